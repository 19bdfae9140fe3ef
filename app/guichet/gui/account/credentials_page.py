"""« Modifiez vos identifiants. »: the address, the password, or both (B§3, B§4.1; rows 177-187, 200-201)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.panel_page import PanelPage
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_credentials_page import Ui_CredentialsPage
from guichet.gui.mailbox.breakable import show_breakable
from guichet.gui.times import show_moment
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.strength_meter import StrengthMeter
from guichet.rules.paris import long_date
from guichet.rules.refusals import Code, Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.account import Overview
    from guichet.procedures.credentials_change import AddressChangeSent
    from guichet.procedures.new_password import PasswordChanged


class CredentialsPage(PanelPage):
    """Two boxes; the fields of one that is not ticked are off. The present password is not asked for (ruling C22).

    Where the password has expired (ruling C19), its box is ticked and stays so, and « Quitter » is the only other way.
    """

    password_changed = Signal(object)  # procedures.new_password.PasswordChanged
    address_sent = Signal(object)  # procedures.credentials_change.AddressChangeSent
    cancelled = Signal()
    help_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_CredentialsPage()
        self.ui.setupUi(self)
        self._lay_out()
        self.ui.password_edit.attach(self.ui.password_eye, self.ui.password_caps)
        self.ui.password_confirmation_edit.attach(self.ui.password_confirmation_eye, self.ui.password_confirmation_caps)
        self._edits = {
            Field.ADDRESS: self.ui.address_edit,
            Field.ADDRESS_CONFIRMATION: self.ui.confirmation_edit,
            Field.PASSWORD: self.ui.password_edit,
            Field.PASSWORD_CONFIRMATION: self.ui.password_confirmation_edit,
        }
        self.errors = FieldErrors(self, self._edits)
        self.ui.address_cell.addWidget(self.ui.taken_button)  # below the refusal that it explains
        self._strength = StrengthMeter(context.backend, self.ui.password_edit, self.ui.strength_label, self._known)
        self._connect()
        self._on_ticked()
        self.retranslate()

    @property
    def condition(self) -> str:
        """An expired password leaves nothing else to do."""
        if self.overview is not None and self.overview.must_change_password:
            return "password_expired"
        return "change_pending" if self.overview is not None and self.overview.pending_change is not None else ""

    def show_overview(self, overview: "Overview") -> None:
        """Follow what the account is now: its address, a change that waits, a password that has expired."""
        super().show_overview(overview)
        self._say_present_address(overview.address)
        self._say_notices(overview)
        self._force(overview.must_change_password)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.address_edit.setAccessibleName(self.ui.address_box.text())  # the guide gives them no other label
        self.ui.password_edit.setAccessibleName(self.ui.password_box.text())
        self.ui.password_box.setAccessibleDescription(f"{self.ui.length_label.text()} {self.ui.note_label.text()}")
        self.ui.password_edit.retranslate()
        self.ui.password_confirmation_edit.retranslate()
        self._strength.retranslate()
        self.errors.retranslate()
        self.show_again()

    def _lay_out(self) -> None:
        self.lay_out(self.ui.columns, self.ui.panel, self.ui.content, self.ui.address_box)
        choice = FlowLayout(self.ui.address_choice, spacing=8)
        choice.addWidget(self.ui.address_box)
        choice.addWidget(self.ui.present_label)
        buttons = FlowLayout(self.ui.buttons, spacing=8, to_the_right=True)
        buttons.addWidget(self.ui.cancel_button)
        buttons.addWidget(self.ui.submit_button)
        self.ui.recommendations.follow_guide("B")
        for label in (self.ui.forced_label, self.ui.pending_label, self.ui.taken_button):
            label.hide()

    def _connect(self) -> None:
        self.ui.address_box.toggled.connect(self._on_ticked)
        self.ui.password_box.toggled.connect(self._on_ticked)
        self.ui.address_edit.textChanged.connect(self.ui.taken_button.hide)
        self.ui.taken_button.clicked.connect(lambda: self.help_requested.emit("taken_address"))
        self.ui.cancel_button.clicked.connect(self.cancelled)
        self.ui.submit_button.clicked.connect(self._on_submit)
        for edit in self._edits.values():
            edit.returnPressed.connect(self._on_submit)

    def _known(self) -> tuple[str, ...]:
        """What somebody who guesses the password would try first."""
        return (self.ui.address_edit.text(), self.overview.address if self.overview else "")

    def _say_present_address(self, address: str) -> None:
        show_breakable(self.ui.present_label, address)
        self.ui.address_box.setAccessibleDescription(address)

    def _say_notices(self, overview: "Overview") -> None:
        self.ui.forced_label.setText(
            self.tr(
                "Votre mot de passe était valable jusqu'au {day}. Choisissez-en un nouveau pour accéder à votre espace."
            ).format(day=long_date(overview.password_valid_until, self.context.language))
        )
        change = overview.pending_change
        self.ui.pending_label.setVisible(change is not None)
        if change is not None:
            text = self.tr(
                "Une modification attend son activation avec le code envoyé à {address}, au plus tard le "
                "{deadline}. Jusque-là, vos identifiants actuels restent les seuls valables."
            ).format(address=change.address, deadline=show_moment(change.deadline))
            show_breakable(self.ui.pending_label, text)

    def _force(self, forced: bool) -> None:
        was_forced = not self.ui.forced_label.isHidden()
        self.ui.forced_label.setVisible(forced)
        self.ui.cancel_button.setHidden(forced)
        self.ui.address_box.setDisabled(forced)
        self.ui.password_box.setDisabled(forced)
        if forced:
            self.ui.address_box.setChecked(False)
            self.ui.password_box.setChecked(True)
        if forced and not was_forced:
            self.ui.password_edit.setFocus()
            announce(self.ui.forced_label, self.ui.forced_label.text())

    def _on_ticked(self) -> None:
        address, password = self.ui.address_box.isChecked(), self.ui.password_box.isChecked()
        for edit in (self.ui.address_edit, self.ui.confirmation_edit):
            edit.setEnabled(address)
        for each in (
            self.ui.password_edit,
            self.ui.password_eye,
            self.ui.password_confirmation_edit,
            self.ui.password_confirmation_eye,
        ):
            each.setEnabled(password)
        self.ui.submit_button.setEnabled(address or password)
        self.ui.taken_button.hide()
        self.errors.clear()

    def _on_submit(self) -> None:
        if not self.ui.submit_button.isEnabled():
            return
        address = (self.ui.address_edit.text(), self.ui.confirmation_edit.text())
        password = (self.ui.password_edit.text(), self.ui.password_confirmation_edit.text())
        asked_address = address if self.ui.address_box.isChecked() else None
        asked_password = password if self.ui.password_box.isChecked() else None
        language = self.context.language
        self.context.session.ask(
            self,
            lambda services, account_id: services.credentials_change.change(
                account_id, asked_address, asked_password, language
            ),
            self._on_judged,
        )

    def _on_judged(self, outcome: "PasswordChanged | AddressChangeSent | Refused") -> None:
        from guichet.procedures.new_password import PasswordChanged

        if isinstance(outcome, Refused):
            self.errors.show(outcome.refusals)
            taken = {Code.ADDRESS_TAKEN, Code.ADDRESS_PENDING} & {refusal.code for refusal in self.errors.shown}
            self.ui.taken_button.setVisible(bool(taken))
        elif isinstance(outcome, PasswordChanged):
            self.context.session.renew(outcome)
            self.password_changed.emit(outcome)
        else:
            self.address_sent.emit(outcome)
