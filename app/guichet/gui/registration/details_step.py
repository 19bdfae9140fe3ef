"""Step 3, « Formulaire inscription »: contact details and security question (rows 75-93), the company in basic mode."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_details_step import Ui_DetailsStep
from guichet.gui.registration.company_fields import CompanyFields
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.company import CompanyApplication
from guichet.rules.contact_details import ContactDetails
from guichet.rules.mode import Mode
from guichet.rules.refusals import Refused
from guichet.rules.security_question import SecurityAnswer

if TYPE_CHECKING:
    from guichet.procedures.services import Services


class DetailsStep(TranslatedWidget):
    """The long form. The address is carried over from step 2 and cannot be changed here (row 79)."""

    accepted = Signal()
    back_requested = Signal()

    def __init__(self, context: Context, mode: Mode = Mode.EXPERT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_DetailsStep()
        self.ui.setupUi(self)
        self.company_fields = CompanyFields(context.backend) if mode is Mode.BASIC else None
        if self.company_fields is not None:  # first, as the choice of the mode names what will be asked (row 34)
            self.ui.step_layout.insertWidget(self.ui.step_layout.indexOf(self.ui.fields), self.company_fields)
        self.fields = self.ui.fields
        self.fields.start(lambda: context.language, self.company_fields.lines if self.company_fields else None)
        self.errors = self.fields.errors
        self.fields.confirmed.connect(self._on_continue)
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.clear_button.clicked.connect(self.fields.clear)
        self.ui.continue_button.clicked.connect(self._on_continue)

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.fields.first_field

    def set_address(self, address: str) -> None:
        """Show the login address that was chosen in step 2."""
        self.fields.set_address(address)

    def details(self) -> ContactDetails:
        """What stands in « Usager »."""
        return self.fields.details()

    def security(self) -> SecurityAnswer:
        """The chosen question and the answer."""
        return self.fields.security()

    def company(self) -> CompanyApplication | None:
        """What stands in « Entreprise »; None in expert mode, which asks for none."""
        return self.company_fields.company() if self.company_fields is not None else None

    def fill_in(self, details: ContactDetails, security: SecurityAnswer) -> None:
        """Fill the whole form, for somebody who is put on the page instead of coming there (the sandbox)."""
        self.fields.show_details(details, security)

    def show_refusals(self, refused: Refused) -> None:
        """Put refusals beside the fields."""
        self.errors.show(refused.refusals)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)

    def _on_continue(self) -> None:
        details, security, company, address = self.details(), self.security(), self.company(), self.fields.address

        def check(services: "Services") -> Refused | None:
            refused = services.registration.check_form(details, security, company)
            if refused is not None:
                services.mistakes.in_registration(refused.refusals, address)
            return refused

        self._context.backend.ask(self, check, self._on_judged)

    def _on_judged(self, refused: Refused | None) -> None:
        self.show_refusals(refused or Refused(()))
        if refused is None:
            self.accepted.emit()
