"""« Mot de passe oublié »: a new password against the security answer (rows 216 to 218; ruling C21)."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.access.answer_step import AnswerStep
from guichet.gui.access.login_address_step import LoginAddressStep
from guichet.gui.access.password_reset_step import PasswordResetStep
from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_forgotten_password_page import Ui_ForgottenPasswordPage
from guichet.gui.portal.procedure_page import ProcedurePage

if TYPE_CHECKING:
    from guichet.procedures.forgotten_password import Question
    from guichet.procedures.new_password import PasswordChanged


class ForgottenPasswordPage(ProcedurePage):
    """The address, the answer, the result."""

    STEPS = ("address", "answer", "done")

    password_reset = Signal(str)  # the address to which the confirmation was sent

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_ForgottenPasswordPage()
        self.ui.setupUi(self)
        self.ui.quit_button.clicked.connect(self.quit_requested)
        self.retranslate()
        self.begin(self.ui.steps, self.ui.trail)

    @cached_property
    def address(self) -> LoginAddressStep:
        """Step 1."""
        step = self.add_step(LoginAddressStep(self._context))
        step.question_found.connect(self._on_question)
        return step

    @cached_property
    def answer(self) -> AnswerStep:
        """Step 2."""
        step = self.add_step(AnswerStep(self._context))
        step.back_requested.connect(lambda: self.show_step("address"))
        step.activate_requested.connect(self.activate_requested)
        step.help_requested.connect(self.help_requested)
        step.password_reset.connect(self._on_reset)
        return step

    @cached_property
    def done(self) -> PasswordResetStep:
        """Step 3."""
        step = self.add_step(PasswordResetStep(self._context))
        step.ok_requested.connect(self.quit_requested)
        return step

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.trail.set_steps(
            [self.tr("Adresse électronique"), self.tr("Question de confiance"), self.tr("Nouveau mot de passe")]
        )

    def _on_question(self, question: "Question") -> None:
        self.answer.show_question(question)
        self.show_step("answer")
        announce(self.answer, self.answer.ui.question_label.text())  # the keyboard goes past it, to the answer

    def _on_reset(self, changed: "PasswordChanged") -> None:
        session = self._context.session
        if session.current is not None and session.current.account_id == changed.account_id:
            session.end()  # it began with the password that was forgotten
        self.done.show_changed(changed)
        self.show_step("done")
        self.password_reset.emit(changed.address)
