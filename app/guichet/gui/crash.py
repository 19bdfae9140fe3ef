"""Where unexpected exceptions end: noted in the log, told to the user once, and the program goes on.

The log holds types, times and code locations. It never holds the message of an exception, a local variable or the text
of one of Qt's warnings: any of these may quote what a person typed.
"""

import contextlib
import logging
import os
import re
import sys
import threading
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from guichet.gui.store_problem.texts import explain
from guichet.store.problems import StoreProblem

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_log = logging.getLogger("guichet.crash")
_LOG_BYTES, _LOGS_KEPT = 512 * 1024, 3
_DEEPEST = 30  # frames that are noted of one exception: enough to find it, and an endless recursion stays readable
_CHATTER = "This plugin does not support "  # of the offscreen platform, at every window
_QT_FUNCTION = re.compile(r"Q\w*(::~?\w+)+")


class CrashReporter(QObject):
    """Takes over the hooks for what nobody caught, until :meth:`uninstall`. Made in the GUI's thread.

    Hooks that somebody else had put there before (a debugger, a run of tests) are still called.
    """

    diagnostic_requested = Signal()
    _caught = Signal(object, str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        """``log`` is the file to write to; where it cannot be written the program goes on without."""
        super().__init__(parent)
        self.log = log
        self._box: QMessageBox | None = None
        self._told: set[str] = set()
        self._handler = _open_log(log)
        self._logger = logging.getLogger("guichet")
        self._logger.addHandler(self._handler)
        self._caught.connect(self._on_caught)
        self._before: tuple[Any, Any, Any] = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._qt_before: Callable[..., Any] | None = qInstallMessageHandler(self._on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back to whoever had them, and close the log."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)
        self._logger.removeHandler(self._handler)
        self._handler.close()

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._report(error)
        if self._before[0] is not sys.__excepthook__:
            self._before[0](kind, error, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_value)
        if self._before[1] is not threading.__excepthook__:
            self._before[1](args)

    def _on_unraisable(self, args: "UnraisableHookArgs") -> None:
        """Noted, not told: it happened while something was thrown away, and there is nothing to be done about it."""
        if args.exc_value is not None:
            _log.error("while tidying up: %s", describe(args.exc_value))
        if self._before[2] is not sys.__unraisablehook__:
            self._before[2](args)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not message.startswith(_CHATTER):
            _log.warning("Qt: %s %s %s", kind.name, context.category, _qt_function(message))
        if self._qt_before is not None:
            self._qt_before(kind, context, message)

    def _report(self, error: BaseException) -> None:
        place = describe(error)
        _log.error("%s", place)
        # From any thread; the box belongs to the GUI's.
        with contextlib.suppress(RuntimeError):
            self._caught.emit(error, place)

    def _on_caught(self, error: BaseException, place: str) -> None:
        """One box at a time, and once a place: an error in a timer must not pop up every second."""
        if place in self._told or QApplication.instance() is None or (self._box is not None and self._box.isVisible()):
            return
        self._told.add(place)
        try:
            self._show(error)
        except Exception as another:
            _log.error("while telling so: %s", describe(another))

    def _show(self, error: BaseException) -> None:
        self._box = box = self._box or self._make_box()
        self._copy_button.setText(self.tr("Copier le diagnostic"))
        box.setWindowTitle(self.tr("Erreur inattendue"))
        box.setText(self._text(error))
        box.show()

    def _make_box(self) -> QMessageBox:
        """A box that stands for itself: no window has to be left for it, and none is kept open by it."""
        box = QMessageBox()
        box.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        box.setWindowModality(Qt.WindowModality.NonModal)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.setEscapeButton(QMessageBox.StandardButton.Ok)  # with two buttons, Qt knows none, and the box stays
        box.setDefaultButton(QMessageBox.StandardButton.Ok)
        self._copy_button = box.addButton("…", QMessageBox.ButtonRole.ActionRole)
        self._copy_button.clicked.connect(self.diagnostic_requested)
        return box

    def _text(self, error: BaseException) -> str:
        """A full disk, a server that is gone: what is known has its own sentence, even where nobody expected it."""
        if isinstance(error, StoreProblem):
            return str(explain(error))
        return self.tr(
            "Guichet a rencontré une erreur inattendue : la dernière action n'a peut-être pas abouti.\n\n"
            "Vos données sont intactes et vous pouvez continuer.\n\n"
            "Le fichier journal indique où l'erreur s'est produite, sans rien de ce que vous avez saisi :\n{path}"
        ).format(path=self.log)


def describe(error: BaseException) -> str:
    """Type and code locations of an exception and of what led to it, innermost call first. No message, no value."""
    parts = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        parts.append(f"{type(cause).__module__}.{type(cause).__qualname__} at {_locations(cause.__traceback__)}")
        cause = cause.__cause__ or cause.__context__
    return " | after ".join(parts)


def _locations(trace: TracebackType | None) -> str:
    """Modules, not paths: a path tells the user's name."""
    calls = []
    while trace is not None:
        frame = trace.tb_frame
        calls.append(f"{frame.f_globals.get('__name__', '?')}:{trace.tb_lineno} {frame.f_code.co_name}")
        trace = trace.tb_next
    return " < ".join(reversed(calls[-_DEEPEST:])) or "an unknown place"


def _qt_function(message: str) -> str:
    """The function that most of Qt's warnings begin with (« QLayout::addChildLayout: … »), and nothing else of them."""
    found = _QT_FUNCTION.match(message)
    return found.group() if found else ""


class _PrivateLog(logging.FileHandler):
    """A log for the user's eyes only (0600) that is never in anybody's way, and never grows for good.

    (logging.handlers would bring sockets and pickles along, before the window is on screen.)
    """

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._make_room()
            super().emit(record)
        except OSError:  # it is opened with its first record
            self.handleError(record)

    def _make_room(self) -> None:
        """Let a full log become guichet.log.1, that one guichet.log.2, and so on."""
        full = Path(self.baseFilename)
        with contextlib.suppress(OSError):
            if full.stat().st_size < _LOG_BYTES:
                return
            self.close()
            names = [full, *(full.with_name(f"{full.name}.{number}") for number in range(1, _LOGS_KEPT + 1))]
            for older, newer in reversed(list(zip(names[1:], names, strict=False))):
                if newer.exists():
                    newer.replace(older)

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(handle, "a", encoding=self.encoding)

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written is let be: no reason to disturb the user, and no place to say so."""


class _Formatter(logging.Formatter):
    def formatException(self, ei: Any) -> str:
        return describe(ei[1])


def _open_log(path: Path) -> logging.Handler:
    handler = _PrivateLog(path, encoding="utf-8", delay=True)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler
