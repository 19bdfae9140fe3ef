"""Accounts and registrations: what procedures ask of them."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from guichet.store.models import Account, ActivationCode, Purpose, State


def by_address(session: Session, key: str) -> Account | None:
    """The account, pending or active, of a normalised address (``EmailAddress.key``)."""
    return session.scalar(select(Account).where(Account.address_key == key))


def by_id(session: Session, account_id: uuid.UUID) -> Account | None:
    """The account of that identity, or None: it may have been erased meanwhile."""
    return session.get(Account, account_id)


def add(session: Session, account: Account) -> bool:
    """Keep a new account; False if somebody else has its address, even since a moment ago (rows 9, 10)."""
    try:
        with session.begin_nested():
            session.add(account)
    except IntegrityError:
        if by_address(session, account.address_key) is None:
            raise
        return False
    return True


def erase(session: Session, account: Account) -> None:
    """Delete an account and all personal data in it. Its codes stay, to tell an expired code from an unknown one."""
    session.delete(account)
    session.flush()


def expired_pending(session: Session, now: datetime) -> Sequence[Account]:
    """The registrations whose code has died unused: their addresses are to be freed (ruling C23)."""
    alive = exists().where(
        ActivationCode.account_id == Account.id,
        ActivationCode.purpose == Purpose.CREATION,
        ActivationCode.deadline >= now,
    )
    return session.scalars(select(Account).where(Account.state == State.PENDING, ~alive)).all()
