"""One seat of a room (tests/room.py): a process that goes through the procedures of both guides.

``python -m tests.seat FOLDER URL NAME [light]`` does what it is told on its standard input.
"""

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
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

CONTESTED = "tout-le-monde@exemple.test"
NEW_PASSWORD = "Trocadero16Passy2023"
_LOOK_SECONDS = 2  # gui/mailbox/mail_watch.py
T = TypeVar("T")


def new_address(name: str) -> str:
    """The address that a seat changes to."""
    return f"{name}-nouvelle@exemple.test"


def open_seat(folder: Path, url: str) -> Services:
    """The procedures of one seat, its clock at the guide's moment."""
    here, clock = places(folder), Clock()
    clock.set_to(MOMENT)
    return open_services(Options(here, url), clock, SettingsFile(here.settings))


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

        mailbox, deadlines = self._services.mailbox, self._services.deadlines
        questions = (mailbox.overview, lambda: mailbox.page(None, "inbox"), deadlines.next_one)
        with ThreadPoolExecutor(len(questions)) as pool:  # all at once, as the window asks them
            list(pool.map(lambda ask: ask(), questions))

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
            errors.append(f"{name}, {word.strip()}: {error!r} from {error.__cause__!r}")
        print(json.dumps({"times": work.times, "errors": errors, "won": work.won}), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
