"""A bar across the top of the window: one sentence and the buttons that answer it. It blocks nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from guichet.gui.announce import announce
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.style_property import set_style_property
from guichet.gui.widgets.translated import TranslatedWidget

_MARGINS = 13, 8, 9, 8  # beside the border on the left, in line with the bars above and the panes below
Text = Callable[[], str]  # asked again when the language changes


class NoticeBar(TranslatedWidget):
    """Hidden until something is to be said; « Fermer » hides it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(*_MARGINS)
        self._layout.addWidget(self._label, 1)
        self._close_button = QPushButton(self)
        self._close_button.clicked.connect(self.hide)
        self._layout.addWidget(self._close_button)
        self._text: Text = str
        self._answers: list[tuple[QPushButton, Text]] = []
        self.hide()
        self.retranslate()

    def say(
        self,
        text: Text,
        answers: Sequence[tuple[Text, Callable[[], object]]] = (),
        *,
        can_close: bool = True,
        is_trouble: bool = True,
    ) -> None:
        """Show ``text`` with a button for each of ``answers`` (its text, what it does), and « Fermer » if it may; in
        red where it tells of trouble."""
        set_style_property(self, "role", "alert" if is_trouble else "notice")
        self._close_button.setVisible(can_close)
        for button, _ in self._answers:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._text, self._answers = text, []
        for place, (button_text, action) in enumerate(answers, start=1):
            button = QPushButton(self)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _=False, action=action: action())
            self._layout.insertWidget(place, button)
            self._answers.append((button, button_text))
        put_in_reading_order(self)
        self.retranslate()
        self.show()
        announce(self, self._label.text())

    def retranslate(self) -> None:
        self._close_button.setText(self.tr("Fermer"))
        self._label.setText(self._text())
        for button, text in self._answers:
            button.setText(text())
