"""How an item of a list is painted: what all lists here share, and what those share whose items are lines of text."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class ItemDelegate(QStyledItemDelegate):
    """Paints the ground and the rule below, then what a subclass says. Margins follow the font, and so the zoom."""

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        """Paint the item in ``room``; what is changed of ``painter`` is put back afterwards."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        margin = option.fontMetrics.height() // 2
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self.paint_inside(painter, option, option.rect.adjusted(margin, margin, -margin, -margin), index)
        painter.restore()


class Words(NamedTuple):
    """One line of an item."""

    text: str
    strong: bool = False
    quiet: bool = False


class LinesDelegate(ItemDelegate):
    """Items of lines of one height; what is too long is cut with « … »."""

    def lines(self, index: Index) -> list[Words]:
        """What stands in the item, from above."""
        raise NotImplementedError

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text = option.palette.color(QPalette.ColorRole.Text)
        # The application's: under a style sheet the widget's own is the text's colour, half transparent.
        quiet = text if selected else QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        lines = self.lines(index)
        height = room.height() // len(lines)
        for number, words in enumerate(lines):
            font = QFont(option.font)
            font.setBold(words.strong)
            painter.setFont(font)
            painter.setPen(quiet if words.quiet else text)
            place = QRect(room.left(), room.top() + number * height, room.width(), height)
            elided = painter.fontMetrics().elidedText(words.text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(_FLAGS), elided)
