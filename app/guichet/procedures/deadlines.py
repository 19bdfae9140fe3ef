"""What the passing of time does: deadlines to come, registrations that have expired (rulings C23, C25)."""

from datetime import datetime

from guichet.clock import Clock
from guichet.store import accounts, codes, journal
from guichet.store.store import Store


class Deadlines:
    """Asked by the clock's menu and after every change of the clock."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def next_one(self) -> datetime | None:
        """The next moment at which an unused code dies; None if none is alive."""
        with self._store.reading() as session:
            return codes.next_deadline(session, self._clock.now())

    def erase_expired(self) -> int:
        """Erase the registrations whose code has died without being used; answers how many there were."""
        now = self._clock.now()
        with self._store.reading() as session:
            if not accounts.expired_pending(session, now):
                return 0
        with self._store.writing() as session:
            expired = accounts.expired_pending(session, now)
            for account in expired:
                journal.append(session, now, "registration_expired", account.address_key, account_id=account.id)
                accounts.erase(session, account)
            return len(expired)
