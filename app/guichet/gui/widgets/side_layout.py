"""A narrow panel beside the page, or above it where there is no room for both (narrow window, large zoom)."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from guichet.gui.widgets.item_layout import ItemLayout

_PANEL_CHARACTERS = 26  # average characters: « Abonné: 20232230000101 » on one line
_PAGE_CHARACTERS = 72  # narrower, the longest choices of a form could not be read


class SideLayout(ItemLayout):
    """Two items: the panel, on the left, as tall as it needs; the page, with the rest of the width."""

    def arrange(self, rect: QRect, *, place: bool) -> int:
        panel, page = self._items
        character = self._character()
        left = max(panel.minimumSize().width(), _PANEL_CHARACTERS * character)
        right = rect.width() - left - self.spacing()
        if right < max(page.minimumSize().width(), _PAGE_CHARACTERS * character):
            return self._pile(panel, page, rect, place=place)
        heights = _height(panel, left), _height(page, right)
        if place:
            panel.setGeometry(QRect(rect.x(), rect.y(), left, heights[0]))
            page.setGeometry(QRect(rect.x() + left + self.spacing(), rect.y(), right, heights[1]))
        return max(heights)

    def _pile(self, panel: QLayoutItem, page: QLayoutItem, rect: QRect, *, place: bool) -> int:
        above, below = _height(panel, rect.width()), _height(page, rect.width())
        if place:
            panel.setGeometry(QRect(rect.x(), rect.y(), rect.width(), above))
            page.setGeometry(QRect(rect.x(), rect.y() + above + self.spacing(), rect.width(), below))
        return above + self.spacing() + below

    def _character(self) -> int:
        parent = self.parentWidget()
        return parent.fontMetrics().averageCharWidth() if parent is not None else 0


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
