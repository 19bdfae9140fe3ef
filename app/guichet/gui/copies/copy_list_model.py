"""The copies of the user's file, the newest first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend
from guichet.gui.copies.copy_words import times, title
from guichet.gui.widgets.paged_list_model import LINE_ROLE, Index, PagedListModel

if TYPE_CHECKING:
    from guichet.procedures.services import Services
    from guichet.store.backups import Copy


class CopyListModel(PagedListModel[str, "Copy"]):
    """Nothing is searched for: the query is always ""."""

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(backend, "", parent)

    def ask(self, services: "Services", query: str, offset: int, limit: int) -> "tuple[Sequence[Copy], int]":  # noqa: ARG002
        copies = services.copies.list()
        return copies[offset : offset + limit], len(copies)

    def key(self, line: "Copy") -> object:
        return line.path

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        copy = self.line(index.row())
        if role == LINE_ROLE:
            return copy
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title(copy)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([title(copy), *times(copy)])
        return None
