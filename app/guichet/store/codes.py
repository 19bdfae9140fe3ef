"""Activation codes that were sent: what procedures ask of them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from guichet.store.models import Account, ActivationCode, Purpose


def latest_of(session: Session, address_key: str) -> ActivationCode | None:
    """The code sent last to an address, whatever became of it."""
    return session.scalars(_of(address_key).limit(1)).first()


def all_of(session: Session, address_key: str) -> Sequence[ActivationCode]:
    """All codes sent to an address, the last one first."""
    return session.scalars(_of(address_key)).all()


def sent_at(session: Session, address_key: str, moment: datetime) -> ActivationCode | None:
    """The code in the message that was sent to an address at that moment."""
    return session.scalars(_of(address_key).where(ActivationCode.sent_at == moment).limit(1)).first()


def of_change_from(session: Session, address_key: str) -> Sequence[ActivationCode]:
    """The codes, the last one first, that were sent to the new address of an account which still has this one."""
    sent = select(ActivationCode).join(Account, Account.id == ActivationCode.account_id)
    wanted = sent.where(Account.address_key == address_key, ActivationCode.purpose == Purpose.ADDRESS_CHANGE)
    elsewhere = wanted.where(ActivationCode.address_key != address_key)
    return session.scalars(elsewhere.order_by(ActivationCode.sent_at.desc(), ActivationCode.id.desc())).all()


def creation_deadline(session: Session, account_id: UUID) -> datetime | None:
    """Until when an account that waits for its activation can be activated."""
    of_account = select(func.max(ActivationCode.deadline)).where(
        ActivationCode.account_id == account_id, ActivationCode.purpose == Purpose.CREATION
    )
    return session.scalar(of_account)


def use(session: Session, code_id: int, now: datetime) -> bool:
    """Mark a code as used; False if it was used before, be it by another window at the same moment."""
    unused = update(ActivationCode).where(ActivationCode.id == code_id, ActivationCode.used_at.is_(None))
    return session.scalar(unused.values(used_at=now).returning(ActivationCode.id)) is not None


def next_deadline(session: Session, now: datetime) -> datetime | None:
    """When the next unused code dies, after ``now``."""
    return session.scalar(
        select(func.min(ActivationCode.deadline)).where(ActivationCode.used_at.is_(None), ActivationCode.deadline > now)
    )


def _of(address_key: str) -> Select[ActivationCode]:
    of_address = select(ActivationCode).where(ActivationCode.address_key == address_key)
    return of_address.order_by(ActivationCode.sent_at.desc(), ActivationCode.id.desc())
