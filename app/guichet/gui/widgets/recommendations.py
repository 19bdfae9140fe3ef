"""« Recommandations pour prévenir des usurpations », the same block in both guides but for its example (ruling C3)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_recommendations import Ui_Recommendations
from guichet.gui.widgets.translated import TranslatedWidget

EXAMPLES = {"A": "1tvmq2tl'A.", "B": "1tvmq2t!A."}


class Recommendations(TranslatedWidget):
    """Guide A's (rows 62-69) until it is told to be guide B's (row 187)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = "A"
        self.ui = Ui_Recommendations()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.retranslate()

    def follow_guide(self, guide: str) -> None:
        """Show the example of ``guide``, « A » or « B »."""
        self._guide = guide
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.advice_6.setText(
            self.tr(
                "Pour faciliter la mémorisation, vous pouvez adopter par exemple la technique de la phrase "
                "« Un tien vaut mieux que deux tu l'auras » : {example}"
            ).format(example=EXAMPLES[self._guide])
        )
