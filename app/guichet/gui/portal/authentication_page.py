"""« Accueil > Authentification »: the two columns from which everything starts (rows 21-29)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.generated.ui_authentication_page import Ui_AuthenticationPage
from guichet.gui.portal.portal_page import PortalPage
from guichet.gui.widgets.columns_layout import ColumnsLayout


class AuthenticationPage(PortalPage):
    """Signing in, creating, activating. Signing in is not simulated yet and says so."""

    create_requested = Signal()
    activate_requested = Signal()
    help_requested = Signal(str)  # a topic of the help page
    support_requested = Signal()
    not_simulated_requested = Signal(object)  # the label of the entry, as NotSimulatedPage takes it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AuthenticationPage()
        self.ui.setupUi(self)
        columns = ColumnsLayout(self.ui.columns, spacing=16)
        columns.addWidget(self.ui.sign_in_card)
        columns.addWidget(self.ui.right_column)
        self.ui.sign_in_notice.hide()
        self.ui.password_edit.attach(self.ui.password_eye, self.ui.password_caps)
        self.ui.create_button.clicked.connect(self.create_requested)
        self.ui.activate_button.clicked.connect(self.activate_requested)
        self.ui.support_button.clicked.connect(self.support_requested)
        self.ui.help_sheets_button.clicked.connect(lambda: self.help_requested.emit("sheets"))
        self.ui.password_help.clicked.connect(lambda: self.help_requested.emit("password"))
        for button, entry in (
            (self.ui.forgotten_button, lambda: self.tr("Mot de passe oublié")),
            (self.ui.local_taxes_button, lambda: self.tr("Payer mes impôts locaux")),
        ):
            button.clicked.connect(lambda _=False, entry=entry: self.not_simulated_requested.emit(entry))
        self.ui.sign_in_button.clicked.connect(self._on_sign_in)
        self.ui.address_edit.returnPressed.connect(self._on_sign_in)
        self.ui.password_edit.returnPressed.connect(self._on_sign_in)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.password_edit.retranslate()
        self.ui.password_help.setAccessibleName(self.tr("Aide sur le mot de passe"))
        self.ui.password_help.setToolTip(self.tr("Aide sur le mot de passe"))
        self._say_sign_in_notice()

    def fill(self, address: str, password: str) -> None:
        """Write both, as if somebody had typed them; « Connexion » has the keyboard."""
        self.ui.address_edit.setText(address)
        self.ui.password_edit.setText(password)
        self.ui.sign_in_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sign_in(self) -> None:
        self.ui.password_edit.clear()
        self.ui.sign_in_notice.show()
        self._say_sign_in_notice()
        announce(self.ui.sign_in_button, self.ui.sign_in_notice.text())

    def _say_sign_in_notice(self) -> None:
        self.ui.sign_in_notice.setText(
            self.tr("La connexion sera simulée avec le second guide. Rien de ce que vous avez saisi n'a été conservé.")
        )
