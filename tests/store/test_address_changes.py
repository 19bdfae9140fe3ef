"""Addresses that wait for their code, on a file and on a server."""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from guichet.store import accounts, address_changes
from guichet.store.models import AddressChange, State
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

Keep = Callable[..., uuid.UUID]
OLD, NEW = "lila.rosemonde@exemple.test", "lila2@exemple.test"
LIFE = timedelta(hours=48)


def a_change(account_id: uuid.UUID, key: str = NEW) -> AddressChange:
    return AddressChange(
        account_id=account_id,
        address_text=key,
        address_key=key,
        password_hash=None,
        sent_at=NOW,
        deadline=NOW + LIFE,
    )


@pytest.fixture
def changing(store: Store, keep: Keep) -> uuid.UUID:
    """An active account that waits for the code of its new address."""
    account_id = keep(state=State.ACTIVE)
    with store.writing() as session:
        assert address_changes.add(session, a_change(account_id))
    return account_id


@pytest.mark.rows(209)
def test_both_addresses_are_taken_meanwhile(store: Store, changing: uuid.UUID) -> None:
    with store.writing() as session:
        assert not accounts.add(session, an_account(NEW))
        assert not accounts.add(session, an_account(OLD))
        other = an_account("autre@exemple.test")
        assert accounts.add(session, other)
        assert not address_changes.add(session, a_change(other.id))
        assert not address_changes.add(session, a_change(other.id, OLD))


@pytest.mark.rows(214, 215)
def test_applied_it_frees_the_old_address(store: Store, changing: uuid.UUID) -> None:
    with store.writing() as session:
        account, change = accounts.by_id(session, changing), address_changes.of_account(session, changing)
        assert account is not None and change is not None
        address_changes.apply(session, account, change)
    with store.writing() as session:
        assert accounts.by_address(session, OLD) is None
        assert (found := accounts.by_address(session, NEW)) is not None and found.id == changing
        assert address_changes.of_account(session, changing) is None
        assert accounts.add(session, an_account(OLD))
        assert not accounts.add(session, an_account(NEW))


@pytest.mark.rows(210)
@pytest.mark.parametrize(("late", "count"), [(timedelta(0), 0), (timedelta(microseconds=1), 1)])
def test_given_up_it_frees_the_new_one(store: Store, changing: uuid.UUID, late: timedelta, count: int) -> None:
    with store.writing() as session:
        expired = address_changes.expired(session, NOW + LIFE + late)
        assert len(expired) == count
        for change in expired:
            address_changes.give_up(session, change)
    with store.writing() as session:
        assert accounts.add(session, an_account(NEW)) is bool(count)


def test_it_goes_with_its_account(store: Store, changing: uuid.UUID) -> None:
    with store.writing() as session:
        account = accounts.by_id(session, changing)
        assert account is not None
        accounts.erase(session, account)
    with store.writing() as session:
        assert address_changes.to_address(session, NEW) is None
        assert accounts.add(session, an_account(NEW))
        assert accounts.add(session, an_account(OLD))


def test_one_of_many_gets_the_address_be_it_by_registering_or_by_changing(store: Store, keep: Keep) -> None:
    """Two tables hold addresses: nothing but the database can decide between them."""
    changing = [keep(address_text=f"{n}@exemple.test", address_key=f"{n}@exemple.test") for n in range(3)]
    start = threading.Barrier(6)

    def change(account_id: uuid.UUID) -> bool:
        start.wait()
        with store.writing() as session:
            return address_changes.add(session, a_change(account_id))

    def register(_: int) -> bool:
        start.wait()
        with store.writing() as session:
            return accounts.add(session, an_account(NEW))

    with ThreadPoolExecutor(6) as pool:
        outcomes = [pool.submit(change, each) for each in changing] + [pool.submit(register, n) for n in range(3)]
        assert sum(outcome.result() for outcome in outcomes) == 1
