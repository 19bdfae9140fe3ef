"""Where windows open and how large they are: whole on the screen, off the guide, off what they speak of."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.beside import (
    give_size,
    place_beside,
    place_clear_of,
    place_first,
    place_over,
    spot_beside,
    spot_clear_of,
    spot_over,
)
from guichet.gui.context import Context

LAPTOP = QRect(0, 0, 1366, 768)  # and a main window that fills it: guide, page, mailbox
OWNER = QRect(0, 0, 1360, 753)
PAGE = QRect(225, 97, 778, 650)
ROOMS = (LAPTOP, QRect(0, 30, 1024, 670), QRect(1920, 0, 2560, 1400), QRect(0, 0, 640, 480))


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    return owner


def opened(qtbot: QtBot, width: int, height: int = 400) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    return window


def placed(qtbot: QtBot, owner: QWidget, width: int, height: int = 400) -> QRect:
    """Where a window of that size comes to lie, its frame included."""
    window = opened(qtbot, width, height)
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


def test_it_leaves_the_owners_other_window_in_sight_if_a_third_less_is_enough(qtbot: QtBot, owner: QWidget) -> None:
    room = owner.screen().availableGeometry()
    owner.setGeometry(room)
    other = QWidget(owner)
    other.setWindowFlag(Qt.WindowType.Window)
    other.setGeometry(0, 0, room.width() // 2, 500)
    other.show()
    assert not placed(qtbot, owner, room.width() * 6 // 10).intersects(other.frameGeometry())
    assert placed(qtbot, owner, room.width() * 9 // 10, 700).intersects(other.frameGeometry())
    other.close()


def test_it_spares_the_sentence_that_it_speaks_of(qtbot: QtBot, owner: QWidget) -> None:
    room = owner.screen().availableGeometry()
    owner.setGeometry(room)
    sentence = QLabel("refused", owner)
    sentence.setGeometry(room.width() // 3, 200, room.width() // 4, 40)
    sentence.show()
    window = opened(qtbot, room.width() * 6 // 10)
    place_clear_of(window, owner, sentence)
    window.show()
    spared = QRect(sentence.mapToGlobal(QPoint()), sentence.size())
    assert window.frameGeometry().left() > spared.right() and room.contains(window.frameGeometry())
    window.move(0, 0)
    before = window.frameGeometry()
    sentence.move(sentence.x(), room.height() - 100)
    place_clear_of(window, owner, sentence)
    assert window.frameGeometry() == before, "where it covers nothing, it stays where its user put it"


def test_right_of_the_sentence_or_below_it_or_where_it_would_be_anyway() -> None:
    place = spot_beside(LAPTOP, QSize(722, 753), OWNER)
    right = spot_clear_of(LAPTOP, place, QRect(530, 200, 430, 60), 1 / 2)
    assert right == QRect(960, 0, 406, 753)
    below = spot_clear_of(LAPTOP, place, QRect(530, 200, 700, 60), 1 / 2)
    assert below == QRect(place.left(), 260, place.width(), 508)
    assert spot_clear_of(LAPTOP, place, QRect(530, 500, 700, 60), 1 / 2) == place


def test_the_activation_leaves_guide_and_mailbox_free_on_a_laptop() -> None:
    assert spot_over(LAPTOP, QSize(662, 785), PAGE) == QRect(225, 97, 662, 671)
    assert spot_over(LAPTOP, QSize(992, 760), PAGE).width() == PAGE.width(), "at 150 % it is narrower for the page"
    low = spot_over(LAPTOP, QSize(662, 785), PAGE.translated(0, 400))
    assert LAPTOP.contains(low) and low.height() == 512, "but no lower than by a third"


def test_it_is_whole_on_every_screen() -> None:
    for room, wanted in product(ROOMS, (QSize(300, 300), QSize(700, 900), QSize(3000, 2000))):
        owner = QRect(room.topLeft() - QPoint(50, 10), QSize(1000, 700))
        page = owner.adjusted(230, 90, -10, -10)
        for place in (spot_beside(room, wanted, owner), spot_over(room, wanted, page)):
            assert room.contains(place)
            assert room.contains(spot_clear_of(room, place, QRect(room.center(), QSize(100, 40)), 1 / 2))


def test_over_the_page_in_a_real_window(qtbot: QtBot, owner: QWidget) -> None:
    room = owner.screen().availableGeometry()
    owner.setGeometry(room)
    page = QWidget(owner)
    page.setGeometry(220, 60, room.width() - 320, room.height() - 100)
    page.show()
    window = opened(qtbot, 380, 300)
    place_over(window, page)
    window.show()
    assert window.frameGeometry().topLeft() == page.mapToGlobal(QPoint())
    assert room.contains(window.frameGeometry())


def test_the_first_window_has_room_for_its_frame_before_it_is_known(qtbot: QtBot) -> None:
    window = opened(qtbot, 1, 1)
    room = window.screen().availableGeometry()
    place_first(window, 5000, 5000)
    assert window.height() <= room.height() - 40, "a title bar is not known yet"
    window.show()
    assert room.contains(window.frameGeometry())


def test_it_grows_and_shrinks_with_the_zoom_and_is_as_before_in_the_end(qtbot: QtBot, context: Context) -> None:
    window = opened(qtbot, 1, 1)
    give_size(window, context.preferences, 300, 500)
    window.show()
    room = window.screen().availableGeometry()
    window.move(room.right() - 320, room.top() + 100)
    context.preferences.set_zoom(120)
    assert window.size() == QSize(360, 600)
    assert room.contains(window.frameGeometry())
    context.preferences.set_zoom(200)
    assert window.width() == 600 and window.height() < room.height(), "no larger than the screen"
    context.preferences.set_zoom(100)
    assert window.size() == QSize(300, 500)
    context.preferences.set_language("en")  # no zoom
    assert window.size() == QSize(300, 500)


def test_a_size_that_its_user_chose_is_kept_in_proportion(qtbot: QtBot, context: Context) -> None:
    window = opened(qtbot, 1, 1)
    give_size(window, context.preferences, 300, 500)
    window.show()
    window.resize(200, 250)
    context.preferences.set_zoom(120)
    assert window.size() == QSize(240, 300)


def test_a_window_that_opens_at_150_percent_is_so_much_larger(qtbot: QtBot, context: Context) -> None:
    context.preferences.set_zoom(150)
    window = opened(qtbot, 1, 1)
    give_size(window, context.preferences, 300, 400)
    assert window.size() == QSize(450, 600)
