"""Scrolling to what has just appeared."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_in_sight(*widgets: QWidget) -> None:
    """Scroll the area around ``widgets`` to them, once they are laid out; where not all have room, to the last one."""
    last = widgets[-1]
    QTimer.singleShot(0, last, lambda: _scroll(last.parentWidget(), widgets))


def _scroll(ancestor: QWidget | None, widgets: tuple[QWidget, ...]) -> None:
    while ancestor is not None and not isinstance(ancestor, QScrollArea):
        ancestor = ancestor.parentWidget()
    if ancestor is not None:
        for widget in widgets:
            if widget.isVisible():
                ancestor.ensureWidgetVisible(widget)
