"""Windows that stand beside the main one: what all of them can, and where they open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.gui.look_keys import add_zoom_keys
from guichet.gui.preferences import Preferences


def stand_beside(window: QWidget, preferences: Preferences, width: int, height: int) -> None:
    """Escape closes ``window``, the zoom's keys work in it, and it opens with so many pixels at 100 %. To be called
    once its form is set up."""
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window).activated.connect(window.close)
    add_zoom_keys(window, preferences)
    zoom = preferences.current.zoom
    window.resize(width * zoom // 100, height * zoom // 100)


def place_beside(window: QWidget, owner: QWidget) -> None:
    """Put ``window`` on the right of ``owner``, or over its right where the screen ends; no larger than the screen, and
    not over the guide pane, which is on the left."""
    room, frame = owner.screen().availableGeometry(), owner.frameGeometry()
    around = frame.size() - owner.size()  # a window that was not shown yet does not know its own frame
    window.resize(window.size().boundedTo(room.size() - around))
    whole = window.size() + around
    left = min(frame.right() + 1, room.right() + 1 - whole.width())
    top = min(frame.top(), room.bottom() + 1 - whole.height())
    window.move(max(left, room.left()), max(top, room.top()))
