"""Accounts and codes."""

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from guichet.store import accounts, codes, files
from guichet.store.models import ActivationCode, Purpose, State
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

Keep = Callable[..., uuid.UUID]
ADDRESS = "lila.rosemonde@exemple.test"
LIFE = timedelta(hours=48)


def send(store: Store, account_id: uuid.UUID, sent_at: datetime = NOW, key: str = ADDRESS) -> int:
    code = ActivationCode(
        account_id=account_id,
        address_key=key,
        purpose=Purpose.CREATION,
        code_hash="$argon2id$…",
        sent_at=sent_at,
        deadline=sent_at + LIFE,
    )
    with store.writing() as session:
        session.add(code)
    return code.id


@pytest.mark.rows(9, 10)
@pytest.mark.parametrize("state", [State.PENDING, State.ACTIVE])
def test_one_address_one_account_pending_ones_included(store: Store, keep: Keep, state: State) -> None:
    keep(state=state)
    with store.writing() as session:
        assert not accounts.add(session, an_account())
        assert accounts.add(session, an_account("autre@exemple.test"))  # the transaction goes on
    with store.reading() as session:
        assert accounts.by_address(session, "autre@exemple.test") is not None


def test_a_number_given_twice_is_not_taken_for_an_address(store: Store, keep: Keep) -> None:
    keep(subscriber_number="1")
    with pytest.raises(IntegrityError), store.writing() as session:
        accounts.add(session, an_account("autre@exemple.test", subscriber_number="1"))


def test_an_erased_registration_leaves_its_code(store: Store, keep: Keep) -> None:
    account_id = keep()
    send(store, account_id)
    with store.writing() as session:
        account = accounts.by_id(session, account_id)
        assert account is not None
        accounts.erase(session, account)
        assert account.id == account_id  # still to be named in the journal
    with store.writing() as session:
        assert accounts.by_id(session, account_id) is None
        latest = codes.latest_of(session, ADDRESS)
        assert latest is not None
        assert latest.account_id == account_id
        assert accounts.add(session, an_account())  # the address is free again


@pytest.mark.parametrize("letters", ["Rosemonde-Erased", "Ωραία-Erased"])
def test_erased_means_gone_from_the_disk(file_store: Store, letters: str) -> None:
    path = file_store._path
    assert path is not None
    with file_store.writing() as session:
        session.add_all(an_account(f"{n}@exemple.test", surname=f"{letters}{n}") for n in range(40))
    assert letters.encode() in path.read_bytes()
    for n in range(40):
        with file_store.writing() as session:
            account = accounts.by_address(session, f"{n}@exemple.test")
            assert account is not None
            accounts.erase(session, account)
    assert letters.encode() not in path.read_bytes()
    assert not files.journal_of(path).exists()


@pytest.mark.rows(106)
@pytest.mark.parametrize(
    ("later", "expired"), [(LIFE - timedelta(seconds=1), 0), (LIFE, 0), (LIFE + timedelta(microseconds=1), 1)]
)
def test_a_registration_expires_with_its_code(store: Store, keep: Keep, later: timedelta, expired: int) -> None:
    send(store, keep())
    active = keep(address_text="active@exemple.test", address_key="active@exemple.test", state=State.ACTIVE)
    send(store, active, key="active@exemple.test")
    with store.reading() as session:
        assert len(accounts.expired_pending(session, NOW + later)) == expired


def test_a_second_code_keeps_a_registration_alive(store: Store, keep: Keep) -> None:
    account_id = keep()
    send(store, account_id)
    send(store, account_id, NOW + LIFE)
    with store.reading() as session:
        assert not accounts.expired_pending(session, NOW + LIFE + timedelta(hours=1))


@pytest.mark.rows(100)
def test_a_code_is_used_once(store: Store, keep: Keep) -> None:
    code_id = send(store, keep())
    with store.writing() as session:
        assert codes.use(session, code_id, NOW)
    with store.writing() as session:
        assert not codes.use(session, code_id, NOW + timedelta(hours=1))
        latest = codes.latest_of(session, ADDRESS)
        assert latest is not None
        assert latest.used_at == NOW
        assert not codes.use(session, code_id + 1, NOW)


def test_the_last_code_comes_first(store: Store, keep: Keep) -> None:
    account_id = keep()
    first, second, same_second = (send(store, account_id, NOW + timedelta(days=day)) for day in (0, 5, 5))
    send(store, account_id, NOW + timedelta(days=9), key="autre@exemple.test")
    with store.reading() as session:
        assert [code.id for code in codes.all_of(session, ADDRESS)] == [same_second, second, first]
        assert codes.latest_of(session, "personne@exemple.test") is None


def test_deadlines_of_unused_codes(store: Store, keep: Keep) -> None:
    account_id = keep()
    send(store, account_id)
    used = send(store, account_id, NOW + timedelta(hours=1))
    send(store, account_id, NOW + timedelta(hours=2))
    with store.writing() as session:
        codes.use(session, used, NOW + timedelta(hours=3))
    first, last = NOW + LIFE, NOW + LIFE + timedelta(hours=2)
    with store.reading() as session:
        assert codes.next_deadline(session, NOW) == first
        assert codes.next_deadline(session, first) == last
        assert codes.next_deadline(session, last) is None
