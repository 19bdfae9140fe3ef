"""How a result looks: a picture of the screen, its title, and the sentence that is written there."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from guichet.gui.atlas.result_list_model import SENTENCE_ROLE
from guichet.gui.atlas.studio import RATIO
from guichet.gui.widgets.item_delegate import Index, ItemDelegate

_LINES = 5  # height of an item; the picture is as high
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
_FLAGS = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class ResultDelegate(ItemDelegate):
    """Everything follows the font, and so the zoom."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        metrics = option.fontMetrics
        return QSize(metrics.averageCharWidth() * 30, metrics.lineSpacing() * _LINES + metrics.height())

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        gap = option.fontMetrics.height() // 2 * 2
        frame = QRect(room.topLeft(), QSize(int(room.height() * RATIO), room.height()))
        self._paint_picture(painter, option, frame, index)
        words = QRect(frame.right() + gap, room.top(), room.right() - frame.right() - gap, room.height())
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.Link))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        self._paint_words(painter, option, words, index)  # last: it leaves the painter clipped to them

    def _paint_picture(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        index: Index,
    ) -> None:
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        painter.fillRect(frame, option.palette.color(QPalette.ColorRole.AlternateBase))
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scaled = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawPixmap(QRect(frame.topLeft(), scaled), picture)
        painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        if picture is None:  # made while nobody types: an empty frame would look like an empty screen
            painter.drawText(frame.adjusted(4, 4, -4, -4), _MIDDLE, self.tr("Image à venir"))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    @staticmethod
    def _paint_words(
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        index: Index,
    ) -> None:
        strong = QFont(option.font)
        strong.setBold(True)
        painter.setFont(strong)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        used = painter.boundingRect(room, _FLAGS, title)
        painter.drawText(room, _FLAGS, title)
        painter.setFont(option.font)
        painter.setClipRect(room)
        sentence = str(index.data(SENTENCE_ROLE) or "")
        below = room.adjusted(0, used.height() + option.fontMetrics.leading() + 2, 0, 0)
        painter.drawText(below, _FLAGS, elided(sentence, option.font, below.size()))


def elided(text: str, font: QFont, room: QSize) -> str:
    """As much of ``text`` as has room in whole lines; « … » where there is more."""
    metrics, lines, rest = QFontMetrics(font), [""], text
    layout = QTextLayout(text, font)
    layout.beginLayout()
    for _ in range(max(room.height() // metrics.lineSpacing(), 1)):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        rest = text[line.textStart() :]
        lines.append(rest[: line.textLength()].rstrip())
    layout.endLayout()
    if rest.rstrip() != lines[-1]:
        lines[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
    return "\n".join(lines[1:])
