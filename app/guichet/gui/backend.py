"""The bridge between the event loop and everything that takes time: the loop never waits, workers do."""

import sys
from collections.abc import Callable
from concurrent.futures import Future
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from guichet.procedures.services import Services

T = TypeVar("T")
WORKERS = 4


def ignore(_answer: object) -> None:
    """For work whose answer nobody waits for."""


class StoreNotOpen(Exception):
    """Work was asked of a store that could not be opened; the window has already said so."""


class Backend(QObject):
    """Runs work on threads and hands the results back in the GUI's own thread.

    ``open_services`` opens the store; it is called on a worker by :meth:`open`, so that the window can be on screen
    before. Work that needs the procedures waits (on its worker) until they are there.
    """

    opened = Signal()
    open_failed = Signal(object)  # the exception
    troubled = Signal(object)  # StoreProblem or KeyMissing: the store refused while somebody was working
    idle = Signal()
    _arrived = Signal(object)

    def __init__(self, open_services: "Callable[[], Services]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_services = open_services
        self._services: Future[Services] = Future()
        self._under_way = 0
        self._is_closed = False
        self._was_opened = False
        self._asking: set[QObject] = set()
        self.problem: Exception | None = None  # with which the latest opening ended
        self._arrived.connect(self._on_arrived)

    @cached_property
    def _workers(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # with the first work, after the window is on screen

        return ThreadPoolExecutor(WORKERS, thread_name_prefix="guichet")

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way or waiting to be delivered."""
        return self._under_way == 0

    @property
    def is_open(self) -> bool:
        """Whether the procedures are there."""
        return self._services.done() and self._services.exception() is None

    def open(self) -> None:
        """Open the store on a worker; ``opened`` or ``open_failed`` follows. Called again, it opens anew, even while
        an earlier opening is under way: work that is asked for from now on waits for the later one."""
        if self._services.done() or self._was_opened:
            self._services = Future()
        self._was_opened = True
        opening = self._services

        def work() -> None:
            try:
                services = self._open_services()
            except Exception as problem:
                opening.set_exception(StoreNotOpen())
                raise problem
            opening.set_result(services)

        self.problem = None
        self._submit(self, work, lambda _: self.opened.emit(), self._on_open_failed)

    def run(
        self,
        owner: QObject,
        work: "Callable[[Services], T]",
        done: Callable[[T], Any],
        failed: Callable[[Exception], Any] | None = None,
    ) -> None:
        """Let a worker do ``work`` with the procedures; ``done`` gets the answer if ``owner`` still lives."""
        services, job = self._services, self.as_done(work)
        self._submit(owner, lambda: job(services.result()), done, failed)

    def as_done(self, work: "Callable[[Services], T]") -> "Callable[[Services], T]":
        """``work`` as the worker is to do it: a rehearsal's does some of it otherwise."""
        return work

    def ask(self, owner: QObject, work: "Callable[[Services], T]", done: Callable[[T], Any]) -> None:
        """Like :meth:`run`, one at a time an owner: a second click while the first is under way does nothing."""
        if owner in self._asking:
            return
        self._asking.add(owner)

        def finish(result: T) -> None:
            self._asking.discard(owner)
            self._finish(owner, done, result)

        def fail(problem: Exception) -> None:
            self._asking.discard(owner)
            self._report(problem)

        self.run(self, work, finish, fail)  # owned by the backend: the note is taken back even if the owner is gone

    def compute(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], Any],
        failed: Callable[[Exception], Any] | None = None,
    ) -> None:
        """Like :meth:`run`, for work that needs no store: a picture, a sound, a page."""
        self._submit(owner, work, done, failed)

    def close(self) -> None:
        """Wait for the workers, then close the store. Results on their way are dropped, later requests do nothing."""
        self._is_closed = True
        if not self._was_opened and not self._services.done():  # « Quitter » before: nobody will come
            self._services.set_exception(StoreNotOpen())
        self._workers.shutdown(wait=True, cancel_futures=True)
        if self.is_open:
            self._services.result().close()

    def _submit(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], Any],
        failed: Callable[[Exception], Any] | None,
    ) -> None:
        if self._is_closed:
            return
        self._under_way += 1

        def job() -> None:
            try:
                result = work()
            except Exception as problem:
                self._arrived.emit(partial(self._fail, owner, failed, problem))
            else:
                self._arrived.emit(partial(self._finish, owner, done, result))

        self._workers.submit(job)

    def _on_arrived(self, deliver: Callable[[], None]) -> None:
        self._under_way -= 1
        deliver()
        if self.is_idle:
            self.idle.emit()

    def _on_open_failed(self, problem: Exception) -> None:
        self.problem = problem
        self.open_failed.emit(problem)

    @staticmethod
    def _finish(owner: QObject, done: Callable[[T], Any], result: T) -> None:
        if isValid(owner):
            done(result)

    def _fail(self, owner: QObject, failed: Callable[[Exception], Any] | None, problem: Exception) -> None:
        if failed is None:
            self._report(problem)
        elif isValid(owner):
            failed(problem)

    def _report(self, problem: Exception) -> None:
        """What nobody expected ends in the one place for it; trouble with the store is told by the window."""
        from guichet.store.problems import StoreProblem
        from guichet.store.vault import KeyMissing

        if isinstance(problem, StoreProblem | KeyMissing):
            self.troubled.emit(problem)
        elif not isinstance(problem, StoreNotOpen):
            sys.excepthook(type(problem), problem, problem.__traceback__)
