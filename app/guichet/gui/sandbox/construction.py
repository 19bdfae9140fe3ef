"""Runs a builder: does in Qt's thread what it does with windows, and on workers what it asks of them."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from guichet.gui.sandbox.rehearsal_backend import RehearsalBackend

if TYPE_CHECKING:
    from guichet.gui.sandbox.stage import Building

_AGAIN_MS = 10  # until the workers are looked at again


class Construction(QObject):
    """One at a time; ``done`` or ``failed`` ends it, unless it was stopped."""

    done = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, backend: RehearsalBackend, parent: QObject) -> None:
        super().__init__(parent)
        self._backend = backend
        self._building: Building | None = None
        self._waiting = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._waiting.timeout.connect(self._wait)

    @property
    def is_under_way(self) -> bool:
        """Whether something is being built."""
        return self._building is not None

    def begin(self, building: "Building") -> None:
        """Run ``building`` up to where it has to wait for the first time; the rest follows."""
        self.stop()
        self._building = building
        self._backend.is_building = True
        self._go_on(None)

    def stop(self) -> None:
        """Leave it as it is. Answers that are still to come push nothing on."""
        self._waiting.stop()
        self._building = None
        self._backend.is_building = False

    def _wait(self) -> None:
        """Go on once the workers have done what is under way."""
        if self._building is None:
            return
        if self._backend.is_idle:
            self._go_on(None)
        else:
            self._waiting.start()

    def _go_on(self, answer: Any) -> None:
        building = self._building
        if building is None:
            return
        try:
            work = building.send(answer)
        except StopIteration:
            self.stop()
            self.done.emit()
            return
        if work is None:
            self._waiting.start()
        else:
            self._backend.run(self, work, partial(self._on_answer, building), partial(self._on_problem, building))

    def _on_answer(self, building: "Building", answer: Any) -> None:
        """To whoever asked: an answer that comes late must not push on the state that somebody jumped to since."""
        if building is self._building:
            self._go_on(answer)

    def _on_problem(self, building: "Building", problem: Exception) -> None:
        if building is self._building:
            self.stop()
            self.failed.emit(problem)
