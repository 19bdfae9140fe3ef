"""Columns side by side where there is room, one under the other where there is not (narrow window, large zoom)."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_CHARACTERS_A_COLUMN = 38  # a column narrower than so many average characters is no longer pleasant to read


class Columns(QWidget):
    """A container whose (box) layout turns with the width."""

    def minimumSizeHint(self) -> QSize:
        columns = [child for child in self.children() if isinstance(child, QWidget)]
        widths = [column.minimumSizeHint().width() for column in columns]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            needed = layout.count() * _CHARACTERS_A_COLUMN * self.fontMetrics().averageCharWidth()
            wide = event.size().width() >= needed
            layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
