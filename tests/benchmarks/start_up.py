"""How long Guichet takes to be on screen, and to have its store open, against an empty PySide6 window.

    uv run python tests/benchmarks/start_up.py [ROUNDS]

Every figure is the median of fresh processes that take turns, from the start of the process; offscreen, or on a
display where DISPLAY is set. A round that is not counted comes first: it warms the caches and makes the data folder.
"""

# ruff: noqa: T201 - printing is what it is for
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

EMPTY, FIRST, LATER = "empty PySide6 window", "Guichet, new data folder", "Guichet, existing data folder"
TIME_LIMIT = 60


def main(rounds: int) -> None:
    """Measure and print."""
    times: dict[str, list[dict[str, float]]] = {EMPTY: [], FIRST: [], LATER: []}
    with tempfile.TemporaryDirectory(prefix="guichet-benchmark-") as home:
        for number in range(rounds + 1):
            for kind, measured in times.items():
                folder = Path(home, f"new-{number}" if kind == FIRST else "existing")
                result = _run(kind, folder)
                if number:
                    measured.append(result)
    print(f"Medians of {rounds} rounds on « {_platform()} », in milliseconds from the start of the process")
    bare = median(result["painted"] for result in times[EMPTY])
    for kind, measured in times.items():
        painted = median(result["painted"] for result in measured)
        line = f"{kind:30} painted {painted:5.0f}   ratio {painted / bare:.2f}"
        if kind != EMPTY:
            line += f"   store opened {median(result['opened'] for result in measured):5.0f}"
        print(line)


def _run(kind: str, folder: Path) -> dict[str, float]:
    """Start one process; the moments that it prints, in milliseconds. The monotonic clock is one for all processes."""
    environment = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **os.environ}
    environment["QT_QPA_PLATFORM"] = _platform()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have bytecode from their second start on
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, __file__, kind, str(folder)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=TIME_LIMIT,
    )
    moments = (line.split() for line in done.stdout.splitlines())
    return {name: (float(moment) - started) * 1000 for name, moment in moments}


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "offscreen")


def _note(moment: str) -> None:
    print(moment, time.monotonic(), flush=True)


def _show_empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    from guichet.gui.main.first_paint import FirstPaint  # imports nothing that a window does not need

    application = QApplication([])
    window = QMainWindow()
    window.resize(1360, 860)
    first_paint = FirstPaint(window)
    first_paint.painted.connect(lambda: _note("painted"))
    first_paint.painted.connect(application.quit)
    window.show()
    application.exec()


def _show_guichet(folder: Path) -> None:
    import guichet.__main__  # noqa: F401 - the command line's own imports count
    from guichet.bootstrap import Options, start
    from guichet.gui.main.first_paint import FirstPaint
    from guichet.settings import places

    running = start(Options(places(folder)))
    FirstPaint(running.window).painted.connect(lambda: _note("painted"))
    running.context.backend.opened.connect(lambda: _note("opened"))
    running.context.backend.opened.connect(running.application.quit)
    running.application.exec()
    running.close()


if __name__ == "__main__":
    match sys.argv[1:]:
        case [kind, folder]:
            _show_empty() if kind == EMPTY else _show_guichet(Path(folder))
        case [rounds]:
            main(int(rounds))
        case _:
            main(11)
