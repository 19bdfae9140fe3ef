"""The help: what the guides say of a subject, in our words and theirs (rows 1-18, 59-74, 226)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet import resource
from guichet.gui.context import Context
from guichet.gui.generated.ui_help_page import Ui_HelpPage
from guichet.gui.widgets.translated import TranslatedWidget

TOPICS = ("sheets", "basic_mode", "expert_mode", "taken_address", "password", "address")


class HelpPage(TranslatedWidget):
    """One topic at a time, from resources/help/<topic>.<language>.html: texts of ours, the only rich ones."""

    back_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._topic = TOPICS[0]
        self.ui = Ui_HelpPage()
        self.ui.setupUi(self)
        self.ui.text_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.ui.back_button.clicked.connect(self.back_requested)
        self.retranslate()

    def show_topic(self, topic: str) -> None:
        """Show one of ``TOPICS``."""
        self._topic = topic
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        titles = {
            "sheets": self.tr("Aide : accéder aux fiches pratiques"),
            "basic_mode": self.tr("Le mode simplifié"),
            "expert_mode": self.tr("Le mode expert"),
            "taken_address": self.tr("Cette adresse est déjà associée à un autre espace"),
            "password": self.tr("Le mot de passe de connexion"),
            "address": self.tr("L'adresse électronique de connexion"),
        }
        self.ui.title_label.setText(titles[self._topic])
        file = resource.path("help", f"{self._topic}.{self._context.language}.html")
        self.ui.text_label.setText(file.read_text("utf-8"))
