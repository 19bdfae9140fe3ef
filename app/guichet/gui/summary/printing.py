"""The pages of a PDF onto paper, true to size. Imports QtPdf and QtPrintSupport: to be imported when needed."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_POINTS_PER_INCH = 72
_MOST_DPI = 300  # sharp on paper; drawing a page takes 25 ms and 35 MB, four times as much with twice the dots


class PrintingFailedError(Exception):
    """The printer could not begin, or gave up."""


def has_printer() -> bool:
    """Whether there is a printer to print on."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(pages: QPdfDocument, name: str) -> QPrinter:
    """The default printer, set up for the paper of ``pages``; ``name`` appears in its queue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("Guichet")
    printer.setPageSize(QPageSize(pages.pagePointSize(0), QPageSize.Unit.Point))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


def paint(pages: QPdfDocument, printer: QPrinter) -> Iterator[None]:
    """Paint all pages, a line of text or so at each step, so that the event loop can breathe in between.

    The paper's corner is the page's corner: the PDF has margins of its own. Raises PrintingFailedError.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise PrintingFailedError
    try:
        painter.setRenderHints(QPainter.RenderHint.LosslessImageRendering | QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(pages.pageCount()):
            if page and not printer.newPage():
                raise PrintingFailedError
            yield from _paint_page(pages, page, painter)
    finally:
        ended = painter.end()
    if not ended or printer.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error):
        raise PrintingFailedError


class PrintJob(QObject):
    """Prints between the events of the loop. ``finished`` tells whether it went well."""

    finished = Signal(bool)

    def __init__(self, pages: QPdfDocument, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = paint(pages, printer)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_step)

    def start(self) -> None:
        """Begin; the loop goes on."""
        self._timer.start()

    def finish(self) -> None:
        """Print what remains at once: the pages are about to go."""
        while self._timer.isActive():
            self._on_step()

    def _on_step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._end(True)
        except PrintingFailedError:
            self._end(False)

    def _end(self, success: bool) -> None:
        self._timer.stop()
        self.finished.emit(success)


def _paint_page(pages: QPdfDocument, page: int, painter: QPainter) -> Iterator[None]:
    """Paint one page at the printer's resolution, or at the finest that is useful."""
    resolution = painter.device().logicalDpiY()
    dpi = min(resolution, _MOST_DPI)
    size = pages.pagePointSize(page) * (dpi / _POINTS_PER_INCH)
    page_only = pages.render(page, size.toSize(), QPdfDocumentRenderOptions())
    picture = QImage(page_only.size(), QImage.Format.Format_RGB32)  # on white: a page may be transparent
    picture.fill(Qt.GlobalColor.white)
    flattener = QPainter(picture)
    flattener.drawImage(0, 0, page_only)
    flattener.end()
    yield
    larger = resolution / dpi
    for top, bottom in _inked_strips(picture):
        strip = QRectF(0, top, picture.width(), bottom - top)
        painter.drawImage(QRectF(strip.topLeft() * larger, strip.size() * larger), picture, strip)
        yield


def _inked_strips(picture: QImage) -> Iterator[tuple[int, int]]:
    """First row, and first row after, of all that is not white: cut in the white, no strip shows a seam."""
    white = b"\xff" * picture.bytesPerLine()
    top = None
    for y in range(picture.height()):
        inked = bytes(cast(memoryview, picture.constScanLine(y))) != white
        if inked and top is None:
            top = y
        elif not inked and top is not None:
            yield top, y
            top = None
    if top is not None:
        yield top, picture.height()
