"""What the passing of time does: deadlines to come, what expires unactivated (row 210; rulings C18, C23, C25)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

from guichet.clock import Clock
from guichet.store import accounts, address_changes, codes, journal
from guichet.store.store import Store


class Deadlines:
    """Asked by the clock's menu and after every change of the clock."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._may_erase = Lock()

    def next_one(self) -> datetime | None:
        """The next moment at which an unused code dies; None if none is alive."""
        with self._store.reading() as session:
            return codes.next_deadline(session, self._clock.now())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Inside, nothing is erased in this program: whoever makes people of the past does so in several steps."""
        with self._may_erase:
            yield

    def erase_expired(self) -> int:
        """Erase registrations and address changes whose code has died unused; answers how many there were. The journal
        has the moment of the deadline, not that at which it was noticed."""
        with self._may_erase:
            return self._erase_expired()

    def _erase_expired(self) -> int:
        now = self._clock.now()
        with self._store.reading() as session:
            if not accounts.expired_pending(session, now) and not address_changes.expired(session, now):
                return 0
        with self._store.writing() as session:
            session.connection()
            now = self._clock.now()  # whoever went back to a copy meanwhile has set it back too
            registrations = accounts.expired_pending(session, now)
            for account in registrations:
                died = codes.creation_deadline(session, account.id) or now
                journal.append(session, died, "registration_expired", account.address_key, account_id=account.id)
                accounts.erase(session, account)
            changes = address_changes.expired(session, now)
            for change in changes:
                journal.append(
                    session, change.deadline, "address_change_expired", change.address_key, change.account_id
                )
                address_changes.give_up(session, change)
            return len(registrations) + len(changes)
