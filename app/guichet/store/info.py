"""What the store knows of itself."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from guichet.store.models import StoreInfo

STORE_ID = "store_id"
KEY_ID = "key_id"  # the key that seals from now on
# In a copy alone (labels.py):
COPY_MOMENT = "copy_moment"  # at which the simulated clock stood
COPY_NAME = "copy_name"  # that somebody typed


def read(session: Session, name: str) -> str | None:
    """The value of that name, or None."""
    return session.scalar(select(StoreInfo.value).where(StoreInfo.key == name))


def lock(session: Session, name: str) -> str | None:
    """The same, and nobody else changes it before the end of the transaction."""
    return session.scalar(select(StoreInfo.value).where(StoreInfo.key == name).with_for_update())


def write(session: Session, name: str, value: str) -> None:
    """Keep a value."""
    session.merge(StoreInfo(key=name, value=value))
    session.flush()
