"""The pages of a PDF onto paper, true to size. Imports QtPdf and QtPrintSupport: to be imported when needed."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

POINTS_PER_INCH = 72
_MOST_DPI = 600  # beyond, letters do not get sharper, but a page takes 560 MB
_PREVIEW_DPI = 150


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
    """Paint all pages, a strip at each step (about 20 ms), so that the event loop can breathe in between.

    The paper's corner is the page's corner: the PDF has margins of its own. Raises PrintingFailedError.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise PrintingFailedError
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for page in range(pages.pageCount()):
            if page and not printer.newPage():
                raise PrintingFailedError
            for top, bottom in _inked_strips(pages, page):
                _paint_strip(pages, page, painter, top, bottom)
                yield
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


def _inked_strips(pages: QPdfDocument, page: int) -> Iterator[tuple[int, int]]:
    """From and to where (in points from the top) there is ink: cut in the white, no strip shows a seam."""
    size = pages.pagePointSize(page).toSize()
    picture = _render(pages, page, size.width(), size.height(), QRect(0, 0, size.width(), size.height()))
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    white = b"\xff" * grey.width()
    inked = [bytes(grey.constScanLine(y))[: grey.width()] != white for y in range(grey.height())]
    top = None
    for y, ink in enumerate([*inked, False]):
        if ink and top is None:
            top = y
        elif not ink and top is not None:
            yield top, y
            top = None


def _paint_strip(pages: QPdfDocument, page: int, painter: QPainter, top: int, bottom: int) -> None:
    """Paint what is between ``top`` and ``bottom`` at the printer's resolution, or a whole fraction of it."""
    device = painter.device()
    is_preview = painter.paintEngine().type() == QPaintEngine.Type.Picture
    resolution = device.logicalDpiY()
    dpi = resolution / math.ceil(resolution / (_PREVIEW_DPI if is_preview else _MOST_DPI))
    scale = dpi / POINTS_PER_INCH
    size = pages.pagePointSize(page) * scale
    clip = QRect(0, math.floor(top * scale), round(size.width()), 0)
    clip.setBottom(math.ceil(bottom * scale))
    strip = _render(pages, page, round(size.width()), round(size.height()), clip)
    larger = resolution / dpi
    painter.drawImage(
        QRectF(0, clip.top() * larger, clip.width() * larger, clip.height() * larger), strip, QRectF(strip.rect())
    )


def _render(pages: QPdfDocument, page: int, width: int, height: int, clip: QRect) -> QImage:
    """The part ``clip`` of the picture of the page that would be ``width`` × ``height`` pixels large."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(QRect(0, 0, width, height).size())
    options.setScaledClipRect(clip)
    return pages.render(page, clip.size(), options, QImage.Format.Format_RGB32, "white")
