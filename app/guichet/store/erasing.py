"""Erasing for good: a person and all that is kept of them, or everything.

SQLite overwrites what it frees (``secure_delete``), so that nothing is left in the file. The daily copies rotate.
"""

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from guichet.store import accounts
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


def person(session: Session, account: Account) -> None:
    """Erase an account and every trace of its holder: messages and codes sent on its behalf, wrong tries.

    The journal keeps what happened, under an identity that names nobody. An address that the account had once and
    that is somebody else's today is left to them.
    """
    keys = _own_keys(session, account)
    account_id = account.id
    messages = (StoredMessage.account_id == account_id) | (
        StoredMessage.account_id.is_(None) & StoredMessage.recipient_key.in_(keys)
    )
    session.execute(delete(StoredMessage).where(messages))
    session.execute(delete(ActivationCode).where(ActivationCode.account_id == account_id))
    session.execute(delete(WrongAttempts).where(WrongAttempts.address_key.in_(keys)))
    events = (JournalEntry.account_id == account_id) | (
        JournalEntry.account_id.is_(None) & JournalEntry.address_key.in_(keys)
    )
    session.execute(update(JournalEntry).where(events).values(address_key=None))
    accounts.erase(session, account)


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


def _own_keys(session: Session, account: Account) -> list[str]:
    """All addresses that the account has or had, without those that others have now."""
    once = select(JournalEntry.address_key).where(JournalEntry.account_id == account.id).distinct()
    others = select(TakenAddress.address_key).where(TakenAddress.account_id != account.id)
    keys = {account.address_key, *filter(None, session.scalars(once))}
    keys -= set(session.scalars(others.where(TakenAddress.address_key.in_(keys))))
    return sorted(keys)
