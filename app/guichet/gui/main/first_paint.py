"""What has to wait until the window is on screen: the store, and every import that comes with it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 1000  # a window may be shown where nobody sees it, and is then not painted


class FirstPaint(QObject):
    """Emits ``painted`` once, after ``window`` was painted for the first time; to be made before it is shown."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_painted = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._on_painted)
        self._soon.start(PATIENCE_MS)
        window.installEventFilter(self)

    def then(self, go_on: Callable[[], object]) -> None:
        """Go on now if the window is painted, otherwise once it is."""
        if self._is_painted:
            go_on()
        else:
            self.painted.connect(go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._soon.start(0)  # the panes inside are painted after their window, in the same event
        return super().eventFilter(watched, event)

    def _on_painted(self) -> None:
        self._window.removeEventFilter(self)
        self._is_painted = True
        self.painted.emit()
