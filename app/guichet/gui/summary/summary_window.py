"""The window in which a summary is read, saved and printed (rows 138, 149)."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from guichet.gui.announce import announce
from guichet.gui.beside import give_size, place_amid
from guichet.gui.context import Context
from guichet.gui.generated.ui_summary_window import Ui_SummaryWindow
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.sandbox_mark import mark_sandbox
from guichet.gui.save_dialog import ask_where_to_save
from guichet.gui.saving import clean_file_name, default_folder, save

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from guichet.gui.summary.printing import PrintJob


class SummaryWindow(QDialog):
    """Shows ``pdf`` from memory, next to other windows; ``suggested_name`` is proposed for the file.

    Opened with ``show()``; deletes itself when it is closed.
    """

    def __init__(self, context: Context, pdf: bytes, suggested_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from guichet.gui.summary.page_view import PageView  # QtPdf: only for those who open a summary

        self.ui = Ui_SummaryWindow()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._pdf = pdf
        self._name = clean_file_name(suggested_name, ".pdf", "recapitulatif")
        self._folder = default_folder()
        self._message: Callable[[], str] = str
        self._printer: QPrinter | None = None  # lives as long as its dialog
        self._job: PrintJob | None = None
        self.view = PageView(pdf, self)
        self.ui.page_layout.addWidget(self.view, 1)
        self.ui.text_edit.setPlainText(self.view.text())
        self._connect()
        self._retranslate()
        self.ui.message_label.hide()
        put_in_reading_order(self)
        give_size(self, context.preferences, 760, 860)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the new language; the document stays as it is."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.ui.message_label.setText(self._message())
        super().changeEvent(event)

    def done(self, result: int) -> None:
        """Close, once what is being printed has been handed over."""
        if self._job:
            self._job.finish()
        super().done(result)

    def save_to(self, path: Path) -> None:
        """Write the PDF there and say how it went; a failure leaves everything as it was."""
        self._context.backend.compute(
            self, lambda: save(self._pdf, path), lambda _: self._on_saved(path), lambda _: self._on_not_saved(path)
        )

    def print_on(self, printer: "QPrinter") -> None:
        """Print the pages between the events and say how it went."""
        from guichet.gui.summary.printing import PrintJob

        self._job = PrintJob(self.view.pages, printer, self)
        self._job.finished.connect(self._on_printed)
        self.ui.print_button.setEnabled(False)
        self._say(lambda: self.tr("Impression en cours…"), "hint")
        self._job.start()

    def _connect(self) -> None:
        self.view.zoomed.connect(self._on_zoomed)
        self.ui.zoom_in_button.clicked.connect(self.view.zoom_in)
        self.ui.zoom_out_button.clicked.connect(self.view.zoom_out)
        self.ui.fit_width_button.clicked.connect(self.view.fit_width)
        self.ui.fit_page_button.clicked.connect(self.view.fit_page)
        self.ui.save_button.clicked.connect(self._on_save)
        self.ui.print_button.clicked.connect(self._on_print)
        self.ui.preview_button.clicked.connect(self._on_preview)
        self.ui.close_button.clicked.connect(self.close)

    def _retranslate(self) -> None:
        self.ui.retranslateUi(self)
        mark_sandbox(self, self._context)
        self.ui.tabs.setAccessibleName(self.windowTitle())
        self.view.setAccessibleName(self.tr("Page du récapitulatif"))
        self.view.setAccessibleDescription(self.tr("L'onglet « Texte » contient la même chose, à lire ou à copier."))

    def _say(self, message: Callable[[], str], role: str) -> None:
        """Show a sentence (asked for again when the language changes) and tell it to screen readers."""
        self._message = message
        label = self.ui.message_label
        label.setText(message())
        label.setProperty("role", role)
        label.style().polish(label)
        label.show()
        announce(label, label.text())

    def _on_zoomed(self, percent: int) -> None:
        self.ui.zoom_label.setText(f"{percent} %")

    def _on_save(self) -> None:
        folder = self._folder if self._folder.is_dir() else default_folder()
        title, kinds = self.tr("Enregistrer le récapitulatif"), self.tr("Documents PDF (*.pdf)")
        ask_where_to_save(self, title, folder / self._name, kinds, self.save_to)

    def _on_saved(self, path: Path) -> None:
        self._folder = path.parent
        self._say(lambda: self.tr("Le récapitulatif est enregistré : {path}").format(path=path), "hint")

    def _on_not_saved(self, path: Path) -> None:
        self._say(
            lambda: self.tr(
                "Le récapitulatif n'a pas pu être enregistré dans « {folder} » : choisissez un autre emplacement."
            ).format(folder=path.parent),
            "error",
        )

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from guichet.gui.summary.printing import has_printer, printer_for

        if not has_printer():
            self._say(
                lambda: self.tr(
                    "Aucune imprimante n'est installée : enregistrez le récapitulatif pour l'imprimer ailleurs."
                ),
                "error",
            )
            return
        self._printer = printer_for(self.view.pages, self.tr("Récapitulatif"))
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.print_on)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # QPrintDialog hides QDialog.open()

    def _on_preview(self) -> None:
        from guichet.gui.summary.print_preview import PrintPreview

        preview = PrintPreview(self.view.pages, self._context.preferences, self)
        preview.print_requested.connect(self._on_print)
        place_amid(preview, self)
        preview.open()

    def _on_printed(self, success: bool) -> None:
        self._job = None
        self.ui.print_button.setEnabled(True)
        if success:
            self._say(lambda: self.tr("Le récapitulatif a été envoyé à l'imprimante."), "hint")
        else:
            self._say(
                lambda: self.tr("L'impression n'a pas abouti : vérifiez l'imprimante, puis recommencez."), "error"
            )
