"""A list read from the store page by page: what is not scrolled to is not read."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend

if TYPE_CHECKING:
    from guichet.procedures.services import Services

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
PAGE_SIZE = 50

Q = TypeVar("Q")  # what is asked for
L = TypeVar("L")  # one line of the answer


class PagedListModel(QAbstractListModel, Generic[Q, L]):
    """Lines of the query of the moment. ``loaded`` follows every answer of the store."""

    loaded = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, backend: Backend, query: Q, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend = backend
        self._query = query
        self._lines: list[L] = []
        self._total = 0
        self._asked = 0  # answers to older questions are dropped
        self._is_fetching = False

    @property
    def query(self) -> Q:
        """What is shown."""
        return self._query

    @property
    def total(self) -> int:
        """How many lines the store has for it."""
        return self._total

    def ask(self, services: "Services", query: Q, offset: int, limit: int) -> tuple[Sequence[L], int]:
        """On a worker: some lines, and how many there are in all."""
        raise NotImplementedError

    def key(self, line: L) -> object:
        """What makes two lines the same one, whatever else changed."""
        raise NotImplementedError

    def show_query(self, query: Q) -> None:
        """Show something else."""
        if query != self._query:
            self._query = query
            self._take((), 0)
        self.reload()

    def reload(self) -> None:
        """Ask again for what is shown: somebody may have changed it."""
        self._fetch(0, max(PAGE_SIZE, len(self._lines)))

    def row_of(self, key: object) -> int | None:
        """The row of the line of that key, if it has been read from the store."""
        return next((row for row, line in enumerate(self._lines) if self.key(line) == key), None)

    def line(self, row: int) -> L:
        """What stands in ``row``."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_fetching and len(self._lines) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002
        self._fetch(len(self._lines), PAGE_SIZE)

    def _fetch(self, offset: int, limit: int) -> None:
        self._asked += 1
        self._is_fetching = True
        query = self._query
        self._backend.run(
            self,
            lambda services: self.ask(services, query, offset, limit),
            partial(self._on_page, self._asked, offset),
            partial(self._on_failed, self._asked),
        )

    def _on_page(self, asked: int, offset: int, page: tuple[Sequence[L], int]) -> None:
        if asked != self._asked:
            return
        self._is_fetching = False
        if offset:
            self._append(*page)
        else:
            self._take(*page)
        self.loaded.emit()

    def _on_failed(self, asked: int, problem: Exception) -> None:
        if asked == self._asked:
            self._is_fetching = False
            self.failed.emit(problem)

    def _append(self, lines: Sequence[L], total: int) -> None:
        """Put a further page at the end, without what slid into it because something came in between."""
        known = {self.key(line) for line in self._lines}
        new = [line for line in lines if self.key(line) not in known]
        self._total = total if lines else len(self._lines)
        if new:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(new) - 1)
            self._lines += new
            self.endInsertRows()

    def _take(self, lines: Sequence[L], total: int) -> None:
        """Replace all lines; as long as they are the same ones, the selection stays where it is."""
        self._total = total
        if list(map(self.key, lines)) == list(map(self.key, self._lines)):
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        raise NotImplementedError
