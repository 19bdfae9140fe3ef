"""The list of messages, page by page: what is not scrolled to is not read from the store."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend
from guichet.gui.times import show_clock

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line, Page

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
PAGE_SIZE = 50


@dataclass(frozen=True)
class Query:
    """What the list shows: one address or all (None), "inbox" or "junk", and what is searched for."""

    address_key: str | None = None
    folder: str = "inbox"
    search: str = ""


class MessageListModel(QAbstractListModel):
    """Lines of the query of the moment, the newest first. ``loaded`` follows every answer of the store."""

    loaded = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend = backend
        self._query = Query()
        self._lines: list[Line] = []
        self._total = 0
        self._asked = 0  # answers to older questions are dropped
        self._is_fetching = False

    @property
    def query(self) -> Query:
        """What is shown."""
        return self._query

    def show_query(self, query: Query) -> None:
        """Show something else."""
        if query != self._query:
            self._query = query
            self._take((), 0)
        self.reload()

    def reload(self) -> None:
        """Ask again for what is shown: mail may have come, another window may have moved some."""
        self._fetch(0, max(PAGE_SIZE, len(self._lines)))

    def row_of(self, message_id: int) -> int | None:
        """The row of a message, if it has been read from the store."""
        return next((row for row, line in enumerate(self._lines) if line.id == message_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_fetching and len(self._lines) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002
        self._fetch(len(self._lines), PAGE_SIZE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.subject
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _spoken(self, line: "Line") -> str:
        words = [line.subject, line.sender, self.tr("A : {address}").format(address=line.recipient)]
        words.append(show_clock(line.sent_at))
        return ", ".join([self.tr("Non lu"), *words] if line.unread else words)

    def _fetch(self, offset: int, limit: int) -> None:
        self._asked += 1
        self._is_fetching = True
        query = self._query
        self._backend.run(
            self,
            lambda services: services.mailbox.page(query.address_key, query.folder, query.search, offset, limit),
            partial(self._on_page, self._asked, offset),
            partial(self._on_failed, self._asked),
        )

    def _on_page(self, asked: int, offset: int, page: "Page") -> None:
        if asked != self._asked:
            return
        self._is_fetching = False
        if offset:
            self._append(page)
        else:
            self._take(page.lines, page.total)
        self.loaded.emit()

    def _on_failed(self, asked: int, problem: Exception) -> None:
        if asked == self._asked:
            self._is_fetching = False
            self.failed.emit(problem)

    def _append(self, page: "Page") -> None:
        """Put a further page at the end, without what slid into it because mail came in between."""
        known = {line.id for line in self._lines}
        new = [line for line in page.lines if line.id not in known]
        self._total = page.total if page.lines else len(self._lines)
        if new:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(new) - 1)
            self._lines += new
            self.endInsertRows()

    def _take(self, lines: "tuple[Line, ...]", total: int) -> None:
        """Replace all lines; as long as they are the same messages, the selection stays where it is."""
        self._total = total
        if [line.id for line in lines] == [line.id for line in self._lines]:
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
