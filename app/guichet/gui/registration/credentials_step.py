"""Step 2, « Identifiants »: address and password, each typed twice (rows 51-69)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_credentials_step import Ui_CredentialsStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.strength_meter import StrengthMeter
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Field, Refusal, Refused

if TYPE_CHECKING:
    from guichet.procedures.services import Services

Check = Callable[["Services", Credentials], Refused | None]
_TAKEN = (Code.ADDRESS_TAKEN, Code.ADDRESS_PENDING)


def check_for_registration(services: "Services", given: Credentials) -> Refused | None:
    """Whether somebody new can have that address."""
    return services.registration.check_credentials(given)


class CredentialsStep(TranslatedForm):
    """Asks the store whether the address is free before it goes on: for whom, ``check`` knows."""

    accepted = Signal()
    back_requested = Signal()
    help_requested = Signal(str)

    def __init__(self, context: Context, check: Check = check_for_registration, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._check = check
        self.ui = Ui_CredentialsStep()
        self.ui.setupUi(self)
        self.ui.password_edit.attach(self.ui.password_eye, self.ui.password_caps)
        self.ui.password_confirmation_edit.attach(self.ui.password_confirmation_eye, self.ui.password_confirmation_caps)
        self.errors = FieldErrors(
            self,
            {
                Field.ADDRESS: self.ui.address_edit,
                Field.ADDRESS_CONFIRMATION: self.ui.confirmation_edit,
                Field.PASSWORD: self.ui.password_edit,
                Field.PASSWORD_CONFIRMATION: self.ui.password_confirmation_edit,
            },
        )
        self.ui.address_cell.addWidget(self.ui.taken_button)  # below the refusal that it explains
        self.ui.taken_button.hide()
        self._strength = StrengthMeter(
            context.backend, self.ui.password_edit, self.ui.strength_label, lambda: (self.ui.address_edit.text(),)
        )
        self.ui.address_edit.textChanged.connect(lambda _: self.ui.taken_button.hide())
        self.ui.taken_button.clicked.connect(self._on_taken)
        self.ui.password_help.clicked.connect(lambda: self.help_requested.emit("password"))
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.continue_button.clicked.connect(self._on_continue)
        for edit in (
            self.ui.address_edit,
            self.ui.confirmation_edit,
            self.ui.password_edit,
            self.ui.password_confirmation_edit,
        ):
            edit.returnPressed.connect(self._on_continue)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.address_edit

    def begin_with(self, address: str) -> None:
        """Propose ``address``; it has to be confirmed like any other. What was typed before goes."""
        self.ui.address_edit.setText(address)
        self.ui.confirmation_edit.clear()
        self.forget_passwords()

    def credentials(self) -> Credentials:
        """What stands in the four fields."""
        return Credentials(
            self.ui.address_edit.text(),
            self.ui.confirmation_edit.text(),
            self.ui.password_edit.text(),
            self.ui.password_confirmation_edit.text(),
        )

    def show_refusals(self, refused: Refused) -> None:
        """Put refusals beside the fields; a taken address offers its explanation (rows 60, 70-74)."""
        self.errors.show(refused.refusals)
        self.ui.taken_button.setVisible(any(refusal.code in _TAKEN for refusal in self.errors.shown))

    def forget_passwords(self) -> None:
        """Empty both password fields: they have been hashed, nobody needs them any more."""
        self.ui.password_edit.forget()
        self.ui.password_confirmation_edit.forget()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.password_edit.retranslate()
        self.ui.password_confirmation_edit.retranslate()
        self.ui.password_help.setAccessibleName(self.tr("Aide sur le mot de passe"))
        self.ui.password_help.setToolTip(self.tr("Aide sur le mot de passe"))
        self._strength.retranslate()
        self.errors.retranslate()

    def _on_continue(self) -> None:
        given = self.credentials()
        self._context.backend.ask(self, lambda services: self._check(services, given), self._on_judged)

    def _on_taken(self) -> None:
        """Open the explanation at the case that applies."""
        taken = next(refusal for refusal in self.errors.shown if refusal.code in _TAKEN)
        self.help_requested.emit("#".join(filter(None, ("taken_address", _case(taken)))))

    def _on_judged(self, refused: Refused | None) -> None:
        self.show_refusals(refused or Refused(()))
        if refused is None:
            self.accepted.emit()


def _case(taken: Refusal) -> str:
    """Which part of the explanation: « sole », « shared » (rows 70, 71), « pending »; "" for its beginning."""
    return "pending" if taken.code is Code.ADDRESS_PENDING else str(taken.details.get("certificate", ""))
