"""A window of which there is one at a time, made when it is first wanted, that goes with the window it belongs to."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guichet.gui.context import Context

W = TypeVar("W", bound=QWidget)


class OneWindow(QObject, Generic[W]):
    """Holds the window while it is open; a subclass makes it."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._window: W | None = None

    @property
    def window(self) -> W | None:
        """The window, while it is open."""
        return self._window if self._window is not None and isValid(self._window) else None

    def close(self) -> None:
        """Close it, if it is open."""
        if self.window is not None:
            self.window.close()

    def made(self) -> W:
        """The open window, else a new one that is not on screen yet."""
        window = self.window
        if window is None:
            window = self._window = self.make()
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return window

    def make(self) -> W:
        """A new window of the owner's."""
        raise NotImplementedError
