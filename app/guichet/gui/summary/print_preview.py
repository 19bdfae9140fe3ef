"""The pages as they will come out of the printer. Imports QtPrintSupport: to be imported when needed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QWidget

from guichet.gui.beside import give_size
from guichet.gui.generated.ui_print_preview import Ui_PrintPreview
from guichet.gui.preferences import Preferences
from guichet.gui.summary.printing import paint, printer_for


class PrintPreview(QDialog):
    """Shows ``pages`` on the default printer's paper. « Imprimer… » closes it and emits ``print_requested``.

    (Qt's own preview dialog would open the printer dialog in a nested event loop.)
    """

    print_requested = Signal()

    def __init__(self, pages: QPdfDocument, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PrintPreview()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = pages
        self._printer = printer_for(pages, "")
        self._preview = QPrintPreviewWidget(self._printer, self)
        self._preview.paintRequested.connect(self._on_paint)
        self.ui.preview_layout.insertWidget(0, self._preview, 1)
        self.ui.zoom_in_button.clicked.connect(lambda: self._preview.zoomIn())
        self.ui.zoom_out_button.clicked.connect(lambda: self._preview.zoomOut())
        self.ui.print_button.clicked.connect(self._on_print)
        self.ui.close_button.clicked.connect(self.close)
        self.ui.print_button.setFocus()
        give_size(self, preferences, 640, 800)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
        super().changeEvent(event)

    def _on_paint(self, printer: QPrinter) -> None:
        for _step in paint(self._pages, printer):
            pass

    def _on_print(self) -> None:
        self.close()
        self.print_requested.emit()
