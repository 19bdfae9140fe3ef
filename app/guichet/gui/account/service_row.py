"""One entry of « Gérer les services », with « (En savoir plus) » beside it (row 175)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from guichet.gui.account.entry import Entry
from guichet.gui.account.service_entries import explanation
from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.typography import typeset
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.gui.widgets.wrap_button import WrapButton


class ServiceRow(TranslatedWidget):
    """The explanation unfolds below the entry, and folds away again."""

    chosen = Signal(object)  # Entry

    def __init__(self, context: Context, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entry = entry
        self._button = WrapButton(self)
        self._button.setProperty("role", "entry")
        self._more_button = QPushButton(self)
        self._more_button.setProperty("role", "more")
        self._more_button.setCheckable(True)
        self._explanation = QLabel(self)
        self._explanation.setProperty("role", "notice")
        self._explanation.setTextFormat(Qt.TextFormat.PlainText)
        self._explanation.setWordWrap(True)
        self._explanation.hide()
        self._lay_out()
        self._button.clicked.connect(lambda: self.chosen.emit(entry))
        self._more_button.toggled.connect(self._on_more)
        self.retranslate()

    def retranslate(self) -> None:
        language = self._context.language
        self._button.setText(self._entry.text())
        self._more_button.setText(self.tr("(En savoir plus)"))
        self._explanation.setText(typeset(explanation(self._entry, language), language))
        self._describe()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._button)
        line.addWidget(self._more_button)
        line.addStretch()
        layout.addLayout(line)
        layout.addWidget(self._explanation)
        for button in (self._button, self._more_button):
            button.setCursor(Qt.CursorShape.PointingHandCursor)

    def _on_more(self, opened: bool) -> None:
        self._explanation.setVisible(opened)
        self._describe()
        if opened:
            announce(self._more_button, self._explanation.text())

    def _describe(self) -> None:
        """Ten buttons bear this name: of which entry it tells, one must hear who does not see the line above."""
        state = self.tr("ouvert") if self._more_button.isChecked() else self.tr("fermé")
        self._more_button.setAccessibleDescription(f"{self._entry.text()}, {state}")
