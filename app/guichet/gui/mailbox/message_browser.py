"""Shows a message's HTML and loads nothing for it, whatever it asks for (safety.md, « What is shown »)."""

from typing import Any

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextBrowser, QWidget

from guichet.messages.sanitising import leads_to_portal


class MessageBrowser(QTextBrowser):
    """Text with links that lead to the portal's page or nowhere (ruling C30)."""

    portal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._on_link)

    def show_html(self, html: str) -> None:
        """Show ``html``, which has gone through ``messages.sanitising``."""
        self._html = html
        self.setHtml(html)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """One transparent pixel: had it nothing to give, Qt would go and load the file."""
        pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
        pixel.fill(0)
        return pixel

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.setHtml(self._html)  # the colour of links is fixed when HTML is read

    def _on_link(self, address: QUrl) -> None:
        if leads_to_portal(address.toString()):
            self.portal_requested.emit()
