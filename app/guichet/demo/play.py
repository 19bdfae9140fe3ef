"""Playing a guide: a line a step, a numbered picture a screen, and the summary at the end."""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from guichet.bootstrap import Options, start
from guichet.demo.creating import CreatingGuide
from guichet.demo.driver import NotOnScreen, wait_until
from guichet.demo.people import person
from guichet.rules.paris import from_paris
from guichet.settings import places

GUIDE_MOMENT = "2023-08-22T13:00"  # the date of guide A's own e-mail
PAUSE = 1.2  # seconds a screen stays where somebody watches
LAYOUT_PAUSE = 0.1  # and where nobody does: until all is laid out


class FolderRefused(Exception):
    """The pictures cannot be written there."""


class Stuck(Exception):
    """A control or a text that the guide speaks of did not come: ``reason`` names it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def play(folder: Path, at: datetime | None, say: Callable[[str], object]) -> list[Path]:
    """Play guide A in the real windows and leave its pictures and the PDF in ``folder``; answers what was written.

    A fresh data folder is used and thrown away. ``say`` is given a line a step. Refuses with ``FolderRefused`` and
    ``Stuck``.
    """
    folder = folder.absolute()
    _make(folder)
    written: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="guichet-demo-", ignore_cleanup_errors=True) as data:
        options = Options(places(Path(data)), at=at or from_paris(GUIDE_MOMENT), language="fr", show_captcha=True)
        running = start(options)
        running.window.resize(1360, 900)
        guide = CreatingGuide(running, person("lila"), folder / "recapitulatif.pdf")
        try:
            for number, (what, window) in enumerate(guide.steps(), start=1):
                wait_until(lambda: running.context.backend.is_idle, "the workers")
                _pause()
                say(f"[{number:2}/{guide.TOTAL}] {what}")
                picture = folder / f"{number:02}.png"
                if not window.grab().save(str(picture)):
                    raise FolderRefused(folder)
                written.append(picture)
        except (NotOnScreen, TimeoutError) as problem:
            raise Stuck(str(problem)) from problem
        finally:
            running.window.close()
            running.close()
    return [*written, folder / "recapitulatif.pdf"]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise FolderRefused(folder) from problem
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FolderRefused(folder)


def _pause() -> None:
    """Give the window time to lay itself out, and somebody who watches the time to read."""
    watched = os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    end = time.monotonic() + (PAUSE if watched else LAYOUT_PAUSE)
    wait_until(lambda: time.monotonic() > end, "the pause")
