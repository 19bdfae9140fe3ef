"""Shows where the keyboard is when it scrolls: a page that has the focus itself marks its scroll bar.

A style sheet cannot: it knows the focus of the page, but not for the bar in it, and a border would move what it frames.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from guichet.gui.widgets.style_property import set_style_property


class ScrollFocus(QObject):
    """Follows the focus through all windows, for as long as ``owner`` lives."""

    def __init__(self, owner: QObject, application: QApplication) -> None:
        super().__init__(owner)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for widget, has_focus in ((before, False), (now, True)):
            if isinstance(widget, QScrollArea) and isValid(widget):
                set_style_property(widget.verticalScrollBar(), "focused", has_focus)
