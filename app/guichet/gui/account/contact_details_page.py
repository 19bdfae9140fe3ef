"""« Gérer vos coordonnées »: contact details, question and answer, the summary at any time (rows 150, 219-221).

No screen is shown in either guide: all but the login address can be changed here (ruling C14).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from guichet.gui.account.panel_page import PanelPage
from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_contact_details_page import Ui_ContactDetailsPage
from guichet.gui.summary.summary_maker import SummaryMaker
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules.contact_details import ContactDetails
from guichet.rules.refusals import Refused
from guichet.rules.security_question import SecurityAnswer

if TYPE_CHECKING:
    from guichet.procedures.account import Details
    from guichet.procedures.services import Services


class ContactDetailsPage(PanelPage):
    """Shows what is kept, unless something is being typed, which is never overwritten."""

    credentials_requested = Signal()
    cancelled = Signal()
    summary_opened = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._loaded: tuple[ContactDetails, SecurityAnswer] | None = None
        self.ui = Ui_ContactDetailsPage()
        self.ui.setupUi(self)
        self.fields = self.ui.fields
        self.fields.start(lambda: context.language)
        self._lay_out()
        self._summary = SummaryMaker(context, self)
        self._summary.opened.connect(self.summary_opened)
        self._summary.gone.connect(self.refresh)  # which tells
        self._summary.unreadable.connect(self.ui.unreadable_label.show)
        self.ui.summary_button.clicked.connect(self._on_summary)
        self.ui.credentials_button.clicked.connect(self.credentials_requested)
        self.ui.cancel_button.clicked.connect(self.cancelled)
        self.ui.submit_button.clicked.connect(self._on_submit)
        self.fields.confirmed.connect(self._on_submit)

    @property
    def condition(self) -> str:
        """The page says that it kept what was typed, until something else is."""
        return "" if self.ui.saved_label.isHidden() else "saved"

    def refresh(self) -> None:
        """Ask for the panel, and for what the form holds."""
        super().refresh()
        self.context.backend.run(self, self._ask, self._on_details)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.show_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ui.saved_label.hide()

    def _lay_out(self) -> None:
        self.lay_out(self.ui.columns, self.ui.panel, self.ui.content, self.ui.summary_button)
        buttons = FlowLayout(self.ui.buttons, spacing=8, to_the_right=True)
        buttons.addWidget(self.ui.cancel_button)
        buttons.addWidget(self.ui.submit_button)
        self.ui.submit_button.setEnabled(False)  # before there is anything to change
        self.ui.saved_label.hide()
        self.ui.unreadable_label.hide()

    def _ask(self, services: "Services") -> "Details | None":
        overview = self.context.session.overview(services)
        return services.accounts.details(overview.account_id) if overview else None

    def _on_details(self, details: "Details | None") -> None:
        if details is None:
            self.context.session.lose()
            return
        self.fields.set_address(details.address)
        self.ui.unreadable_label.setVisible(details.security is None)
        self.ui.submit_button.setEnabled(True)
        if self._loaded in (None, self._typed()):
            self.fields.show_details(details.details, details.security)
            self._loaded = self._typed()

    def _typed(self) -> tuple[ContactDetails, SecurityAnswer]:
        return self.fields.details(), self.fields.security()

    def _on_summary(self) -> None:
        if self.overview is not None:
            self._summary.make(self.overview.account_id)

    def _on_submit(self) -> None:
        if not self.ui.submit_button.isEnabled():
            return
        self.ui.saved_label.hide()
        details, security = self._typed()
        self.context.session.ask(
            self,
            lambda services, account_id: services.accounts.change_details(account_id, details, security),
            lambda refused: self._on_judged(refused, details, security),
        )

    def _on_judged(self, refused: Refused | None, details: ContactDetails, security: SecurityAnswer) -> None:
        self.fields.errors.show(refused.refusals if refused else ())
        if refused is None:
            self._loaded = details, security
            self.ui.saved_label.show()
            announce(self.ui.saved_label, self.ui.saved_label.text())
            self.refresh()
