"""« Opter pour un espace accessible par adresse électronique et mot de passe » (rows 6, 70-74; guide A §1.2, §2).

The guide that shows its screens is another one: what is asked is what an account without certificate needs.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_opting_page import Ui_OptingPage
from guichet.gui.opting.holder_step import HolderStep
from guichet.gui.opting.security_step import SecurityStep
from guichet.gui.registration.credentials_step import CredentialsStep
from guichet.gui.registration.enrolment_page import EnrolmentPage
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.opting import Holder
    from guichet.procedures.services import Services


class OptingPage(EnrolmentPage):
    """Gathers what the steps hold when « Valider » is clicked."""

    STEPS = ("holder", "credentials", "security", "end")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opting: Holder | None = None  # whose login details are being chosen
        self.ui = Ui_OptingPage()
        self.ui.setupUi(self)
        self.ui.quit_button.clicked.connect(self.quit_requested)
        self.retranslate()
        self.begin(self.ui.steps, self.ui.trail)

    @cached_property
    def holder(self) -> HolderStep:
        """Step 1."""
        step = self.add_step(HolderStep(self._context))
        step.accepted.connect(self._on_holder)
        return step

    @cached_property
    def credentials(self) -> CredentialsStep:
        """Step 2, the registration's own."""
        step = self.add_step(CredentialsStep(self._context, self._check))
        step.help_requested.connect(self.help_requested)
        step.back_requested.connect(self._on_back_to_holder)
        step.accepted.connect(lambda: self.show_step("security"))
        return step

    @cached_property
    def security(self) -> SecurityStep:
        """Step 3."""
        step = self.add_step(SecurityStep(self._context))
        step.back_requested.connect(lambda: self.show_step("credentials"))
        step.submitted.connect(self._on_submit)
        return step

    def refresh(self) -> None:
        if self.step == "holder":
            self.holder.refresh()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.trail.set_steps(
            [
                self.tr("Titulaire du certificat"),
                self.tr("Identifiants"),
                self.tr("Question de confiance"),
                self.tr("Enregistrement"),
            ]
        )

    def _on_holder(self) -> None:
        """Somebody else's login details are not this one's: they begin with the address of the certificate."""
        chosen = self.holder.holder
        if chosen is None:
            return
        if self._opting is None or self._opting.holder_id != chosen.holder_id:
            self.credentials.begin_with(chosen.address)
        self._opting = chosen
        self.show_step("credentials")

    def _on_back_to_holder(self) -> None:
        self.show_step("holder")
        self.refresh()

    def _check(self, services: "Services", given: Credentials) -> Refused | None:
        """On a worker: whether the holder can have that address; its own is refused to nobody but its colleagues."""
        assert self._opting is not None  # noqa: S101 - chosen in the step before
        return services.opting.check_credentials(self._opting.holder_id, given)

    def _on_submit(self) -> None:
        if self._opting is None:
            return
        holder_id, language = self._opting.holder_id, self._context.language
        credentials, security = self.credentials.credentials(), self.security.security()
        self._context.backend.ask(
            self, lambda services: services.opting.opt(holder_id, credentials, security, language), self._on_registered
        )

    def go_back_to(self, refused: Refused) -> None:
        """To the earliest step that has something refused: a colleague may have taken the address meanwhile."""
        concerns_security = all(refusal.field in (Field.QUESTION, Field.ANSWER) for refusal in refused.refusals)
        if not concerns_security:
            self.show_step("credentials")
        (self.security if concerns_security else self.credentials).show_refusals(refused)
