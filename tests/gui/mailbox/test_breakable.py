import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from guichet.gui.mailbox.breakable import breakable

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
