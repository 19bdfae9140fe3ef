"""Where pictures of screens are made: a sandbox that nobody sees, put into one state after the other.

The real window is built by the sandbox's builders and painted as it is, in parts: what somebody does meanwhile comes in
between.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QLabel, QWidget

from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.sandbox.sandbox import Sandbox

if TYPE_CHECKING:
    from guichet.gui.main.main_window import MainWindow

RATIO = 1.5  # of a picture's width to its height
_SIZE = 1360, 860  # pixels of the window: the user's own at its first start
_AGAIN_MS = 20  # until it is looked whether all is drawn


class Studio(QObject):
    """Makes one picture at a time. ``taken`` or ``failed`` follows each :meth:`make`."""

    taken = Signal(str, QPixmap)  # an atlas key; what its screen shows
    failed = Signal(object)  # the exception

    def __init__(self, sandbox: Sandbox, parent: QObject) -> None:
        super().__init__(parent)
        self._sandbox = sandbox
        self._is_closed = False
        sandbox.setParent(self)
        sandbox.arrived.connect(self._on_arrived)
        sandbox.failed.connect(self.failed)
        self._to_do: list[Callable[[], object]] = [sandbox.prepare, self._furnish, self._show]

    def make(self, key: str) -> None:
        """Put the sandbox into the state ``key``, and take its picture."""
        if self._is_closed:
            return
        if self._to_do:
            self._to_do.pop(0)()
            QTimer.singleShot(0, self, partial(self.make, key))
        else:
            self._sandbox.go(key)

    def compute(self, work: Callable[[], None]) -> None:
        """Let one of the sandbox's workers do ``work``."""
        self._sandbox.backend.compute(self, work, lambda _: None, lambda _problem: None)

    def close(self) -> None:
        """End the sandbox."""
        self._is_closed = True
        self._sandbox.close()

    @property
    def _window(self) -> "MainWindow":
        return self._sandbox.prepare()

    def _furnish(self) -> None:
        self._window.whereabouts.changed.disconnect(self._window.guide.follow)  # it is in no picture

    def _show(self) -> None:
        """It is laid out and painted, but on no screen."""
        self._window.resize(*_SIZE)
        self._window.show()

    def _on_arrived(self, key: str) -> None:
        """What came last has still to be laid out, layout within layout."""
        QTimer.singleShot(_AGAIN_MS, self, partial(self._take, key))

    def _take(self, key: str) -> None:
        """Pages of a PDF are drawn by a thread of Qt's own, of which the sandbox does not know."""
        if self._is_closed:
            return
        screen = _screen(self._window)
        if any(each.property("pending") for each in screen.findChildren(QAbstractScrollArea)):
            self._on_arrived(key)
        else:
            self.taken.emit(key, screen.grab(_telling(screen)))


def _screen(window: "MainWindow") -> QWidget:
    """What shows the state: the window over the others that was opened last, else the page that is looked at."""
    over = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return over[-1] if over else window.whereabouts.page


def _telling(page: QWidget) -> QRect:
    """The part of ``page`` that tells its state: the first refusal in the middle, the open message, or the top."""
    height = min(page.height(), int(page.width() / RATIO))
    top = 0
    labels = (each for each in page.findChildren(QLabel) if each.property("role") == "error" and each.isVisibleTo(page))
    refused = min((each.mapTo(page, each.rect().center()).y() for each in labels), default=None)
    if refused is not None:
        top = refused - height // 2
    elif isinstance(page, MailboxPane) and page.reading != "empty":
        top = page.ui.message_view.mapTo(page, QPoint()).y()
    return QRect(0, min(max(top, 0), page.height() - height), page.width(), height)
