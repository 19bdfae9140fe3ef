"""Knows what is in the mailboxes, and notices mail that another window or program has brought."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guichet.gui.backend import Backend, StoreNotOpen

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line, Overview

POLL_MS = 2_000


class MailWatch(QObject):
    """Asks the store, on workers; the first answer starts a light look every other second."""

    changed = Signal(object)  # Overview
    arrived = Signal(object)  # Line; never one in « Courrier indésirable »: finding it there is the exercise (row 99)
    failed = Signal()

    def __init__(self, backend: Backend, asked: Callable[[], frozenset[str]], parent: QObject) -> None:
        """``asked`` tells whose mailboxes are wanted, however many there are."""
        super().__init__(parent)
        self._backend = backend
        self._asked = asked
        self._latest_id: int | None = None
        self._is_asking = False
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._on_timeout)

    def refresh(self) -> None:
        """Look at everything now."""
        asked = self._asked()
        self._backend.run(self, lambda services: services.mailbox.overview(asked), self._on_overview, self.on_failed)

    def start_anew(self) -> None:
        """Another store comes: what lies in it already is no news."""
        self._latest_id = None
        self._timer.stop()

    def on_failed(self, problem: Exception) -> None:
        """Tell quietly that the store does not answer: it is asked so often. What is no such trouble is raised."""
        from guichet.store.problems import StoreProblem

        self._is_asking = False
        if not isinstance(problem, StoreProblem | StoreNotOpen):
            raise problem
        self.failed.emit()

    def _on_overview(self, overview: "Overview") -> None:
        latest, before = overview.latest, self._latest_id
        self._latest_id = latest.id if latest else 0
        self._timer.start()
        self.changed.emit(overview)
        if latest is not None and before is not None and latest.id > before and _is_news(latest):
            self.arrived.emit(latest)

    def _on_timeout(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._backend.run(self, lambda services: services.mailbox.latest_id(), self._on_latest, self.on_failed)

    def _on_latest(self, latest_id: int) -> None:
        self._is_asking = False
        if latest_id != self._latest_id:
            self.refresh()


def _is_news(line: "Line") -> bool:
    return line.unread and line.folder == "inbox"
