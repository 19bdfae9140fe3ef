"""The tabs of the calls: their names are shortened, never their tool tips, and the wheel does not change the call."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

_MOST = 17  # characters of what a call is about: several have room side by side


class CallTabs(QTabWidget):
    """A QTabWidget otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(_Bar(self))
        self.setElideMode(Qt.TextElideMode.ElideNone)  # Qt would shorten the whole name, its number too

    def name(self, place: int, number: str, about: str) -> None:
        """« Appel 2 – Code et adresse… »: which one it is stands whole, of what it is about the first words."""
        whole = f"{number} – {about}" if about else number
        self.setTabText(place, f"{number} – {_shortened(about)}" if about else number)
        self.setTabToolTip(place, whole)
        self.tabBar().setAccessibleTabName(place, whole)


class _Bar(QTabBar):
    """One of our own also follows the zoom; QTabWidget's keeps the size of the zoom before (seen with Qt 6.11)."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls the page below must not come to another caller."""
        event.ignore()


def _shortened(text: str) -> str:
    """Whole words, as many as there is room for."""
    if len(text) <= _MOST:
        return text
    return f"{text[:_MOST].rsplit(maxsplit=1)[0]}…"
