"""The base of the pages that lead through a procedure in steps: registration, option, forgotten password."""

from PySide6.QtCore import Signal

from guichet.gui.portal.portal_page import PortalPage
from guichet.gui.widgets.stepped import Stepped


class ProcedurePage(Stepped, PortalPage):
    """Its state is the step on show; the ways out of it are the same for all."""

    quit_requested = Signal()
    activate_requested = Signal()
    help_requested = Signal(str)

    @property
    def state(self) -> str:
        """The step on show."""
        return self.step
