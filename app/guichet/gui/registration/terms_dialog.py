"""The terms to read: « Conditions générales de Guichet », our own (row 46, ruling C15)."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from guichet import resource
from guichet.gui.context import Context
from guichet.gui.generated.ui_terms_dialog import Ui_TermsDialog
from guichet.gui.typography import typeset


class TermsDialog(QDialog):
    """A window to read in that blocks nothing when it is shown; it destroys itself once closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_TermsDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.close_button.clicked.connect(self.close)
        self.ui.reading.setFocus()
        self._retranslate()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A page of some 75 characters a line, on any zoom as far as the screen goes."""
        metrics = self.fontMetrics()
        page = QSize(metrics.averageCharWidth() * 85, metrics.lineSpacing() * 36)
        return page.boundedTo(self.screen().availableSize() * 0.9)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.ui.reading.setAccessibleName(self.windowTitle())
        language = self._context.language
        html = resource.path("terms", f"terms.{language}.html").read_text("utf-8")
        self.ui.reading.show_html(typeset(html, language))
