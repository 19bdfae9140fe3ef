"""What is on an agent's desk: the calls, their deadlines, telephone mode. Made when it is first wanted.

Callers live in real time, whatever the clocks of the simulator are set to: when a call began, what was done in it,
whether the hotline answers and whether a deadline has passed. This is the one place where that is settled.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.beside import place_beside
from guichet.gui.context import Context
from guichet.gui.unseen import show_window
from guichet.rules.call import Call, Known

if TYPE_CHECKING:
    from guichet.gui.call.call_window import CallWindow
    from guichet.gui.call.deadline_window import DeadlineWindow
    from guichet.gui.telephone.telephone_window import TelephoneWindow


class CallDesk(QObject):
    """Nothing of one caller stays on it for the next."""

    resumed = Signal(str)  # a call was taken up again on this screen
    find_requested = Signal()

    def __init__(
        self, context: Context, front: Callable[[], QWidget], sandbox_key: Callable[[], str | None], parent: QObject
    ) -> None:
        """``front`` answers the window that is worked in, ``sandbox_key`` where the sandbox's stands; None while nobody
        is in it."""
        super().__init__(parent)
        self._context = context
        self._of_callers = replace(context, clock=context.clock.in_real_time())
        self._front = front
        self._sandbox_key = sandbox_key
        self._calls: CallWindow | None = None
        self._deadlines: DeadlineWindow | None = None
        self._telephone: TelephoneWindow | None = None

    def calls(self) -> "CallWindow":
        """The window of the calls; the first one begins with it, where the sandbox stands, if somebody is in it."""
        if self._calls is None:
            from guichet.gui.call.call_window import CallWindow

            self._calls = CallWindow(self._of_callers)
            self._calls.resumed.connect(self._on_resumed)
            self._calls.deadline_requested.connect(lambda: self.deadlines())
            self._calls.find_requested.connect(self.find_requested)
            self._calls.new_requested.connect(self._on_new)
            self._calls.front_changed.connect(self._on_front_changed)
            place_beside(self._calls, self._front())
            key = self._sandbox_key()
            self._calls.begin(key or "", own=key is None)
        show_window(self._calls)
        return self._calls

    def deadlines(self, key: str = "", *, in_exercise: bool = False) -> "DeadlineWindow":
        """« Échéances », for the call in front if there is one, else for the screen ``key``; in an exercise by its
        clock."""
        if self._deadlines is None:
            from guichet.gui.call.deadline_window import DeadlineWindow

            self._deadlines = DeadlineWindow(self._context, self._of_callers.clock)
            self._deadlines.noted.connect(self._on_noted)
            place_beside(self._deadlines, self._front())
        self._deadlines.ask_for(self._call, key, in_exercise=in_exercise)
        show_window(self._deadlines)
        return self._deadlines

    def spell(self, text: str = "") -> "TelephoneWindow":
        """Telephone mode, with ``text`` if there is one."""
        if self._telephone is None:
            from guichet.gui.telephone.telephone_window import TelephoneWindow

            self._telephone = TelephoneWindow(self._context)
            place_beside(self._telephone, self._front())
        self._telephone.follow(self._call)
        self._telephone.spell(text)
        return self._telephone

    def follow(self, key: str, *, own: bool) -> None:
        """Somebody has come to ``key``, in the user's ``own`` window or in the sandbox's."""
        if self._calls is not None:
            self._calls.follow(key, own=own)

    def decide(self, key: str, answers: tuple[bool, ...], *, own: bool) -> None:
        """The questions of ``key`` came to a conclusion in the guide of that window."""
        if self._calls is not None:
            self._calls.decide(key, answers, own=own)

    @property
    def unkept(self) -> int:
        """How many calls would be lost with the program."""
        return sum(not page.is_kept for page in self._calls.pages) if self._calls is not None else 0

    def close(self) -> None:
        """Leave nothing behind."""
        for part in (self._telephone, self._calls, self._deadlines):
            if part is not None:
                part.close()

    @property
    def _call(self) -> "Call | None":
        """The one in front."""
        page = self._calls.current if self._calls is not None else None
        return page.call if page is not None else None

    def _on_new(self) -> None:
        if self._calls is not None:
            self._calls.begin(own=self._sandbox_key() is None)

    def _on_resumed(self, key: str) -> None:
        """Back to the call's screen; the call's window stays in front."""
        self.resumed.emit(key)
        if self._calls is not None:
            show_window(self._calls)

    def _on_front_changed(self) -> None:
        if self._deadlines is not None:
            self._deadlines.follow(self._call)
        if self._telephone is not None:
            self._telephone.follow(self._call)

    def _on_noted(self, number: int, sent_at: datetime, known: "Known") -> None:
        if self._calls is not None:
            self._calls.note_sent(number, sent_at, known)
            show_window(self._calls)
