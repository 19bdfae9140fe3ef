"""The list of messages, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend
from guichet.gui.times import show_clock
from guichet.gui.widgets.paged_list_model import LINE_ROLE, Index, PagedListModel

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line
    from guichet.procedures.services import Services


@dataclass(frozen=True)
class Query:
    """What the list shows: one address or all (None), "inbox" or "junk", and what is searched for."""

    address_key: str | None = None
    folder: str = "inbox"
    search: str = ""


class MessageListModel(PagedListModel[Query, "Line"]):
    """Lines of the query of the moment, the newest first."""

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(backend, Query(), parent)

    def ask(self, services: "Services", query: Query, offset: int, limit: int) -> tuple[Sequence["Line"], int]:
        page = services.mailbox.page(query.address_key, query.folder, query.search, offset, limit)
        return page.lines, page.total

    def key(self, line: "Line") -> object:
        return line.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
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
