"""Making a summary and opening it: the same from the activation and from « Gérer vos coordonnées » (rows 138, 150)."""

from enum import Enum, auto
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.beside import place_beside
from guichet.gui.context import Context
from guichet.gui.unseen import show_window

if TYPE_CHECKING:
    from guichet.procedures.services import Services
    from guichet.procedures.summaries import Summary


class _Problem(Enum):
    UNREADABLE = auto()


class SummaryMaker(QObject):
    """Makes the document on a worker and shows it in a window beside ``parent``."""

    unreadable = Signal()  # the key that sealed the answer is lost
    gone = Signal()  # the account is there no more
    opened = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent

    def make(self, account_id: UUID) -> None:
        """Make the summary of that account as it is now."""
        language = self._context.language

        def work(services: "Services") -> "Summary | _Problem | None":
            from guichet.store.vault import Unreadable

            try:
                return services.summaries.make(account_id, language)
            except Unreadable:
                return _Problem.UNREADABLE

        self._context.backend.ask(self, work, self._on_made)

    def _on_made(self, summary: "Summary | _Problem | None") -> None:
        if summary is None:
            self.gone.emit()
        elif isinstance(summary, _Problem):
            self.unreadable.emit()
        else:
            self._open(summary)

    def _open(self, summary: "Summary") -> None:
        from guichet.gui.summary.summary_window import SummaryWindow

        name = f"recapitulatif-{summary.subscriber_number}.pdf"
        window = SummaryWindow(self._context, summary.pdf, name, self._parent)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place_beside(window, self._parent.window())
        show_window(window)
        self.opened.emit()
