"""The events of one address or of all, page by page, the last one first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend
from guichet.gui.refusals import plain_sentence
from guichet.gui.timeline.events import event_sentence
from guichet.gui.times import show_moment
from guichet.gui.widgets.paged_list_model import LINE_ROLE, Index, PagedListModel

if TYPE_CHECKING:
    from guichet.procedures.services import Services
    from guichet.procedures.timeline import Event


class TimelineModel(PagedListModel[str | None, "Event"]):
    """Events of the address that is its query, of everybody if that is ""; none while it is None."""

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(backend, None, parent)

    def look(self) -> None:
        """Ask again only if something has happened since."""
        whom = self.query
        if whom is None:
            return
        known = (self.line(0).id if self.rowCount() else 0, self.total)

        def work(services: "Services") -> bool:
            page = services.timeline.of(whom, limit=1)
            return (page.events[0].id if page.events else 0, page.total) != known

        self._backend.run(self, work, lambda is_new: self._on_looked(whom, is_new), self.failed.emit)

    def ask(self, services: "Services", query: str | None, offset: int, limit: int) -> "tuple[Sequence[Event], int]":
        if query is None:
            return (), 0
        page = services.timeline.of(query, offset, limit)
        return page.events, page.total

    def key(self, line: "Event") -> object:
        return line.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.line(index.row())
        if role == LINE_ROLE:
            return event
        if role == Qt.ItemDataRole.DisplayRole:
            return event_sentence(event.event)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([event_sentence(event.event), show_moment(event.at), *map(plain_sentence, event.refusals)])
        return None

    def _on_looked(self, whom: str, is_new: bool) -> None:
        if is_new and whom == self.query:
            self.reload()
