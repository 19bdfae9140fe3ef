"""The terms of our own, to be read before the box is ticked (row 46, ruling C15)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from guichet import resource
from guichet.gui.context import Context
from guichet.gui.generated.ui_terms_dialog import Ui_TermsDialog


class TermsDialog(QDialog):
    """A reading window that blocks nothing else; opened with ``open()`` or ``show()``."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_TermsDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.close_button.clicked.connect(self.close)
        self.resize(640, 600)
        self._show_terms()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._show_terms()
        super().changeEvent(event)

    def _show_terms(self) -> None:
        self.ui.text_label.setText(resource.path("terms", f"terms.{self._context.language}.html").read_text("utf-8"))
