"""Entries of a menu, one under the other: each a real button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from guichet.gui.account.entry import Entry
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.gui.widgets.wrap_button import WrapButton


class EntryList(TranslatedWidget):
    """Shows what it is given; without entries it is not there."""

    chosen = Signal(object)  # Entry

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._heading = ""
        self.buttons: list[QPushButton] = []
        self._layout = self._make_layout()
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these. Where they are on show already nothing is made anew: the keyboard stays where it is."""
        if tuple(entries) == self._entries:
            return
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._entries = tuple(entries)
        self.buttons = [self._add(entry) for entry in self._entries]
        self.setVisible(bool(entries))
        self.retranslate()

    def name_by(self, heading: str) -> None:
        """What stands above the entries tells apart those that are printed twice (« TVA » to declare, to pay)."""
        self._heading = heading
        self.retranslate()

    def retranslate(self) -> None:
        for entry, button in zip(self._entries, self.buttons, strict=True):
            button.setText(entry.text())
            button.setAccessibleDescription(self._heading)

    def _make_layout(self) -> QLayout:
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        return layout

    def _make_button(self) -> QPushButton:
        button = WrapButton(self)
        button.setProperty("role", "entry")
        return button

    def _add(self, entry: Entry) -> QPushButton:
        button = self._make_button()
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(entry))
        self._layout.addWidget(button)
        button.show()  # at once: the layout itself would wait for the event loop
        return button


class EntryBar(EntryList):
    """The same side by side, on as many lines as it takes (rows 153, 155, 167)."""

    def _make_layout(self) -> QLayout:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return FlowLayout(self, spacing=4)

    def _make_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "menu")
        return button
