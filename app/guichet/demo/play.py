"""Playing the guides: a line a step, a numbered picture a screen, and the summaries at the end."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from guichet.bootstrap import Options, Running, start
from guichet.demo.driver import NotOnScreen, wait_until
from guichet.demo.player import Player, Shot
from guichet.demo.script import Script, script
from guichet.settings import places

GUIDES = ("creating", "changing")
PAUSE = 1.2  # seconds a screen stays where somebody watches
LAYOUT_PAUSE = 0.1  # and where nobody does: until all is laid out


class FolderRefused(Exception):
    """The pictures cannot be written there."""


class Stuck(Exception):
    """A control or a screen that the guide speaks of did not come: ``reason`` names it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def play(
    folder: Path, at: datetime | None, say: Callable[[str], object], which: str = "creating", language: str = "fr"
) -> list[Path]:
    """Play « creating », « changing » or « all » in the real windows, in ``language``; answers what was written into
    ``folder``.

    A fresh data folder is used and thrown away. ``say`` is given a line a step. ``at`` is the moment of the beginning,
    else the guide's own. Refuses with ``FolderRefused`` and ``Stuck``.
    """
    folder = folder.absolute()
    _make(folder)
    scripts = [script(name) for name in GUIDES if which in (name, "all")]
    with tempfile.TemporaryDirectory(prefix="guichet-demo-", ignore_cleanup_errors=True) as data:
        options = Options(places(Path(data)), at=at or scripts[0].begins_at, language=language, show_captcha=True)
        running = start(options)
        running.window.resize(1360, 900)
        try:
            return _play(running, folder, say, scripts)
        except (NotOnScreen, TimeoutError) as problem:
            raise Stuck(str(problem)) from problem
        finally:
            running.window.close()
            running.close()


def _play(running: Running, folder: Path, say: Callable[[str], object], scripts: list[Script]) -> list[Path]:
    pictures: list[Path] = []
    total = sum(each.pictures for each in scripts)
    for shot in _shots(running, folder, scripts):
        _pause()
        say(f"[{len(pictures) + 1:2}/{total}] {shot.line}")
        picture = folder / f"{len(pictures) + 1:02}.png"
        if not shot.window.grab().save(str(picture)):
            raise FolderRefused(folder)
        pictures.append(picture)
    return [*pictures, *(_summary(running, folder, each) for each in scripts)]


def _shots(running: Running, folder: Path, scripts: list[Script]) -> Iterator[Shot]:
    """The guides one after the other, each as long after the first as the guides themselves are, with its account."""
    first, *others = scripts
    if first.sample:
        _put(running, first.sample)
    yield from Player(running, first, _summary(running, folder, first)).shots()
    for before, following in zip(scripts, others, strict=False):
        running.context.clock.advance(following.begins_at - before.begins_at)
        running.window.ui.home_button.click()
        yield from Player(running, following, _summary(running, folder, following)).shots()


def _summary(running: Running, folder: Path, played: Script) -> Path:
    return folder / played.summary.text(running.context.language)


def _put(running: Running, sample: str) -> None:
    """Put a situation of « Exemples »."""
    backend, examples = running.context.backend, running.window.examples
    wait_until(lambda: backend.is_open, "the store")
    examples.menu.sample_actions[sample].trigger()
    wait_until(lambda: examples.bar.shown is not None, "the account")
    examples.bar.hide()


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
