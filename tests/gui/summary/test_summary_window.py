"""The window in which a summary is read, saved and printed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from shiboken6 import isValid

from guichet.gui.context import Context
from guichet.gui.summary import printing
from guichet.gui.summary.summary_window import SummaryWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # Qt's platform without a display lacks them


@pytest.fixture
def window(qtbot, context: Context, pdf: bytes) -> Iterator[SummaryWindow]:
    window = SummaryWindow(context, pdf, "recapitulatif-20232330000101.pdf")
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))


def wait_for_message(qtbot, window: SummaryWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.ui.message_label.text())


@pytest.mark.rows(138, 149)
def test_shows_the_page_and_its_text(qtbot, window: SummaryWindow):
    assert window.view.pages.pageCount() == 1
    assert not window.isModal()
    lines = window.ui.text_edit.toPlainText().splitlines()
    assert lines[0] == "VOTRE ESPACE PROFESSIONNEL"
    assert "Réponse de confiance : Paul" in lines
    assert lines[-1] == "Simulation — données fictives uniquement"
    assert window.ui.text_edit.isReadOnly()


def test_assistive_technology_finds_page_text_and_buttons(window: SummaryWindow):
    text = QAccessible.queryAccessibleInterface(window.ui.text_edit)
    assert text.text(QAccessible.Text.Name) == "Texte du récapitulatif"
    assert QAccessible.queryAccessibleInterface(window.view).text(QAccessible.Text.Name) == "Page du récapitulatif"
    names = {
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in window.findChildren(QPushButton)
    }
    assert {"Enregistrer…", "Imprimer…", "Aperçu avant impression…", "Fermer", "Agrandir", "Réduire"} <= names


def test_zooms(window: SummaryWindow):
    fitted = window.ui.zoom_label.text()
    window.ui.zoom_in_button.click()
    assert window.view.zoomMode() == QPdfView.ZoomMode.Custom
    enlarged = int(window.ui.zoom_label.text().removesuffix(" %"))
    assert enlarged == pytest.approx(int(fitted.removesuffix(" %")) * 1.25, abs=1)
    for _ in range(30):
        window.ui.zoom_in_button.click()
    assert window.ui.zoom_label.text() == "500 %"
    for _ in range(30):
        window.ui.zoom_out_button.click()
    assert window.ui.zoom_label.text() == "25 %"
    window.ui.fit_page_button.click()
    assert window.view.zoomMode() == QPdfView.ZoomMode.FitInView
    assert window.view.verticalScrollBar().maximum() < 20  # pixels around the page
    window.ui.fit_width_button.click()
    assert window.ui.zoom_label.text() == fitted


@pytest.mark.rows(149)
def test_saves_under_the_suggested_name(qtbot, window: SummaryWindow, tmp_path: Path, pdf: bytes):
    window.ui.save_button.click()
    dialog = window.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "recapitulatif-20232330000101.pdf"
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(str(tmp_path / "mine.pdf"))
    dialog.accept()
    wait_for_message(qtbot, window, "enregistré :")
    assert (tmp_path / "mine.pdf").read_bytes() == pdf
    assert window.ui.message_label.property("role") == "hint"


def test_says_when_saving_fails_and_saves_elsewhere(qtbot, window: SummaryWindow, tmp_path: Path, pdf: bytes):
    window.save_to(tmp_path / "gone" / "summary.pdf")
    wait_for_message(qtbot, window, f"n'a pas pu être enregistré dans « {tmp_path / 'gone'} »")
    assert window.ui.message_label.property("role") == "error"
    window.save_to(tmp_path / "summary.pdf")
    wait_for_message(qtbot, window, str(tmp_path / "summary.pdf"))
    assert (tmp_path / "summary.pdf").read_bytes() == pdf


def test_says_that_there_is_no_printer(window: SummaryWindow, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printing, "has_printer", lambda: False)  # whatever this machine has
    window.ui.print_button.click()
    assert window.ui.message_label.text().startswith("Aucune imprimante n'est installée")
    assert window.findChild(QPrintDialog) is None


@pytest.mark.rows(149)
def test_prints_what_the_printer_dialog_chose(
    qtbot, window: SummaryWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_pdf
):
    monkeypatch.setattr(printing, "has_printer", lambda: True)  # Qt's « print to a file » stands in for it
    window.ui.print_button.click()
    dialog = window.findChild(QPrintDialog)
    assert dialog.isVisible()
    dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "paper.pdf"))
    dialog.accept()
    assert not window.ui.print_button.isEnabled()
    wait_for_message(qtbot, window, "envoyé à l'imprimante")
    assert window.ui.print_button.isEnabled()
    assert open_pdf((tmp_path / "paper.pdf").read_bytes()).pageCount() == 1


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdf", "propagateSizeHints")
def test_says_when_printing_fails(qtbot, window: SummaryWindow, tmp_path: Path):
    printer = printing.printer_for(window.view.pages, "")
    printer.setOutputFileName(str(tmp_path / "gone" / "paper.pdf"))
    window.print_on(printer)
    wait_for_message(qtbot, window, "L'impression n'a pas abouti")
    assert window.ui.print_button.isEnabled()


def test_closing_finishes_what_is_being_printed(qtbot, context: Context, pdf: bytes, tmp_path: Path, open_pdf):
    window = SummaryWindow(context, pdf, "")
    window.show()
    printer = printing.printer_for(window.view.pages, "")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    window.print_on(printer)
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))
    assert open_pdf((tmp_path / "paper.pdf").read_bytes()).pageCount() == 1


def test_shows_the_preview(qtbot, window: SummaryWindow):
    from guichet.gui.summary.print_preview import PrintPreview

    window.ui.preview_button.click()
    preview = window.findChild(PrintPreview)
    assert preview.isVisible()
    preview.ui.close_button.click()
    qtbot.waitUntil(lambda: not isValid(preview))


class Shouting(QTranslator):
    """A language in capitals, to see what is said again."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return text.upper().replace("{FOLDER}", "{folder}")

    def isEmpty(self) -> bool:
        return False


def test_says_everything_again_in_another_language(qtbot, window: SummaryWindow, tmp_path: Path):
    window.save_to(tmp_path / "gone" / "summary.pdf")
    wait_for_message(qtbot, window, "n'a pas pu")
    text = window.ui.text_edit.toPlainText()
    other = Shouting()
    QCoreApplication.installTranslator(other)
    try:
        QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
        assert window.ui.save_button.text() == "ENREGISTRER…"
        assert "N'A PAS PU" in window.ui.message_label.text()
        assert str(tmp_path / "gone") in window.ui.message_label.text()
        assert window.view.accessibleName() == "PAGE DU RÉCAPITULATIF"
        assert window.ui.text_edit.toPlainText() == text
    finally:
        QCoreApplication.removeTranslator(other)


def test_importing_the_window_does_not_load_qtpdf():
    check = (
        "import sys, guichet.gui.summary.summary_window;"
        "print([name for name in sys.modules if 'QtPdf' in name or 'QtPrint' in name])"
    )
    loaded = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_puts_no_copy_on_the_disk(window: SummaryWindow, private_home: Path):
    assert list(private_home.rglob("*.pdf")) == []
