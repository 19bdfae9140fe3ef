import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guichet.gui.mailbox.breakable import breakable, show_breakable

SPACE = "\N{ZERO WIDTH SPACE}"


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    return QFontMetrics(QFont("DejaVu Sans", 11))


def test_what_fits_stays_as_it_is(metrics: QFontMetrics) -> None:
    assert breakable("A : lila@exemple.test", metrics) == "A : lila@exemple.test"


def test_an_address_breaks_where_it_is_divided(metrics: QFontMetrics) -> None:
    shown = breakable("De : service.des.espaces-professionnels@finances.exemple.test", metrics)
    assert shown.split(SPACE)[:4] == ["De : service.", "des.", "espaces-", "professionne"]
    assert shown.replace(SPACE, "") == "De : service.des.espaces-professionnels@finances.exemple.test"


def test_a_long_run_breaks_everywhere(metrics: QFontMetrics) -> None:
    assert max(map(len, breakable("x" * 100, metrics).split(SPACE))) == 12


def test_a_screen_reader_is_given_the_word_whole(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    address = f"{'a' * 60}@exemple.test"
    show_breakable(label, address)
    assert label.accessibleName() == address
    assert label.text().replace(SPACE, "") == address
    assert label.text() != address
