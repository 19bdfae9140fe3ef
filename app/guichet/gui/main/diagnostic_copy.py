"""Puts the diagnostic on the clipboard, for the « Options » menu and for the box of an unexpected error."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from guichet.gui.context import Context
from guichet.gui.main.main_window import MainWindow
from guichet.gui.surroundings import Surroundings

if TYPE_CHECKING:
    from guichet.procedures.timeline import RefusedEvent

REFUSALS = 20


class DiagnosticCopy(QObject):
    """Asks the store for the last refusals where it is open, and says when the text is there."""

    def __init__(self, window: MainWindow, context: Context, here: Surroundings) -> None:
        super().__init__(window)
        self._window, self._context, self._here = window, context, here
        window.options.diagnostic_requested.connect(self.copy)

    def copy(self) -> None:
        """Copy it, now or as soon as the store has answered."""
        backend = self._context.backend
        if backend.is_open:
            backend.run(
                self,
                lambda services: services.timeline.refused(REFUSALS),
                self._copy,
                lambda _problem: self._copy(None),
            )
        else:
            self._copy(None)

    def _copy(self, refusals: "tuple[RefusedEvent, ...] | None") -> None:
        from guichet.gui.diagnostic import diagnostic

        text = diagnostic(self._here, self._context.preferences.current, refusals)
        QGuiApplication.clipboard().setText(text)
        self._window.ui.notice_bar.say(
            lambda: self.tr(
                "Le diagnostic est dans le presse-papiers : vous pouvez le coller dans un message à votre assistance. "
                "Il ne contient rien de ce qui a été saisi."
            ),
            is_trouble=False,
        )
