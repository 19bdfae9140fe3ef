"""Addresses that wait for their code: what procedures ask of them (B§4, rulings C18, C24)."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from guichet.store import accounts
from guichet.store.models import Account, AddressChange, TakenAddress


def of_account(session: Session, account_id: uuid.UUID) -> AddressChange | None:
    """The change that an account waits for, alive or not."""
    return session.get(AddressChange, account_id)


def to_address(session: Session, key: str) -> AddressChange | None:
    """The change that waits for an address, alive or not."""
    return session.scalar(select(AddressChange).where(AddressChange.address_key == key))


def add(session: Session, change: AddressChange) -> bool:
    """Reserve the new address; False if somebody else has it, even since a moment ago."""
    try:
        with session.begin_nested():
            session.add(change)
            session.add(TakenAddress(address_key=change.address_key, account_id=change.account_id))
    except IntegrityError:
        if not accounts.is_taken(session, change.address_key):
            raise
        return False
    return True


def apply(session: Session, account: Account, change: AddressChange) -> None:
    """Give the account its new address; the old one is free from now on (row 214)."""
    _free(session, account.address_key)
    account.address_text, account.address_key = change.address_text, change.address_key
    session.delete(change)
    session.flush()


def give_up(session: Session, change: AddressChange) -> None:
    """Erase a change that was not activated in time, and free its address (row 210)."""
    _free(session, change.address_key)
    session.delete(change)
    session.flush()


def expired(session: Session, now: datetime) -> Sequence[AddressChange]:
    """The changes whose code has died unused."""
    return session.scalars(select(AddressChange).where(AddressChange.deadline < now)).all()


def _free(session: Session, key: str) -> None:
    session.execute(delete(TakenAddress).where(TakenAddress.address_key == key))
