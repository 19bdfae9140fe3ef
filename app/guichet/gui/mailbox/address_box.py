"""Whose mailbox is shown: all of them, or one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget

from guichet.gui.widgets.drop_down import DropDown

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Box

Index = QModelIndex | QPersistentModelIndex


def counted(name: str, unread: int) -> str:
    """« Boîte de réception (2) »; the name alone when all is read."""
    return f"{name} ({unread})" if unread else name


def _all() -> str:
    return QCoreApplication.translate("AddressBox", "Toutes les adresses")


class BoxListModel(QAbstractListModel):
    """« Toutes les adresses », then one entry a mailbox. Nothing is made of an entry before it is looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: tuple[Box, ...] = ()
        self.rows: dict[str, int] = {}  # by the key of the address

    @property
    def unread(self) -> int:
        """What is unread in all inboxes."""
        return sum(box.unread for box in self.boxes)

    def show_boxes(self, boxes: "tuple[Box, ...]") -> bool:
        """Take these; False where the same mailboxes stood here already, and only their counts may differ."""
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
    def chosen(self) -> "Sequence[Box]":
        """The mailboxes that are shown."""
        row = self.currentIndex()
        return self._boxes.boxes[row - 1 : row] if row > 0 else self._boxes.boxes

    @property
    def unread(self) -> int:
        """What is unread in all inboxes."""
        return self._boxes.unread

    def show_boxes(self, boxes: "tuple[Box, ...]") -> None:
        """Offer these mailboxes; what was chosen stays chosen."""
        chosen = self.address_key
        if self._boxes.show_boxes(boxes):
            self.setCurrentIndex(self._boxes.rows.get(chosen, 0) if chosen else 0)

    def has(self, key: str) -> bool:
        """Whether that mailbox is one of those offered."""
        return self.findData(key) >= 0

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
