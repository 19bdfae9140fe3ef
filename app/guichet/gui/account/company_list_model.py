"""The companies of an account, page by page (row 168): there may be thousands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend
from guichet.gui.widgets.paged_list_model import LINE_ROLE, Index, PagedListModel

if TYPE_CHECKING:
    from guichet.procedures.account import Company
    from guichet.procedures.services import Services


class CompanyListModel(PagedListModel[str, "Company"]):
    """In the order of their names; the query is what is searched for in name and SIREN."""

    def __init__(self, backend: Backend, account_id: UUID, parent: QWidget) -> None:
        super().__init__(backend, "", parent)
        self._account_id = account_id

    def ask(self, services: "Services", query: str, offset: int, limit: int) -> tuple[Sequence["Company"], int]:
        page = services.accounts.companies(self._account_id, query, offset, limit)
        return page.companies, page.total

    def key(self, line: "Company") -> object:
        return line.siren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        company = self.line(index.row())
        if role == LINE_ROLE:
            return company
        siren = self.tr("SIREN {siren}").format(siren=company.siren)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{company.name}\n{siren}" if company.name else f"{siren}\n"  # two lines each: of one height
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, (company.name, siren)))
        return None
