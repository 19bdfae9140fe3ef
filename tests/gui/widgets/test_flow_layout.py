"""Items in lines, broken where the width ends."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.flow_layout import FlowLayout


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    box = QWidget()
    qtbot.addWidget(box)
    return box


def show(box: QWidget, width: int, *items: QWidget) -> None:
    layout = FlowLayout(box, spacing=4)
    for item in items:
        layout.addWidget(item)
    box.resize(width, layout.heightForWidth(width))
    box.show()


def test_a_line_that_is_full_is_followed_by_another(box: QWidget) -> None:
    one, other = QPushButton("Annuler", box), QPushButton("Valider les modifications", box)
    show(box, other.sizeHint().width() + 10, one, other)
    assert other.y() > one.geometry().bottom()
    assert box.height() == other.geometry().bottom() + 1


def test_what_stands_on_one_line_is_centred_on_it(box: QWidget) -> None:
    button, label = QPushButton("Modifier", box), QLabel("lila@exemple.test", box)
    button.setMinimumHeight(60)
    show(box, 600, button, label)
    assert abs(button.geometry().center().y() - label.geometry().center().y()) <= 1


def test_what_is_wider_than_the_line_is_broken_where_it_can_be(box: QWidget) -> None:
    label = QLabel("une adresse vraiment longue " * 6, box)
    label.setWordWrap(True)
    show(box, 150, label)
    assert label.width() <= 150
    assert label.height() >= label.heightForWidth(150)
