"""One contradiction of the guides, folded under its title: what the guides say, what the simulator does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from guichet.gui.typography import typeset
from guichet.gui.widgets.wrap_button import WrapButton
from guichet.rules import atlas


class FoldButton(WrapButton):
    """A button that opens and closes what lies below it; the triangle before its text tells which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setCheckable(True)

    def shown_text(self) -> str:
        return f"{'▾' if self.isChecked() else '▸'} {self.text()}"


class RulingEntry(QWidget):
    """The title is a real button; its description tells assistive technology whether the entry is open."""

    def __init__(self, code: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ruling = atlas.rulings()[code]
        self.code = code
        self.button = FoldButton(self)
        self.button.setText(typeset(ruling.title.text(language), language))
        self.body = QWidget(self)
        body_layout = QVBoxLayout(self.body)
        body_layout.setContentsMargins(12, 4, 4, 8)
        for heading, text in ((self.tr("Les guides"), ruling.guides), (self.tr("Le simulateur"), ruling.simulator)):
            body_layout.addWidget(_label(heading, "strong"))
            body_layout.addWidget(_label(typeset(text.text(language), language)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.body)
        self.button.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, opened: bool) -> None:
        self.body.setVisible(opened)
        self.button.setAccessibleDescription(self.tr("ouvert") if opened else self.tr("fermé"))


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
