"""« Motif »: why somebody calls, as a screen or state of the atlas. Nothing can be typed: no name gets into a call."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from guichet.gui.typography import typeset
from guichet.gui.widgets.drop_down import DropDown
from guichet.rules import atlas
from guichet.rules.call import Call


class ReasonCombo(DropDown):
    """What the call has come to stands first, the last one at the top; then the most frequent problems, then all."""

    chosen = Signal(str)  # the key; "" for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "long")
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self._shown: tuple[tuple[str, ...], str] | None = None
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls the page must not choose another reason."""
        event.ignore()

    def show_call(self, call: Call, language: str) -> None:
        """Offer the reasons, and show the one that was chosen."""
        visited = tuple(dict.fromkeys(each.key for each in reversed(call.visits)))
        if self._shown != (visited, language):
            self._shown = (visited, language)
            self._fill(visited, language)
        self.setCurrentIndex(max(self.findData(call.reason), 0))

    def _fill(self, visited: tuple[str, ...], language: str) -> None:
        self.clear()
        self.addItem(self.tr("(aucun)"), "")
        for key in dict.fromkeys((*visited, *atlas.in_order())):
            self.addItem(typeset(atlas.title(key, language), language), key)
        if visited:
            self.insertSeparator(len(visited) + 1)
