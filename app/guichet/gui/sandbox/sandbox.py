"""The sandbox: a second window over a store, a clock and a session of its own.

Nothing of the trainee's can be touched there, because nothing of it is there: their own window stays as it is beneath.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from guichet.clock import Clock
from guichet.gui.context import Context
from guichet.gui.sandbox.construction import Construction
from guichet.gui.sandbox.rehearsal_backend import RehearsalBackend
from guichet.gui.session import Session
from guichet.gui.widgets.notice_bar import NoticeBar
from guichet.procedures.warm_up import import_next
from guichet.rules import atlas
from guichet.rules.atlas_entry import Build
from guichet.rules.sample_people import MOMENT, person

if TYPE_CHECKING:
    from guichet.gui.main.main_window import MainWindow
    from guichet.procedures.rehearsals import Rehearsals
    from guichet.procedures.services import Services

WHO_TYPES = "lila"
_BUILDERS = "guichet.gui.sandbox.every_builder"  # and with it SQLAlchemy, and most pages
_PAGES = ("guichet.gui.pages.account_pages", "guichet.gui.account.account_home_page")  # of the others, the largest


class Sandbox(QObject):
    """One at a time. :meth:`go` puts it into a state of the atlas; ``arrived`` says that it is there."""

    arrived = Signal(str)  # the atlas' key
    failed = Signal(object)  # the exception
    left = Signal()

    def __init__(
        self, outside: Context, make_rehearsals: Callable[[], "Rehearsals"], parent: QObject, *, unseen: bool = False
    ) -> None:
        """``outside`` is the context of the window one comes from: its preferences hold here too. ``unseen`` builds
        without showing, for pictures."""
        super().__init__(parent)
        self._unseen = unseen
        self._outside = outside
        self._make_rehearsals = make_rehearsals
        self._rehearsals: Rehearsals | None = None
        self._key = ""
        self._sample = ""
        self._opened: Services | None = None
        self._begun = False
        self._has_arrived = False
        self._window: MainWindow | None = None
        self._home = tempfile.TemporaryDirectory(prefix="guichet-sandbox-", ignore_cleanup_errors=True)
        self._count = 0
        self._opening = Lock()
        self.clock = Clock()
        self.backend = RehearsalBackend(self._open, self)
        self.context = Context(
            self.backend,
            self.clock,
            outside.preferences,
            Session(self.backend, self),
            outside.show_captcha,
            is_sandbox=True,
        )
        self._construction = Construction(self.backend, self)
        self._construction.done.connect(self._on_done)
        self._construction.failed.connect(self.failed)
        self.backend.opened.connect(self._on_opened)
        self.backend.open_failed.connect(self._on_failed)

    @property
    def window(self) -> "MainWindow | None":
        """Its window, once it was made."""
        return self._window

    @property
    def key(self) -> str:
        """Where it was put last; "" while nobody is in it."""
        return self._key

    @property
    def has_arrived(self) -> bool:
        """Whether what happens in its window is done by whoever is in it, not by what puts it there."""
        return self._has_arrived

    def prepare(self) -> "MainWindow":
        """Make the window before it is wanted: it takes a fifth of a second."""
        if self._window is None:
            from guichet.gui.main.consequences import open_window

            self._window = window = open_window(self.context)
            if self._unseen:
                window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            self._bar = NoticeBar(window)
            window.add_bar(self._bar)
            window.installEventFilter(self)
            window.clock_bar.changed.connect(self._on_time_passed)
        return self._window

    def go(self, key: str) -> None:
        """Put the simulator into that state (or on that screen), with sample people; ``arrived`` or ``failed``."""
        build = build_of(key)
        window = self.prepare()
        self._construction.stop()
        self._begun = self._has_arrived = False
        window.start_anew()
        if not self._unseen:
            window.show_guide()  # before what opens over the page beside it
        self.clock.set_to(MOMENT)
        window.clock_bar.show_time()
        self._key, self._sample = key, build.sample
        self._tell_where()
        self.backend.open()
        # Else building would import them here, and the window stand still. Where nobody looks, nobody waits either: the
        # screen comes after the store, and the loop is free in between.
        if not self._unseen and hasattr(sys.modules.get(_BUILDERS), "BUILDERS"):
            self._begin()

    def show_over(self, window: "MainWindow") -> None:
        """Lie exactly where ``window`` lies."""
        mine = self.prepare()
        mine.restoreGeometry(window.saveGeometry())
        mine.show()
        mine.raise_()
        mine.activateWindow()

    def leave(self) -> None:
        """« Revenir »: the window goes, and what was done in it with the next visit."""
        self._construction.stop()
        self._key, self._has_arrived = "", False
        if self._window is not None:
            self._window.start_anew()
            self._window.hide()
        self.left.emit()

    def close(self) -> None:
        """Wait for the workers and leave nothing behind."""
        self._construction.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.close()
            self._window.deleteLater()
            self._window = None
        self.backend.close()
        self._home.cleanup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closing the window is leaving it."""
        if event.type() is QEvent.Type.Close and watched is self._window:
            event.ignore()
            self.leave()
            return True
        return super().eventFilter(watched, event)

    def _tell_where(self) -> None:
        leave = [(lambda: self.tr("Revenir"), self.leave)]
        self._bar.say(self._where, leave, can_close=False, is_trouble=False)

    def _where(self) -> str:
        told = self.tr("Bac à sable : {title}. Rien de ce qui se passe ici ne touche vos espaces.")
        if not self._has_arrived:  # the first time takes seconds: what is seen so far is not yet that state
            told = self.tr("Bac à sable : {title}. En préparation : attendez que l'écran soit prêt…")
        return told.format(title=atlas.title(self._key, self._outside.language)) if self._key else ""

    def _open(self) -> "Services":
        """On a worker: a fresh copy of the situation, in a folder of its own; one after the other, should somebody go
        on before the first is there."""
        with self._opening:
            if self._rehearsals is None:
                while import_next((*_PAGES, _BUILDERS)):
                    pass
                self._rehearsals = self._make_rehearsals()
            self._count += 1
            folder, before = Path(self._home.name) / str(self._count), self._opened
            services = self._rehearsals.open(self._sample, self._outside.language, self.clock, folder)
            self._opened = services
            if before is not None:
                before.close()
            return services

    def _on_opened(self) -> None:
        if self._key and not self._begun:
            self._begin()

    def _begin(self) -> None:
        """Show the screen at once; what needs the store waits for it on its worker."""
        from guichet.gui.sandbox.every_builder import BUILDERS
        from guichet.gui.sandbox.stage import Stage
        from guichet.procedures.rehearsals import holder

        build = build_of(self._key)
        who = person(WHO_TYPES)
        stage = Stage(self.prepare(), self.clock, who, holder(build.sample) or who, build.given)
        self._begun = True
        self._construction.begin(BUILDERS[build.name](stage))

    def _on_done(self) -> None:
        self._has_arrived = True
        self._tell_where()
        self._tell_guide()

    def _tell_guide(self) -> None:
        """A refusal is seen by itself; that no message comes, for instance, is not."""
        if self._window is not None and not self._unseen:
            self._window.guide.show_place(self._key)
        self.arrived.emit(self._key)

    def _on_time_passed(self) -> None:
        """A state that waits for a code is over once no code is alive: the guide tells of the one that follows."""
        window, state = self._window, atlas.state(self._key) if self._key else None
        if window is None or state is None or not state.after or self._construction.is_under_way:
            return
        if window.guide.key == self._key and window.clock_bar.deadline is None:
            self._key = f"{atlas.screen_of(self._key)}/{state.after}"
            self._tell_where()
            self._tell_guide()

    def _on_failed(self, problem: Exception) -> None:
        self._construction.stop()
        self.failed.emit(problem)


def build_of(key: str) -> Build:
    """How that state (or screen) is built. A KeyError for one that cannot be."""
    state = atlas.state(key)
    build = state.build if state is not None else atlas.entry(atlas.screen_of(key)).build
    if build is None:
        raise KeyError(key)
    return build
