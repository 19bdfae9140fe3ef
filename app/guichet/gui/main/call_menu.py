"""« Appel »: what an agent needs on the telephone, one item of a bar that is full at 200 %."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

FIND_KEYS = "Ctrl+K"


class CallMenu(QMenu):
    """The entries; what they do is ``gui/atlas/tools.py``'s."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.find_action, self.spell_action = QAction(self), QAction(self)
        self.deadlines_action, self.calls_action = QAction(self), QAction(self)
        self.find_action.setShortcut(QKeySequence(FIND_KEYS))
        self.addActions([self.find_action, self.spell_action, self.deadlines_action, self.calls_action])
        parent.addAction(self.find_action)  # the keys work while the menu is closed
        self.retranslate()

    def retranslate(self) -> None:
        """Name the entries in the language of the moment."""
        self.find_action.setText(self.tr("Que lit l'appelant ?"))
        self.spell_action.setText(self.tr("Épeler…"))
        self.deadlines_action.setText(self.tr("Échéances…"))
        self.calls_action.setText(self.tr("Appels"))
