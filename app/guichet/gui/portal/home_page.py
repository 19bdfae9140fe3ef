"""The portal's homepage, from which both guides start (row 19)."""

from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_home_page import Ui_HomePage
from guichet.gui.portal.portal_page import PortalPage


class HomePage(PortalPage):
    """Says where to click; the entry itself is in the portal's header, as on the site."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HomePage()
        self.ui.setupUi(self)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
