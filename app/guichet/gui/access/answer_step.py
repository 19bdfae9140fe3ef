"""« Mot de passe oublié », step 2: the account's question, its answer, the new password twice (rulings C21, C33)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_answer_step import Ui_AnswerStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.strength_meter import StrengthMeter
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import question as question_of

if TYPE_CHECKING:
    from guichet.procedures.forgotten_password import Question
    from guichet.procedures.new_password import PasswordChanged


class AnswerStep(TranslatedForm):
    """Answer and password are judged together; what was typed is kept until the answer was right."""

    password_reset = Signal(object)  # procedures.new_password.PasswordChanged
    back_requested = Signal()
    activate_requested = Signal()
    help_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question: Question | None = None
        self.ui = Ui_AnswerStep()
        self.ui.setupUi(self)
        self.ui.recommendations.follow_guide("B")
        self.ui.password_edit.attach(self.ui.password_eye, self.ui.password_caps)
        self.ui.confirmation_edit.attach(self.ui.confirmation_eye, self.ui.confirmation_caps)
        self.errors = FieldErrors(
            self,
            {
                Field.ADDRESS: self.ui.address_edit,
                Field.ANSWER: self.ui.answer_edit,
                Field.PASSWORD: self.ui.password_edit,
                Field.PASSWORD_CONFIRMATION: self.ui.confirmation_edit,
            },
        )
        self.ui.address_cell.addWidget(self.ui.not_activated_button)  # below the refusal that it answers
        self.ui.not_activated_button.hide()
        self._strength = StrengthMeter(
            context.backend, self.ui.password_edit, self.ui.strength_label, lambda: (self.ui.address_edit.text(),)
        )
        self.ui.not_activated_button.clicked.connect(self.activate_requested)
        self.ui.password_help.clicked.connect(lambda: self.help_requested.emit("password"))
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.submit_button.clicked.connect(self._on_submit)
        for edit in (self.ui.answer_edit, self.ui.password_edit, self.ui.confirmation_edit):
            edit.returnPressed.connect(self._on_submit)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.answer_edit

    def show_question(self, question: "Question") -> None:
        """Ask ``question``; what was typed for another address is forgotten."""
        if question != self._question:
            self._question = question
            self._forget()
        self.ui.address_edit.setText(question.address)
        self._show_refusals(())
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.password_edit.retranslate()
        self.ui.confirmation_edit.retranslate()
        self.ui.password_help.setAccessibleName(self.tr("Aide sur le mot de passe"))
        self.ui.password_help.setToolTip(self.tr("Aide sur le mot de passe"))
        if self._question is not None:
            self.ui.question_label.setText(question_of(self._question.code).text(self._context.language))
        self._strength.retranslate()
        self.errors.retranslate()

    def _on_submit(self) -> None:
        address, answer = self.ui.address_edit.text(), self.ui.answer_edit.text()
        password, confirmation = self.ui.password_edit.text(), self.ui.confirmation_edit.text()
        language = self._context.language
        self._context.backend.ask(
            self,
            lambda services: services.forgotten_password.reset(address, answer, password, confirmation, language),
            self._on_judged,
        )

    def _on_judged(self, outcome: "PasswordChanged | Refused") -> None:
        if isinstance(outcome, Refused):
            self._show_refusals(outcome.refusals)
            return
        self._show_refusals(())
        self._forget()
        self.password_reset.emit(outcome)

    def _show_refusals(self, refusals: tuple[Refusal, ...]) -> None:
        """Put refusals beside the fields; an account that was never activated is shown the way to its activation."""
        self.errors.show(refusals)
        self.ui.not_activated_button.setVisible(any(each.code is Code.NOT_ACTIVATED for each in refusals))

    def _forget(self) -> None:
        """Neither answer nor password is needed any more."""
        self.ui.answer_edit.setText("")
        self.ui.password_edit.forget()
        self.ui.confirmation_edit.forget()
