"""One step to try with the caller, and what became of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from guichet.rules.call import Outcome


class TriedRow(QWidget):
    """« ✓ Réussi », « ✗ Sans effet »; a second click takes the mark away."""

    tried = Signal(object)  # Outcome

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        names = {Outcome.WORKED: ("✓", self.tr("Réussi")), Outcome.FAILED: ("✗", self.tr("Sans effet"))}
        self.buttons = {each: self._button(each, *names[each], text) for each in Outcome}
        for button in self.buttons.values():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Mark it; the keyboard stays where it is."""
        for each, button in self.buttons.items():
            button.setChecked(outcome is each)

    def _button(self, outcome: Outcome, sign: str, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(f"{name} : {text}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.tried.emit(outcome))
        return button
