"""Playing the guides: a line a step, a numbered picture a screen, and the summaries at the end."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from guichet.bootstrap import Options, Running, start
from guichet.demo.changing import ChangingGuide
from guichet.demo.creating import CreatingGuide
from guichet.demo.driver import NotOnScreen, wait_until
from guichet.demo.guide import Step
from guichet.demo.people import person
from guichet.rules.paris import from_paris
from guichet.settings import places

CREATING_MOMENT = "2023-08-22T13:00"  # the date of guide A's own e-mail
CHANGING_MOMENT = "2023-08-25T15:10"  # that of guide B's
STEPS = {"creating": CreatingGuide.TOTAL, "changing": ChangingGuide.TOTAL}
SUMMARIES = {"creating": "recapitulatif.pdf", "changing": "recapitulatif-nouvelle-adresse.pdf"}
PAUSE = 1.2  # seconds a screen stays where somebody watches
LAYOUT_PAUSE = 0.1  # and where nobody does: until all is laid out


class FolderRefused(Exception):
    """The pictures cannot be written there."""


class Stuck(Exception):
    """A control or a text that the guide speaks of did not come: ``reason`` names it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def play(folder: Path, at: datetime | None, say: Callable[[str], object], which: str = "creating") -> list[Path]:
    """Play « creating », « changing » or « all » in the real windows; answers what was written into ``folder``.

    A fresh data folder is used and thrown away. ``say`` is given a line a step. ``at`` is the moment of the beginning,
    else the guide's own. Refuses with ``FolderRefused`` and ``Stuck``.
    """
    folder = folder.absolute()
    _make(folder)
    start_at = at or from_paris(CHANGING_MOMENT if which == "changing" else CREATING_MOMENT)
    with tempfile.TemporaryDirectory(prefix="guichet-demo-", ignore_cleanup_errors=True) as data:
        running = start(Options(places(Path(data)), at=start_at, language="fr", show_captcha=True))
        running.window.resize(1360, 900)
        try:
            return _play(running, folder, say, which)
        except (NotOnScreen, TimeoutError) as problem:
            raise Stuck(str(problem)) from problem
        finally:
            running.window.close()
            running.close()


def _play(running: Running, folder: Path, say: Callable[[str], object], which: str) -> list[Path]:
    pictures: list[Path] = []
    summaries = {name: folder / pdf for name, pdf in SUMMARIES.items() if which in (name, "all")}
    total = sum(STEPS[name] for name in summaries)
    for what, window in _steps(running, summaries):
        wait_until(lambda: running.context.backend.is_idle, "the workers")
        _pause()
        say(f"[{len(pictures) + 1:2}/{total}] {what}")
        picture = folder / f"{len(pictures) + 1:02}.png"
        if not window.grab().save(str(picture)):
            raise FolderRefused(folder)
        pictures.append(picture)
    return [*pictures, *summaries.values()]


def _steps(running: Running, summaries: dict[str, Path]) -> Iterator[Step]:
    """The guides one after the other; the second begins three days after the first, with the account that it made."""
    lila = person("lila")
    if "creating" in summaries:
        yield from CreatingGuide(running, lila, summaries["creating"]).steps()
    if "changing" in summaries:
        if "creating" in summaries:
            running.context.clock.advance(from_paris(CHANGING_MOMENT) - from_paris(CREATING_MOMENT))
            running.window.ui.home_button.click()
        else:
            _open_account(running)
        yield from ChangingGuide(running, lila, summaries["changing"]).steps()


def _open_account(running: Running) -> None:
    """The sample situation of the second guide."""
    backend = running.context.backend
    wait_until(lambda: backend.is_open, "the store")
    running.window.examples.menu.sample_actions["guide_b"].trigger()
    wait_until(lambda: running.window.examples.bar.shown is not None, "the account")
    running.window.examples.bar.hide()


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
