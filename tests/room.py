"""A room of trainees on one PostgreSQL database: every seat is a process with a data folder of its own and the key of
all, and goes through the procedures of both guides at the same time as the others.

For the benchmark of that name and for a test.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree

from guichet.settings import places
from tests.postgres import for_psycopg
from tests.seat import CONTESTED, new_address, open_seat


@dataclass
class Room:
    """What came of it. ``times`` are seconds, by action; ``winners`` are the seats that got the contested address."""

    times: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    winners: int = 0


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
                for said in pool.map(lambda seat, word=word: seat.tell(word), seats):
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
            [sys.executable, "-m", "tests.seat", str(folder), *arguments],
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
