"""A page of our own prose: read-only, as tall as its text, in the theme's colours and at the zoom of the moment."""

from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTextBrowser, QWidget

_LINE_HEIGHT = 130  # percent
_KEYS_OF_THE_PAGE = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Reading(QTextBrowser):
    """Shows simple HTML that ships with the program (headings, paragraphs, lists; no link, no image).

    It never scrolls: it lies in a scroll area, which follows the caret when the text is read with the keyboard.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("role", "reading")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.cursorPositionChanged.connect(self._on_caret)

    def show_html(self, html: str) -> None:
        """Show ``html``."""
        self._html = html
        space = self.fontMetrics().height()
        self.document().setDefaultFont(self.font())
        self.document().setDefaultStyleSheet(
            f"p, li {{ line-height: {_LINE_HEIGHT}%; }}"
            f"p {{ margin: 0 0 {space * 2 // 3}px 0; }}"
            f"li {{ margin: 0 0 {space // 3}px 0; }}"
            f"h2 {{ font-size: large; font-weight: 600; margin: {space}px 0 {space // 2}px 0; }}"
        )
        self.setHtml(html)

    def read_from_start(self) -> None:
        """Put the caret, and the page with it, at the beginning."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._on_caret()

    def read_from(self, part: str) -> None:
        """Put the caret at the heading of that id, which comes to the top of what is seen if it can."""
        heading, area = self._heading(part), self._area()
        page = area.widget() if area is not None else None
        if heading is None or area is None or page is None or not self.isVisible():  # another page is on show then
            return
        self.setTextCursor(heading)
        top = self.viewport().mapTo(page, self.cursorRect().topLeft()).y()
        area.verticalScrollBar().setValue(top - self.fontMetrics().height() // 2)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """One transparent pixel: had it nothing to give, Qt would go and load the file."""
        pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
        pixel.fill(0)
        return pixel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_OF_THE_PAGE:
            event.ignore()  # the scroll area around it turns the pages
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._html:
            self.show_html(self._html)  # sizes and spaces are fixed when HTML is read

    def _height(self) -> int:
        return ceil(self.document().size().height()) + 2 * self.frameWidth()

    def _on_size(self) -> None:
        self.updateGeometry()

    def _heading(self, part: str) -> QTextCursor | None:
        block = self.document().begin()
        while block.isValid():
            first = block.begin().fragment()
            if first.isValid() and part in first.charFormat().anchorNames():
                return QTextCursor(block)
            block = block.next()
        return None

    def _area(self) -> QScrollArea | None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _on_caret(self) -> None:
        area = self._area()
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus():
            caret = self.viewport().mapTo(page, self.cursorRect().center())
            area.ensureVisible(caret.x(), caret.y(), 0, self.fontMetrics().height() * 2)
