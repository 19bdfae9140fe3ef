"""Erasing for good: a person and all that is kept of them, or everything.

SQLite overwrites what it frees (``secure_delete``), so that nothing is left in the file. The daily copies rotate.
"""

from typing import Any

from sqlalchemy import ColumnElement, Delete, Update, delete, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from guichet.store import accounts, address_changes, certificates
from guichet.store.models import (
    Account,
    ActivationCode,
    Base,
    CertificateHolder,
    Company,
    JournalEntry,
    StoredMessage,
    StoreInfo,
    TakenAddress,
    WrongAttempts,
)

_Row = type[StoredMessage] | type[ActivationCode] | type[JournalEntry]
_WITH_ADDRESS: tuple[tuple[_Row, InstrumentedAttribute[Any]], ...] = (
    (StoredMessage, StoredMessage.recipient_key),
    (ActivationCode, ActivationCode.address_key),
    (JournalEntry, JournalEntry.address_key),
)


def person(session: Session, account: Account) -> None:
    """Erase an account and every trace of its holder: messages and codes sent on its behalf, wrong tries.

    The journal keeps what happened, under an identity that names nobody. An address that the account had once and
    that is somebody else's today is left to them.
    """
    keys = _own_keys(session, account)
    account_id = account.id
    accounts.erase(session, account)
    for row, key in _WITH_ADDRESS:
        session.execute(_erasure(row).where((row.account_id == account_id) | (key.in_(keys) & _is_nobodys(row))))
    session.execute(delete(WrongAttempts).where(WrongAttempts.address_key.in_(keys)))


def address(session: Session, key: str) -> None:
    """Erase whoever has that address, with a password or a certificate, and what is left of those who had it."""
    for certificate in certificates.of_address(session, key):
        holder(session, certificate)
    change = address_changes.to_address(session, key)
    account = accounts.by_address(session, key) or (accounts.by_id(session, change.account_id) if change else None)
    if account is not None:
        person(session, account)
    for row, address_key in _WITH_ADDRESS:
        session.execute(_erasure(row).where((address_key == key) & _is_nobodys(row)))
    session.execute(delete(WrongAttempts).where(WrongAttempts.address_key == key))


def holder(session: Session, certificate: CertificateHolder) -> None:
    """Erase somebody with a certificate, and the account for which they opted if there is one."""
    account = accounts.by_id(session, certificate.id)
    session.execute(delete(Company).where(Company.owner_id == certificate.id))
    session.delete(certificate)
    session.flush()
    if account is not None:
        person(session, account)


def everything(session: Session) -> None:
    """Empty all tables but what the store knows of itself."""
    for table in reversed(Base.metadata.sorted_tables):
        if table is not StoreInfo.__table__:
            session.execute(delete(table))


def _erasure(row: _Row) -> Delete | Update:
    """Messages and codes go; the journal forgets whom it was about."""
    return update(JournalEntry).values(address_key=None) if row is JournalEntry else delete(row)


def _is_nobodys(row: _Row) -> ColumnElement[bool]:
    """Of no account, or of one that was erased, such as a registration that expired."""
    return row.account_id.is_(None) | row.account_id.not_in(select(Account.id))


def _own_keys(session: Session, account: Account) -> list[str]:
    """All addresses that the account has or had, without those that others have now."""
    once = select(JournalEntry.address_key).where(JournalEntry.account_id == account.id).distinct()
    others = select(TakenAddress.address_key).where(TakenAddress.account_id != account.id)
    keys = {account.address_key, *filter(None, session.scalars(once))}
    keys -= set(session.scalars(others.where(TakenAddress.address_key.in_(keys))))
    return sorted(keys)
