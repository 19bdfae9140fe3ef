"""Wrong attempts, counted by address and kind; how long they cost is said by rules/attempts.py (safety.md)."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from guichet.rules.attempts import FORGOTTEN_AFTER, LONGEST_WAIT, Attempt, wait_after
from guichet.store.models import WrongAttempts


def wait_until(session: Session, kind: Attempt, key: str, now: datetime) -> datetime | None:
    """When the next try is allowed, or None if it is now. A try made meanwhile is refused and not counted."""
    row = session.get(WrongAttempts, (kind.value, key))
    return _wait(row, now) if row else None


def failed(session: Session, kind: Attempt, key: str, now: datetime) -> datetime | None:
    """Count a wrong try; answers when the next is allowed, or None if that is at once."""
    row = _locked(session, kind, key) or _new(session, kind, key, now)
    row.failures = 1 if _is_forgotten(row, now) else row.failures + 1
    wait = wait_after(row.failures)
    row.last_at = now
    row.wait_until = now + wait if wait else None
    session.flush()
    return row.wait_until


def succeeded(session: Session, kind: Attempt, key: str) -> None:
    """Forget the wrong tries."""
    session.execute(delete(WrongAttempts).where(WrongAttempts.kind == kind.value, WrongAttempts.address_key == key))


def _wait(row: WrongAttempts, now: datetime) -> datetime | None:
    if row.wait_until is None or row.wait_until <= now or _is_forgotten(row, now):
        return None
    return row.wait_until


def _is_forgotten(row: WrongAttempts, now: datetime) -> bool:
    """Whether the last wrong try is long ago, or lies ahead: somebody set the clock back, and would wait for good."""
    return now - row.last_at >= FORGOTTEN_AFTER or row.last_at - now > LONGEST_WAIT


def _locked(session: Session, kind: Attempt, key: str) -> WrongAttempts | None:
    return session.get(WrongAttempts, (kind.value, key), with_for_update=True, populate_existing=True)


def _new(session: Session, kind: Attempt, key: str, now: datetime) -> WrongAttempts:
    row = WrongAttempts(kind=kind.value, address_key=key, failures=0, last_at=now, wait_until=None)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # another seat's first wrong try, at the same moment
        return _locked(session, kind, key) or _new(session, kind, key, now)
    return row
