"""Wrong attempts cost time and lock nothing for good; the journal says what was refused."""

from datetime import datetime, timedelta

from sqlalchemy import select

from guichet.rules.attempts import FREE, Attempt
from guichet.rules.refusals import Code
from guichet.store import attempts, journal
from guichet.store.models import JournalEntry
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

KEY = "lila.rosemonde@exemple.test"
SECOND = timedelta(seconds=1)


def fail(store: Store, times: int, now: datetime = NOW, kind: Attempt = Attempt.PASSWORD) -> list[datetime | None]:
    with store.writing() as session:
        return [attempts.failed(session, kind, KEY, now) for _ in range(times)]


def wait(store: Store, now: datetime = NOW, kind: Attempt = Attempt.PASSWORD, key: str = KEY) -> datetime | None:
    with store.reading() as session:
        return attempts.wait_until(session, kind, key, now)


def test_some_are_free_then_waiting_doubles(store: Store) -> None:
    assert fail(store, FREE - 1) == [None] * (FREE - 1)
    assert fail(store, 3) == [NOW + 30 * SECOND, NOW + 60 * SECOND, NOW + 120 * SECOND]
    assert wait(store) == NOW + 120 * SECOND
    assert wait(store, NOW + 120 * SECOND) is None


def test_kinds_and_addresses_are_counted_apart(store: Store) -> None:
    fail(store, FREE)
    assert wait(store) is not None
    assert wait(store, kind=Attempt.CODE) is None
    assert wait(store, key="autre@exemple.test") is None


def test_success_clears(store: Store) -> None:
    fail(store, FREE)
    with store.writing() as session:
        attempts.succeeded(session, Attempt.PASSWORD, KEY)
    assert wait(store) is None
    assert fail(store, 1) == [None]


def test_twelve_hours_clear(store: Store) -> None:
    fail(store, FREE)
    assert fail(store, 1, NOW + timedelta(hours=12)) == [None]


def test_just_less_than_twelve_hours_do_not(store: Store) -> None:
    fail(store, FREE)
    assert fail(store, 1, NOW + timedelta(hours=12) - SECOND) != [None]


def test_a_clock_that_is_set_back_locks_nobody_out(store: Store) -> None:
    fail(store, FREE, NOW + timedelta(days=400))
    assert wait(store) is None
    assert fail(store, 1) == [None]


def test_the_journal_tells_what_was_refused(store: Store) -> None:
    account_id = an_account().id
    with store.writing() as session:
        journal.append(session, NOW, "registration_refused", KEY, refusals=[Code.MISSING, Code.ADDRESS_TAKEN])
        journal.append(session, NOW, "activated", account_id=account_id)
    with store.reading() as session:
        entries = session.scalars(select(JournalEntry).order_by(JournalEntry.id)).all()
    assert [(entry.event, entry.address_key, entry.account_id, entry.refusals) for entry in entries] == [
        ("registration_refused", KEY, None, "missing,address_taken"),
        ("activated", None, account_id, ""),
    ]
