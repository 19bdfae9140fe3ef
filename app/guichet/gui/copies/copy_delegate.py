"""How a copy looks in the list: what it is, when it was made, at which simulated moment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from guichet.gui.copies.copy_words import times, title
from guichet.gui.widgets.item_delegate import Index, LinesDelegate, Words
from guichet.gui.widgets.paged_list_model import LINE_ROLE

if TYPE_CHECKING:
    from guichet.store.backups import Copy


class CopyDelegate(LinesDelegate):
    """Three lines an item, two where the moment is not known."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        lines = len(self.lines(index))
        return QSize(metrics.averageCharWidth() * 16, metrics.lineSpacing() * lines + metrics.height())

    def lines(self, index: Index) -> list[Words]:
        """What, when, at which moment."""
        copy: Copy = index.data(LINE_ROLE)
        return [Words(title(copy), strong=True), *(Words(each, quiet=True) for each in times(copy))]
