"""How long the event loop is deaf while somebody plays the whole first guide in the real window.

    uv run python tests/benchmarks/event_loop.py [ROUNDS]

A timer beats every millisecond; the longest time between two beats is the gap that somebody feels. Time that the
driver itself takes to find its way is left out: it is no part of the program. While a gap lasts, a thread notes what
the GUI's thread and the workers are doing, so that the gap has a name. Every round is a
fresh process; on a busy machine look at the least. Offscreen, or on a display where DISPLAY is set.
"""

# ruff: noqa: T201 - printing is what it is for
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer

from guichet.bootstrap import Options, Running, start
from guichet.demo import driver
from guichet.demo.player import Player
from guichet.demo.script import script
from guichet.rules.paris import from_paris
from guichet.settings import places

NOTED_MS = 25  # a gap of this length is looked into
LOOK_EVERY = 0.004  # seconds
PARTS_SHOWN = 3


class Phase(NamedTuple):
    """The longest gap of one phase of one round; ``own_work`` is the part in which the GUI's thread computed."""

    name: str
    longest: float
    own_work: float
    blame: str


@dataclass
class Gap:
    """Milliseconds without a beat, those in which the GUI's thread computed, and what was seen meanwhile."""

    length: float
    own_work: float
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def blame(self) -> str:
        """What was seen most often."""
        return "  |  ".join(f"{what} ({times}x)" for what, times in self.seen.most_common(PARTS_SHOWN))


class Heartbeat:
    """Measures the loop while it runs, and only then."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._last: float | None = None
        self._worked = 0.0
        self._seen: Counter[str] = Counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._main = threading.main_thread().ident
        threading.Thread(target=self._look, daemon=True).start()

    def watched(self, part: Callable[..., None]) -> Callable[..., None]:
        """``part`` with its time counted: it runs the loop, or does what a slot in it would do."""

        def run(*arguments: object) -> None:
            outermost = self._last is None
            if outermost:
                self._last, self._worked = time.perf_counter(), time.thread_time()
            try:
                part(*arguments)
            finally:
                self._beat()
                if outermost:
                    self._last = None

        return run

    def take(self) -> list[Gap]:
        """The gaps since the last time, the longest first."""
        gaps, self.gaps = self.gaps, []
        return sorted(gaps, key=lambda gap: -gap.length)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        if self._last is None:
            return
        length = (now - self._last) * 1000
        if length > 2:
            self.gaps.append(Gap(length, (worked - self._worked) * 1000, self._seen))
        self._seen = Counter()
        self._last, self._worked = now, worked

    def _look(self) -> None:
        while True:
            time.sleep(LOOK_EVERY)
            last = self._last
            if last is None or (time.perf_counter() - last) * 1000 < NOTED_MS / 2:
                continue
            for thread, frame in sys._current_frames().items():
                if thread == self._main:
                    self._seen[f"GUI: {_where(frame)}"] += 1
                elif thread != threading.get_ident() and not _is_waiting(frame):
                    self._seen[f"worker: {_where(frame)}"] += 1


def _where(frame: FrameType) -> str:
    """The innermost line, and the innermost line of ours that led there."""
    inner = f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}"
    ours: FrameType | None = frame
    while ours and "/guichet/" not in ours.f_code.co_filename.replace("\\", "/"):
        ours = ours.f_back
    if ours is None or ours is frame:
        return f"{inner}:{frame.f_lineno}"
    return f"{Path(ours.f_code.co_filename).stem}.{ours.f_code.co_name}:{ours.f_lineno} > {inner}"


def _is_waiting(frame: FrameType) -> bool:
    return Path(frame.f_code.co_filename).name in ("threading.py", "thread.py") and frame.f_code.co_name in (
        "wait",
        "_worker",
    )


def _play(folder: Path) -> Iterator[tuple[str, list[Gap]]]:
    """Play the guide once; after each phase, its gaps."""
    options = Options(places(folder), at=from_paris("2023-08-22T13:00"), language="fr", show_captcha=True)
    running = start(options)
    heart = Heartbeat()
    really_act, really_let_run = driver.act, driver.let_run
    driver.act, driver.let_run = heart.watched(driver.act), heart.watched(driver.let_run)
    try:
        _settle(running, lambda: running.context.backend.is_open)
        yield "Start: first paint, imports, store opened", heart.take()
        heard = False
        for shot in Player(running, script("creating"), folder / "summary.pdf").shots():
            _settle(running, lambda: True)
            yield shot.line, heart.take()
            if shot.key == "registration.terms" and not heard:
                heard = True
                driver.Driver(running.window).press("Ecouter l'extrait sonore")
                _settle(running, lambda: True)
                yield "The sound of the CAPTCHA", heart.take()
    finally:
        driver.act, driver.let_run = really_act, really_let_run
        running.window.close()
        running.close()


def _settle(running: Running, condition: Callable[[], bool]) -> None:
    """Until the condition holds, the workers are idle and everything is laid out and painted."""
    driver.wait_until(condition, "the store")
    driver.wait_until(lambda: running.context.backend.is_idle, "the workers")
    end = time.monotonic() + 0.3
    driver.wait_until(lambda: time.monotonic() > end, "the layout")


def _play_once() -> None:
    """In a process of its own, so that every import happens: a line of JSON a phase."""
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as folder:
        for phase, gaps in _play(Path(folder)):
            longest = gaps[0] if gaps else Gap(0, 0)
            print(json.dumps([phase, longest.length, longest.own_work, longest.blame]), flush=True)


def _run() -> list[Phase]:
    environment = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **os.environ}
    if not os.environ.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have bytecode from their second start on
    command = [sys.executable, __file__, "once"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    return [Phase(*json.loads(line)) for line in done.stdout.splitlines()]


def main(rounds: int) -> None:
    """Play, and print what the longest gap of each phase was: in the median round, and in the quietest."""
    _run()  # not counted: it writes the bytecode
    played = [_run() for _ in range(rounds)]
    print(
        f"Longest gap of each phase in {rounds} rounds, in milliseconds: median, least (own work of the GUI's thread)"
    )
    for same_phase in zip(*played, strict=True):
        ordered = sorted(same_phase, key=lambda phase: phase.longest)
        least, middle = ordered[0], ordered[len(ordered) // 2]
        print(f"{middle.longest:5.0f} {least.longest:5.0f} ({least.own_work:.0f})   {middle.name}")
        if middle.longest > NOTED_MS:
            print(f"{'':14}{middle.blame}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["once"]:
            _play_once()
        case [rounds]:
            main(int(rounds))
        case _:
            main(5)
