"""A layout that puts its items in lines and begins a new line where the width ends."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from guichet.gui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Items from left to right, line by line, each in the middle of its line's height, or at its top; the lines begin
    on the left, or end on the right."""

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 6, *, to_the_right: bool = False, at_the_top: bool = False
    ) -> None:
        super().__init__(parent, spacing)
        self._to_the_right = to_the_right
        self._at_the_top = at_the_top

    def arrange(self, rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for line, width in self._lines(rect.width()):
            x = rect.x() + (rect.width() - width if self._to_the_right else 0)
            height = max(size.height() for _, size in line)
            for item, size in line if place else ():
                lower = 0 if self._at_the_top else (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, y + lower), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(y - self.spacing(), rect.y()) - rect.y()

    def _lines(self, room: int) -> Iterator[tuple[list[tuple[QLayoutItem, QSize]], int]]:
        """The items of each line with their sizes, and the width that they take together."""
        line: list[tuple[QLayoutItem, QSize]] = []
        width = 0
        for item in self.shown():
            size = _size(item, room)
            if line and width + self.spacing() + size.width() > room:
                yield line, width
                line, width = [], 0
            width += size.width() + (self.spacing() if line else 0)
            line.append((item, size))
        if line:
            yield line, width


def _size(item: QLayoutItem, width: int) -> QSize:
    """As the item would like it; one that is wider than the whole line and can be broken is."""
    wanted = item.sizeHint()
    if wanted.width() <= width or not item.hasHeightForWidth():
        return wanted
    return QSize(width, item.heightForWidth(width))
