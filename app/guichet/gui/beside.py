"""Where a second window opens: beside the one it serves, never over its guide pane, which is on the left."""

from PySide6.QtWidgets import QWidget


def place_beside(window: QWidget, owner: QWidget) -> None:
    """Put ``window`` on the right of ``owner``, or over its right where the screen ends; no larger than the screen."""
    room, frame = owner.screen().availableGeometry(), owner.frameGeometry()
    around = frame.size() - owner.size()  # a window that was not shown yet does not know its own frame
    window.resize(window.size().boundedTo(room.size() - around))
    whole = window.size() + around
    left = min(frame.right() + 1, room.right() + 1 - whole.width())
    top = min(frame.top(), room.bottom() + 1 - whole.height())
    window.move(max(left, room.left()), max(top, room.top()))
