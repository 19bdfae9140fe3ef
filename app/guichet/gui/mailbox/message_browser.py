"""Shows a message's HTML and loads nothing for it, whatever it asks for (safety.md, « What is shown »)."""

from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

_FRAME = 8  # pixels: the border, which is wider with the focus
_SCROLLING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}


class MessageBrowser(QTextBrowser):
    """Text with links that lead to the portal's page or nowhere (ruling C30).

    As high as its text: what is around it scrolls, so that there is one way down a message, not two.
    """

    portal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._on_link)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)

    def show_html(self, html: str) -> None:
        """Show ``html``, which has gone through ``messages.sanitising``."""
        self._html = html
        self.setHtml(html)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """One transparent pixel: had it nothing to give, Qt would go and load the file."""
        pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
        pixel.fill(0)
        return pixel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.setHtml(self._html)  # the colour of links is fixed when HTML is read

    def _on_size(self, size: QSizeF) -> None:
        self.setMinimumHeight(ceil(size.height()) + _FRAME)

    def _on_link(self, address: QUrl) -> None:
        from guichet.messages.sanitising import leads_to_portal  # by now a message was read, and all this is there

        if leads_to_portal(address.toString()):
            self.portal_requested.emit()
