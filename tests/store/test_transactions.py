"""Reading, writing, and what becomes of a transaction that fails."""

import sqlite3
import uuid
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError, InternalError, StatementError

from guichet.store import accounts, files
from guichet.store.models import Account
from guichet.store.problems import StoreProblem, StoreProblemCode
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

ADDRESS = "lila.rosemonde@exemple.test"


def kept(store: Store) -> Account | None:
    with store.reading() as session:
        return accounts.by_address(session, ADDRESS)


def test_what_raises_keeps_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError), store.writing() as session:
        session.add(an_account(ADDRESS))
        session.flush()
        raise RuntimeError
    assert kept(store) is None


def test_errors_of_the_caller_stay_what_they_are(store: Store) -> None:
    with pytest.raises(FileNotFoundError), store.writing():
        raise FileNotFoundError


def test_reading_changes_nothing(store: Store) -> None:
    try:
        with store.reading() as session:
            session.add(an_account(ADDRESS))
            session.flush()
    except StoreProblem as problem:  # PostgreSQL refuses at once
        assert problem.code is StoreProblemCode.READ_ONLY
    assert kept(store) is None


def test_writing_begins_by_keeping_other_writers_out(file_store: Store) -> None:
    with file_store.writing() as session, files.connected(file_store._path) as other:  # type: ignore[arg-type]
        accounts.by_address(session, ADDRESS)  # no more than a look
        other.execute("PRAGMA busy_timeout = 10")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def test_rows_can_be_read_after_their_transaction(store: Store) -> None:
    with store.writing() as session:
        account = an_account(ADDRESS)
        session.add(account)
    assert account.surname == "Rosemonde"


def test_errors_do_not_tell_what_was_written(store: Store) -> None:
    with pytest.raises(IntegrityError) as caught, store.writing() as session:
        session.add_all([an_account(ADDRESS, surname="Secrète"), an_account(ADDRESS, surname="Secrète")])
    assert "Secrète" not in str(caught.value)
    assert "Secrète" not in repr(an_account(ADDRESS, surname="Secrète"))


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=2))])
def test_moments_come_back_in_utc(store: Store, zone: timezone) -> None:
    moment = datetime(2023, 8, 22, 13, 0, 0, 123456, tzinfo=zone)
    with store.writing() as session:
        session.add(an_account(ADDRESS, registered_at=moment))
    account = kept(store)
    assert account is not None
    assert account.registered_at == moment
    assert account.registered_at.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError), store.writing() as session:
        session.add(an_account(ADDRESS, registered_at=NOW.replace(tzinfo=None)))


@pytest.mark.parametrize("values", [{"state": "asleep"}, {"mode": "other"}])
def test_choices_are_held(store: Store, values: dict[str, str]) -> None:
    with pytest.raises((StatementError, IntegrityError, InternalError)), store.writing() as session:
        session.add(an_account(ADDRESS, id=uuid.uuid4(), **values))
