"""Whether somebody does something in the program: what nobody waits for is done while nobody does."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE_MS = 10_000
_INPUT = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease),  # of a shortcut, windows see the release alone
        *(QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin),
    }
)


class Idle(QObject):
    """``begun`` once no key, mouse or finger was felt for ten seconds, ``ended`` with the next.

    Listens to the windows themselves, as they come to have the keyboard: to listen to the application would cost
    something at every event of every widget.
    """

    begun = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wait = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._wait.timeout.connect(self.begun)
        self._wait.start()
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.focusWindowChanged.connect(self._on_window)
        self._on_window(application.focusWindow())

    def stop(self) -> None:
        """Say nothing any more."""
        self._wait.stop()
        self.blockSignals(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            was_idle = not self._wait.isActive()
            self._wait.start()
            if was_idle:
                self.ended.emit()
        return super().eventFilter(watched, event)

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
