"""The registration wizard: « Créer votre espace professionnel » in five steps (rows 39-43)."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_registration_page import Ui_RegistrationPage
from guichet.gui.registration.credentials_step import CredentialsStep
from guichet.gui.registration.details_step import DetailsStep
from guichet.gui.registration.enrolment_page import EnrolmentPage
from guichet.gui.registration.recap_step import RecapStep
from guichet.gui.registration.terms_dialog import TermsDialog
from guichet.gui.registration.terms_step import TermsStep
from guichet.gui.unseen import show_window
from guichet.rules.atlas_entry import Guide
from guichet.rules.mode import Mode
from guichet.rules.refusals import Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.registration import Registered
    from guichet.procedures.services import Services

_CREDENTIAL_FIELDS = {Field.ADDRESS, Field.ADDRESS_CONFIRMATION, Field.PASSWORD, Field.PASSWORD_CONFIRMATION}


class RegistrationPage(EnrolmentPage):
    """Gathers what the steps hold when « Valider » is clicked."""

    STEPS = ("terms", "credentials", "details", "recap", "end")

    def __init__(self, context: Context, mode: Mode = Mode.EXPERT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._mode = mode
        self.ui = Ui_RegistrationPage()
        self.ui.setupUi(self)
        self.ui.quit_button.clicked.connect(self.quit_requested)
        self.retranslate()
        self.begin(self.ui.steps, self.ui.trail)

    @property
    def guide(self) -> Guide | None:
        """Once the code is sent, it is that of an account that is set up."""
        return Guide.A if self.step == "end" else None

    @cached_property
    def terms(self) -> TermsStep:
        """Step 1."""
        step = self.add_step(TermsStep(self._context))
        step.terms_requested.connect(self._on_terms)
        step.accepted.connect(lambda: self.show_step("credentials"))
        return step

    @cached_property
    def credentials(self) -> CredentialsStep:
        """Step 2."""
        step = self.add_step(CredentialsStep(self._context))
        step.help_requested.connect(self.help_requested)
        step.back_requested.connect(lambda: self.show_step("terms"))
        step.accepted.connect(self._on_credentials)
        return step

    @cached_property
    def details(self) -> DetailsStep:
        """Step 3."""
        step = self.add_step(DetailsStep(self._context, self._mode))
        step.back_requested.connect(lambda: self.show_step("credentials"))
        step.accepted.connect(self._on_details)
        return step

    @cached_property
    def recap(self) -> RecapStep:
        """Step 4."""
        step = self.add_step(RecapStep(self._context))
        step.back_requested.connect(lambda: self.show_step("details"))
        step.submitted.connect(self._on_submit)
        return step

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

    def _on_terms(self) -> None:
        """Open the terms, or bring the open ones forward."""
        show_window(self.findChild(TermsDialog) or TermsDialog(self._context, self))

    def _on_credentials(self) -> None:
        self.details.set_address(self.credentials.credentials().address.strip())
        self.show_step("details")

    def _on_details(self) -> None:
        address = self.credentials.credentials().address.strip()
        self.recap.show_application(address, self.details.details(), self.details.security(), self.details.company())
        self.show_step("recap")

    def _on_submit(self) -> None:
        credentials, details, security, company = (
            self.credentials.credentials(),
            self.details.details(),
            self.details.security(),
            self.details.company(),
        )
        mode, language = self._mode, self._context.language

        def register(services: "Services") -> "Registered | Refused":
            from guichet.procedures.registration import Application

            return services.registration.register(Application(credentials, details, security, mode, company), language)

        self._context.backend.ask(self, register, self._on_registered)

    def go_back_to(self, refused: Refused) -> None:
        concerns_credentials = any(refusal.field in _CREDENTIAL_FIELDS for refusal in refused.refusals)
        self.show_step("credentials" if concerns_credentials else "details")
        (self.credentials if concerns_credentials else self.details).show_refusals(refused)
