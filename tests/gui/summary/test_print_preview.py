"""The preview of the printed page."""

import pytest
from PySide6.QtPrintSupport import QPrintPreviewWidget
from shiboken6 import isValid

from guichet.gui.context import Context
from guichet.gui.summary.print_preview import PrintPreview

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # Qt's platform without a display lacks them


@pytest.mark.rows(149)
def test_shows_every_page(qtbot, context: Context, open_pdf, two_pages: bytes):
    pages = open_pdf(two_pages)
    preview = PrintPreview(pages, context.preferences)
    qtbot.addWidget(preview)
    preview.show()
    shown = preview.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == pages.pageCount() > 1)


def test_zooms(qtbot, context: Context, open_pdf, pdf: bytes):
    preview = PrintPreview(open_pdf(pdf), context.preferences)
    qtbot.addWidget(preview)
    preview.show()
    shown = preview.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    before = shown.zoomFactor()
    preview.ui.zoom_in_button.click()
    assert shown.zoomFactor() > before
    preview.ui.zoom_out_button.click()
    assert shown.zoomFactor() == pytest.approx(before)


def test_printing_closes_it_and_asks_for_the_printer(qtbot, context: Context, open_pdf, pdf: bytes):
    preview = PrintPreview(open_pdf(pdf), context.preferences)
    preview.show()
    asked: list[bool] = []
    preview.print_requested.connect(lambda: asked.append(True))
    preview.ui.print_button.click()
    qtbot.waitUntil(lambda: not isValid(preview))
    assert asked == [True]
