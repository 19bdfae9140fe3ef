"""A room of trainees on one PostgreSQL database: every seat is a process with a data folder of its own and the key of
all, and goes through the procedures of both guides at the same time as the others.

For the benchmark of that name and for a test. ``python -m tests.room FOLDER URL NAME [light]`` is one seat.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from shutil import copytree
from threading import Event
from typing import TypeVar

from argon2 import PasswordHasher

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.messages.read_message import ReadMessage
from guichet.procedures.activation import Activated
from guichet.procedures.credentials_change import AddressChangeSent
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.registration import Application, Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Refused
from guichet.rules.sample_people import MOMENT, person
from guichet.settings import SettingsFile, places
from guichet.store import hashing
from tests.postgres import for_psycopg

CONTESTED = "tout-le-monde@exemple.test"
NEW_PASSWORD = "Trocadero16Passy2023"
_LOOK_SECONDS = 2  # gui/mailbox/mail_watch.py
T = TypeVar("T")


@dataclass
class Room:
    """What came of it. ``times`` are seconds, by action; ``winners`` are the seats that got the contested address."""

    times: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    winners: int = 0


def new_address(name: str) -> str:
    """The address that a seat changes to."""
    return f"{name}-nouvelle@exemple.test"


def open_seat(folder: Path, url: str) -> Services:
    """The procedures of one seat, its clock at the guide's moment."""
    here, clock = places(folder), Clock()
    clock.set_to(MOMENT)
    return open_services(Options(here, url), clock, SettingsFile(here.settings))


def try_room(home: Path, url: str, clients: int, *, light: bool = False) -> Room:
    """Let so many seats work at once on an empty database, then compete for one address.

    ``light`` gives Argon2 so little to do that all but the database takes no time.
    """
    first = places(home / "first")
    open_seat(first.root, url).close()
    names = _names(clients)
    for name in names:  # as whoever installs a seat does
        copytree(first.key_folder, places(home / name).key_folder)
    room = Room()
    seats = [_Seat(home / name, url, name, *["light"] * light) for name in names]
    try:
        with ThreadPoolExecutor(clients) as pool:
            for word in ("open", "work", "compete"):
                for said in pool.map(lambda seat, word=word: seat.tell(word), seats):  # type: ignore[misc]
                    _add(room, said)
    finally:
        for seat in seats:
            seat.close()
    return room


def lost_or_doubled(url: str, clients: int) -> list[str]:
    """What the database does not hold as it should, found behind the program's back."""
    wanted = {new_address(name): "active" for name in _names(clients)} | {CONTESTED: "pending"}
    import psycopg

    with psycopg.connect(for_psycopg(url)) as connection:
        rows = connection.execute("SELECT address_key, state, subscriber_number FROM account").fetchall()
        taken = connection.execute("SELECT address_key FROM taken_address").fetchall()
    problems = [f"{len(rows)} accounts instead of {len(wanted)}"] if len(rows) != len(wanted) else []
    if {key: state for key, state, _number in rows} != wanted:
        problems.append("other accounts than were made")
    if len({number for _key, _state, number in rows}) != len(wanted):
        problems.append("a subscriber number given twice")
    if sorted(key for (key,) in taken) != sorted(wanted):
        problems.append("other addresses are taken than those of the accounts")
    return problems


def _names(clients: int) -> list[str]:
    return [f"poste{number:02}" for number in range(clients)]


def _add(room: Room, said: dict[str, object]) -> None:
    times, errors, won = said["times"], said["errors"], said["won"]
    assert isinstance(times, dict) and isinstance(errors, list)
    for action, taken in times.items():
        room.times.setdefault(action, []).extend(taken)
    room.errors += errors
    room.winners += bool(won)


class _Seat:
    """The other end of a seat's pipe."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.room", str(folder), *arguments],
            cwd=Path(__file__).parents[1],
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def tell(self, word: str) -> dict[str, object]:
        """Say what is to be done; answers what came of it."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        said: dict[str, object] = json.loads(self._process.stdout.readline())
        return said

    def close(self) -> None:
        self._process.communicate()


class _Work:
    """What one seat does, in its own process."""

    def __init__(self, folder: Path, url: str, name: str) -> None:
        self._folder, self._url, self._name = folder, url, name
        self._address = f"{name}@exemple.test"
        self.times: dict[str, list[float]] = {}
        self.won = False

    def open(self) -> None:
        for part in ("email_validator", "phonenumbers", "zxcvbn"):  # the window has them by the time they are needed
            import_module(part)
        self._services = self._timed("open the store", lambda: open_seat(self._folder, self._url))

    def work(self) -> None:
        """Both guides, while the seat's mailbox looks for new mail on a thread of its own, as in the window."""
        done = Event()
        with ThreadPoolExecutor(1) as pool:
            watching = pool.submit(self._watch, done)
            try:
                self._follow_both_guides()
            finally:
                done.set()
            watching.result()

    def _watch(self, done: Event) -> None:
        latest = 0
        while not done.wait(_LOOK_SECONDS):
            if (now := self._services.mailbox.latest_id()) != latest:
                latest = now
                self._services.mailbox.overview()
                self._services.mailbox.page(None, "inbox")

    def _follow_both_guides(self) -> None:
        """Register, activate, sign in, change the password, change the address."""
        services, old = self._services, person("lila").password
        sent = self._timed("register", lambda: services.registration.register(self._application(self._address), "fr"))
        _expect(sent, Registered)
        self._activate(self._address)
        account_id = self._sign_in(self._address, old).account_id
        change = services.credentials_change.change
        pair = (NEW_PASSWORD, NEW_PASSWORD)
        _expect(self._timed("change the password", lambda: change(account_id, None, pair, "fr")), PasswordChanged)
        self._sign_in(self._address, NEW_PASSWORD)
        target = new_address(self._name)
        moved = self._timed("change the address", lambda: change(account_id, (target, target), None, "fr"))
        _expect(moved, AddressChangeSent)
        self._activate(target)
        self._sign_in(target, NEW_PASSWORD)

    def compete(self) -> None:
        """Register the address that everybody wants; only who is told that it is taken may fail."""
        outcome = self._timed(
            "compete for an address", lambda: self._services.registration.register(self._application(CONTESTED), "fr")
        )
        self.won = isinstance(outcome, Registered)
        if isinstance(outcome, Refused) and [each.code for each in outcome.refusals] != [Code.ADDRESS_PENDING]:
            raise AssertionError(outcome)
        self._services.close()

    def _application(self, address: str) -> Application:
        lila = person("lila")
        credentials = Credentials(address, address, lila.password, lila.password)
        return Application(credentials, lila.details, lila.security)

    def _activate(self, address: str) -> None:
        code = self._timed("read the code in the mailbox", lambda: self._code(address))
        activated = self._timed("activate", lambda: self._services.activation.activate(code, address))
        _expect(activated, Activated)

    def _code(self, address: str) -> str:
        mailbox = self._services.mailbox
        keys = [box.key for box in mailbox.overview(frozenset({address})).boxes if box.text == address]
        opened = _expect(mailbox.open(mailbox.page(keys[0], "inbox").lines[0].id), ReadMessage)
        assert opened.code is not None
        return opened.code

    def _sign_in(self, address: str, password: str) -> SignedIn:
        return _expect(self._timed("sign in", lambda: self._services.sign_in.sign_in(address, password)), SignedIn)

    def _timed(self, action: str, work: Callable[[], T]) -> T:
        started = time.perf_counter()
        outcome = work()
        self.times.setdefault(action, []).append(time.perf_counter() - started)
        return outcome


def _expect(outcome: object, kind: type[T]) -> T:
    assert isinstance(outcome, kind), outcome
    return outcome


def main(folder: str, url: str, name: str, light: str = "") -> None:
    """One seat: does what it is told on its standard input, and says what came of it."""
    if light:
        hashing._hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    work = _Work(Path(folder), url, name)
    for word in sys.stdin:
        errors: list[str] = []
        work.times = {}
        try:
            {"open": work.open, "work": work.work, "compete": work.compete}[word.strip()]()
        except Exception as error:
            errors.append(f"{name}, {word.strip()}: {error!r}")
        print(json.dumps({"times": work.times, "errors": errors, "won": work.won}), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
