"""Whose mailbox is shown: all of them, or one."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget

from guichet.gui.widgets.drop_down import DropDown
from guichet.rules.mailbox_limits import COUNTED

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Box, Overview

Index = QModelIndex | QPersistentModelIndex


def how_many(unread: int) -> str:
    """« 2 », or « 999+ » where no more were counted."""
    return str(unread) if unread <= COUNTED else f"{COUNTED}+"


def counted(name: str, unread: int) -> str:
    """« Boîte de réception (2) »; the name alone when all is read."""
    return f"{name} ({how_many(unread)})" if unread else name


def _all() -> str:
    return QCoreApplication.translate("AddressBox", "Toutes les adresses")


class BoxListModel(QAbstractListModel):
    """« Toutes les adresses », then one entry a mailbox. Nothing is made of an entry before it is looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: tuple[Box, ...] = ()
        self.rows: dict[str, int] = {}  # by the key of the address
        self.unread = 0  # in all inboxes

    def show_boxes(self, boxes: "tuple[Box, ...]", unread: int) -> bool:
        """Take these; False where the same mailboxes stood here already, and only their counts may differ."""
        self.unread = unread
        rows = {box.key: row for row, box in enumerate(boxes, 1)}
        if rows == self.rows:
            self.boxes = boxes
            self.say_again()
            return False
        self.beginResetModel()
        self.boxes, self.rows = boxes, rows
        self.endResetModel()
        return True

    def say_again(self) -> None:
        """Counts or language have changed."""
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.boxes) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        box = self.boxes[index.row() - 1] if index.row() else None
        if role == Qt.ItemDataRole.UserRole:
            return box.key if box else None
        if role == Qt.ItemDataRole.DisplayRole:
            return counted(box.text, box.unread) if box else counted(_all(), self.unread)
        return None


class AddressBox(DropDown):
    """One entry a mailbox, each with what is unread in it. Among thousands, one types the beginning of an address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_whole = True  # whether every mailbox is offered
        self._unread_junk = 0
        self._boxes = BoxListModel(self)
        self.setModel(self._boxes)
        self.setProperty("role", "long")
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)  # else Qt measures every entry before it unfolds
        self.setCurrentIndex(0)
        self.currentTextChanged.connect(self.setToolTip)  # a narrow pane cuts a long address
        self.retranslate()

    @property
    def address_key(self) -> str | None:
        """The mailbox that is chosen; None for all."""
        key: str | None = self.currentData()
        return key

    @property
    def unread(self) -> int:
        """What is unread in all inboxes."""
        return self._boxes.unread

    @property
    def unread_shown(self) -> tuple[int, int]:
        """What is unread in the inbox and in « Courrier indésirable » of the mailboxes that are shown."""
        row = self.currentIndex()
        box = self._boxes.boxes[row - 1] if row > 0 else None
        return (box.unread, box.unread_junk) if box else (self._boxes.unread, self._unread_junk)

    def show_overview(self, overview: "Overview") -> None:
        """Offer its mailboxes; what was chosen stays chosen."""
        chosen = self.address_key
        self.is_whole, self._unread_junk = overview.is_whole, overview.unread_junk
        if self._boxes.show_boxes(overview.boxes, overview.unread):
            self.setCurrentIndex(self._boxes.rows.get(chosen, 0) if chosen else 0)

    def has(self, key: str) -> bool:
        """Whether that mailbox is one of those offered."""
        return key in self._boxes.rows

    def choose(self, address: str) -> bool:
        """Show the mailbox of ``address`` (whatever its case); False if it has none yet."""
        wanted = address.casefold()
        key = next((box.key for box in self._boxes.boxes if box.text.casefold() == wanted), None)
        if key is not None:
            self.setCurrentIndex(self._boxes.rows[key])
        return key is not None

    def retranslate(self) -> None:
        """Say the entries in the language of the moment."""
        self._boxes.say_again()
        self.setToolTip(self.currentText())
