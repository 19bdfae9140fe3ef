"""« Professionnels »: the choice between the basic and the expert mode (rows 32-38)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_mode_page import Ui_ModePage
from guichet.gui.portal.portal_page import PortalPage


class ModePage(PortalPage):
    """Two cards, one a mode; each opens its registration wizard."""

    expert_requested = Signal()
    basic_requested = Signal()
    help_requested = Signal(str)
    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ModePage()
        self.ui.setupUi(self)
        self.ui.expert_button.clicked.connect(self.expert_requested)
        self.ui.basic_button.clicked.connect(self.basic_requested)
        self.ui.quit_button.clicked.connect(self.quit_requested)
        self.ui.basic_more_button.clicked.connect(lambda: self.help_requested.emit("basic_mode"))
        self.ui.expert_more_button.clicked.connect(lambda: self.help_requested.emit("expert_mode"))
        self._tell_apart()

    @property
    def first_field(self) -> QWidget:
        """Not « Quitter »."""
        return self.ui.basic_button

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._tell_apart()

    def _tell_apart(self) -> None:
        """« En savoir plus » stands here twice: about which mode, one must be told who does not see the cards."""
        self.ui.basic_more_button.setAccessibleDescription(self.ui.basic_title.text())
        self.ui.expert_more_button.setAccessibleDescription(self.ui.expert_title.text())
