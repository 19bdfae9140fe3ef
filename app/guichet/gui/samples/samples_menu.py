"""« Exemples ▾ »: one entry a situation, « Sauvegardes », and « Tout remettre à zéro »."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from guichet.gui.context import Context
from guichet.rules.sample_situations import Sample, samples


class SamplesMenu(QMenu):
    """Names the situations in the language on screen; while one is under way, no other can be chosen."""

    sample_chosen = Signal(object)  # Sample
    copies_chosen = Signal()
    reset_chosen = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._no_copies = ""
        self.sample_actions = {sample.name: self._entry(sample) for sample in samples()}
        self.addSeparator()
        self.copies_action = self._last_entry(self.copies_chosen)
        self.reset_action = self._last_entry(self.reset_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the entries in the language of the moment."""
        for sample in samples():
            self.sample_actions[sample.name].setText(sample.title(self._context.language))
        texts = {
            "": self.tr("Sauvegardes…"),
            "server": self.tr("Sauvegardes (données sur un serveur : à demander à la personne qui le gère)"),
            "rehearsal": self.tr("Sauvegardes (pas dans le bac à sable)"),
        }
        self.copies_action.setText(texts[self._no_copies])
        self.reset_action.setText(self.tr("Tout remettre à zéro…"))

    def set_busy(self, busy: bool) -> None:
        """Switch all entries off, or on again."""
        for action in self.actions():
            action.setEnabled(not busy and (action is not self.copies_action or not self._no_copies))

    def tell_no_copies(self, why: str) -> None:
        """Say why there are none (``procedures.copies.NoCopies``), and switch their entry off; "" where there are."""
        self._no_copies = why
        self.copies_action.setEnabled(not why)
        self.retranslate()

    def _last_entry(self, chosen: SignalInstance) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda: chosen.emit())
        self.addAction(action)
        return action

    def _entry(self, sample: Sample) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda: self.sample_chosen.emit(sample))
        self.addAction(action)
        return action
