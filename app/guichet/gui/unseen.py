"""Windows that open over another one. Over a window that nobody sees, as in a rehearsal, nobody sees them either."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_UNSEEN = Qt.WidgetAttribute.WA_DontShowOnScreen


def show_window(window: QWidget) -> None:
    """Show ``window``, or bring it to the front: on a screen if its parent's window is on one."""
    parent = window.parentWidget()
    is_unseen = parent is not None and parent.window().testAttribute(_UNSEEN)
    window.setAttribute(_UNSEEN, is_unseen)
    window.show()
    if not is_unseen:
        window.raise_()
        window.activateWindow()


def bring_forward(window: QWidget) -> None:
    """Put ``window`` over the others; the keyboard stays where it is."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
