"""Pictures of the screens in their states: the real ones, built in a sandbox that is not shown, and kept in the cache.

One is made at a time, and only while nobody types: each takes the event loop some hundredths of a second.
"""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from guichet import __version__, resource
from guichet.gui.preferences import Preferences
from guichet.gui.sandbox.sandbox import Sandbox
from guichet.rules import atlas

WIDTH = 480  # pixels of a kept picture
RATIO = 1.5  # of its width to its height
QUIET_MS = 400  # nobody has typed for so long
_BETWEEN_MS = 120
_WINDOWS = (
    "terms",
    "summary",
)  # builders that open windows of their own: their pictures are taken when they are visited


class Pictures(QObject):
    """``ready`` says that a picture that was wanted is there."""

    ready = Signal(str)  # an atlas key

    def __init__(
        self, cache: Path, preferences: Preferences, make_studio: Callable[[QObject], Sandbox], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cache = cache / "pictures"
        self._preferences = preferences
        self._make_studio = make_studio
        self._studio: Sandbox | None = None
        self._kept: dict[Path, QPixmap] = {}
        self._wanted: list[str] = []
        self._making = ""
        self._name = ""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._make_next)

    def get(self, key: str) -> QPixmap | None:
        """The picture of that state in the language and theme of the moment; None as long as there is none."""
        path = self._path(key)
        if path not in self._kept:
            picture = QPixmap(str(path)) if path.is_file() else QPixmap()
            if picture.isNull():
                return None
            self._kept[path] = picture
        return self._kept[path]

    def want(self, keys: Iterable[str]) -> None:
        """Make the pictures of these states that are missing, once nobody types; earlier wishes are dropped."""
        buildable = (key for key in keys if _builder(key) not in _WINDOWS)
        self._wanted = [key for key in buildable if self.get(key) is None and key != self._making]
        self._pause.start(QUIET_MS)

    def rest(self) -> None:
        """Nobody looks any more."""
        self._wanted.clear()
        self._pause.stop()

    def take(self, key: str, page: QWidget) -> None:
        """Keep what ``page`` shows as the picture of ``key``."""
        picture = page.grab(_telling(page)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        path = self._path(key)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        picture.save(str(path), "PNG")  # a disk that is full: the picture is made again another time
        self._kept[path] = picture
        self.ready.emit(key)

    def close(self) -> None:
        """End the studio."""
        self.rest()
        if self._studio is not None:
            self._studio.close()
            self._studio = None

    def _make_next(self) -> None:
        if self._making or not self._wanted:
            return
        if self._studio is None:
            self._studio = self._make_studio(self)
            self._studio.arrived.connect(self._on_arrived)
            self._studio.failed.connect(lambda _: self._on_done())
            window = self._studio.prepare()
            window.resize(1180, 820)
            window.show()  # laid out and painted, but on no screen
        self._making = self._wanted.pop(0)
        self._studio.go(self._making)

    def _on_arrived(self, key: str) -> None:
        if self._studio is not None and self._studio.window is not None:
            self.take(key, self._studio.window.whereabouts.page)
        self._on_done()

    def _on_done(self) -> None:
        self._making = ""
        self._pause.start(_BETWEEN_MS)

    def _path(self, key: str) -> Path:
        look = "dark" if self._preferences.is_dark else "light"
        folder = self._cache / f"{self._digest}-{self._preferences.language}-{look}"
        return folder / f"{key.replace('/', '-')}.png"

    @property
    def _digest(self) -> str:
        """Names what pictures show: other words or another style make them anew."""
        if not self._name:
            found = hashlib.sha256(__version__.encode())
            for path in (resource.path("written.json"), resource.path("style", "guichet.qss")):
                found.update(path.read_bytes())
            self._name = found.hexdigest()[:12]
        return self._name


def _telling(page: QWidget) -> QRect:
    """The part of ``page`` that tells its state: from its top, or so that the first refusal stands in the middle."""
    height = min(page.height(), int(page.width() / RATIO))
    labels = (each for each in page.findChildren(QLabel) if each.property("role") == "error" and each.isVisibleTo(page))
    first = min((each.mapTo(page, each.rect().center()).y() for each in labels), default=0)
    top = min(max(first - height // 2, 0), page.height() - height)
    return QRect(0, top, page.width(), height)


def _builder(key: str) -> str:
    state = atlas.state(key)
    build = state.build if state is not None else atlas.entry(key).build
    return build.name if build is not None else ""
