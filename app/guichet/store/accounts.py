"""Accounts and registrations: what procedures ask of them."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from guichet.rules.activation_code import LIFETIME
from guichet.store.models import Account, ActivationCode, CertificateHolder, Company, Purpose, State, TakenAddress


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
            session.flush()  # before the row that refers to it
            session.add(TakenAddress(address_key=account.address_key, account_id=account.id))
    except IntegrityError:
        if not is_taken(session, account.address_key):
            raise
        return False
    return True


def is_taken(session: Session, key: str) -> bool:
    """Whether an account has that address, or waits for it (ruling C24)."""
    taken = select(TakenAddress.address_key).where(TakenAddress.address_key == key)
    return session.scalar(select(taken.exists())) is True


def erase(session: Session, account: Account) -> None:
    """Delete an account, its companies and its address change. Its codes stay, to tell an expired code from an unknown
    one. The companies of somebody who only opted for a password, in vain, are still those of the certificate."""
    if session.get(CertificateHolder, account.id) is None:
        session.execute(delete(Company).where(Company.owner_id == account.id))
    session.delete(account)
    session.flush()


def expired_pending(session: Session, now: datetime) -> Sequence[Account]:
    """The registrations whose code has died unused: their addresses are to be freed (ruling C23).

    Their password was set when the code was sent, or before: who is younger than a code's life need not be looked at.
    """
    last = select(func.max(ActivationCode.deadline)).where(
        ActivationCode.account_id == Account.id, ActivationCode.purpose == Purpose.CREATION
    )
    old = (Account.state == State.PENDING) & (Account.password_set_at < now - LIFETIME)
    return session.scalars(select(Account).where(old, (last.scalar_subquery() >= now).is_not(True))).all()
