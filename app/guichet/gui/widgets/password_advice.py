"""« Recommandations pour prévenir des usurpations » (rows 62 to 69, 187)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_password_advice import Ui_PasswordAdvice
from guichet.gui.widgets.translated import TranslatedWidget

GUIDE_A, GUIDE_B = "1tvmq2tl'A.", "1tvmq2t!A."  # one phrase, two examples (ruling C3)


class PasswordAdvice(TranslatedWidget):
    """The advice beside every field for a new password; each guide has an example of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example = GUIDE_A
        self.ui = Ui_PasswordAdvice()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.retranslate()

    def show_example(self, example: str) -> None:
        """Give the example of the guide to which the screen belongs."""
        self._example = example
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.phrase_label.setText(
            self.tr(
                "Pour faciliter la mémorisation, vous pouvez adopter par exemple la technique de la phrase « Un tien "
                "vaut mieux que deux tu l'auras » : {example}"
            ).format(example=self._example)
        )
