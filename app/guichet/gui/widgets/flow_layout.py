"""A layout that puts its items in lines and begins a new line where the width ends."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from guichet.gui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Items from left to right, line by line, each in the middle of its line's height; the lines begin on the left, or
    end on the right."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6, *, to_the_right: bool = False) -> None:
        super().__init__(parent, spacing)
        self._to_the_right = to_the_right

    def arrange(self, rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x = rect.x() + (rect.width() - self._width(line) if self._to_the_right else 0)
            sizes = [_size(item, rect.width()) for item in line]
            height = max(size.height() for size in sizes)
            for item, size in zip(line, sizes, strict=True) if place else ():
                item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(y - self.spacing(), rect.y()) - rect.y()

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        for item in self.shown():
            if line and self._width([*line, item]) > width:
                yield line
                line = []
            line.append(item)
        if line:
            yield line

    def _width(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)


def _size(item: QLayoutItem, width: int) -> QSize:
    """As the item would like it; one that is wider than the whole line and can be broken is."""
    wanted = item.sizeHint()
    if wanted.width() <= width or not item.hasHeightForWidth():
        return wanted
    return QSize(width, item.heightForWidth(width))
