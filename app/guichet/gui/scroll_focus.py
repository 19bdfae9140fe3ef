"""Shows where the keyboard is when it scrolls: a page that has the focus itself marks its scroll bar, and one that has
nothing to scroll, and no bar to be marked, is passed by.

A style sheet cannot: it knows the focus of the page, but not for the bar in it, and a border would move what it frames.
"""

from PySide6.QtCore import QObject, Qt
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


def pass_by_while_still(area: QScrollArea) -> None:
    """Let Tab come to ``area`` only while there is something to scroll."""
    _Passing(area)


class _Passing(QObject):
    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range)
        self._on_range(bar.minimum(), bar.maximum())

    def _on_range(self, _least: int, most: int) -> None:
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.ClickFocus)
