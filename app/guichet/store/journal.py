"""What happened is written down, in the transaction in which it happens."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, false, func, or_, select
from sqlalchemy.orm import Session

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


def of_account(account_id: uuid.UUID, address_key: str | None) -> Concern:
    """What concerns an account, and what was tried with its address by whoever it was."""
    return or_(JournalEntry.account_id == account_id, _of_address(address_key) & JournalEntry.account_id.is_(None))


def of_address(address_key: str, account_id: uuid.UUID | None) -> Concern:
    """What concerns an address, whoever had it, and all that concerns the account which has it now."""
    return or_(_of_address(address_key), JournalEntry.account_id == account_id if account_id else false())


def page(session: Session, whom: Concern, offset: int, limit: int) -> Sequence[JournalEntry]:
    """Some of the events, the last one first: as they were written, for the clock may have been set back since."""
    last_first = select(JournalEntry).where(whom).order_by(JournalEntry.id.desc())
    return session.scalars(last_first.offset(offset).limit(limit)).all()


def total(session: Session, whom: Concern) -> int:
    """How many events ``page`` has in all."""
    return session.scalar(select(func.count()).select_from(JournalEntry).where(whom)) or 0


def addresses(session: Session, search: str, limit: int) -> Sequence[str]:
    """The first of those addresses, in their compared form, of which something is written down."""
    known = select(JournalEntry.address_key).where(JournalEntry.address_key.is_not(None)).distinct()
    if search:
        known = known.where(JournalEntry.address_key.contains(search.casefold(), autoescape=True))
    return [key for key in session.scalars(known.order_by(JournalEntry.address_key).limit(limit)) if key]


def refused(session: Session, limit: int) -> Sequence[JournalEntry]:
    """What was refused, to whomever, the last one first."""
    last_first = select(JournalEntry).where(JournalEntry.refusals != "").order_by(JournalEntry.id.desc())
    return session.scalars(last_first.limit(limit)).all()


def _of_address(address_key: str | None) -> Concern:
    """Comparing with None would match what was made anonymous."""
    return JournalEntry.address_key == address_key if address_key is not None else false()
