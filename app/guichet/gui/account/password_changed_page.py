"""« Réinitialisation de votre mot de passe »: it is done, and valid until then (B§3; rows 188-192)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.panel_page import PanelPage
from guichet.gui.context import Context
from guichet.gui.generated.ui_password_changed_page import Ui_PasswordChangedPage
from guichet.rules.paris import long_date

if TYPE_CHECKING:
    from guichet.procedures.new_password import PasswordChanged


class PasswordChangedPage(PanelPage):
    """Prints what the store answered; « OK » returns to the homepage."""

    ok_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._changed: PasswordChanged | None = None
        self.ui = Ui_PasswordChangedPage()
        self.ui.setupUi(self)
        self.lay_out(self.ui.columns, self.ui.panel, self.ui.content, self.ui.ok_button)
        self.ui.ok_button.clicked.connect(self.ok_requested)

    def show_changed(self, changed: "PasswordChanged") -> None:
        """Print name and last day; the civility is « Civ. neutre » here (ruling C8)."""
        self._changed = changed
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._changed is None:
            return
        day = long_date(self._changed.valid_until, self.context.language)
        self.ui.name_label.setText(self.tr("Civ. neutre {name}").format(name=self._changed.name))
        self.ui.validity_label.setText(self.tr("Ce mot de passe est valable jusqu'au {day}.").format(day=day))
