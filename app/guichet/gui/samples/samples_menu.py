"""« Exemples ▾ »: one entry a situation, and « Tout remettre à zéro »."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from guichet.gui.context import Context
from guichet.rules.sample_situations import Sample, samples


class SamplesMenu(QMenu):
    """Names the situations in the language on screen; while one is under way, no other can be chosen."""

    sample_chosen = Signal(object)  # Sample
    reset_chosen = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.sample_actions = {sample.name: self._entry(sample) for sample in samples()}
        self.addSeparator()
        self.reset_action = QAction(self)
        self.reset_action.triggered.connect(self.reset_chosen)
        self.addAction(self.reset_action)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the entries in the language of the moment."""
        for sample in samples():
            self.sample_actions[sample.name].setText(sample.title(self._context.language))
        self.reset_action.setText(self.tr("Tout remettre à zéro…"))

    def set_busy(self, busy: bool) -> None:
        """Switch all entries off, or on again."""
        for action in self.actions():
            action.setEnabled(not busy)

    def _entry(self, sample: Sample) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda: self.sample_chosen.emit(sample))
        self.addAction(action)
        return action
