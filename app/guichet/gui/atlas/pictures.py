"""Pictures of the screens in their states, kept in the cache: those that are missing are made when they are wanted.

One at a time, and only while nobody types: each takes a quarter of a second, in parts for which the event loop stands
still for up to 40 ms.
"""

import hashlib
import logging
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, qVersion
from PySide6.QtGui import QPixmap

from guichet import __version__, resource
from guichet.gui.atlas.studio import Studio
from guichet.gui.crash import describe
from guichet.gui.preferences import Preferences
from guichet.gui.sandbox.sandbox import Sandbox
from guichet.rules import atlas

_log = logging.getLogger(__name__)

WIDTH = 480  # pixels of a kept picture
QUIET_MS = 250  # nobody has typed for so long
_BETWEEN_MS = 30
_HELD = 40  # of half a megabyte each; the others are read again from the cache


class Pictures(QObject):
    """``ready`` says that a picture is there that was missing."""

    ready = Signal(str)  # an atlas key

    def __init__(
        self, cache: Path, preferences: Preferences, make_sandbox: Callable[[QObject], Sandbox], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cache = cache
        self._preferences = preferences
        self._make_sandbox = make_sandbox
        self._studio: Studio | None = None
        self._held: dict[Path, QPixmap] = {}
        self._wanted: list[str] = []
        self._making = ""
        self._ahead: list[str] = []
        self._is_idle = False
        self._name = ""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._make_next)

    def get(self, key: str) -> QPixmap | None:
        """The picture of that state in the language and theme of the moment; None as long as there is none."""
        path = self._path(key)
        if path not in self._held and path.is_file():
            picture = QPixmap(str(path))
            if picture.isNull():
                path.unlink(missing_ok=True)  # half written: it is made again
            else:
                self._hold(path, picture)
        return self._held.get(path)

    def want(self, keys: Iterable[str], after_ms: int = QUIET_MS) -> None:
        """Make the pictures of these states that are missing, in this order; earlier wishes are dropped."""
        self._wanted = [key for key in keys if self._is_missing(key)]
        self._pause.start(after_ms)

    def rest(self) -> None:
        """Nobody looks any more."""
        self._wanted.clear()

    def make_ahead(self) -> None:
        """Nobody does anything: make whatever is missing, the frequent ones first."""
        self._ahead = [key for key in dict.fromkeys((*atlas.frequent(), *atlas.keys())) if self._is_missing(key)]
        self._is_idle = True
        self._pause.start(QUIET_MS)

    def stop_ahead(self) -> None:
        """Somebody does something: make no more than what is wanted."""
        self._ahead.clear()
        self._is_idle = False

    def close(self) -> None:
        """Make no more."""
        self.rest()
        self.stop_ahead()
        self._pause.stop()
        self._close_studio()

    def _close_studio(self) -> None:
        self._making = ""
        if self._studio is not None:
            self._studio.close()
            self._studio.deleteLater()
            self._studio = None

    def _make_next(self) -> None:
        if self._making:
            return
        self._making = self._next()
        if self._making:
            self._opened_studio().make(self._making)
        elif self._is_idle:
            self._close_studio()  # its window and its pages are as large as the user's own

    def _next(self) -> str:
        for queue in (self._wanted, self._ahead):
            while queue:
                key = queue.pop(0)
                if self._is_missing(key):
                    return key
        return ""

    def _opened_studio(self) -> Studio:
        if self._studio is None:
            self._studio = Studio(self._make_sandbox(self), self)
            self._studio.taken.connect(self._on_taken)
            self._studio.failed.connect(self._on_failed)
            self._studio.compute(self._forget_old)
        return self._studio

    def _on_taken(self, key: str, screen: QPixmap) -> None:
        picture = screen.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        path = self._path(key)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        picture.save(str(path), "PNG")  # a disk that is full: the picture is made again another time
        self._hold(path, picture)
        self.ready.emit(key)
        self._on_done()

    def _on_failed(self, problem: Exception) -> None:
        _log.warning("picture of %s: %s", self._making, describe(problem))
        self._ahead.clear()  # what cannot be made, for want of room say, is not tried again and again
        self._on_done()

    def _on_done(self) -> None:
        self._making = ""
        if not self._pause.isActive():  # else somebody types
            self._pause.start(_BETWEEN_MS)

    def _hold(self, path: Path, picture: QPixmap) -> None:
        self._held[path] = picture
        if len(self._held) > _HELD:
            self._held.pop(next(iter(self._held)))

    def _is_missing(self, key: str) -> bool:
        path = self._path(key)
        return path not in self._held and not path.is_file()

    def _path(self, key: str) -> Path:
        look = "dark" if self._preferences.is_dark else "light"
        return self._cache / f"{self._made_of}-{self._preferences.language}-{look}" / f"{key.replace('/', '-')}.png"

    @property
    def _made_of(self) -> str:
        """Names all that a screen is made of, as the build found it: with another form, text, style, sample person or
        line of code, pictures are made anew."""
        if not self._name:
            source = resource.path("made_of.txt").read_text("ascii")
            self._name = hashlib.sha256(f"{__version__} {qVersion()} {source}".encode()).hexdigest()[:12]
        return self._name

    def _forget_old(self) -> None:
        """Those of other versions. On a worker."""
        for folder in self._cache.iterdir() if self._cache.is_dir() else ():
            if not folder.name.startswith(self._made_of):
                shutil.rmtree(folder, ignore_errors=True)
