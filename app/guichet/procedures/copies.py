"""« Sauvegardes »: a trainer keeps a prepared state under a name, lets a trainee play, and goes back to it."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.rules import copy_name
from guichet.rules.refusals import Refused
from guichet.rules.typed_text import clean
from guichet.settings import Places
from guichet.store import backups, going_back, journal
from guichet.store.backups import Copy
from guichet.store.store import Store


class NoCopies(StrEnum):
    """Why there are none."""

    SERVER = "server"  # whose backups are its keeper's
    REHEARSAL = "rehearsal"  # which is thrown away with all that is in it


@dataclass(frozen=True)
class WentBack:
    """What stands now is what stood when ``to`` was made; what stood before is in ``before``."""

    to: Copy
    before: Copy


class Copies:
    """The copies of the user's file. Where there is an ``obstacle`` nothing here may be called but that."""

    def __init__(self, store: Store, clock: Clock, places: Places, obstacle: NoCopies | None = None) -> None:
        self._store = store
        self._clock = clock
        self._places = places
        self.obstacle = obstacle

    def list(self) -> tuple[Copy, ...]:
        """All copies, the newest first; those that the program made by itself too."""
        return tuple(backups.described(self._places))

    def keep(self, name: str) -> Copy | Refused:
        """Keep what stands now under ``name``, until somebody deletes it.

        Refuses a name that is MISSING, TOO_LONG (limit), or has CONTROL_CHARACTERS or what is NOT_PRINTABLE; raises
        ``StoreProblem`` if no copy can be made.
        """
        refusal = copy_name.check(name)
        if refusal is not None:
            return Refused((refusal,))
        return backups.keep(self._places, self._clock.real_now, self._clock.now(), clean(name))

    def go_back(self, copy: Copy, *, with_clock: bool) -> WentBack | None:
        """Let everything be as it was when ``copy`` was made, for all windows over the file; None if the copy is no
        longer there. ``with_clock`` sets the clock to its moment, where that is known.

        Takes a second or more where there is much. Raises ``StoreProblem``; then nothing has changed. Who is signed in
        is not asked: whoever calls this lets go of all that was shown before.
        """
        if copy.path not in backups.backups(self._places):
            return None
        left = self._clock.now()
        moment = copy.moment if with_clock else None

        def note(session: Session) -> None:
            journal.append(session, moment or left, "gone_back")

        def set_clock() -> None:
            if moment is not None:
                self._clock.set_to(moment)

        real_now = self._clock.real_now
        before = going_back.go_back(self._store, self._places, copy.path, real_now, left, note, set_clock)
        return WentBack(copy, before)

    def delete(self, copy: Copy) -> None:
        """Delete a copy for good. Raises ``StoreProblem``."""
        backups.delete(copy.path)
