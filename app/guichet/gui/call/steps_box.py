"""The steps of the screen on which a call stands, each with its marks; none of those that Guichet alone has."""

from functools import partial
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guichet.atlas.call_summary import plain
from guichet.gui.call.tried_row import TriedRow
from guichet.gui.typography import typeset
from guichet.rules import atlas
from guichet.rules.call import Call


class StepsBox(QWidget):
    """Rows are made anew for another screen or language alone: a mark leaves the keyboard where it is."""

    tried = Signal(str, int, object)  # the screen's key, the step, its Outcome

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, str] = ("", "")
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(4)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.rows: list[TriedRow] = []
        self._steps: list[int] = []  # of the rows, among those of the atlas

    def show_call(self, call: Call, language: str) -> None:
        """Show what is to be tried, and what became of it."""
        if self._shown != (call.here, language):
            self._shown = (call.here, language)
            self._make_rows(call.here, language)
        for step, row in zip(self._steps, self.rows, strict=True):
            row.show_outcome(call.outcome(call.here, step))

    def _make_rows(self, here: str, language: str) -> None:
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        steps = atlas.do(here) if here else ()
        self._steps = [place for place, step in enumerate(steps) if not step.simulator]
        numbers = count(1)  # of those that follow one another
        marks = ("•" if steps[place].instead else f"{next(numbers)}." for place in self._steps)
        texts = (typeset(plain(steps[place].text(language), language), language) for place in self._steps)
        self.rows = [TriedRow(f"{mark} {text}") for mark, text in zip(marks, texts, strict=True)]
        for step, row in zip(self._steps, self.rows, strict=True):
            row.tried.connect(partial(self.tried.emit, here, step))
            self._layout.addWidget(row)
            row.show()
