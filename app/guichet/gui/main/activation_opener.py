"""The activation window of a main window: opened when it is first asked for, brought forward ever after."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.beside import place_over
from guichet.gui.context import Context
from guichet.gui.unseen import show_window

if TYPE_CHECKING:
    from guichet.gui.activation.activation_window import ActivationWindow


class ActivationOpener(QObject):
    """Holds the window while it is open; it blocks nothing (rows 101, 123)."""

    activated = Signal(object)  # Activated
    services_requested = Signal()
    summary_opened = Signal()

    def __init__(self, context: Context, window: QWidget, page: QWidget) -> None:
        """It belongs to ``window`` and lies over its ``page``."""
        super().__init__(window)
        self._context, self._window, self._page = context, window, page
        self._open: ActivationWindow | None = None

    @property
    def window(self) -> "ActivationWindow | None":
        """The activation window, while it is open."""
        return self._open

    def show(self) -> "ActivationWindow":
        """Open it, or bring the open one to the front."""
        window = self._open or self._make()
        self._open = window
        show_window(window)
        return window

    def close(self) -> None:
        """Close it, if it is open."""
        if self._open is not None:
            self._open.close()

    def _make(self) -> "ActivationWindow":
        from guichet.gui.activation.activation_window import ActivationWindow  # not before it is needed

        window = ActivationWindow(self._context, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.closed.connect(self._on_closed)
        window.activated.connect(self.activated)
        window.services_requested.connect(self.services_requested)
        window.summary_opened.connect(self.summary_opened)
        place_over(window, self._page)
        return window

    def _on_closed(self) -> None:
        self._open = None
