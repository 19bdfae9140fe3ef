"""A second window opens on the right of the one it serves, and never over its guide."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.beside import place_beside


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    return owner


def placed(qtbot: QtBot, owner: QWidget, width: int, height: int = 400) -> QRect:
    """Where a window of that size comes to lie, its frame included."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    place_beside(window, owner)
    window.show()
    return window.frameGeometry()


def test_it_lies_beside_where_there_is_room(qtbot: QtBot, owner: QWidget) -> None:
    room = owner.screen().availableGeometry()
    owner.setGeometry(room.left(), room.top(), room.width() // 3, 300)
    frame = placed(qtbot, owner, room.width() // 3)
    assert frame.left() == owner.frameGeometry().right() + 1
    assert room.contains(frame)


def test_where_there_is_none_it_lies_over_the_right(qtbot: QtBot, owner: QWidget) -> None:
    room = owner.screen().availableGeometry()
    owner.setGeometry(room)
    frame = placed(qtbot, owner, room.width() // 2)
    assert frame.right() == room.right()
    assert room.contains(frame)


def test_it_is_no_larger_than_the_screen(qtbot: QtBot, owner: QWidget) -> None:
    assert owner.screen().availableGeometry().contains(placed(qtbot, owner, 5000, 5000))
