"""How a message looks in the list: subject and moment, then from whom and to whom; bold while unread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from guichet.gui.times import show_clock
from guichet.gui.widgets.item_delegate import Index, LinesDelegate, Words
from guichet.gui.widgets.paged_list_model import LINE_ROLE

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line

_LINES = 3


class MessageDelegate(LinesDelegate):
    """Three lines an item."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        metrics = option.fontMetrics
        return QSize(metrics.averageCharWidth() * 16, metrics.lineSpacing() * _LINES + metrics.height())

    def lines(self, index: Index) -> list[Words]:
        line: Line = index.data(LINE_ROLE)
        subject = ("● " if line.unread else "") + line.subject
        sent = f"{show_clock(line.sent_at)} · {line.recipient}"
        return [Words(subject, strong=line.unread), Words(line.sender, quiet=True), Words(sent, quiet=True)]
