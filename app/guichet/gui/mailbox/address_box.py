"""Whose mailbox is shown: all of them, or one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guichet.gui.widgets.drop_down import DropDown

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Box


def counted(name: str, unread: int) -> str:
    """« Boîte de réception (2) »; the name alone when all is read."""
    return f"{name} ({unread})" if unread else name


class AddressBox(DropDown):
    """« Toutes les adresses », then one entry a mailbox, each with what is unread in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: tuple[Box, ...] = ()
        self.addItem("", None)
        self.currentTextChanged.connect(self.setToolTip)  # a narrow pane cuts a long address
        self.retranslate()

    @property
    def address_key(self) -> str | None:
        """The mailbox that is chosen; None for all."""
        key: str | None = self.currentData()
        return key

    @property
    def chosen(self) -> "Sequence[Box]":
        """The mailboxes that are shown."""
        return [box for box in self._boxes if self.address_key in (None, box.key)]

    @property
    def unread(self) -> int:
        """What is unread in all inboxes."""
        return sum(box.unread for box in self._boxes)

    def show_boxes(self, boxes: "tuple[Box, ...]") -> None:
        """Offer these mailboxes; what was chosen stays chosen."""
        chosen, known = self.address_key, [box.key for box in self._boxes]
        self._boxes = boxes
        if known != [box.key for box in boxes]:
            while self.count() > 1:
                self.removeItem(1)
            for box in boxes:
                self.addItem("", box.key)
            self.setCurrentIndex(max(self.findData(chosen), 0) if chosen else 0)
        self.retranslate()

    def has(self, key: str) -> bool:
        """Whether that mailbox is one of those offered."""
        return self.findData(key) >= 0

    def choose(self, address: str) -> bool:
        """Show the mailbox of ``address`` (whatever its case); False if it has none yet."""
        key = next((box.key for box in self._boxes if box.text.casefold() == address.casefold()), None)
        if key is not None:
            self.setCurrentIndex(self.findData(key))
        return key is not None

    def retranslate(self) -> None:
        """Say the entries in the language of the moment."""
        self.setItemText(0, counted(self.tr("Toutes les adresses"), self.unread))
        for index, box in enumerate(self._boxes, 1):
            self.setItemText(index, counted(box.text, box.unread))
