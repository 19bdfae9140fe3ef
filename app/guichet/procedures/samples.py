"""Sample situations (« Exemples »): fictitious people, each one click away from a named state of the account."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guichet.clock import Clock
from guichet.store.store import Store


@dataclass(frozen=True)
class Sample:
    """A situation of resources/samples.json. ``name`` is its key; the texts are in both languages."""

    name: str
    title_fr: str
    title_en: str

    def title(self, language: str) -> str:
        """What the menu shows, in ``language`` (``fr`` or ``en``)."""
        return self.title_en if language == "en" else self.title_fr


@dataclass(frozen=True)
class SamplePut:
    """A situation as it stands now: what the trainer needs to play it."""

    name: str
    address: str
    password: str
    subscriber_number: str


class Samples:
    """Puts the simulator into a named situation, as of the clock's moment."""

    def __init__(self, store: Store, clock: Clock, backup: Callable[[], Path | None]) -> None:
        self._store = store
        self._clock = clock
        self._backup = backup

    def names(self) -> tuple[Sample, ...]:
        """All situations in the order of the menu."""
        raise NotImplementedError

    def put(self, name: str, language: str = "fr") -> SamplePut:
        """Make the people of that situation anew; who was there under their addresses before is erased."""
        raise NotImplementedError

    def reset_all(self) -> Path | None:
        """« Tout remettre à zéro »: copy the database, then erase all accounts, messages and events. Answers the copy
        (None on a server, whose backups are its keeper's)."""
        raise NotImplementedError
