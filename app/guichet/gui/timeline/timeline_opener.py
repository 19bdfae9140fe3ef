"""Opens the timeline's window when it is first wanted, and hands it what is asked."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guichet.gui.beside import place_beside, place_clear_of
from guichet.gui.one_window import OneWindow
from guichet.gui.unseen import show_window
from guichet.rules.refusals import Refusal

if TYPE_CHECKING:
    from guichet.gui.timeline.timeline_window import TimelineWindow


class TimelineOpener(OneWindow["TimelineWindow"]):
    """It stands beside the window that it belongs to."""

    def follow(self, address: str) -> None:
        """Show the timeline of ``address``; an open window keeps whom it follows if that is ""."""
        is_new = self.window is None
        window = self.made()
        if is_new:
            place_beside(window, self._owner)
        if address or is_new:
            window.follow(address)
        show_window(window)
        window.ask_for_address()

    def show_why(self, refusal: Refusal, address: str, sentence: QWidget) -> None:
        """Tell the reason of a refusal, beside the ``sentence`` that says it."""
        window = self.made()
        place_clear_of(window, self._owner, sentence)
        window.show_why(refusal, address)
        show_window(window)

    def look_anew(self) -> None:
        """All that was written down is another: an open window forgets what it showed of it."""
        if self.window is not None:
            self.window.follow(self.window.model.query or "")

    def make(self) -> "TimelineWindow":
        from guichet.gui.timeline.timeline_window import TimelineWindow  # not before it is needed

        return TimelineWindow(self._context, self._owner)
