"""A stack of pages that takes the room of the page on show, not of the largest one (QStackedWidget's way)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class PageStack(QWidget):
    """Shows one of its pages; all of them live on, so that going back loses nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._pages: list[QWidget] = []

    def add_page(self, page: QWidget) -> None:
        """Put ``page`` at the end; the first one is on show."""
        if self._pages:
            page.setVisible(False)
        self._layout.addWidget(page)
        self._pages.append(page)

    def remove_page(self, page: QWidget) -> None:
        """Take ``page`` out and destroy it with all that was typed in it."""
        self._pages.remove(page)
        self._layout.removeWidget(page)
        page.hide()
        page.deleteLater()

    def show_page(self, page: QWidget) -> None:
        """Put ``page``, one of those added, on show."""
        for each in self._pages:
            show_or_hide(each, shown=each is page)


def show_or_hide(widget: QWidget, *, shown: bool) -> None:
    """Like ``setVisible``, which lays ``widget`` out anew even where it changes nothing."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)
