"""« Réinitialisation de votre mot de passe »: until when the new one is valid (rows 188 to 192, 218)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_password_reset_step import Ui_PasswordResetStep
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.paris import long_date

if TYPE_CHECKING:
    from guichet.procedures.new_password import PasswordChanged


class PasswordResetStep(TranslatedWidget):
    """The words are those of the guide's page on a password that was changed from inside."""

    ok_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._changed: PasswordChanged | None = None
        self.ui = Ui_PasswordResetStep()
        self.ui.setupUi(self)
        self.ui.ok_button.clicked.connect(self.ok_requested)

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.ok_button

    def show_changed(self, changed: "PasswordChanged") -> None:
        """Print the name and the last day."""
        self._changed = changed
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._changed is None:
            return
        self.ui.name_label.setText(self.tr("Civ. neutre {name}").format(name=self._changed.name))
        self.ui.validity_label.setText(
            self.tr("Ce mot de passe est valable jusqu'au {day}.").format(
                day=long_date(self._changed.valid_until, self._context.language)
            )
        )
