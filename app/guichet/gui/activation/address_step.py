"""Activation, « Identifiants »: the address that the code was sent to (rows 129-134)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_address_step import Ui_AddressStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.refusals import Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.activation import Activated


class AddressStep(TranslatedForm):
    """Code and address are judged together; the three refusals of a code stand beside the code."""

    activated = Signal(object)  # procedures.activation.Activated
    back_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_AddressStep()
        self.ui.setupUi(self)
        self.ui.stuck_box.hide()
        fields = {Field.CODE: self.ui.code_edit, Field.ADDRESS: self.ui.address_edit}
        self.errors = FieldErrors(self, fields, mended_at={Field.CODE: self.ui.address_edit})
        self.ui.stuck_button.clicked.connect(lambda: self.ui.stuck_box.setVisible(self.ui.stuck_box.isHidden()))
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.clear_button.clicked.connect(self._on_clear)
        self.ui.continue_button.clicked.connect(self._on_continue)
        self.ui.address_edit.returnPressed.connect(self._on_continue)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.address_edit

    def set_code(self, code: str) -> None:
        """Show the code that was entered in the first step."""
        if code != self.ui.code_edit.text():
            self.errors.clear()
        self.ui.code_edit.setText(code)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.stuck_label.setText(
            self.tr(
                "Si la page reste affichée après « Continuer », l'espace n'est pas créé ou la modification n'est pas "
                "faite. Sur le site, vérifiez si l'option « Bloquer les fenêtres pop-up » du navigateur est activée. "
                "Si oui : ajoutez *.impots.gouv.fr à la liste des sites autorisés, fermez toutes les pages du "
                "navigateur et recommencez à partir de « Activer mon espace / mes services ». "
                "Sinon : contactez l'assistance."
            )
        )
        self.errors.retranslate()

    def _on_clear(self) -> None:
        self.ui.address_edit.clear()
        self.errors.clear()
        self.ui.address_edit.setFocus()

    def _on_continue(self) -> None:
        code, address = self.ui.code_edit.text(), self.ui.address_edit.text()
        language = self._context.language
        self._context.backend.ask(
            self, lambda services: services.activation.activate(code, address, language), self._on_judged
        )

    def _on_judged(self, outcome: "Activated | Refused") -> None:
        if isinstance(outcome, Refused):
            self.errors.show(outcome.refusals)
            return
        self.errors.clear()
        self.activated.emit(outcome)
