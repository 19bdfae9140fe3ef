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


def page(
    session: Session, address_key: str | None, account_id: uuid.UUID | None, offset: int, limit: int
) -> Sequence[JournalEntry]:
    """Some of the events that concern an address or an account, the newest first."""
    newest_first = (JournalEntry.at.desc(), JournalEntry.id.desc())
    wanted = select(JournalEntry).where(_concerns(address_key, account_id)).order_by(*newest_first)
    return session.scalars(wanted.offset(offset).limit(limit)).all()


def total(session: Session, address_key: str | None, account_id: uuid.UUID | None) -> int:
    """How many events ``page`` has in all."""
    counted = select(func.count()).select_from(JournalEntry).where(_concerns(address_key, account_id))
    return session.scalar(counted) or 0


def _concerns(address_key: str | None, account_id: uuid.UUID | None) -> ColumnElement[bool]:
    """A row of neither is nobody's: comparing with None would match what was made anonymous."""
    by_key = JournalEntry.address_key == address_key if address_key is not None else false()
    by_account = JournalEntry.account_id == account_id if account_id is not None else false()
    return or_(by_key, by_account)
