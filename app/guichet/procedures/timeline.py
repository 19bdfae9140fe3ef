"""The timeline of an account: what happened when, and what was refused (from the journal)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guichet.rules.email_address import parse
from guichet.rules.refusals import Code
from guichet.store import journal
from guichet.store.models import JournalEntry
from guichet.store.store import Store

_CODES = {code.value: code for code in Code}  # a newer program's may be unknown here


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
    """Some events of a timeline that has ``total``, the last one first."""

    events: tuple[Event, ...]
    total: int


@dataclass(frozen=True)
class RefusedEvent:
    """Something that was refused, without whom it concerns: for the diagnostic."""

    at: datetime
    event: str
    codes: tuple[Code, ...]


class Timeline:
    """The timeline's question to the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, whom: str | UUID, offset: int = 0, limit: int = 50) -> Page:
        """The story of an account, given by its identity or by any address that it has or had; of everybody if ``whom``
        is "".

        What was tried with these addresses is among them. A text that is no address has no events.
        """
        concern = _concern(whom)
        if concern is None:
            return Page((), 0)
        with self._store.reading() as session:
            rows = journal.page(session, concern, offset, limit)
            return Page(tuple(map(_event, rows)), journal.total(session, concern))

    def refused(self, limit: int) -> tuple[RefusedEvent, ...]:
        """The last refusals of all, the last one first."""
        with self._store.reading() as session:
            rows = map(_event, journal.refused(session, limit))
            return tuple(RefusedEvent(row.at, row.event, row.refusals) for row in rows)

    def addresses(self, search: str = "", limit: int = 20) -> tuple[str, ...]:
        """The first so many addresses that have a timeline and in which ``search`` occurs, whatever its case."""
        with self._store.reading() as session:
            return tuple(journal.addresses(session, search.strip(), limit))


def _concern(whom: str | UUID) -> journal.Concern | None:
    if isinstance(whom, UUID):
        return journal.of_account(whom)
    if not whom:
        return journal.of_everybody()
    address = parse(whom)
    return journal.of_address(address.key) if address is not None else None


def _event(row: JournalEntry) -> Event:
    codes = tuple(_CODES[word] for word in row.refusals.split(",") if word in _CODES)
    return Event(row.id, row.at, row.event, row.address_key or "", codes)
