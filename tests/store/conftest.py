"""A store on a real file and one on a real server: most tests of the store hold for both."""

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from guichet.settings import Places, places
from guichet.store import accounts
from guichet.store.models import Account, Mode, State
from guichet.store.opening import open_store
from guichet.store.store import Store

NOW = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)


@pytest.fixture
def here(tmp_path: Path) -> Places:
    """The folders of a portable installation."""
    return places(tmp_path / "guichet")


@pytest.fixture
def file_store(here: Places) -> Iterator[Store]:
    """A store in a new file."""
    store = open_store(here, None, NOW)
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """Where the store is: None for the user's file."""
    return None if request.param == "sqlite" else str(request.getfixturevalue("postgresql_url"))


@pytest.fixture
def store(here: Places, url: str | None) -> Iterator[Store]:
    """A new store, on SQLite and on PostgreSQL."""
    store = open_store(here, url, NOW)
    yield store
    store.close()


def an_account(address: str = "lila.rosemonde@exemple.test", **values: Any) -> Account:
    """A registration of that address."""
    defaults: dict[str, Any] = {
        "id": uuid.uuid4(),
        "address_text": address,
        "address_key": address,
        "mode": Mode.EXPERT,
        "state": State.PENDING,
        "password_hash": "$argon2id$…",
        "password_set_at": NOW,
        "surname": "Rosemonde",
        "first_name": "Lila",
        "phone": "0102030405",
        "city": "Paris",
        "country": "FR",
        "question": "surname",
        "answer": b"sealed",
        "subscriber_number": uuid.uuid4().hex,
        "registered_at": NOW,
    }
    return Account(**{**defaults, **values})


@pytest.fixture
def keep(store: Store) -> Callable[..., uuid.UUID]:
    """Keeps an account with the given values; answers its identity."""

    def keep(**values: Any) -> uuid.UUID:
        account = an_account(**values)
        with store.writing() as session:
            assert accounts.add(session, account)
        return account.id

    return keep
