"""The timeline of an account: what happened when, and what was refused (from the journal)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guichet.clock import Clock
from guichet.rules.refusals import Code
from guichet.store.store import Store


@dataclass(frozen=True)
class Event:
    """One thing that happened. ``event`` is a word of the journal, such as "code_sent"; ``address`` is the one
    concerned, in its compared form."""

    id: int
    at: datetime
    event: str
    address: str
    refusals: tuple[Code, ...]


@dataclass(frozen=True)
class Page:
    """Some events of a timeline that has ``total``, the newest first."""

    events: tuple[Event, ...]
    total: int


class Timeline:
    """The timeline's question to the store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of(self, whom: str | UUID, offset: int = 0, limit: int = 50) -> Page:
        """Events of an account (its identity) or of an address: of the account that has it, and of what was tried with
        the address itself."""
        raise NotImplementedError
