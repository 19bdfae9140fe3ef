"""A second window opens on the right of the one it serves, and never over its guide."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.beside import place_beside

GUIDE = 300  # pixels: the pane on the left


@pytest.mark.parametrize("width", [400, 640, 780])
def test_it_lies_beside_where_there_is_room_and_else_over_the_right(qtbot: QtBot, width: int) -> None:
    owner, window = QWidget(), QWidget()
    for each in (owner, window):
        qtbot.addWidget(each)
    room = owner.screen().availableGeometry()
    owner.setGeometry(QRect(room.left(), room.top(), room.width() // 3, 300))
    owner.show()
    window.resize(width, 400)
    place_beside(window, owner)
    assert room.contains(window.geometry())
    beside = room.width() - owner.frameGeometry().right() >= width
    assert (window.x() > owner.frameGeometry().right()) is beside or not beside
    owner.setGeometry(room)  # it fills the screen
    place_beside(window, owner)
    assert room.contains(window.geometry())
    assert window.geometry().right() == room.right()


def test_it_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    owner, window = QWidget(), QWidget()
    for each in (owner, window):
        qtbot.addWidget(each)
    owner.show()
    window.resize(5000, 5000)
    place_beside(window, owner)
    assert owner.screen().availableGeometry().contains(window.geometry())
