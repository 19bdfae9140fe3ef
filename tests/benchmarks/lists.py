"""How long lists take to open, and what memory they take, with 1,000 and with 100,000 entries behind them.

    uv run python tests/benchmarks/lists.py

Every figure comes from a process of its own over a real SQLite file: the companies of one account; the messages of all
addresses (a tenth as many addresses as messages), read, then with something unread; choosing among these addresses. A
list that pages from the store shows ratios near 1. « stands » is the longest time in which the window does not answer.
"""

# ruff: noqa: T201 - printing is what it is for
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from guichet.bootstrap import Options, Running, open_services, start
from guichet.clock import Clock
from guichet.demo import driver
from guichet.gui.account.companies_page import CompaniesPage
from guichet.messages import activation_message
from guichet.procedures.homes import Home
from guichet.procedures.sign_in import SignedIn
from guichet.rules.paris import from_paris
from guichet.rules.sample_companies import companies as sample_companies
from guichet.settings import SettingsFile, places
from guichet.store.models import Company, Folder, StoredMessage

SMALL, LARGE = 1_000, 100_000
OWNER = UUID("6a1f3a0e-6d7c-4b0a-9a53-0d1f7f1c2a11")
NOW = from_paris("2023-08-22T13:00")
TIME_LIMIT = 600


class Figure(NamedTuple):
    """Milliseconds until the list is on screen, the longest time without an answer, megabytes that it took."""

    what: str
    opened: float
    stands: float
    memory: float


def fill(folder: Path, count: int) -> None:
    """``count`` companies of one account, and as many messages to a tenth as many addresses; none of them opened."""
    options = Options(places(folder))
    services = open_services(options, Clock(), SettingsFile(options.places.settings))
    store = services.accounts._store
    content = activation_message.compose("lila@exemple.test", "mHPstewGkBYj", NOW, "fr").as_bytes()
    subject = "Espace professionnel - Création ou modification de l'espace"
    with store.writing() as session:
        session.bulk_insert_mappings(
            Company.__mapper__,
            [
                {"owner_id": OWNER, "siren": f"{number:09}", "name": name, "sort_key": name.casefold(), "address": ""}
                for number, (_siren, name) in enumerate(sample_companies(count))
            ],
        )
        for number in range(count):
            uid, address = uuid4(), f"personne{number % (count // 10):05}@exemple.test"
            session.add(
                StoredMessage(
                    uid=uid,
                    recipient_text=address,
                    recipient_key=address,
                    folder=Folder.INBOX,
                    sender="ne-pas-repondre@dgfip.finances.gouv.fr",
                    subject=subject,
                    sent_at=NOW + timedelta(seconds=number),
                    is_read=number % 100 != 0,
                    size=len(content),
                    body=store.vault.seal(content, uid.bytes),
                )
            )
            if number % 1000 == 999:
                session.flush()
                session.expunge_all()
    services.close()


class Watch:
    """Measures what happens between its making and :meth:`stop`."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._memory = _megabytes()
        self._started = self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> Figure:
        """The figures until now."""
        self._beat()
        self._timer.stop()
        spent = (time.perf_counter() - self._started) * 1000
        return Figure(self._what, spent, self._longest * 1000, _megabytes() - self._memory)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now


def _megabytes() -> float:
    """What the process has in memory now. Linux."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(folder: Path) -> Iterator[Figure]:
    """Open each list once, as the window does."""
    running = start(Options(places(folder), at=NOW, language="fr"))
    running.window.hide()
    driver.wait_until(lambda: running.context.backend.is_open, "the store")
    _settle(running)
    yield from _mailbox(running)
    yield from _companies(running)
    running.window.close()
    running.close()


def _mailbox(running: Running) -> Iterator[Figure]:
    from guichet.gui.mailbox.mailbox_pane import MailboxPane

    pane = MailboxPane(running.context)
    _put_on_screen(pane)
    yield _watched(running, "mailbox, all addresses", pane.refresh, lambda: pane.ui.message_list.model().rowCount() > 0)
    yield _watched(running, "mailbox, looked at again", pane.refresh)
    pane.ui.search_edit.setText("personne00042")
    yield _watched(running, "mailbox, a search", pane._show_list)
    box = pane.ui.address_box
    yield _watched(running, "addresses unfolded", box.showPopup)
    yield _watched(running, "addresses, one found", lambda: QTest.keyClicks(box.view(), "personne0009"))
    box.hidePopup()
    pane.close()


def _companies(running: Running) -> Iterator[Figure]:
    running.context.session.begin(
        SignedIn(OWNER, "", "A B", "a@exemple.test", "1", NOW.date(), 999, False, False, Home.SEVERAL)
    )
    watch = Watch("companies")
    page = CompaniesPage(running.context)
    _put_on_screen(page)
    page.begin(choosing=True)
    driver.wait_until(lambda: page.ui.company_list.model().rowCount() > 0, "the companies")
    _settle(running)
    yield watch.stop()
    yield _watched(running, "companies, a search", lambda: page._model.show_query("mistral"))
    page.close()


def _watched(
    running: Running, what: str, act: Callable[[], object], until: Callable[[], bool] = lambda: True
) -> Figure:
    watch = Watch(what)
    act()
    driver.wait_until(until, what)
    _settle(running)
    return watch.stop()


def _put_on_screen(widget: QWidget) -> None:
    widget.resize(760, 800)
    widget.move(QPoint(0, 0))
    widget.show()


def _settle(running: Running) -> None:
    driver.wait_until(lambda: running.context.backend.is_idle, "the workers")
    driver.let_run()


def _measured(count: int, home: Path) -> dict[str, Figure]:
    folder = home / str(count)
    environment = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = []
    for task in ("fill", "measure"):
        done = subprocess.run(
            [sys.executable, __file__, task, str(folder), str(count)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=TIME_LIMIT,
        )
        figures = [Figure(*json.loads(line)) for line in done.stdout.splitlines()]
    return {figure.what: figure for figure in figures}


def main() -> None:
    """Measure both, and print them side by side."""
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as home:
        small, large = (_measured(count, Path(home)) for count in (SMALL, LARGE))
    print(f"Opened in ms (stands in ms), memory in MB: with {SMALL:,}, with {LARGE:,}, and the ratio of the times")
    for what, few in small.items():
        many = large[what]
        print(
            f"{what:26} {few.opened:7.0f} ({few.stands:4.0f}) {few.memory:6.1f}"
            f"   {many.opened:7.0f} ({many.stands:4.0f}) {many.memory:6.1f}   {many.opened / few.opened:6.1f}"
        )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["fill", folder, count]:
            fill(Path(folder), int(count))
        case ["measure", folder, _count]:
            for figure in measure(Path(folder)):
                print(json.dumps(figure), flush=True)
        case _:
            main()
