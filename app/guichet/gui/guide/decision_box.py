"""Decision help: one question at a time, « Oui » or « Non », until it is clear what to do and what not to promise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.generated.ui_decision_box import Ui_DecisionBox
from guichet.gui.guide.language import GuideLanguage
from guichet.gui.typography import typeset
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules import atlas
from guichet.rules.atlas_entry import Conclusion, Question

SOURCES = {
    "yes_button": "Oui",
    "no_button": "Non",
    "again_button": "Recommencer les questions",
}


class DecisionBox(QWidget):
    """Walks the tree of one state of the atlas."""

    go_requested = Signal(str)  # an atlas key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DecisionBox()
        self.ui.setupUi(self)
        answers = FlowLayout(self.ui.answers)
        answers.addWidget(self.ui.yes_button)
        answers.addWidget(self.ui.no_button)
        self._language: GuideLanguage | None = None
        self._root: Question | Conclusion | None = None
        self._here: Question | Conclusion | None = None
        self.ui.yes_button.clicked.connect(lambda: self._answer(True))
        self.ui.no_button.clicked.connect(lambda: self._answer(False))
        self.ui.again_button.clicked.connect(self._on_again)
        self.ui.go_button.clicked.connect(self._on_go)

    def begin(self, root: Question | Conclusion, language: GuideLanguage) -> None:
        """Ask from the beginning; the same tree again goes on where it was, in the language of the moment."""
        if root is not self._root:
            self._here = root
        self._root, self._language = root, language
        self._show()

    def _answer(self, yes: bool) -> None:
        if isinstance(self._here, Question):
            self._here = self._here.yes if yes else self._here.no
            self._show()
            told = self.ui.question_label if isinstance(self._here, Question) else self.ui.conclusion_label
            announce(self, told.text())
            (self.ui.yes_button if isinstance(self._here, Question) else self.ui.again_button).setFocus()

    def _on_again(self) -> None:
        self._here = self._root
        self._show()
        self.ui.yes_button.setFocus()

    def _on_go(self) -> None:
        if isinstance(self._here, Conclusion):
            self.go_requested.emit(self._here.go)

    def _show(self) -> None:
        if self._language is None:
            return
        here, language = self._here, self._language.code
        asks = isinstance(here, Question)
        for name, french in SOURCES.items():
            getattr(self.ui, name).setText(self._language.say("DecisionBox", french))
        self.ui.question_label.setText(typeset(here.ask.text(language), language) if isinstance(here, Question) else "")
        if isinstance(here, Conclusion):
            self.ui.conclusion_label.setText(_plain(here.then.text(language), language))
            promise = here.not_promise.text(language) if here.not_promise is not None else ""
            self.ui.promise_label.setText(typeset(promise, language))
            self.ui.go_button.setText(f"→ {atlas.title(here.go, language)}" if here.go else "")
        self.ui.question_label.setVisible(asks)
        self.ui.answers.setVisible(asks)
        self.ui.conclusion_label.setVisible(not asks)
        self.ui.promise_label.setVisible(not asks and bool(self.ui.promise_label.text()))
        self.ui.go_button.setVisible(isinstance(here, Conclusion) and bool(here.go))
        self.ui.again_button.setVisible(not asks and isinstance(self._root, Question))


def _plain(line: str, language: str) -> str:
    from guichet.atlas.call_summary import plain

    return typeset(plain(line, language), language)
