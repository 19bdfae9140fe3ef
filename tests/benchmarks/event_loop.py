"""How long the event loop is deaf while somebody plays the whole first guide in the real window.

    uv run python tests/benchmarks/event_loop.py

A timer beats every millisecond; the longest time between two beats is the gap that somebody feels. Time that the
driver itself takes to find its way is left out: it is no part of the program. While a gap lasts, a thread notes what
the GUI's thread and the workers are doing, so that the gap has a name. Offscreen, or on a display where DISPLAY is set.
"""

# ruff: noqa: T201 - printing is what it is for
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import Qt, QTimer

from guichet.bootstrap import Options, Running, start
from guichet.demo import creating, driver
from guichet.demo.people import person
from guichet.rules.paris import from_paris
from guichet.settings import places

ALLOWED_MS = 50
NOTED_MS = 25  # a gap of this length is looked into
LOOK_EVERY = 0.004  # seconds
PARTS_SHOWN = 3


@dataclass
class Gap:
    """Milliseconds without a beat, and what was seen meanwhile."""

    length: float
    seen: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        blame = "  |  ".join(f"{what} ({times}x)" for what, times in self.seen.most_common(PARTS_SHOWN))
        return f"{self.length:4.0f} ms  {blame}"


class Heartbeat:
    """Measures the loop while it runs, and only then."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._last: float | None = None
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
                self._last = time.perf_counter()
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
        now = time.perf_counter()
        if self._last is None:
            return
        length = (now - self._last) * 1000
        if length > 2:
            self.gaps.append(Gap(length, self._seen))
        self._seen = Counter()
        self._last = now

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
        guide = creating.CreatingGuide(running, person("lila"), folder / "summary.pdf")
        for what, _window in guide.steps():
            _settle(running, lambda: True)
            yield what, heart.take()
            if what.startswith("Etape 1"):
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


def main() -> None:
    """Play, and print each phase's longest gaps."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    longest = 0.0
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as folder:
        for phase, gaps in _play(Path(folder)):
            lengths = [gap.length for gap in gaps] or [0.0]
            over = sum(length > ALLOWED_MS for length in lengths)
            longest = max(longest, *lengths)
            print(f"{max(lengths):4.0f} ms longest, {over} over {ALLOWED_MS} ms   {phase}")
            for gap in gaps:
                if gap.length > NOTED_MS:
                    print(f"         {gap}")
    print(f"{longest:4.0f} ms longest of all")


if __name__ == "__main__":
    main()
