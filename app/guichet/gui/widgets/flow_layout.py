"""A layout that puts its items in lines and begins a new line where the width ends."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
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
            height = max(item.sizeHint().height() for item in line)
            for item in line if place else ():
                hint = item.sizeHint()
                item.setGeometry(QRect(QPoint(x, y + (height - hint.height()) // 2), hint))
                x += hint.width() + self.spacing()
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
