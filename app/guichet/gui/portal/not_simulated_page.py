"""The page behind entries of the site that Guichet does not simulate: it says so, and which guide tells of them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_not_simulated_page import Ui_NotSimulatedPage
from guichet.gui.portal.portal_page import PortalPage


class NotSimulatedPage(PortalPage):
    """Names the entry that was clicked; « Retour » goes back where one came from."""

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NotSimulatedPage()
        self.ui.setupUi(self)
        self._entry: Callable[[], str] = str
        self._guide: Callable[[], str] = str
        self.ui.guide_label.hide()
        self.ui.back_button.clicked.connect(self.back_requested)

    def show_entry(self, entry: Callable[[], str], guide: Callable[[], str] = str) -> None:
        """Say that ``entry`` is not simulated; ``guide`` tells where it is described.

        Both are asked for again when the language changes.
        """
        self._entry, self._guide = entry, guide
        self.ui.title_label.setText(entry())
        self.ui.guide_label.setText(guide())
        self.ui.guide_label.setVisible(bool(guide()))

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.show_entry(self._entry, self._guide)
