"""How a message looks in the list: subject and moment, then from whom and to whom; bold while unread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guichet.gui.times import show_clock
from guichet.gui.widgets.paged_list_model import LINE_ROLE

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line

_LINES = 3
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class MessageDelegate(QStyledItemDelegate):
    """Three lines an item. Height and margins follow the font, and so the zoom."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        metrics = option.fontMetrics
        return QSize(metrics.averageCharWidth() * 16, metrics.lineSpacing() * _LINES + metrics.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        line: Line = index.data(LINE_ROLE)
        margin = option.fontMetrics.height() // 2
        room = option.rect.adjusted(margin, margin, -margin, -margin)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text = option.palette.color(QPalette.ColorRole.Text)
        # The application's: under a style sheet the widget's own is the text's colour, half transparent.
        quiet = text if selected else QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        texts = (
            (("● " if line.unread else "") + line.subject, line.unread, text),
            (line.sender, False, quiet),
            (f"{show_clock(line.sent_at)} · {line.recipient}", False, quiet),
        )
        painter.save()
        height = room.height() // _LINES
        for number, (words, strong, colour) in enumerate(texts):
            place = QRect(room.left(), room.top() + number * height, room.width(), height)
            self._draw(painter, option, place, words, strong=strong, colour=colour)
        painter.setPen(option.palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    @staticmethod
    def _draw(
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        *,
        strong: bool,
        colour: QColor,
    ) -> None:
        font = QFont(option.font)
        font.setBold(strong)
        painter.setFont(font)
        painter.setPen(colour)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(_FLAGS), elided)
