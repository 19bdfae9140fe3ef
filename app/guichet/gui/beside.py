"""Where a second window opens: beside the one it serves, never over its guide pane, which is on the left."""

from PySide6.QtWidgets import QWidget


def place_beside(window: QWidget, owner: QWidget) -> None:
    """Put ``window`` on the right of ``owner``, or over its right where the screen ends; no larger than the screen."""
    room, frame = owner.screen().availableGeometry(), owner.frameGeometry()
    window.resize(min(window.width(), room.width()), min(window.height(), room.height()))
    left = min(frame.right() + 1, room.right() + 1 - window.width())
    top = min(frame.top(), room.bottom() + 1 - window.height())
    window.move(max(left, room.left()), max(top, room.top()))
