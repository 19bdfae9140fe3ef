"""« Gérer les services »: one menu from all three home screens (rows 169-176; rulings C13, C14)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.account_page import AccountPage
from guichet.gui.account.entry import Entry
from guichet.gui.account.service_entries import COMPANIES, ONLINE, PERSONAL, RIGHTS
from guichet.gui.account.service_row import ServiceRow
from guichet.gui.context import Context
from guichet.gui.generated.ui_services_page import Ui_ServicesPage
from guichet.gui.widgets.side_layout import SideLayout

if TYPE_CHECKING:
    from guichet.procedures.account import Overview


class ServicesPage(AccountPage):
    """The panel with whose account it is, and four groups of entries."""

    contact_details_requested = Signal()
    credentials_requested = Signal()
    closing_requested = Signal()
    companies_requested = Signal()
    home_requested = Signal()
    not_simulated_requested = Signal(object)  # Entry

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_ServicesPage()
        self.ui.setupUi(self)
        layout = SideLayout(self.ui.columns, spacing=12, page_characters=46)
        layout.addWidget(self.ui.identity_panel)
        layout.addWidget(self.ui.groups)
        self._simulated = {
            "contact_details": self.contact_details_requested,
            "credentials": self.credentials_requested,
            "closing": self.closing_requested,
            "authorisations": self.companies_requested,
        }
        for card_layout, entries in (
            (self.ui.online_card_layout, ONLINE),
            (self.ui.personal_card_layout, PERSONAL),
            (self.ui.rights_card_layout, RIGHTS),
            (self.ui.companies_card_layout, COMPANIES),
        ):
            for entry in entries:
                row = ServiceRow(context, entry)
                row.chosen.connect(self._on_entry)
                card_layout.addWidget(row)
        self.ui.identity_panel.quit_requested.connect(self.quit_requested)
        self.ui.home_button.clicked.connect(self.home_requested)

    def show_overview(self, overview: "Overview") -> None:
        self.ui.identity_panel.show_overview(overview)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)

    def _on_entry(self, entry: Entry) -> None:
        if entry.action in self._simulated:
            self._simulated[entry.action].emit()
        else:
            self.not_simulated_requested.emit(entry)
