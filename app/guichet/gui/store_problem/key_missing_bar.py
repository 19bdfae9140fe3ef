"""The bar that says that the vault's key is missing, and makes a new one only for whoever insists."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.generated.ui_key_missing_bar import Ui_KeyMissingBar
from guichet.gui.widgets.translated import TranslatedWidget


class KeyMissingBar(TranslatedWidget):
    """``replace_requested``: the user has said twice that a new key is to be made."""

    replace_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_KeyMissingBar()
        self.ui.setupUi(self)
        self.ui.create_button.clicked.connect(self._on_create)
        self.ui.confirm_button.clicked.connect(self.replace_requested)
        self.ui.keep_button.clicked.connect(self._on_keep)
        self._ask_confirmation(False)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)

    def _ask_confirmation(self, asked: bool) -> None:
        self.ui.confirmation_box.setVisible(asked)
        self.ui.create_button.setVisible(not asked)

    def _on_create(self) -> None:
        self._ask_confirmation(True)
        self.ui.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter struck twice makes no key
        announce(self, self.ui.confirmation_label.text())

    def _on_keep(self) -> None:
        self._ask_confirmation(False)
        self.ui.create_button.setFocus(Qt.FocusReason.OtherFocusReason)
