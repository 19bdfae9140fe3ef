"""« Accueil > Authentification »: the two columns from which everything starts (rows 21-31)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_authentication_page import Ui_AuthenticationPage
from guichet.gui.portal.portal_page import ChangingPage
from guichet.gui.widgets.columns_layout import ColumnsLayout
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules.refusals import Code, Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.account import Overview
    from guichet.procedures.sign_in import SignedIn


class AuthenticationPage(ChangingPage):
    """Signing in, creating, activating. Whoever is signed in already is told so, and led back or out."""

    signed_in = Signal()  # the way to the account is free
    password_expired = Signal()  # signed in too, but all that may be done is to change the password (ruling C19)
    create_requested = Signal()
    activate_requested = Signal()
    forgotten_requested = Signal()
    help_requested = Signal(str)  # a topic of the help page
    support_requested = Signal()
    not_simulated_requested = Signal(object)  # the label of the entry, as NotSimulatedPage takes it

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_AuthenticationPage()
        self.ui.setupUi(self)
        self._lay_out()
        self.ui.password_edit.attach(self.ui.password_eye, self.ui.password_caps)
        self.errors = FieldErrors(self, {Field.ADDRESS: self.ui.address_edit, Field.PASSWORD: self.ui.password_edit})
        self.ui.address_cell.addWidget(self.ui.not_activated_button)  # below the refusal that it answers
        self.ui.not_activated_button.hide()
        self._connect()
        self.retranslate()

    @property
    def condition(self) -> str:
        """Whoever comes here while somebody is signed in is told so."""
        return "signed_in" if self._context.session.current is not None else ""

    @property
    def first_field(self) -> QWidget:
        """Most who come here sign in."""
        return self.ui.address_edit

    def refresh(self) -> None:
        """Another window may have ended the session: ask the store before somebody is told to be signed in."""
        self._show_session()
        asked_of = self._context.session.current
        if asked_of is not None:
            self._context.backend.run(
                self, self._context.session.overview, lambda overview: self._on_overview(asked_of, overview)
            )

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.password_edit.retranslate()
        self.ui.password_help.setAccessibleName(self.tr("Aide sur le mot de passe"))
        self.ui.password_help.setToolTip(self.tr("Aide sur le mot de passe"))
        self.errors.retranslate()
        self._show_session()

    def _lay_out(self) -> None:
        """What depends on the width; no Designer layout does that."""
        columns = ColumnsLayout(self.ui.columns, spacing=16)
        columns.addWidget(self.ui.sign_in_card)
        columns.addWidget(self.ui.right_column)
        buttons = FlowLayout(self.ui.signed_in_buttons)
        buttons.addWidget(self.ui.account_button)
        buttons.addWidget(self.ui.quit_button)

    def _connect(self) -> None:
        self.ui.create_button.clicked.connect(self.create_requested)
        self.ui.activate_button.clicked.connect(self.activate_requested)
        self.ui.not_activated_button.clicked.connect(self.activate_requested)
        self.ui.forgotten_button.clicked.connect(self.forgotten_requested)
        self.ui.support_button.clicked.connect(self.support_requested)
        self.ui.help_sheets_button.clicked.connect(lambda: self.help_requested.emit("sheets"))
        self.ui.password_help.clicked.connect(lambda: self.help_requested.emit("password"))
        self.ui.local_taxes_button.clicked.connect(
            lambda: self.not_simulated_requested.emit(lambda: self.tr("Payer mes impôts locaux"))
        )
        self.ui.address_edit.textChanged.connect(lambda _: self.ui.not_activated_button.hide())
        self.ui.sign_in_button.clicked.connect(self._on_sign_in)
        self.ui.address_edit.returnPressed.connect(self._on_sign_in)
        self.ui.password_edit.returnPressed.connect(self._on_sign_in)
        self.ui.account_button.clicked.connect(self._on_account)
        self.ui.quit_button.clicked.connect(self._context.session.end)
        self._context.session.changed.connect(self._show_session)

    def fill(self, address: str, password: str) -> None:
        """Write both, as if somebody had typed them; « Connexion » has the keyboard."""
        self.ui.address_edit.setText(address)
        self.ui.password_edit.setText(password)
        self.ui.sign_in_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sign_in(self) -> None:
        """Whatever the answer, the password does not stay on the page, not even for Ctrl+Z."""
        address, password = self.ui.address_edit.text(), self.ui.password_edit.text()
        self.ui.password_edit.forget()
        self._context.backend.ask(self, lambda services: services.sign_in.sign_in(address, password), self._on_judged)

    def _on_judged(self, outcome: "SignedIn | Refused") -> None:
        if isinstance(outcome, Refused):
            self.errors.show(outcome.refusals)
            pending = any(refusal.code is Code.NOT_ACTIVATED for refusal in outcome.refusals)
            self.ui.not_activated_button.setVisible(pending)
            return
        self._forget()
        session = self._context.session
        if session.current is not None and session.current.account_id != outcome.account_id:
            session.end()  # two people are not signed in to one window
        session.begin(outcome)
        self._lead_on(must_change_password=outcome.must_change_password)

    def _forget(self) -> None:
        """Leave the form as it was found: the next person at this window sees no address and types unseen."""
        self.errors.clear()
        self.ui.address_edit.setText("")
        self.ui.password_edit.forget()
        self.ui.password_eye.setChecked(False)

    def _lead_on(self, *, must_change_password: bool) -> None:
        (self.password_expired if must_change_password else self.signed_in).emit()

    def _on_account(self) -> None:
        """« Retour à mon espace »: the store is asked again, since the password may have expired meanwhile."""
        asked_of = self._context.session.current
        if asked_of is not None:
            self._context.backend.ask(
                self, self._context.session.overview, lambda overview: self._on_overview(asked_of, overview, leave=True)
            )

    def _on_overview(self, asked_of: "SignedIn", overview: "Overview | None", *, leave: bool = False) -> None:
        if self._context.session.current is not asked_of:
            return  # somebody quit or signed in while the store was asked
        if overview is None:
            self._context.session.lose()
        elif leave:
            self._lead_on(must_change_password=overview.must_change_password)

    def _show_session(self) -> None:
        current = self._context.session.current
        self.ui.signed_in_box.setVisible(current is not None)
        told = self.tr("Vous êtes connecté : {name}, {address}.")
        self.ui.signed_in_label.setText(told.format(name=current.name, address=current.address) if current else "")
        self.condition_changed.emit()
