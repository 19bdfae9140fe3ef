"""A list that is read from the store page by page: what is not scrolled to is not read."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from guichet.gui.backend import Backend

if TYPE_CHECKING:
    from guichet.procedures.services import Services

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole
PAGE_SIZE = 50


class Numbered(Protocol):
    """What can be told apart by its number."""

    @property
    def id(self) -> int:
        """Its number in the store."""


T = TypeVar("T", bound=Numbered)


class PagedListModel(QAbstractListModel, Generic[T]):
    """A subclass says in :meth:`ask` what to read, and in ``data`` how it is told.

    ``loaded`` follows every answer of the store.
    """

    loaded = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, backend: Backend, parent: QObject) -> None:
        super().__init__(parent)
        self._backend = backend
        self._items: list[T] = []
        self._total = 0
        self._asked = 0  # answers to older questions are dropped
        self._is_fetching = False

    def ask(self, offset: int, limit: int) -> "Callable[[Services], tuple[Sequence[T], int]]":
        """What a worker is to do for so many items from ``offset`` on; it answers them, and how many there are."""
        raise NotImplementedError

    @property
    def items(self) -> tuple[T, ...]:
        """What has been read so far."""
        return tuple(self._items)

    @property
    def total(self) -> int:
        """How many there are in the store."""
        return self._total

    def clear(self) -> None:
        """Show nothing; answers that are under way are dropped."""
        self._asked += 1
        self._is_fetching = False
        self._take((), 0)

    def reload(self) -> None:
        """Ask again for what is shown: there may be more, another window may have changed some."""
        self._fetch(0, max(PAGE_SIZE, len(self._items)))

    def row_of(self, item_id: int) -> int | None:
        """The row of an item, if it has been read from the store."""
        return next((row for row, item in enumerate(self._items) if item.id == item_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_fetching and len(self._items) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002
        self._fetch(len(self._items), PAGE_SIZE)

    def item(self, index: Index) -> T:
        """What stands in that row."""
        return self._items[index.row()]

    def _fetch(self, offset: int, limit: int) -> None:
        self._asked += 1
        self._is_fetching = True
        self._backend.run(
            self,
            self.ask(offset, limit),
            partial(self._on_page, self._asked, offset),
            partial(self._on_failed, self._asked),
        )

    def _on_page(self, asked: int, offset: int, page: tuple[Sequence[T], int]) -> None:
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

    def _append(self, items: Sequence[T], total: int) -> None:
        """Put a further page at the end, without what slid into it because something came in between."""
        known = {item.id for item in self._items}
        new = [item for item in items if item.id not in known]
        self._total = total if items else len(self._items)
        if new:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(new) - 1)
            self._items += new
            self.endInsertRows()

    def _take(self, items: Sequence[T], total: int) -> None:
        """Replace all; as long as they are the same ones, the selection stays where it is."""
        self._total = total
        if [item.id for item in items] == [item.id for item in self._items]:
            self._items = list(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()
