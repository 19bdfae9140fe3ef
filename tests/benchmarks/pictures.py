"""How soon the pictures in « Que lit l'appelant ? » come where there are none yet, and for how long the event loop is
deaf meanwhile.

    QT_QPA_PLATFORM=offscreen uv run python tests/benchmarks/pictures.py [all]

The list is opened once in a new data folder; with « all », the pictures of all states are made. Of each gap, the part
is told in which the GUI's own thread computed: on a busy machine the rest is other people's.
"""

# ruff: noqa: T201 - printing is what it is for
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from guichet.bootstrap import Options, Running, start
from guichet.demo import driver
from guichet.rules import atlas
from guichet.settings import places
from tests.benchmarks.event_loop import Heartbeat


def main(*, everything: bool) -> None:
    """Open, wait, and print."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        running = start(Options(places(Path(folder)), language="fr"))
        heart = Heartbeat()
        driver.let_run = heart.watched(driver.let_run)
        driver.wait_until(lambda: running.context.backend.is_open, "the store")
        _run_for(1)
        times = _make_all(running, heart) if everything else _open_list(running, heart)
        own = sorted((gap.own_work for gap in heart.take()), reverse=True)
        running.window.close()
        running.close()
    between = [later - earlier for earlier, later in zip([0, *times], times, strict=False)]
    print(f"{len(times)} pictures: the first after {times[0]:.0f} ms, the fourth {times[3]:.0f}, all {times[-1]:.0f}")
    print(f"from one to the next {statistics.median(between):.0f} ms (median)")
    print(f"longest work of the GUI's thread at a stretch: {', '.join(f'{each:.0f}' for each in own[:5])} ms")


def _open_list(running: Running, heart: Heartbeat) -> list[float]:
    begin, times = time.perf_counter(), []
    running.tools.pictures.ready.connect(lambda _: times.append(1000 * (time.perf_counter() - begin)))
    finder = running.tools.find(running.window)
    heart.take()
    driver.wait_until(lambda: len(times) == len(finder.results), "the pictures")
    return times


def _make_all(running: Running, heart: Heartbeat) -> list[float]:
    begin, times = time.perf_counter(), []
    pictures = running.tools.pictures
    pictures.ready.connect(lambda _: times.append(1000 * (time.perf_counter() - begin)))
    heart.take()
    pictures.make_ahead()
    count = len(list(atlas.keys()))
    while len(times) < count:
        driver.let_run()
    return times


def _run_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        driver.let_run()


if __name__ == "__main__":
    main(everything="all" in sys.argv[1:])
