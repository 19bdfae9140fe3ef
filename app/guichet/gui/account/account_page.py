"""The base of every page behind the sign-in: it asks the store anew whenever it comes on show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.portal.portal_page import ChangingPage
from guichet.rules.atlas_entry import Guide

if TYPE_CHECKING:
    from guichet.procedures.account import Overview


class AccountPage(ChangingPage):
    """Shows what the account is now, whatever another window did to it meanwhile."""

    quit_requested = Signal()
    arrived = Signal()  # what the store answered is on show

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.overview: Overview | None = None

    @property
    def guide(self) -> Guide | None:
        """Who waits for a change of address has its code to come, or in hand."""
        return Guide.B if self.overview is not None and self.overview.pending_change is not None else None

    def refresh(self) -> None:
        """Ask the store; a session that no longer holds is lost."""
        self.context.backend.run(self, self.context.session.overview, self._on_overview)

    def show_overview(self, overview: "Overview") -> None:
        """Put on show what the account is now; called again after a change of language."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Say what was on show anew, in the language of the moment."""
        if self.overview is not None:
            self.show_overview(self.overview)

    def _on_overview(self, overview: "Overview | None") -> None:
        if overview is None:
            self.context.session.lose()
            return
        self.overview = overview
        self.show_overview(overview)
        self.condition_changed.emit()
        self.arrived.emit()
