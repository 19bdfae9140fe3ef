"""Activation, « Code d'activation »: the code from the mail and the characters of the image (rows 125-128)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.backend import ignore
from guichet.gui.context import Context
from guichet.gui.generated.ui_code_step import Ui_CodeStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules import activation_code
from guichet.rules.refusals import Field


class CodeStep(TranslatedForm):
    """Judges the look of the code only: whether it exists is told together with the address (safety.md)."""

    accepted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_CodeStep()
        self.ui.setupUi(self)
        self.ui.captcha_box.start(
            context.backend, context.clock, lambda: context.language, show_solution=context.show_captcha
        )
        answer_edit = self.ui.captcha_box.ui.answer_edit
        self.errors = FieldErrors(self, {Field.CODE: self.ui.code_edit, Field.CAPTCHA: answer_edit})
        self.ui.continue_button.clicked.connect(self._on_continue)
        self.ui.code_edit.returnPressed.connect(self._on_continue)
        answer_edit.returnPressed.connect(self._on_continue)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.code_edit

    @property
    def code(self) -> str:
        """The code as it will be judged, without the white space of a hasty copy."""
        return activation_code.clean(self.ui.code_edit.text())

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.errors.retranslate()

    def _on_continue(self) -> None:
        verdicts = (activation_code.check(self.ui.code_edit.text()), self.ui.captcha_box.judge())
        refusals = [verdict for verdict in verdicts if verdict]
        self.errors.show(refusals)
        if refusals:
            self._context.backend.run(self, lambda services: services.mistakes.in_activation(refusals), ignore)
        else:
            self.accepted.emit()
