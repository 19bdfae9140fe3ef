"""The registration wizard: « Créer votre espace professionnel » in five steps (rows 39-43)."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_registration_page import Ui_RegistrationPage
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.registration.credentials_step import CredentialsStep
from guichet.gui.registration.details_step import DetailsStep
from guichet.gui.registration.end_step import EndStep
from guichet.gui.registration.recap_step import RecapStep
from guichet.gui.registration.terms_dialog import TermsDialog
from guichet.gui.registration.terms_step import TermsStep
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.refusals import Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.registration import Registered
    from guichet.procedures.services import Services

S = TypeVar("S", bound=QWidget)
TERMS, CREDENTIALS, DETAILS, RECAP, END = range(5)
STEP_NAMES = ("terms", "credentials", "details", "recap", "end")
_CREDENTIAL_FIELDS = {Field.ADDRESS, Field.ADDRESS_CONFIRMATION, Field.PASSWORD, Field.PASSWORD_CONFIRMATION}


class RegistrationPage(TranslatedWidget):
    """Holds the five steps alive, so that going back loses nothing; gathers them when « Valider » is clicked.

    Each step is made when it is first needed: all five at once would keep the window waiting.
    """

    quit_requested = Signal()
    activate_requested = Signal()
    help_requested = Signal(str)
    step_changed = Signal(str)  # one of STEP_NAMES
    registered = Signal(str)  # the address to which the code was sent

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_RegistrationPage()
        self.ui.setupUi(self)
        self._made: list[QWidget] = []  # as they lie in the stack
        self._step = TERMS
        self.ui.quit_button.clicked.connect(self.quit_requested)
        self.ui.steps.show_page(self._made.index(self.terms))
        self.retranslate()
        self.terms.ui.terms_check.setFocus()

    @cached_property
    def terms(self) -> TermsStep:
        """Step 1."""
        step = self._add(TermsStep(self._context))
        step.terms_requested.connect(self._on_terms)
        step.accepted.connect(lambda: self._show(CREDENTIALS))
        return step

    @cached_property
    def credentials(self) -> CredentialsStep:
        """Step 2."""
        step = self._add(CredentialsStep(self._context))
        step.help_requested.connect(self.help_requested)
        step.back_requested.connect(lambda: self._show(TERMS))
        step.accepted.connect(self._on_credentials)
        return step

    @cached_property
    def details(self) -> DetailsStep:
        """Step 3."""
        step = self._add(DetailsStep(self._context))
        step.back_requested.connect(lambda: self._show(CREDENTIALS))
        step.accepted.connect(self._on_details)
        return step

    @cached_property
    def recap(self) -> RecapStep:
        """Step 4."""
        step = self._add(RecapStep(self._context))
        step.back_requested.connect(lambda: self._show(DETAILS))
        step.submitted.connect(self._on_submit)
        return step

    @cached_property
    def end(self) -> EndStep:
        """Step 5."""
        step = self._add(EndStep())
        step.activate_requested.connect(self.activate_requested)
        step.ok_requested.connect(self.quit_requested)
        return step

    @property
    def step(self) -> str:
        """Name of the step on show."""
        return STEP_NAMES[self._step]

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.trail.set_steps(
            [
                self.tr("Conditions générales"),
                self.tr("Identifiants"),
                self.tr("Formulaire inscription"),
                self.tr("Récapitulatif"),
                self.tr("Enregistrement"),
            ]
        )

    def _add(self, step: S) -> S:
        self.ui.steps.add_page(step)
        self._made.append(step)
        put_in_reading_order(self)
        return step

    def _show(self, index: int) -> None:
        step, first = self._step_and_first_field(index)
        self._step = index
        self.ui.steps.show_page(self._made.index(step))
        self.ui.trail.set_current(index)
        first.setFocus()
        self.step_changed.emit(self.step)

    def _step_and_first_field(self, index: int) -> tuple[QWidget, QWidget]:
        if index == TERMS:
            return self.terms, self.terms.ui.terms_check
        if index == CREDENTIALS:
            return self.credentials, self.credentials.ui.address_edit
        if index == DETAILS:
            return self.details, self.details.ui.surname_edit
        if index == RECAP:
            return self.recap, self.recap.ui.submit_button
        return self.end, self.end.ui.activate_button

    def _on_terms(self) -> None:
        """Open the terms, or bring the open ones forward."""
        dialog = self.findChild(TermsDialog) or TermsDialog(self._context, self)
        dialog.show()
        dialog.raise_()

    def _on_credentials(self) -> None:
        self.details.set_address(self.credentials.credentials().address.strip())
        self._show(DETAILS)

    def _on_details(self) -> None:
        address = self.credentials.credentials().address.strip()
        self.recap.show_application(address, self.details.details(), self.details.security())
        self._show(RECAP)

    def _on_submit(self) -> None:
        credentials, details, security = (
            self.credentials.credentials(),
            self.details.details(),
            self.details.security(),
        )
        language = self._context.language

        def register(services: "Services") -> "Registered | Refused":
            from guichet.procedures.registration import Application

            return services.registration.register(Application(credentials, details, security), language)

        self._context.backend.ask(self, register, self._on_registered)

    def _on_registered(self, outcome: "Registered | Refused") -> None:
        if isinstance(outcome, Refused):
            self._go_back_to(outcome)
            return
        self.credentials.forget_passwords()
        self.end.show_registered(outcome)
        self._show(END)
        self.registered.emit(outcome.address)

    def _go_back_to(self, refused: Refused) -> None:
        """Something became impossible since it was judged (the address was taken): back to the step that has it."""
        concerns_credentials = any(refusal.field in _CREDENTIAL_FIELDS for refusal in refused.refusals)
        self._show(CREDENTIALS if concerns_credentials else DETAILS)
        (self.credentials if concerns_credentials else self.details).show_refusals(refused)
