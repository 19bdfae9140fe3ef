"""« Where am I, what next »: the guide beside the portal, with its own words and its contradictions."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_guide_pane import Ui_GuidePane
from guichet.gui.guide import guide_texts
from guichet.gui.guide.guide_texts import Ruling
from guichet.gui.widgets.translated import TranslatedWidget


class GuidePane(TranslatedWidget):
    """Follows the portal and the activation window from place to place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place = "home"
        self.ui = Ui_GuidePane()
        self.ui.setupUi(self)
        self.retranslate()

    def show_place(self, place: str) -> None:
        """Tell of ``place`` (a key of the texts, such as ``registration.terms``)."""
        self._place = place
        self.retranslate()
        self.ui.scroll_area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        texts = guide_texts.load(self._context.language)
        place = texts.places[self._place]
        _fill(self.ui.steps_layout, (_step(title, code in place.steps) for code, title in texts.steps.items()))
        self.ui.place_label.setText(place.title)
        self.ui.section_label.setText(place.section)
        _fill(self.ui.do_layout, (_line(f"› {text}") for text in place.do))
        _fill(self.ui.tell_layout, (_line(f"› {text}") for text in place.tell))
        _fill(self.ui.rulings_layout, (self._ruling(ruling) for ruling in place.rulings))
        self.ui.section_label.setVisible(bool(place.section))
        self.ui.do_title.setVisible(bool(place.do))
        self.ui.tell_title.setVisible(bool(place.tell))
        self.ui.rulings_title.setVisible(bool(place.rulings))

    def _ruling(self, ruling: Ruling) -> QWidget:
        """A title that unfolds into what the guides say and what the simulator does."""
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        button = QToolButton(box)
        button.setText(f"{ruling.code} · {ruling.title}")
        button.setCheckable(True)
        button.setProperty("role", "bar")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setArrowType(Qt.ArrowType.RightArrow)
        layout.addWidget(button)
        details = (
            _line(self.tr("Les guides : {text}").format(text=ruling.guides)),
            _line(self.tr("Ici : {text}").format(text=ruling.simulator)),
        )
        for label in details:
            label.hide()
            layout.addWidget(label)

        def unfold(shown: bool) -> None:
            button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
            for label in details:
                label.setVisible(shown)

        button.toggled.connect(unfold)
        return box


def _fill(layout: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Put ``widgets`` in place of what ``layout`` held."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _step(title: str, is_current: bool) -> QLabel:
    label = _line(title)
    label.setProperty("role", "step")
    label.setProperty("current", is_current)
    return label
