"""A narrow panel with the page beside it; above it where the page would become too narrow to read."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from guichet.gui.widgets.item_layout import ItemLayout

# Average characters that a panel takes: « Abonné: 20232230000101 » on one line.
_PANEL = 24


class SideLayout(ItemLayout):
    """Two items: the panel, then the page, which needs ``page_characters`` beside it to be read."""

    def __init__(self, parent: QWidget, spacing: int, page_characters: int) -> None:
        super().__init__(parent, spacing)
        self._page_characters = page_characters

    def arrange(self, rect: QRect, *, place: bool) -> int:
        panel, page = self.shown()
        character = self._character()
        narrow = max(panel.minimumSize().width(), _PANEL * character)
        wide = rect.width() - narrow - self.spacing()
        if wide < max(page.minimumSize().width(), self._page_characters * character):
            first = QRect(rect.x(), rect.y(), rect.width(), _height(panel, rect.width()))
            below = first.bottom() + 1 + self.spacing()
            second = QRect(rect.x(), below, rect.width(), _height(page, rect.width()))
        else:
            first = QRect(rect.x(), rect.y(), narrow, _height(panel, narrow))
            second = QRect(first.right() + 1 + self.spacing(), rect.y(), wide, _height(page, wide))
        if place:
            panel.setGeometry(first)
            page.setGeometry(second)
        return max(first.bottom(), second.bottom()) + 1 - rect.y()

    def _character(self) -> int:
        parent = self.parentWidget()
        return parent.fontMetrics().averageCharWidth() if parent is not None else 0


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
