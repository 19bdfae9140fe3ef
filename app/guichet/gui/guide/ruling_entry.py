"""One contradiction of the guides, folded under its title: what the guides say, what the simulator does."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guichet.gui.typography import typeset
from guichet.gui.widgets.plain_label import plain_label
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
        self._ruling, self._language = atlas.rulings()[code], language
        self.code = code
        self.button = FoldButton(self)
        self.button.setText(typeset(self._ruling.title.text(language), language))
        self.body: QWidget | None = None  # made when it is first unfolded: most never are
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.button)
        self.button.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, opened: bool) -> None:
        if opened and self.body is None:
            self.body = self._made_body()
            self._layout.addWidget(self.body)
        if self.body is not None:
            self.body.setVisible(opened)
        self.button.setAccessibleDescription(self.tr("ouvert") if opened else self.tr("fermé"))

    def _made_body(self) -> QWidget:
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 4, 4, 8)
        ruling = self._ruling
        for heading, text in ((self.tr("Les guides"), ruling.guides), (self.tr("Le simulateur"), ruling.simulator)):
            layout.addWidget(plain_label(heading, "strong"))
            layout.addWidget(plain_label(typeset(text.text(self._language), self._language)))
        return body
