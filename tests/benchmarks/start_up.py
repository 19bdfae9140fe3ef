"""How long Guichet takes to be on screen, to answer the first click and to have its store open, and what memory it
takes while nobody uses it; against an empty PySide6 window.

    uv run python tests/benchmarks/start_up.py [ROUNDS]

Every figure is the median of fresh processes that take turns, from the start of the process; offscreen, or on a
display where DISPLAY is set. A round that is not counted comes first: it warms the caches and makes the data folder.
What is printed is the table of the README.
"""

# ruff: noqa: T201 - printing is what it is for
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from guichet.bootstrap import Running
    from guichet.gui.main.first_paint import FirstPaint

EMPTY, NEW, KEPT = "an empty window", "Guichet, new data folder", "Guichet, existing data folder"
CLICKED, LEFT_ALONE = "clicked", "alone"
# What is measured, in which unit, against what of the empty window, and what it may be at most.
ROWS = {
    "painted": ("first window on screen", "ms", "painted", 1.5),
    "answered": ("first click answered", "ms", "painted", 2.5),
    "opened": ("store open", "ms", "painted", 2.5),
    "idle": ("memory, idle on the first page", "MiB", "idle", 1.6),
}
IDLE_MS = 2500  # after the store is open
TIME_LIMIT = 60

Figures = dict[str, dict[str, list[float]]]


def main(rounds: int) -> None:
    """Measure and print."""
    figures: Figures = {kind: defaultdict(list) for kind in (EMPTY, NEW, KEPT)}
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as home:
        for number in range(rounds + 1):
            for kind, measured in figures.items():
                for use in (CLICKED, LEFT_ALONE):
                    folder = Path(home, f"{use}-{number}" if kind == NEW else "existing")
                    for what, value in _run(kind, use, folder).items():
                        if number and (what == "idle") is (use == LEFT_ALONE):
                            measured[what].append(value)
    _tell(rounds, figures)


def _tell(rounds: int, figures: Figures) -> None:
    print(f"Medians of {rounds} rounds on « {_platform()} », {_machine()}\n")
    print(f"| | {EMPTY} | {NEW} | {KEPT} | goal |\n|---|--:|--:|--:|--:|")
    for what, (title, unit, against, goal) in ROWS.items():
        bare = median(figures[EMPTY][against])
        cells = [f"{bare:.0f} {unit}" if against == what else ""]
        for kind in (NEW, KEPT):
            value = median(figures[kind][what])
            cells.append(f"{value:.0f} {unit}, {value / bare:.2f} ×")
        print(f"| {title} | {' | '.join(cells)} | {goal} × |")


def _machine() -> str:
    """Processor, number of cores, system and versions."""
    import PySide6

    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2] for line in lines if line.startswith("model name")]
    processor = (names or [platform.processor()])[0].strip()
    versions = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    return f"{os.cpu_count()} cores ({processor}), {platform.system()}, {versions}"


def _run(kind: str, use: str, folder: Path) -> dict[str, float]:
    """Start one process; what it prints: milliseconds since its start (the monotonic clock is one for all), or MiB."""
    environment = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **os.environ}
    environment["QT_QPA_PLATFORM"] = _platform()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have bytecode from their second start on
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, __file__, kind, use, str(folder)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=TIME_LIMIT,
    )
    noted = {what: float(value) for what, value in (line.split() for line in done.stdout.splitlines())}
    return {what: value if what == "idle" else (value - started) * 1000 for what, value in noted.items()}


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "offscreen")


def _note(moment: str) -> None:
    print(moment, time.monotonic(), flush=True)


def _note_memory_and_quit(application: "QApplication") -> None:
    """The pages that the process holds in memory, once it has been left alone for a while."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    print("idle", pages * os.sysconf("SC_PAGE_SIZE") / 2**20, flush=True)
    application.quit()


def _show_empty(use: str) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    from guichet.gui.main.first_paint import FirstPaint  # imports nothing that a window does not need

    application = QApplication([])
    window = QMainWindow()
    window.resize(1360, 860)
    first_paint = FirstPaint(window)
    first_paint.painted.connect(lambda: _note("painted"))
    window.show()
    if use == LEFT_ALONE:
        QTimer.singleShot(IDLE_MS, lambda: _note_memory_and_quit(application))
    else:
        first_paint.painted.connect(application.quit)
    application.exec()


def _show_guichet(use: str, folder: Path) -> None:
    import guichet.__main__  # noqa: F401 - the command line's own imports count
    from guichet.bootstrap import Options, start
    from guichet.settings import places

    running = start(Options(places(folder)))
    # The moment is noted before what waits for it is begun: both hear of it in the order in which they asked.
    _first_paint_of(running).painted.connect(lambda: _note("painted"))
    running.context.backend.opened.connect(lambda: _note("opened"))
    if use == CLICKED:
        _click(running)
    else:
        _wait(running)
    running.application.exec()
    running.close()


def _first_paint_of(running: "Running") -> "FirstPaint":
    from guichet.gui.main.first_paint import FirstPaint

    return FirstPaint(running.window)


def _click(running: "Running") -> None:
    """« Votre espace professionnel », as soon as there is something to click on; done when it and the store are."""
    from PySide6.QtCore import QTimer

    portal, missing = running.window.portal, {"answered", "opened"}

    def done(what: str) -> None:
        missing.discard(what)
        if not missing:
            running.application.quit()

    def answered() -> None:
        _note("answered")
        done("answered")

    def go() -> None:
        portal.place_changed.connect(lambda _: _when_painted(portal.page(portal.place), answered))
        portal.ui.professional_button.click()

    _first_paint_of(running).painted.connect(lambda: QTimer.singleShot(0, go))
    running.context.backend.opened.connect(lambda: done("opened"))


def _when_painted(page: "QWidget", go_on: Callable[[], object]) -> None:
    from guichet.gui.main.first_paint import FirstPaint

    FirstPaint(page).painted.connect(go_on)


def _wait(running: "Running") -> None:
    from PySide6.QtCore import QTimer

    def opened() -> None:
        QTimer.singleShot(IDLE_MS, lambda: _note_memory_and_quit(running.application))

    running.context.backend.opened.connect(opened)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [kind, use, folder]:
            _show_empty(use) if kind == EMPTY else _show_guichet(use, Path(folder))
        case [rounds]:
            main(int(rounds))
        case _:
            main(11)
