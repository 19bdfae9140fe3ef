"""« Mot de passe oublié », step 1: whose password, and the characters of the image (ruling C21)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_login_address_step import Ui_LoginAddressStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules import email_address
from guichet.rules.refusals import Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.forgotten_password import Question


class LoginAddressStep(TranslatedForm):
    """Every well-formed address gets a question, so that nobody learns here which ones have an account."""

    question_found = Signal(object)  # procedures.forgotten_password.Question

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_LoginAddressStep()
        self.ui.setupUi(self)
        self.ui.captcha_box.start(
            context.backend, context.clock, lambda: context.language, show_solution=context.show_captcha
        )
        answer_edit = self.ui.captcha_box.ui.answer_edit
        self.errors = FieldErrors(self, {Field.ADDRESS: self.ui.address_edit, Field.CAPTCHA: answer_edit})
        self.ui.continue_button.clicked.connect(self._on_continue)
        self.ui.address_edit.returnPressed.connect(self._on_continue)
        answer_edit.returnPressed.connect(self._on_continue)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.address_edit

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.errors.retranslate()

    def _on_continue(self) -> None:
        address = self.ui.address_edit.text()
        verdicts = (email_address.check(address), self.ui.captcha_box.judge())
        refusals = [verdict for verdict in verdicts if verdict]
        self.errors.show(refusals)
        if not refusals:
            self._context.backend.ask(
                self, lambda services: services.forgotten_password.question_for(address), self._on_answered
            )

    def _on_answered(self, outcome: "Question | Refused") -> None:
        if isinstance(outcome, Refused):
            self.errors.show(outcome.refusals)
        else:
            self.question_found.emit(outcome)
