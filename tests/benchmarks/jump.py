"""How long it takes from a choice in « Que lit l'appelant ? » to the screen, and to the state of it, in the sandbox.

``QT_QPA_PLATFORM=offscreen uv run python tests/benchmarks/jump.py [KEY …]``
Every state (or those named) is visited twice; the second visit is counted: the first prepares what the cache keeps.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from guichet.bootstrap import Options, Running, start
from guichet.demo.driver import wait_until
from guichet.rules import atlas
from guichet.settings import places

GOAL_MS = 300


def main() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        running = start(Options(places(Path(folder)), language="fr"))
        wait_until(lambda: running.context.backend.is_open, "the store")
        keys = sys.argv[1:] or list(atlas.keys())
        for key in keys:
            _jump(running, key)
        times = {key: _jump(running, key) for key in keys}
        running.window.close()
        running.close()
    _tell("to the screen", {key: screen for key, (screen, _) in times.items()})
    _tell("to the state", {key: state for key, (_, state) in times.items()})


def _jump(running: Running, key: str) -> tuple[float, float]:
    """Milliseconds until the screen is there, and until its state is (the refusal stands, the message is open)."""
    arrived: list[str] = []
    screens: list[float] = []
    sandbox = running.tools.sandbox
    window = sandbox.prepare()
    begin = time.perf_counter()

    def seen(now: str) -> None:
        if atlas.screen_of(now) == atlas.screen_of(key):
            screens.append(1000 * (time.perf_counter() - begin))

    sandbox.arrived.connect(arrived.append)
    window.whereabouts.changed.connect(seen)
    running.tools.go(key)
    wait_until(lambda: bool(arrived), key)
    state = 1000 * (time.perf_counter() - begin)
    sandbox.arrived.disconnect(arrived.append)
    window.whereabouts.changed.disconnect(seen)
    return (screens[0] if screens else state), state


def _tell(what: str, times: dict[str, float]) -> None:
    ordered = sorted(times.values())
    slow = {key: round(value) for key, value in times.items() if value > GOAL_MS}
    print(  # noqa: T201
        f"{what}: median {statistics.median(ordered):.0f} ms, 95th percentile {ordered[int(0.95 * len(ordered))]:.0f} "
        f"ms, longest {ordered[-1]:.0f} ms; {len(slow)} of {len(times)} above {GOAL_MS} ms {slow or ''}"
    )


if __name__ == "__main__":
    main()
