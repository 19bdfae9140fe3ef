"""How an event looks in the list: when, what, and why it was refused if it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from guichet.gui.refusals import plain_sentence
from guichet.gui.timeline.events import event_sentence
from guichet.gui.times import show_moment
from guichet.gui.widgets.item_delegate import Index, LinesDelegate, Words
from guichet.gui.widgets.paged_list_model import LINE_ROLE

if TYPE_CHECKING:
    from guichet.procedures.timeline import Event


class EventDelegate(LinesDelegate):
    """Two lines an item, three where something was refused."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        lines = 3 if index.data(LINE_ROLE).refusals else 2
        return QSize(metrics.averageCharWidth() * 16, metrics.lineSpacing() * lines + metrics.height())

    def lines(self, index: Index) -> list[Words]:
        """What, why not, when and for which address."""
        event: Event = index.data(LINE_ROLE)
        why_not = [Words(" ".join(map(plain_sentence, event.refusals)))] if event.refusals else []
        when = " · ".join(filter(None, (show_moment(event.at), event.address)))
        return [Words(event_sentence(event.event), strong=True), *why_not, Words(when, quiet=True)]
