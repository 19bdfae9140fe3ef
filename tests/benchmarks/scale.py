"""What signing in, registering and opening the mailbox cost with few accounts and with many.

    uv run python tests/benchmarks/scale.py [SMALL] [LARGE]

1,000 and 1,000,000 accounts with as many messages, unless told otherwise: on SQLite, and on a private PostgreSQL server
where this machine has one. Both sizes are measured in turn, round by round, so that what else the machine does falls on
both. The procedures as they are, then without Argon2, whose constant cost would hide what grows.
"""

# ruff: noqa: T201 - it finds the tests' own helpers; printing is what it is for
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[2]))

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.procedures.registration import Application, Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.credentials import Credentials
from guichet.rules.sample_people import person
from guichet.settings import SettingsFile, places
from guichet.store import backups, hashing
from tests.benchmarks.crowd import NOW, PASSWORD, address_of, fill
from tests.postgres import NoServer, new_database_on, running_server

SMALL, LARGE = 1_000, 1_000_000
GOAL = 1.3
ROUNDS, WARM_UP = 40, 5


class _Unhashed:
    """In the place of Argon2: believes every password at once."""

    def hash(self, _secret: bytes) -> str:
        return "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aGFzaA"

    def verify(self, _kept: str, _secret: bytes) -> bool:
        return True

    def check_needs_rehash(self, _kept: str) -> bool:
        return False


@dataclass
class Room:
    """One filled database, and what is done in it."""

    folder: Path
    url: str | None
    count: int
    draw: Random = field(default_factory=lambda: Random(3))  # noqa: S311
    newcomers: int = 0

    def open(self) -> Services:
        here = places(self.folder)
        clock = Clock()
        clock.set_to(NOW)
        return open_services(Options(here, self.url), clock, SettingsFile(here.settings))

    def fill(self, name: str) -> float:
        """Answers the seconds that a start takes afterwards; its daily copy was made when the store was empty."""
        services = self.open()
        fill(services.accounts._store, self.count, f"{name}, {self.count:,}")
        services.close()
        started = time.perf_counter()
        self.services = self.open()
        return time.perf_counter() - started

    def copy(self) -> float:
        """Answers the seconds that tomorrow's copy takes, which the first start of a day makes."""
        here, tomorrow = places(self.folder), datetime.now(UTC) + timedelta(days=1)
        started = time.perf_counter()
        backups.daily(here, tomorrow)
        return time.perf_counter() - started

    def sign_in(self) -> None:
        number = self.draw.randrange(self.count // 100) * 100 + 1  # none that waits for its activation
        assert isinstance(self.services.sign_in.sign_in(address_of(number), PASSWORD), SignedIn)

    def register(self) -> None:
        lila, address = person("lila"), f"{self.draw.getrandbits(40):010x}@exemple.test"
        self.newcomers += 1
        application = Application(
            Credentials(address, address, lila.password, lila.password), lila.details, lila.security
        )
        assert isinstance(self.services.registration.register(application, "fr"), Registered)

    def open_mailbox(self) -> None:
        assert self.services.mailbox.overview().boxes
        assert self.services.mailbox.page(None, "inbox").lines

    def look_for_mail(self) -> None:
        assert self.services.mailbox.latest_id()

    def open_one_mailbox(self) -> None:
        assert self.services.mailbox.page(address_of(self.draw.randrange(self.count)), "inbox").lines

    def look_at_deadlines(self) -> None:
        assert self.services.deadlines.erase_expired() == 0
        assert self.services.deadlines.next_one()

    def search(self) -> None:
        """Read to the end of the list, as for every search that finds little."""
        found = self.services.mailbox.page(None, "inbox", address_of(self.draw.randrange(self.count)))
        assert found.total == 1


@contextmanager
def _without_argon2() -> Iterator[None]:
    with patch.object(hashing, "_hasher", _Unhashed()):
        yield


def _compare(what: str, act: Callable[[Room], None], rooms: list[Room], rounds: int = ROUNDS) -> None:
    """Print the medians of both rooms and how they stand to each other."""
    times: list[list[float]] = [[], []]
    for number in range(WARM_UP + rounds):
        for taken, room in zip(times, rooms, strict=True):
            gc.collect(0)
            started = time.perf_counter()
            act(room)
            if number >= WARM_UP:
                taken.append((time.perf_counter() - started) * 1000)
    few, many = map(statistics.median, times)
    print(f"{what:34} {few:9.2f} {many:9.2f} {many / few:7.2f}", flush=True)


def _measure(name: str, rooms: list[Room]) -> None:
    starts = [room.fill(name) for room in rooms]
    print(f"\n{name + ', medians in ms':34} {rooms[0].count:9,} {rooms[1].count:9,}   ratio")
    _compare("sign-in", Room.sign_in, rooms)
    _compare("registration", Room.register, rooms)
    with _without_argon2():
        _compare("sign-in without Argon2", Room.sign_in, rooms)
        _compare("registration without Argon2", Room.register, rooms)
    _compare("mailbox opened", Room.open_mailbox, rooms)
    print(f"No goal is set for these (it is {GOAL} for the others):")
    _compare("mailbox of one address", Room.open_one_mailbox, rooms)
    _compare("is there new mail", Room.look_for_mail, rooms)
    _compare("deadlines", Room.look_at_deadlines, rooms)
    _compare("a search that finds one", Room.search, rooms, 5)
    print(f"{'the program opens its store':34} {starts[0] * 1000:9.0f} {starts[1] * 1000:9.0f}")
    for room in rooms:
        room.services.close()
    if rooms[0].url is None:
        copies = [room.copy() for room in rooms]
        print(f"{'and copies it, once a day':34} {copies[0] * 1000:9.0f} {copies[1] * 1000:9.0f}")


def main(small: int = SMALL, large: int = LARGE) -> None:
    """Fill and measure, on both kinds of database."""
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as home:
        _measure("SQLite", [Room(Path(home) / str(count), None, count) for count in (small, large)])
    try:
        with running_server() as server, tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as home:
            urls = [new_database_on(server) for _ in range(2)]
            rooms = [Room(Path(home) / str(count), url, count) for count, url in zip((small, large), urls, strict=True)]
            _measure("PostgreSQL", rooms)
    except NoServer as reason:
        print(f"PostgreSQL was left out: {reason}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
