"""A second window on the same profile: allowed, but said."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

from guichet.gui.main.main_window import MainWindow


class SecondStart(QObject):
    """Holds the profile's lock while the program runs; where another window has it, the user decides."""

    def __init__(self, window: MainWindow, lock: Path) -> None:
        super().__init__(window)
        self._window = window
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)  # held for as long as the program that made it lives
        self.is_first = self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def ask_or(self, go_on: Callable[[], object]) -> None:
        """Go on at once in the first window; in a second one, when the user says so. Nothing is blocked meanwhile."""
        if self.is_first:
            go_on()
            return
        self._window.ui.notice_bar.say(
            lambda: self.tr(
                "Guichet est déjà ouvert avec ces données. Vous pouvez continuer : les deux fenêtres verront les mêmes "
                "espaces et les mêmes messages."
            ),
            [
                (lambda: self.tr("Continuer ici"), go_on),
                (lambda: self.tr("Quitter cette fenêtre"), self._window.close),
            ],
            can_close=False,
            is_trouble=False,
        )
