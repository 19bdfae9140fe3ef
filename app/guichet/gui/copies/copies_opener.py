"""Opens the copies' window when it is first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guichet.gui.beside import place_beside
from guichet.gui.context import Context
from guichet.gui.copies.going_back import GoingBack
from guichet.gui.turn import Turn

if TYPE_CHECKING:
    from guichet.gui.copies.copies_window import CopiesWindow


class CopiesOpener(QObject):
    """There is one such window at a time, beside the window that it belongs to."""

    def __init__(self, context: Context, turn: Turn, going_back: GoingBack, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._turn, self._going_back, self._owner = context, turn, going_back, owner
        self._window: CopiesWindow | None = None

    @property
    def window(self) -> "CopiesWindow | None":
        """The window, while it is open."""
        return self._window if self._window is not None and isValid(self._window) else None

    def show(self) -> None:
        """Open it, or bring the open one to the front."""
        window = self.window
        if window is None:
            from guichet.gui.copies.copies_window import CopiesWindow  # not before it is needed

            window = self._window = CopiesWindow(self._context, self._turn, self._going_back, self._owner)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            place_beside(window, self._owner)
        window.show()
        window.raise_()
        window.activateWindow()

    def close(self) -> None:
        """Close the window with its owner."""
        if self.window is not None:
            self.window.close()
