"""What an agent has at hand in every window: find the caller's screen, go there in the sandbox, spell, keep the call.

Nothing of it is imported before it is asked for: the window comes first.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guichet.gui.atlas.leaving import Leaving
from guichet.gui.beside import place_amid
from guichet.gui.call.call_desk import CallDesk
from guichet.gui.context import Context
from guichet.gui.crash import describe
from guichet.gui.idle import Idle
from guichet.gui.main.main_window import MainWindow

if TYPE_CHECKING:
    from guichet.gui.atlas.find_dialog import FindDialog
    from guichet.gui.atlas.pictures import Pictures
    from guichet.gui.call.call_window import CallWindow
    from guichet.gui.call.deadline_window import DeadlineWindow
    from guichet.gui.sandbox.sandbox import Sandbox
    from guichet.gui.telephone.telephone_window import TelephoneWindow
    from guichet.procedures.rehearsals import Rehearsals

_log = logging.getLogger(__name__)


class Tools(QObject):
    """Attached to the user's window (:meth:`attach`), and to the sandbox's once there is one."""

    def __init__(
        self, window: MainWindow, context: Context, cache: Path, make_rehearsals: Callable[[], "Rehearsals"]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._cache = cache / "pictures"
        self._make_rehearsals = make_rehearsals
        self._sandbox: Sandbox | None = None
        self._pictures: Pictures | None = None
        self._finders: dict[MainWindow, FindDialog] = {}
        self._idle = Idle(self)
        self._idle.begun.connect(self._on_idle)
        self._idle.ended.connect(self._on_stirred)
        self._desk = CallDesk(context, lambda: self._front, self._sandbox_key, self)
        self._desk.resumed.connect(self.go)
        self._desk.find_requested.connect(lambda: self.find(self._front))
        self._leaving = Leaving(window, self._desk, self._leave_sandbox)

    @property
    def sandbox(self) -> "Sandbox":
        """Made, with its window, when it is first wanted."""
        if self._sandbox is None:
            from guichet.gui.sandbox.sandbox import Sandbox

            self._sandbox = Sandbox(self._context, self._make_rehearsals, self)
            self.attach(self._sandbox.prepare())
            self._sandbox.arrived.connect(lambda key: self._desk.follow(key, own=False))
            self._sandbox.failed.connect(self._on_failed)
            self._sandbox.left.connect(self._on_left)
        return self._sandbox

    @property
    def pictures(self) -> "Pictures":
        """The pictures of all screens."""
        if self._pictures is None:
            from guichet.gui.atlas.pictures import Pictures
            from guichet.gui.sandbox.sandbox import Sandbox

            self._pictures = Pictures(
                self._cache,
                self._context.preferences,
                lambda parent: Sandbox(self._context, self._make_rehearsals, parent, unseen=True),
                self,
            )
        return self._pictures

    def find(self, window: MainWindow) -> "FindDialog":
        """« Que lit l'appelant ? » over ``window``."""
        if window not in self._finders:
            from guichet.gui.atlas.find_dialog import FindDialog

            self._finders[window] = finder = FindDialog(window.context, self.pictures, window)
            finder.chosen.connect(self.go)
        finder = self._finders[window]
        if not finder.isVisible():
            place_amid(finder, window)
        finder.open_near(window.guide.key)
        return finder

    def go(self, key: str) -> None:
        """Into the sandbox, in that state; over the window that one comes from."""
        inside = self.sandbox.window
        if inside is None or not inside.isVisible():
            self.sandbox.show_over(self._window)
        self.sandbox.go(key)

    def spell(self, text: str = "") -> "TelephoneWindow":
        """Telephone mode, with ``text`` if there is one."""
        return self._desk.spell(text)

    def calls(self) -> "CallWindow":
        """The window of the calls."""
        return self._desk.calls()

    def deadlines(self, key: str = "", *, in_exercise: bool = False) -> "DeadlineWindow":
        """« Échéances »: see ``CallDesk.deadlines``."""
        return self._desk.deadlines(key, in_exercise=in_exercise)

    def attach(self, window: MainWindow) -> None:
        """Let the menus and panes of ``window`` open what is asked for there."""
        window.call_menu.find_action.triggered.connect(lambda: self.find(window))
        window.call_menu.spell_action.triggered.connect(lambda: self.spell())
        window.call_menu.deadlines_action.triggered.connect(lambda: self.deadlines())
        window.call_menu.calls_action.triggered.connect(lambda: self.calls())
        window.mailbox.spell_requested.connect(self.spell)
        window.guide.state_requested.connect(self.go)
        is_own = window is self._window  # where one exercises; in the sandbox it is for somebody who calls
        window.guide.deadlines_requested.connect(lambda: self.deadlines(window.guide.key, in_exercise=is_own))
        window.guide.decided.connect(lambda key, answers: self._on_decided(window, key, answers))
        window.whereabouts.changed.connect(lambda key: self._on_whereabouts(window, key))
        window.summary_opened.connect(lambda: self._on_whereabouts(window, "summary"))

    @property
    def _inside(self) -> MainWindow | None:
        """The sandbox's window, while somebody is in it and it stands where it was put."""
        return self._sandbox.window if self._sandbox is not None and self._sandbox.has_arrived else None

    @property
    def _front(self) -> MainWindow:
        """The window that is worked in: the sandbox's lies over the user's."""
        inside = self._sandbox.window if self._sandbox is not None else None
        return inside if inside is not None and inside.isVisible() else self._window

    def close(self) -> None:
        """Leave nothing behind: workers, windows, temporary stores."""
        self._idle.stop()
        for part in (self._pictures, self._sandbox, self._desk):
            if part is not None:
                part.close()

    def _on_idle(self) -> None:
        """Whoever has searched before finds the pictures ready, after an update too; nobody else pays for them."""
        if self._pictures is not None or self._cache.is_dir():
            self.pictures.make_ahead()

    def _on_stirred(self) -> None:
        if self._pictures is not None:
            self._pictures.stop_ahead()

    def _sandbox_key(self) -> str | None:
        inside = self._inside
        return inside.guide.key if inside is not None else None

    def _on_whereabouts(self, window: MainWindow, key: str) -> None:
        """Screens that the sandbox runs through on its way are nobody's."""
        if window is self._window or self._inside is window:
            self._desk.follow(key, own=window is self._window)

    def _on_decided(self, window: MainWindow, key: str, answers: tuple[bool, ...]) -> None:
        self._desk.decide(key, answers, own=window is self._window)

    def _leave_sandbox(self) -> None:
        if self._sandbox is not None and self._sandbox.key:
            self._sandbox.leave()

    def _on_left(self) -> None:
        self._window.raise_()
        self._window.activateWindow()

    def _on_failed(self, problem: Exception) -> None:
        """Told where one comes from: in the sandbox there is nothing to see. The place of the fault goes to the log."""
        _log.error("sandbox: %s", describe(problem))
        self.sandbox.leave()
        self._window.ui.notice_bar.say(
            lambda: self.tr("Le bac à sable n'a pas pu être ouvert. Vos espaces sont intacts.")
        )
