"""Step 2, « Identifiants »: address and password, each typed twice (rows 51-69)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_credentials_step import Ui_CredentialsStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.strength_meter import StrengthMeter
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Field, Refused


class CredentialsStep(TranslatedWidget):
    """Asks the store whether the address is free before it goes on."""

    accepted = Signal()
    back_requested = Signal()
    help_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
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
        self.ui.taken_button.clicked.connect(lambda: self.help_requested.emit("taken_address"))
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
        taken = {Code.ADDRESS_TAKEN, Code.ADDRESS_PENDING} & {refusal.code for refusal in self.errors.shown}
        self.ui.taken_button.setVisible(bool(taken))

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
        self._context.backend.ask(
            self, lambda services: services.registration.check_credentials(given), self._on_judged
        )

    def _on_judged(self, refused: Refused | None) -> None:
        self.show_refusals(refused or Refused(()))
        if refused is None:
            self.accepted.emit()
