"""The real procedures over a real SQLite file, with the clock at the guide's own moment."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.registration import Application, Registered
from guichet.procedures.services import Services
from guichet.rules.credentials import Credentials
from guichet.rules.paris import from_paris
from guichet.rules.sample_people import Person, person
from guichet.settings import SettingsFile, places
from guichet.store.opening import open_store
from guichet.store.store import Store
from tests.made_store import put_store

GUIDE_MOMENT = from_paris("2023-08-22T13:00")


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.set_to(GUIDE_MOMENT)
    return clock


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    put_store(tmp_path)
    here = places(tmp_path)
    services = open_services(Options(here), clock, SettingsFile(here.settings))
    yield services
    services.close()


@pytest.fixture
def another_window(services: Services, tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """A second program on the same database."""
    here = places(tmp_path)
    another = open_services(Options(here), clock, SettingsFile(here.settings))
    yield another
    another.close()


@pytest.fixture
def lose_key(services: Services, tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Services]]:
    """Removes the key and starts the program again."""
    opened: list[Services] = []

    def lose() -> Services:
        here = places(tmp_path)
        for key in here.key_folder.glob("*.key"):
            key.unlink()
        opened.append(open_services(Options(here), clock, SettingsFile(here.settings)))
        return opened[0]

    yield lose
    for each in opened:
        each.close()


@pytest.fixture
def store(services: Services, tmp_path: Path) -> Iterator[Store]:
    """The same database, seen by another window."""
    store = open_store(places(tmp_path), None, GUIDE_MOMENT)
    yield store
    store.close()


@pytest.fixture
def lila() -> Person:
    return person("lila")


def application(person: Person, address: str = "") -> Application:
    address = address or person.address
    credentials = Credentials(address, address, person.password, person.password)
    return Application(credentials, person.details, person.security)


@pytest.fixture
def registered(services: Services, lila: Person) -> Registered:
    outcome = services.registration.register(application(lila), "fr")
    assert isinstance(outcome, Registered)
    return outcome


def code_in_mail(services: Services) -> str:
    """The code as a person reads it in the newest message."""
    line = services.mailbox.page(None, "inbox", "", 0, 10).lines[0]
    text = services.mailbox.open(line.id).text
    return next(each.strip() for each in text.splitlines() if len(each.strip()) == 12 and each.strip().isalpha())
