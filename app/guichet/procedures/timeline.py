"""The timeline of an account: what happened when, and what was refused (from the journal)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guichet.rules.email_address import parse
from guichet.rules.refusals import Code
from guichet.store import accounts, journal
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
    """Some events of a timeline that has ``total``, the newest first."""

    events: tuple[Event, ...]
    total: int


class Timeline:
    """The timeline's question to the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, whom: str | UUID, offset: int = 0, limit: int = 50) -> Page:
        """Events of an account, given by its identity or its address, and of what was tried with that address."""
        address, account_id = (parse(whom), None) if isinstance(whom, str) else (None, whom)
        with self._store.reading() as session:
            key = address.key if address else None
            account = accounts.by_address(session, key) if key else None
            if account_id is not None and (account := accounts.by_id(session, account_id)):
                key = account.address_key
            account_id = account.id if account else account_id
            rows = journal.page(session, key, account_id, offset, limit)
            return Page(tuple(map(_event, rows)), journal.total(session, key, account_id))


def _event(row: JournalEntry) -> Event:
    codes = tuple(_CODES[word] for word in row.refusals.split(",") if word in _CODES)
    return Event(row.id, row.at, row.event, row.address_key or "", codes)
