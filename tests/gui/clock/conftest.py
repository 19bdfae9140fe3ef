"""Registrations whose code dies when a test wants it to."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from guichet.gui.context import Context
from guichet.settings import places
from guichet.store.models import Account, ActivationCode, Mode, State
from guichet.store.opening import open_store

REGISTERED = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)  # 22/08/2023 13:00 in Paris, where the clock of a context starts
DEADLINE = REGISTERED + timedelta(hours=48)


@pytest.fixture
def register(context: Context, tmp_path: Path) -> Callable[[datetime], uuid.UUID]:
    """Keep a pending registration whose code dies at the given moment, as another window would; answers its id."""

    def register(deadline: datetime) -> uuid.UUID:
        account_id, sent_at = uuid.uuid4(), deadline - timedelta(hours=48)
        number = f"2023234{account_id.int % 10_000_000:07}"
        account = Account(
            id=account_id,
            address_text=f"{number}@exemple.fr",
            address_key=f"{number}@exemple.fr",
            mode=Mode.EXPERT,
            state=State.PENDING,
            password_hash="x",
            password_set_at=sent_at,
            surname="ROSEMONDE",
            first_name="Lila",
            phone="0123456789",
            city="PARIS",
            country="FR",
            question="q",
            answer=b"",
            subscriber_number=number,
            registered_at=sent_at,
        )
        code = ActivationCode(
            account_id=account_id,
            address_key=account.address_key,
            code_hash="x",
            sent_at=sent_at,
            deadline=deadline,
        )
        store = open_store(places(tmp_path / "data"), None, datetime.now(UTC))
        with store.writing() as session:
            session.add_all([account, code])
        store.close()
        return account_id

    return register


@pytest.fixture
def is_kept(tmp_path: Path) -> Callable[[uuid.UUID], bool]:
    """Whether an account is in the store."""

    def is_kept(account_id: uuid.UUID) -> bool:
        store = open_store(places(tmp_path / "data"), None, datetime.now(UTC))
        with store.reading() as session:
            kept = session.get(Account, account_id) is not None
        store.close()
        return kept

    return is_kept
