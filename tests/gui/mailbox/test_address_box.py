"""Whose mailbox is shown, among few and among thousands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.mailbox.address_box import AddressBox
from guichet.procedures.mailbox import Box, Overview

NAMES = [f"Personne{number:05}@exemple.test" for number in range(10_000)]
MANY = tuple(Box(name, name.casefold(), 0, 0) for name in NAMES)


def overview(*boxes: Box, unread: int = 0, unread_junk: int = 0) -> Overview:
    return Overview(boxes, None, unread, unread_junk)


@pytest.fixture
def box(qtbot: QtBot, context: Context) -> AddressBox:
    """Dressed as in the window."""
    box = AddressBox()
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    box.show_overview(overview(*MANY))
    return box


def test_what_was_chosen_stays_chosen_when_others_come(box: AddressBox) -> None:
    assert box.choose("personne00042@EXEMPLE.test")
    box.show_overview(overview(Box("a@exemple.test", "a@exemple.test", 1, 0), *MANY, unread=1))
    assert box.address_key == "personne00042@exemple.test"
    assert box.unread_shown == (0, 0)
    box.show_overview(overview(*MANY[:3], unread=3, unread_junk=2))  # it is gone
    assert box.address_key is None
    assert box.unread_shown == (3, 2)


def test_counts_alone_change_nothing_but_the_text(box: AddressBox) -> None:
    assert box.choose("personne00001@exemple.test")
    box.show_overview(overview(MANY[0], Box(MANY[1].text, MANY[1].key, 2, 0), *MANY[2:], unread=2))
    assert box.currentText() == "Personne00001@exemple.test (2)"
    assert box.itemText(0) == "Toutes les adresses (2)"
    assert box.unread == 2


def test_no_such_mailbox(box: AddressBox) -> None:
    assert not box.choose("nobody@exemple.test")
    assert box.address_key is None


def test_one_is_found_among_thousands_by_typing_its_beginning(box: AddressBox, qtbot: QtBot) -> None:
    box.showPopup()
    shown = box.view().window()
    assert shown.height() < 700  # a list to scroll in, not one that covers the screen
    QTest.keyClicks(box.view(), "personne09042")
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.address_key == "personne09042@exemple.test")


@pytest.mark.parametrize(("unread", "said"), [(0, ""), (999, " (999)"), (1000, " (999+)")])
def test_more_than_are_counted_are_said_to_be_more(box: AddressBox, unread: int, said: str) -> None:
    box.show_overview(overview(Box(NAMES[0], NAMES[0].casefold(), unread, 0), unread=unread))
    assert [box.itemText(row) for row in range(2)] == [f"Toutes les adresses{said}", f"{NAMES[0]}{said}"]
