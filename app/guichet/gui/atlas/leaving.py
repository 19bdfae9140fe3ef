"""Leaving the program while calls are open: they are in memory alone, and no summary of them was copied or saved."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from guichet.gui.call.call_desk import CallDesk
from guichet.gui.main.main_window import MainWindow


class Leaving(QObject):
    """Asks once, in the window that is closed; the windows around it close with it."""

    def __init__(self, window: MainWindow, desk: CallDesk, close_others: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._desk, self._close_others = window, desk, close_others
        self._is_confirmed = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close and watched is self._window:
            application = cast("QGuiApplication", QGuiApplication.instance())
            if self._desk.unkept and not self._is_confirmed and not application.isSavingSession():  # no shutdown waits
                event.ignore()
                self._ask()
                return True
            self._desk.close()
            self._close_others()
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        answers = [(lambda: self.tr("Voir les appels"), self._desk.calls), (lambda: self.tr("Quitter"), self._on_leave)]
        self._window.ui.notice_bar.say(self._question, answers)

    def _question(self) -> str:
        count = self._desk.unkept
        if count > 1:
            return self.tr(
                "{count} appels sont ouverts, sans résumé copié ni enregistré. Si vous quittez, ils sont perdus."
            ).format(count=count)
        return self.tr("Un appel est ouvert, sans résumé copié ni enregistré. Si vous quittez, il est perdu.")

    def _on_leave(self) -> None:
        self._is_confirmed = True
        self._window.close()
