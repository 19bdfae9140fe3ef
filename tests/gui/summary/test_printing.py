"""What comes out of the printer, compared with the PDF itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guichet.gui.summary.printing import PrintingFailedError, PrintJob, has_printer, paint, printer_for

A4 = QSize(595, 842)  # points


def to_file(pages: QPdfDocument, file: Path) -> QPrinter:
    printer = printer_for(pages, "Récapitulatif")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def greys(pages: QPdfDocument, page: int) -> bytes:
    """The page in shades of grey, a pixel for two points: letters are blurred, their places are not."""
    paper = QImage(A4 * 2, QImage.Format.Format_Grayscale8)
    paper.fill(Qt.GlobalColor.white)
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, pages.render(page, A4 * 2))
    small = paper.scaled(A4 / 2, mode=Qt.TransformationMode.SmoothTransformation)
    return b"".join(bytes(small.constScanLine(y))[: small.width()] for y in range(small.height()))


@pytest.mark.rows(138, 149)
@pytest.mark.parametrize("document", ["pdf", "two_pages"])
def test_paper_shows_what_the_pdf_shows(document: str, request, tmp_path: Path, open_pdf):
    original = open_pdf(request.getfixturevalue(document))
    for _step in paint(original, to_file(original, tmp_path / "paper.pdf")):
        pass
    printed = open_pdf((tmp_path / "paper.pdf").read_bytes())
    assert printed.pageCount() == original.pageCount()
    for page in range(original.pageCount()):
        assert printed.pagePointSize(page).toSize() == original.pagePointSize(page).toSize()
        before, after = greys(original, page), greys(printed, page)
        ink = sum(255 - grey for grey in before)
        difference = sum(abs(a - b) for a, b in zip(before, after, strict=True))
        assert difference < 0.45 * ink  # shifted by two points, it would be 0.75


@pytest.mark.rows(149)
def test_a_job_prints_between_events(qtbot, tmp_path: Path, open_pdf, pdf: bytes):
    original = open_pdf(pdf)
    job = PrintJob(original, to_file(original, tmp_path / "paper.pdf"))
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
        assert not (tmp_path / "paper.pdf").exists()
    assert finished.args == [True]
    assert open_pdf((tmp_path / "paper.pdf").read_bytes()).pageCount() == 1


def test_a_job_can_be_hurried(qtbot, tmp_path: Path, open_pdf, pdf: bytes):
    original = open_pdf(pdf)
    job = PrintJob(original, to_file(original, tmp_path / "paper.pdf"))
    job.start()
    with qtbot.waitSignal(job.finished, timeout=0):
        job.finish()
    assert open_pdf((tmp_path / "paper.pdf").read_bytes()).pageCount() == 1


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdf")
def test_a_printer_that_cannot_begin_is_a_failure(qtbot, tmp_path: Path, open_pdf, pdf: bytes):
    original = open_pdf(pdf)
    gone = to_file(original, tmp_path / "gone" / "paper.pdf")
    with pytest.raises(PrintingFailedError):
        next(paint(original, gone))
    job = PrintJob(original, gone)
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
    assert finished.args == [False]


def test_the_printer_takes_the_paper_of_the_document(open_pdf, pdf: bytes):
    printer = printer_for(open_pdf(pdf), "Récapitulatif")
    assert printer.pageLayout().pageSize().name().startswith("A4")
    assert printer.fullPage()
    assert printer.docName() == "Récapitulatif"


def test_knows_whether_there_is_a_printer(qapp):
    assert has_printer() == (QPrinterInfo.availablePrinters() != [])
