"""The guide pane: the guide's section, what to do here, what to tell the caller, where the guides disagree."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_guide_pane import Ui_GuidePane
from guichet.gui.guide.labels import quote_labels
from guichet.gui.guide.ruling_entry import RulingEntry
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.typography import typeset
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules import atlas
from guichet.rules.atlas_entry import Entry

# Widths of the pane in average characters: 240 pixels at 100 % at its best; narrower than 31, words would be cut.
_CHARACTERS = 34
_FEWEST_CHARACTERS = 31


class GuidePane(TranslatedWidget):
    """Follows the place that the portal and the activation tell it, in the language of the moment."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_GuidePane()
        self.ui.setupUi(self)
        self._place = "home"
        self._fill()

    @property
    def place(self) -> str:
        """Where the reader is."""
        return self._place

    def show_place(self, key: str) -> None:
        """Say what belongs to place ``key`` (« registration.terms »); a place without words is a KeyError."""
        if key == self._place:
            return
        self._place = key
        self._fill()
        self.ui.scroll_area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Say everything anew; entries that were open stay open."""
        opened = {entry.code for entry in self.findChildren(RulingEntry) if entry.button.isChecked()}
        self.ui.retranslateUi(self)
        self._fill()
        for entry in self.findChildren(RulingEntry):
            entry.button.setChecked(entry.code in opened)

    def sizeHint(self) -> QSize:
        return QSize(_CHARACTERS * self.fontMetrics().averageCharWidth(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_FEWEST_CHARACTERS * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def _fill(self) -> None:
        language = self._context.language
        entry = atlas.entry(self._place)
        do, tell = (
            [quote_labels(line.text(language), entry.screens, language) for line in lines]
            for lines in (entry.do, entry.tell)
        )
        numbered = [f"{number}. {line}" for number, line in enumerate(do, 1)] if len(do) > 1 else do
        self.ui.place_label.setText(entry.title.text(language))
        self.ui.section_label.setText(typeset(entry.section.text(language), language))
        self.ui.section_label.setVisible(bool(entry.section.text(language)))
        self.ui.rulings_label.setVisible(bool(entry.rulings))
        _refill(self.ui.steps_layout, _progress(entry, language))
        _refill(self.ui.do_layout, map(_line, numbered))
        _refill(self.ui.tell_layout, map(_line, tell))
        _refill(self.ui.rulings_layout, (RulingEntry(code, language) for code in entry.rulings))
        self._name_groups()
        put_in_reading_order(self)

    def _name_groups(self) -> None:
        """A screen reader says the heading when it comes to the lines below it."""
        for heading, lines in (
            (self.ui.do_label, self.ui.do_lines),
            (self.ui.tell_label, self.ui.tell_lines),
            (self.ui.steps_label, self.ui.steps_lines),
            (self.ui.rulings_label, self.ui.rulings_lines),
        ):
            lines.setAccessibleName(heading.text())


def _progress(entry: Entry, language: str) -> Iterator[QLabel]:
    """The guide's three steps, those under way in bold (row 13)."""
    for key, title in atlas.steps().items():
        label = _line(title.text(language))
        current = key in entry.steps
        label.setProperty("role", "step")
        label.setProperty("current", current)
        label.setAccessibleDescription(QCoreApplication.translate("GuidePane", "étape en cours") if current else "")
        yield label


def _line(text: str) -> QLabel:
    """A line of plain text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _refill(layout: QLayout, widgets: Iterable[QWidget]) -> None:
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()  # at once: the layout itself would wait for the event loop
