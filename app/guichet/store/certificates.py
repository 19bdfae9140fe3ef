"""Accounts with an invalid certificate: what procedures ask of them (rows 6, 70-74)."""

import uuid
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from guichet.store.models import CertificateHolder


def of_address(session: Session, key: str | None) -> Sequence[CertificateHolder]:
    """Those who have that address, or all of them, by name."""
    wanted = select(CertificateHolder).order_by(CertificateHolder.surname, CertificateHolder.first_name)
    return session.scalars(wanted if key is None else wanted.where(CertificateHolder.address_key == key)).all()


def named(session: Session, key: str, surname: str) -> CertificateHolder | None:
    """Of those who share that address, the one of that name."""
    return next((each for each in of_address(session, key) if each.surname == surname), None)


def count(session: Session, key: str) -> int:
    """How many share that address."""
    counted = select(func.count()).select_from(CertificateHolder).where(CertificateHolder.address_key == key)
    return session.scalar(counted) or 0


def by_id(session: Session, holder_id: uuid.UUID) -> CertificateHolder | None:
    """The holder of that identity."""
    return session.get(CertificateHolder, holder_id)


def locked(session: Session, holder_id: uuid.UUID) -> CertificateHolder | None:
    """The holder of that identity; nobody else decides about it before the end of the transaction."""
    return session.get(CertificateHolder, holder_id, with_for_update=True)
