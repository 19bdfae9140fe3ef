"""A layout that puts its items in lines and begins a new line where the width ends."""

from PySide6.QtCore import QPoint, QRect

from guichet.gui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Items from left to right, line by line."""

    def arrange(self, rect: QRect, *, place: bool) -> int:
        x, y, line_height = rect.x(), rect.y(), 0
        for item in self.shown():
            hint = item.sizeHint()
            if x + hint.width() > rect.right() + 1 and line_height:
                x, y, line_height = rect.x(), y + line_height + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self.spacing()
            line_height = max(line_height, hint.height())
        return y + line_height - rect.y()
