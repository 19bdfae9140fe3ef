"""Opens the timeline's window when it is first wanted, and hands it what is asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guichet.gui.beside import place_beside, place_clear_of
from guichet.gui.context import Context
from guichet.rules.refusals import Refusal

if TYPE_CHECKING:
    from guichet.gui.timeline.timeline_window import TimelineWindow


class TimelineOpener(QObject):
    """There is one such window at a time, beside the window that it belongs to."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._window: TimelineWindow | None = None

    @property
    def window(self) -> "TimelineWindow | None":
        """The window, while it is open."""
        return self._window if self._window is not None and isValid(self._window) else None

    def follow(self, address: str) -> None:
        """Show the timeline of ``address``; an open window keeps whom it follows if that is ""."""
        is_new = self.window is None
        window = self._made()
        if is_new:
            place_beside(window, self._owner)
        if address or is_new:
            window.follow(address)
        _bring(window)
        window.ask_for_address()

    def show_why(self, refusal: Refusal, address: str, sentence: QWidget) -> None:
        """Tell the reason of a refusal, beside the ``sentence`` that says it."""
        window = self._made()
        place_clear_of(window, self._owner, sentence)
        window.show_why(refusal, address)
        _bring(window)

    def look_anew(self) -> None:
        """All that was written down is another: an open window forgets what it showed of it."""
        if self.window is not None:
            self.window.follow(self.window.model.query or "")

    def close(self) -> None:
        """Close the window with its owner."""
        if self.window is not None:
            self.window.close()

    def _made(self) -> "TimelineWindow":
        window = self.window
        if window is None:
            from guichet.gui.timeline.timeline_window import TimelineWindow  # not before it is needed

            window = self._window = TimelineWindow(self._context, self._owner)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return window


def _bring(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
