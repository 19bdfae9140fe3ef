"""Two processes at once through the procedures themselves: one winner, and the loser is told as anybody is."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.rules.sample_people import person
from guichet.settings import Places, SettingsFile, places
from tests.procedures.conftest import application, code_in_mail

ROUNDS = 4
SEAT = """
import sys
from pathlib import Path
from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.rules.refusals import Refused
from guichet.settings import SettingsFile, places
from tests.procedures.conftest import GUIDE_MOMENT, application
from guichet.rules.sample_people import person

here = places(Path(sys.argv[1]))
clock = Clock()
clock.set_to(GUIDE_MOMENT)
services = open_services(Options(here, sys.argv[2] or None), clock, SettingsFile(here.settings))
register = lambda address: services.registration.register(application(person("lila"), address), "fr")
activate = lambda code, address: services.activation.activate(code, address)
print("ready", flush=True)
for line in sys.stdin:
    procedure, *given = line.split()
    outcome = {"register": register, "activate": activate}[procedure](*given)
    told = [refusal.code.value for refusal in outcome.refusals] if isinstance(outcome, Refused) else ["done"]
    print(*told, flush=True)
services.close()
"""


class Seats:
    """Two processes that have the same database open and wait for a word."""

    def __init__(self, here: Places, url: str | None) -> None:
        command = [sys.executable, "-c", SEAT, str(here.root), url or ""]
        root = Path(__file__).parents[2]
        self._both = [
            subprocess.Popen(command, cwd=root, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for _ in range(2)
        ]
        for each in self._both:
            assert self._hear(each) == "ready"

    def race(self, *words: str) -> list[str]:
        """Tell both the same; answers what came of it, sorted."""
        for each in self._both:
            assert each.stdin
            each.stdin.write(" ".join(words) + "\n")
            each.stdin.flush()
        return sorted(self._hear(each) for each in self._both)

    def close(self) -> None:
        for each in self._both:
            each.communicate()
            assert each.returncode == 0

    @staticmethod
    def _hear(seat: "subprocess.Popen[str]") -> str:
        assert seat.stdout
        return seat.stdout.readline().strip()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    if request.param == "sqlite":
        return None
    found: str = request.getfixturevalue("postgresql_url")
    return found


@pytest.fixture
def shared(tmp_path: Path, clock: Clock, url: str | None) -> Iterator[Services]:
    """Our own look at the database for which both compete."""
    here = places(tmp_path)
    services = open_services(Options(here, url), clock, SettingsFile(here.settings))
    yield services
    services.close()


@pytest.fixture
def seats(tmp_path: Path, url: str | None, shared: Services) -> Iterator[Seats]:
    seats = Seats(places(tmp_path), url)
    yield seats
    seats.close()


@pytest.fixture
def count(tmp_path: Path, url: str | None) -> Iterator[Callable[[str], int]]:
    """Counts behind the program's back."""
    engine = create_engine(url or f"sqlite:///{places(tmp_path).database}")

    def count(query: str) -> int:
        with engine.connect() as connection:
            return int(connection.execute(text(query)).scalar_one())

    yield count
    engine.dispose()


@pytest.mark.rows(9, 10, 60)
def test_of_two_who_register_one_address_one_is_registered(
    seats: Seats, shared: Services, count: Callable[[str], int]
) -> None:
    outcomes = [seats.race("register", f"lila{number}@exemple.test") for number in range(ROUNDS)]
    assert outcomes == [["address_pending", "done"]] * ROUNDS
    assert count("SELECT COUNT(*) FROM account") == ROUNDS
    assert shared.mailbox.page(None, "inbox").total == ROUNDS  # the loser's code is not sent


@pytest.mark.rows(100)
def test_of_two_who_use_one_code_one_activates(seats: Seats, shared: Services, count: Callable[[str], int]) -> None:
    for number in range(ROUNDS):
        address = f"lila{number}@exemple.test"
        assert isinstance(shared.registration.register(application(person("lila"), address), "fr"), Registered)
        assert seats.race("activate", code_in_mail(shared), address) == ["code_used", "done"]
    assert count("SELECT COUNT(*) FROM journal WHERE event = 'activated'") == ROUNDS
