"""What the window does when the store cannot be opened, refuses work, or has lost its key."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guichet.gui.backend import Backend
from guichet.gui.crash import describe
from guichet.gui.main.main_window import MainWindow
from guichet.gui.store_problem.texts import explain
from guichet.settings import Places
from guichet.store.problems import StoreProblem

if TYPE_CHECKING:  # what is seen of trouble is made when there is some
    from guichet.gui.store_problem.key_missing_bar import KeyMissingBar
    from guichet.gui.store_problem.store_problem_page import StoreProblemPage

_log = logging.getLogger(__name__)


class StoreWatch(QObject):
    """Listens to the backend and puts its troubles into the window; what was typed stays where it is."""

    def __init__(self, window: MainWindow, backend: Backend, places: Places) -> None:
        super().__init__(window)
        self._window, self._backend, self._places = window, backend, places
        self._page: StoreProblemPage | None = None
        self._key_bar: KeyMissingBar | None = None
        backend.opened.connect(self._on_opened)
        backend.open_failed.connect(self._on_open_failed)
        backend.troubled.connect(self._on_troubled)
        window.examples.going_back.gone_back.connect(self._look_for_key)

    def _on_opened(self) -> None:
        if self._page is not None:
            self._window.end_interruption(self._page)
            self._page = None
        self._look_for_key()

    def _look_for_key(self) -> None:
        """What was gone back to may have been sealed with another one."""
        self._backend.run(self, lambda services: services.key_is_missing(), self._on_key_known)

    def _on_open_failed(self, problem: Exception) -> None:
        if not isinstance(problem, StoreProblem):
            _log.error("opening the store: %s", describe(problem))  # the page sends its reader to the log
        if self._page is None:
            from guichet.gui.store_problem.store_problem_page import StoreProblemPage

            self._page = StoreProblemPage()
            self._page.retry_requested.connect(self._backend.open)
            self._page.restore_requested.connect(self._on_restore)
            self._page.quit_requested.connect(self._window.close)
            self._window.interrupt(self._page)
        self._page.show_problem(problem)

    def _on_restore(self, backup: Path) -> None:
        places = self._places

        def restore() -> None:
            from guichet.store.backups import restore

            restore(places, backup)

        self._backend.compute(self, restore, lambda _none: self._backend.open(), self._on_open_failed)

    def _on_troubled(self, problem: Exception) -> None:
        self._window.ui.notice_bar.say(lambda: str(explain(problem)))

    def _on_key_known(self, is_missing: bool) -> None:
        if is_missing and self._key_bar is None:
            from guichet.gui.store_problem.key_missing_bar import KeyMissingBar

            self._key_bar = KeyMissingBar()
            self._key_bar.replace_requested.connect(self._on_replace_key)
            self._window.add_bar(self._key_bar)
        elif not is_missing and self._key_bar is not None:
            self._key_bar.hide()
            self._key_bar.deleteLater()
            self._key_bar = None

    def _on_replace_key(self) -> None:
        self._backend.ask(self, lambda services: services.replace_key(), lambda _none: self._on_key_known(False))
