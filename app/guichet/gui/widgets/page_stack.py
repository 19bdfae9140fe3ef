"""A stack of pages that takes the room of the page on show, not of the largest one (QStackedWidget's way)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class PageStack(QWidget):
    """Shows one of its pages; all of them live on, so that going back loses nothing."""

    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._pages: list[QWidget] = []
        self._current = 0

    def add_page(self, page: QWidget) -> int:
        """Put ``page`` at the end; the first one is on show. Answers its index."""
        page.setParent(self)
        page.setVisible(not self._pages)
        self._layout.addWidget(page)
        self._pages.append(page)
        return len(self._pages) - 1

    def remove_page(self, index: int) -> None:
        """Take page ``index`` out and destroy it with all that was typed in it."""
        page = self._pages.pop(index)
        self._layout.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._current -= index < self._current

    @property
    def current(self) -> int:
        """Index of the page on show."""
        return self._current

    def page(self, index: int) -> QWidget:
        """The page at ``index``."""
        return self._pages[index]

    def show_page(self, index: int) -> None:
        """Put page ``index`` on show."""
        self._current = index
        for each, page in enumerate(self._pages):
            page.setVisible(each == index)
        self.current_changed.emit(index)
