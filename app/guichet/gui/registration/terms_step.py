"""Step 1, « Conditions générales »: the box to tick and the characters to copy (rows 44-50)."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import ignore
from guichet.gui.context import Context
from guichet.gui.generated.ui_terms_step import Ui_TermsStep
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.refusals import Code, Field, Refusal


class TermsStep(TranslatedWidget):
    """Goes on only with the box ticked and the characters right."""

    accepted = Signal()
    terms_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_TermsStep()
        self.ui.setupUi(self)
        self._lay_out_sentence()
        self.ui.captcha_box.start(
            context.backend, context.clock, lambda: context.language, show_solution=context.show_captcha
        )
        answer_edit = self.ui.captcha_box.ui.answer_edit
        self.errors = FieldErrors(self, {Field.TERMS: self.ui.terms_check, Field.CAPTCHA: answer_edit})
        self.ui.read_button.clicked.connect(self.terms_requested)
        self.ui.continue_button.clicked.connect(self._on_continue)
        answer_edit.returnPressed.connect(self._on_continue)

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.terms_check

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.errors.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the sentence ticks the box, as on any labelled box."""
        if (
            event.type() is QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
        ):
            self.ui.terms_check.toggle()
        return super().eventFilter(watched, event)

    def _lay_out_sentence(self) -> None:
        """The sentence flows around its link (ruling C15), whatever the width; no Designer layout can do that."""
        flow = FlowLayout(self.ui.sentence, spacing=4)
        for part in (self.ui.before_label, self.ui.read_button, self.ui.after_label):
            flow.addWidget(part)
        for label in (self.ui.before_label, self.ui.after_label):
            label.installEventFilter(self)

    def _on_continue(self) -> None:
        refusals = []
        if not self.ui.terms_check.isChecked():
            refusals.append(Refusal(Code.TERMS_NOT_ACCEPTED, Field.TERMS))
        wrong = self.ui.captcha_box.judge()
        if wrong:
            refusals.append(wrong)
        self.errors.show(refusals)
        if refusals:
            self._context.backend.run(self, lambda services: services.mistakes.in_registration(refusals), ignore)
        else:
            self.accepted.emit()
