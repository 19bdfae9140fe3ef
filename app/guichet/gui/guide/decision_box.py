"""Decision help: one question at a time, « Oui » or « Non », until it is clear what to do and what not to promise."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.generated.ui_decision_box import Ui_DecisionBox
from guichet.gui.guide.language import GuideLanguage
from guichet.gui.in_sight import bring_in_sight
from guichet.gui.mailbox.breakable import show_breakable
from guichet.gui.typography import typeset
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules import atlas
from guichet.rules.atlas_entry import Conclusion, Question

_WIDEST = 120  # pixels of a word: the pane is 208 wide, less its margins and the box's
SOURCES = {
    "yes_button": "Oui",
    "no_button": "Non",
    "back_button": "Question précédente",
    "again_button": "Recommencer les questions",
}


class DecisionBox(QWidget):
    """Walks the tree of one state of the atlas."""

    go_requested = Signal(str)  # an atlas key
    concluded = Signal(object)  # the answers that led to a conclusion, in their order; True is « Oui »

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DecisionBox()
        self.ui.setupUi(self)
        answers = FlowLayout(self.ui.answers)
        answers.addWidget(self.ui.yes_button)
        answers.addWidget(self.ui.no_button)
        ways_back = FlowLayout(self.ui.ways_back)
        ways_back.addWidget(self.ui.back_button)
        ways_back.addWidget(self.ui.again_button)
        self._language: GuideLanguage | None = None
        self._way: list[Question | Conclusion] = []  # from the root to what is on show
        self._answers: list[bool] = []  # that led there
        self.ui.yes_button.clicked.connect(lambda: self._answer(True))
        self.ui.no_button.clicked.connect(lambda: self._answer(False))
        self.ui.back_button.clicked.connect(self._on_back)
        self.ui.again_button.clicked.connect(self._on_again)
        self.ui.go_button.clicked.connect(self._on_go)

    def begin(self, root: Question | Conclusion, language: GuideLanguage) -> None:
        """Ask from the beginning; the same tree again goes on where it was, in the language of the moment."""
        if not self._way or root is not self._way[0]:
            self._way, self._answers = [root], []
        self._language = language
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_answers_in_place()

    def _answer(self, yes: bool) -> None:
        here = self._way[-1]
        if isinstance(here, Question):
            self._way.append(here.yes if yes else here.no)
            self._answers.append(yes)
            self._show()
            self._tell()
            if isinstance(self._way[-1], Conclusion):
                self.concluded.emit(tuple(self._answers))

    def _on_back(self) -> None:
        self._way.pop()
        self._answers.pop()
        self._show()
        self._tell()

    def _on_again(self) -> None:
        del self._way[1:]
        self._answers.clear()
        self._show()
        self._tell()

    def _on_go(self) -> None:
        here = self._way[-1]
        if isinstance(here, Conclusion):
            self.go_requested.emit(here.go)

    def _tell(self) -> None:
        """What was asked or concluded, and the keyboard where it goes on."""
        asks = isinstance(self._way[-1], Question)
        announce(self, self.ui.question_label.text() if asks else self.ui.conclusion_label.accessibleName())
        (self.ui.yes_button if asks else self.ui.again_button).setFocus()
        here = (self.ui.answers, self.ui.question_label) if asks else (self.ui.ways_back, self.ui.conclusion_label)
        bring_in_sight(*here)  # what is left of the box is smaller or larger than before

    def _keep_answers_in_place(self) -> None:
        """« Oui » and « Non » stay where they are from one question to the next: there is room for the longest."""
        if self._language is None:
            return
        language, margins = self._language.code, self.ui.box_layout.contentsMargins()
        room = QRect(0, 0, max(self.width() - margins.left() - margins.right(), 1), 100_000)
        metrics, wrap = self.ui.question_label.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        asked = (_plain(each.ask.text(language), language) for each in _questions(self._way[0]))
        heights = [metrics.boundingRect(room, wrap, each).height() for each in asked]
        self.ui.question_label.setMinimumHeight(max(heights, default=0))

    def _show(self) -> None:
        if self._language is None:
            return
        here, language = self._way[-1], self._language.code
        asks = isinstance(here, Question)
        for name, french in SOURCES.items():
            getattr(self.ui, name).setText(self._language.say("DecisionBox", french))
        self.ui.question_label.setText(_plain(here.ask.text(language), language) if isinstance(here, Question) else "")
        if isinstance(here, Conclusion):
            show_breakable(self.ui.conclusion_label, _plain(here.then.text(language), language), _WIDEST)
            promise = here.not_promise.text(language) if here.not_promise is not None else ""
            self.ui.promise_label.setText(_plain(promise, language))
            self.ui.go_button.setText(f"→ {atlas.title(here.go, language)}" if here.go else "")
        self.ui.question_label.setVisible(asks)
        self.ui.answers.setVisible(asks)
        self.ui.conclusion_label.setVisible(not asks)
        self.ui.promise_label.setVisible(not asks and bool(self.ui.promise_label.text()))
        self.ui.go_button.setVisible(isinstance(here, Conclusion) and bool(here.go))
        self.ui.ways_back.setVisible(len(self._way) > 1)
        self.ui.again_button.setVisible(not asks)
        self._keep_answers_in_place()


def _questions(node: Question | Conclusion) -> Iterator[Question]:
    if isinstance(node, Question):
        yield node
        yield from _questions(node.yes)
        yield from _questions(node.no)


def _plain(line: str, language: str) -> str:
    from guichet.atlas.call_summary import plain

    return typeset(plain(line, language), language)
