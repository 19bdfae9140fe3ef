"""The pages of a PDF that lies in memory. Imports QtPdf: to be imported when a PDF is opened."""

from typing import cast

from PySide6.QtCore import QBuffer, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

_ZOOM_STEP = 1.25
_LEAST_ZOOM, _MOST_ZOOM = 0.25, 5.0


class PageView(QPdfView):
    """Shows ``pdf`` page below page. ``zoomed`` tells the new zoom in percent of the paper's size. A thread of Qt's
    draws the pages: until the first one is there, the property « pending » is True."""

    zoomed = Signal(int)

    def __init__(self, pdf: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        # The window's child, not the view's: QPdfView crashes when its document goes in the middle of its own end.
        self.pages = QPdfDocument(parent)
        # The PDF never touches the disk. The document reads the buffer until its own end: the buffer goes with it.
        file = QBuffer(self.pages)
        file.setData(pdf)
        file.open(QBuffer.OpenModeFlag.ReadOnly)
        self.pages.load(file)
        self.setProperty("pending", True)
        cast("QPdfPageRenderer", self.findChild(QPdfPageRenderer)).pageRendered.connect(self._on_drawn)
        self.setDocument(self.pages)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fit_width()

    def text(self) -> str:
        """What the pages say, line by line."""
        pages = (self.pages.getAllText(page).text() for page in range(self.pages.pageCount()))
        return "\n".join("\n".join(text.splitlines()) for text in pages)

    def zoom_in(self) -> None:
        """Make the page larger by a quarter."""
        self._zoom_to(self._zoom() * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the page smaller by a fifth."""
        self._zoom_to(self._zoom() / _ZOOM_STEP)

    def fit_width(self) -> None:
        """Make the page as wide as the view, now and when its size changes."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._tell()

    def fit_page(self) -> None:
        """Show the whole page, now and when the view's size changes."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted page changes its zoom with the view."""
        super().resizeEvent(event)
        self._tell()

    def _on_drawn(self) -> None:
        self.setProperty("pending", False)

    def _zoom_to(self, factor: float) -> None:
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(factor, _LEAST_ZOOM), _MOST_ZOOM))
        self._tell()

    def _zoom(self) -> float:
        """The zoom on screen: while the page is fitted, QPdfView keeps it to itself."""
        if self.zoomMode() == QPdfView.ZoomMode.Custom:
            return self.zoomFactor()
        page, room, margins = self.pages.pagePointSize(0), self.viewport().size(), self.documentMargins()
        if page.isEmpty():
            return 1.0
        points = 72 / self.logicalDpiX()
        wide = (room.width() - margins.left() - margins.right()) * points / page.width()
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return wide
        return min(wide, (room.height() - self.pageSpacing()) * points / page.height())

    def _tell(self) -> None:
        self.zoomed.emit(round(self._zoom() * 100))
