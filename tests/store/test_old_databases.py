"""Databases of former versions (resources/old_databases/, with the key that sealed them) open in today's program."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.credentials_change import AddressChangeSent
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.paris import from_paris
from guichet.rules.sample_people import person
from guichet.settings import Places, SettingsFile, places
from guichet.store import backups, files
from guichet.store.models import TakenAddress
from guichet.store.opening import open_store
from tests.procedures.conftest import application
from tests.procedures.living import codes, events, newest_message

OLD = Path(__file__).parents[2] / "resources" / "old_databases"
REVISIONS = sorted(file.stem for file in OLD.glob("*.sql"))
PENDING = "attente@exemple.test"


@pytest.fixture(params=REVISIONS)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Places:
    """An installation of that time: Lila's account is active, another one waits for its code."""
    here = places(tmp_path)
    here.database.parent.mkdir()
    connection = sqlite3.connect(here.database)
    connection.executescript((OLD / f"{request.param}.sql").read_text("utf-8"))
    connection.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
    connection.close()
    here.key_folder.mkdir()
    for key in OLD.glob("*.key"):
        shutil.copy(key, here.key_folder)
    return here


@pytest.fixture
def services(here: Places) -> Iterator[Services]:
    clock = Clock()
    clock.set_to(from_paris("2023-08-23T10:00"))
    services = open_services(Options(here), clock, SettingsFile(here.settings))
    yield services
    services.close()


def test_it_was_copied_first(here: Places, services: Services) -> None:
    assert [copy.name for copy in backups.backups(here) if "migration" in copy.name]


def test_what_was_kept_is_there(services: Services) -> None:
    lila = person("lila")
    outcome = services.sign_in.sign_in(lila.address, lila.password)
    assert isinstance(outcome, SignedIn)
    assert outcome.subscriber_number == "20232340000101"
    details = services.accounts.details(outcome.account_id)
    assert details is not None
    assert (details.details, details.security) == (lila.details, lila.security)
    assert services.mailbox.page(None, "inbox").total == 2
    assert newest_message(services, lila.address).code is not None
    assert events(services, lila.address)[:2] == ["registered", "code_sent"]


def test_what_waited_can_go_on(services: Services) -> None:
    code = newest_message(services, PENDING).code
    assert code is not None
    assert codes(services.registration.register(application(person("lila"), PENDING), "fr")) != []
    assert not isinstance(services.activation.activate(code, PENDING), Registered)
    assert isinstance(services.sign_in.sign_in(PENDING, person("lila").password), SignedIn)


def test_addresses_are_held_and_messages_go_with_their_account(here: Places, services: Services) -> None:
    lila = person("lila")
    outcome = services.sign_in.sign_in(lila.address, lila.password)
    assert isinstance(outcome, SignedIn)
    store = open_store(here, None, from_paris("2023-08-23T10:00"))
    with store.reading() as session:
        assert sorted(session.scalars(select(TakenAddress.address_key))) == [PENDING, lila.address]
    store.close()
    change = services.credentials_change.change(outcome.account_id, ("a@b.fr", "a@b.fr"), None, "fr")
    assert isinstance(change, AddressChangeSent)
    services.accounts.close(outcome.account_id, outcome.subscriber_number)
    assert [box.key for box in services.mailbox.overview().boxes] == [PENDING]
