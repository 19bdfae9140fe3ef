"""The events of one address, page by page, the last one first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from guichet.gui.backend import Backend
from guichet.gui.refusals import plain_sentence
from guichet.gui.timeline.events import event_sentence
from guichet.gui.times import show_moment
from guichet.gui.widgets.paged_list_model import ITEM_ROLE, Index, PagedListModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from guichet.procedures.services import Services
    from guichet.procedures.timeline import Event


class TimelineModel(PagedListModel["Event"]):
    """Shows nothing until it is told whom."""

    def __init__(self, backend: Backend, parent: "QObject") -> None:
        super().__init__(backend, parent)
        self._whom = ""

    @property
    def whom(self) -> str:
        """The address as it was typed; "" for nobody."""
        return self._whom

    def show_whom(self, whom: str) -> None:
        """Show somebody else's events, or the same one's anew."""
        if whom != self._whom:
            self._whom = whom
            self.clear()
        if whom:
            self.reload()

    def look(self) -> None:
        """Ask again only if something has happened since."""
        whom, known = self._whom, (self.items[0].id if self.items else 0, self.total)

        def work(services: "Services") -> bool:
            page = services.timeline.of(whom, limit=1)
            return (page.events[0].id if page.events else 0, page.total) != known

        if whom:
            self._backend.run(self, work, lambda is_new: self._on_looked(whom, is_new), self.failed.emit)

    def ask(self, offset: int, limit: int) -> "Callable[[Services], tuple[Sequence[Event], int]]":
        whom = self._whom

        def work(services: "Services") -> "tuple[Sequence[Event], int]":
            page = services.timeline.of(whom, offset, limit)
            return page.events, page.total

        return work

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.item(index)
        if role == ITEM_ROLE:
            return event
        if role == Qt.ItemDataRole.DisplayRole:
            return event_sentence(event.event)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([event_sentence(event.event), show_moment(event.at), *map(plain_sentence, event.refusals)])
        return None

    def _on_looked(self, whom: str, is_new: bool) -> None:
        if is_new and whom == self._whom:
            self.reload()
