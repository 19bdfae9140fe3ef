"""A room of trainees on one PostgreSQL database, all at once: is there an error, is an account lost, what does it take.

    uv run python tests/benchmarks/room.py [CLIENTS] [light]

50 processes unless told otherwise, each a seat that goes through both guides; then all want one address. The server is
private, takes the hundred connections that are PostgreSQL's default, and does not wait for its disk. One computer does
here what fifty do in a room: « light » gives Argon2 next to nothing to do, so that the database is what is waited for.
"""

# ruff: noqa: T201 - printing is what it is for
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.postgres import NoServer, new_database_on, running_server
from tests.room import Room, lost_or_doubled, try_room

CLIENTS = 50
CONNECTIONS = 100


def report(room: Room, problems: list[str], seconds: float, clients: int) -> None:
    """Print it."""
    print(f"{clients} seats, {seconds:.0f} s from the first process to the last answer")
    print(f"{'':32} {'times':>6} {'median':>9} {'95 %':>9}")
    for action, times in room.times.items():
        ordered = sorted(times)
        late = ordered[int(0.95 * (len(ordered) - 1))]
        print(f"{action:32} {len(times):6} {statistics.median(times):7.2f} s {late:7.2f} s")
    print(f"Errors: {len(room.errors)}. Seats that got the address all wanted: {room.winners}.")
    print(f"Accounts lost or doubled: {'; '.join(problems) or 'none'}.")
    for error in room.errors:
        print(f"  {error}")


def main(clients: int = CLIENTS, *, light: bool = False) -> int:
    """Try it; answers the exit code."""
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    try:
        with running_server(CONNECTIONS) as server, tempfile.TemporaryDirectory(prefix="guichet-room-") as home:
            url = new_database_on(server)
            started = time.perf_counter()
            room = try_room(Path(home), url, clients, light=light)
            problems = lost_or_doubled(url, clients)
            report(room, problems, time.perf_counter() - started, clients)
    except NoServer as reason:
        print(f"Nothing was tried: {reason}")
        return 1
    return 1 if room.errors or problems or room.winners != 1 else 0


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each != "light"]
    sys.exit(main(*numbers, light="light" in sys.argv[1:]))
