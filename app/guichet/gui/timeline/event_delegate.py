"""How an event looks in the list: when, what, and why it was refused if it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guichet.gui.refusals import plain_sentence
from guichet.gui.timeline.events import event_sentence
from guichet.gui.times import show_moment
from guichet.gui.widgets.paged_list_model import LINE_ROLE

if TYPE_CHECKING:
    from guichet.procedures.timeline import Event

_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class EventDelegate(QStyledItemDelegate):
    """Two lines an item, three where something was refused. Height and margins follow the font, and so the zoom."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics, event = option.fontMetrics, index.data(LINE_ROLE)
        lines = 3 if event.refusals else 2
        return QSize(metrics.averageCharWidth() * 16, metrics.lineSpacing() * lines + metrics.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        margin = option.fontMetrics.height() // 2
        room = option.rect.adjusted(margin, margin, -margin, -margin)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text = option.palette.color(QPalette.ColorRole.Text)
        # The application's: under a style sheet the widget's own is the text's colour, half transparent.
        quiet = text if selected else QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        lines = _lines(index.data(LINE_ROLE))
        painter.save()
        height = room.height() // len(lines)
        for number, words in enumerate(lines):
            font = QFont(option.font)
            font.setBold(number == 0)
            painter.setFont(font)
            painter.setPen(quiet if number == len(lines) - 1 else text)
            place = QRect(room.left(), room.top() + number * height, room.width(), height)
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(_FLAGS), elided)
        painter.setPen(option.palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def _lines(event: "Event") -> list[str]:
    """What, why not, when and for which address."""
    told = [event_sentence(event.event)]
    if event.refusals:
        told.append(" ".join(map(plain_sentence, event.refusals)))
    return [*told, " · ".join(filter(None, (show_moment(event.at), event.address)))]
