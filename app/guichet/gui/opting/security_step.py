"""Step 3 of the option: the security question, which a certificate did not need (rows 87-91)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_security_step import Ui_SecurityStep
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.refusals import Field, Refused
from guichet.rules.security_question import SecurityAnswer, questions


class SecurityStep(TranslatedForm):
    """Question and answer; « Valider » sends the option."""

    submitted = Signal()
    back_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_SecurityStep()
        self.ui.setupUi(self)
        self.errors = FieldErrors(self, {Field.QUESTION: self.ui.question_combo, Field.ANSWER: self.ui.answer_edit})
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.submit_button.clicked.connect(self.submitted)
        self.ui.answer_edit.returnPressed.connect(self.submitted)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.question_combo

    def security(self) -> SecurityAnswer:
        """The chosen question and the answer."""
        return SecurityAnswer(self.ui.question_combo.currentData(), self.ui.answer_edit.text())

    def show_refusals(self, refused: Refused) -> None:
        """Put refusals beside the fields."""
        self.errors.show(refused.refusals)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        language = self._context.language
        fill_choices(self.ui.question_combo, {each.code: each.text(language) for each in questions()})
        self.errors.retranslate()
