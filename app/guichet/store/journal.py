"""What happened is written down, in the transaction in which it happens."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, literal, or_, select, true
from sqlalchemy.orm import Session, aliased

from guichet.rules.refusals import Code
from guichet.store.models import JournalEntry


def append(
    session: Session,
    at: datetime,
    event: str,
    address_key: str | None = None,
    account_id: uuid.UUID | None = None,
    refusals: Iterable[Code] = (),
) -> None:
    """Note that ``event`` took place at ``at``, for whom, and why it was refused if it was."""
    codes = ",".join(code.value for code in refusals)
    session.add(JournalEntry(at=at, event=event, address_key=address_key, account_id=account_id, refusals=codes))


Concern = ColumnElement[bool]  # whom a timeline is about


def of_everybody() -> Concern:
    """All that happened."""
    return true()


def of_account(account_id: uuid.UUID) -> Concern:
    """What happened to an account, and what was tried in vain with the addresses that it has or had."""
    return _story_of(select(literal(account_id)))


def of_address(address_key: str) -> Concern:
    """What concerns an address, whoever had it, and the whole story of the accounts that have or had it: it is one,
    whichever of an account's addresses it is asked by."""
    entry = aliased(JournalEntry)
    theirs = select(entry.account_id).where(entry.address_key == address_key, entry.account_id.is_not(None))
    return or_(JournalEntry.address_key == address_key, _story_of(theirs))


def _story_of(accounts: Select[uuid.UUID] | Select[uuid.UUID | None]) -> Concern:
    entry = aliased(JournalEntry)
    addresses = select(entry.address_key).where(entry.account_id.in_(accounts))
    # « = true »: else SQLite looks for these among all that is nobody's, by the other index.
    in_vain = (JournalEntry.account_id.is_(None) == true()) & JournalEntry.address_key.in_(addresses)
    return or_(JournalEntry.account_id.in_(accounts), in_vain)


def page(session: Session, whom: Concern, offset: int, limit: int) -> Sequence[JournalEntry]:
    """Some of the events, the last one first: as they were written, for the clock may have been set back since."""
    last_first = select(JournalEntry).where(whom).order_by(JournalEntry.id.desc())
    return session.scalars(last_first.offset(offset).limit(limit)).all()


def total(session: Session, whom: Concern) -> int:
    """How many events ``page`` has in all."""
    return session.scalar(select(func.count()).select_from(JournalEntry).where(whom)) or 0


def refused(session: Session, limit: int) -> Sequence[JournalEntry]:
    """What was refused, to whomever, the last one first."""
    last_first = select(JournalEntry).where(JournalEntry.refusals != "").order_by(JournalEntry.id.desc())
    return session.scalars(last_first.limit(limit)).all()


def addresses(session: Session, search: str, limit: int) -> Sequence[str]:
    """The first of those addresses, in their compared form, of which something is written down."""
    known = select(JournalEntry.address_key).where(JournalEntry.address_key.is_not(None)).distinct()
    if search:
        known = known.where(JournalEntry.address_key.contains(search.casefold(), autoescape=True))
    return [key for key in session.scalars(known.order_by(JournalEntry.address_key).limit(limit)) if key]
