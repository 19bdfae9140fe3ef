"""The account is gone, and the session with it: what was erased, and what can be done now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_closed_page import Ui_ClosedPage
from guichet.gui.portal.portal_page import PortalPage


class ClosedPage(PortalPage):
    """« OK » returns to the homepage."""

    ok_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ClosedPage()
        self.ui.setupUi(self)
        self.ui.ok_button.clicked.connect(self.ok_requested)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
