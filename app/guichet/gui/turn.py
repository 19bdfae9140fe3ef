"""What is done to all of the data at once (a situation put, everything erased, going back) is done one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from guichet.gui.backend import Backend

if TYPE_CHECKING:
    from guichet.procedures.services import Services

T = TypeVar("T")


class Turn(QObject):
    """Taken by whatever is under way, and given back however it ends."""

    changed = Signal(bool)  # something is under way, or nothing any more

    def __init__(self, backend: Backend, parent: QObject) -> None:
        super().__init__(parent)
        self._backend = backend
        self._is_taken = False

    @property
    def is_taken(self) -> bool:
        """Whether something is under way."""
        return self._is_taken

    def take(self) -> bool:
        """False, and nothing may begin, while something is under way or the store is not open: it may be waiting for
        somebody's answer. Else :meth:`finish` must follow."""
        if self._is_taken or not self._backend.is_open:
            return False
        self._set(True)
        return True

    def finish(
        self,
        owner: QObject,
        work: "Callable[[Services], T]",
        done: Callable[[T], Any],
        failed: Callable[[Exception], Any],
    ) -> None:
        """Like ``Backend.run``, and the turn is given back at the end, even if ``owner`` is gone by then."""

        def give_back_and(tell: Callable[[Any], Any], outcome: object) -> None:
            self._set(False)
            if isValid(owner):
                tell(outcome)

        self._backend.run(
            self, work, lambda result: give_back_and(done, result), lambda problem: give_back_and(failed, problem)
        )

    def run(
        self,
        owner: QObject,
        work: "Callable[[Services], T]",
        done: Callable[[T], Any],
        failed: Callable[[Exception], Any],
    ) -> bool:
        """Take the turn and let a worker do ``work``; False, and nothing is done, if it cannot be taken."""
        if not self.take():
            return False
        self.finish(owner, work, done, failed)
        return True

    def _set(self, taken: bool) -> None:
        self._is_taken = taken
        self.changed.emit(taken)
