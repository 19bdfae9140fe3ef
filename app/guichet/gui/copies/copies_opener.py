"""Opens the copies' window when it is first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guichet.gui.beside import place_beside
from guichet.gui.context import Context
from guichet.gui.copies.going_back import GoingBack
from guichet.gui.one_window import OneWindow
from guichet.gui.turn import Turn
from guichet.gui.unseen import show_window

if TYPE_CHECKING:
    from guichet.gui.copies.copies_window import CopiesWindow


class CopiesOpener(OneWindow["CopiesWindow"]):
    """It stands beside the window that it belongs to."""

    def __init__(self, context: Context, turn: Turn, going_back: GoingBack, owner: QWidget) -> None:
        super().__init__(context, owner)
        self._turn, self._going_back = turn, going_back

    def show(self) -> None:
        """Open it, or bring the open one to the front."""
        is_new = self.window is None
        window = self.made()
        if is_new:
            place_beside(window, self._owner)
        show_window(window)

    def make(self) -> "CopiesWindow":
        from guichet.gui.copies.copies_window import CopiesWindow  # not before it is needed

        return CopiesWindow(self._context, self._turn, self._going_back, self._owner)
