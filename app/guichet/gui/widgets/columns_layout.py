"""Columns side by side where there is room, one under the other where there is not (narrow window, large zoom)."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from guichet.gui.widgets.item_layout import ItemLayout

_CHARACTERS_A_COLUMN = 34  # a column narrower than so many average characters is no longer pleasant to read


class ColumnsLayout(ItemLayout):
    """Columns of one width, or a pile."""

    def arrange(self, rect: QRect, *, place: bool) -> int:
        items = self.shown()
        gaps = self.spacing() * (len(items) - 1)
        width = (rect.width() - gaps) // max(len(items), 1)
        if width < self._narrowest():
            return self._pile(items, rect, place=place)
        height = max((_height(item, width) for item in items), default=0)
        for index, item in enumerate(items):
            if place:
                item.setGeometry(QRect(rect.x() + index * (width + self.spacing()), rect.y(), width, height))
        return height

    def _pile(self, items: list[QLayoutItem], rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for item in items:
            height = _height(item, rect.width())
            if place:
                item.setGeometry(QRect(rect.x(), y, rect.width(), height))
            y += height + self.spacing()
        return y - self.spacing() - rect.y()

    def _narrowest(self) -> int:
        widest = max((item.minimumSize().width() for item in self.shown()), default=0)
        parent = self.parentWidget()
        character = parent.fontMetrics().averageCharWidth() if parent is not None else 0
        return max(widest, _CHARACTERS_A_COLUMN * character)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
