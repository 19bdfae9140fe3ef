"""« Copier le diagnostic »: what whoever maintains the program needs to know, and nothing of what was typed.

In English whatever is on screen: it is not for those who copy it. No name, no address, no password, no URL; paths
without the user's name; of refusals the codes alone.
"""

import getpass
import platform
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from guichet import __version__
from guichet.gui.surroundings import Surroundings
from guichet.settings import Places, Settings
from guichet.site_settings import SiteSettings

if TYPE_CHECKING:
    from guichet.procedures.timeline import RefusedEvent

LOG_LINES = 20
_NOT_TOLD = ("geometry", "panes")  # long, and of no use to anybody


def diagnostic(here: Surroundings, settings: Settings, refusals: "Sequence[RefusedEvent] | None") -> str:
    """The text; ``refusals`` is None where the store could not be asked."""
    return "\n".join([*_versions(), *_screens(), *_choices(here, settings), *_refused(refusals), *_log(here.places)])


def _versions() -> Iterator[str]:
    frozen = "frozen" if getattr(sys, "frozen", False) else "not frozen"
    yield f"Guichet {__version__} ({frozen})"
    yield f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}"
    kernel = f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"
    yield f"System: {QSysInfo.prettyProductName()}, {kernel}, {platform.machine()}"


def _screens() -> Iterator[str]:
    yield f"Qt platform: {QGuiApplication.platformName()}, locale {QLocale.system().name()}"
    for screen in QGuiApplication.screens():
        size, scale = screen.size(), screen.devicePixelRatio()
        yield f"Screen: {size.width()}×{size.height()}, scale {scale:g}, {screen.logicalDotsPerInch():.0f} dpi"


def _choices(here: Surroundings, settings: Settings) -> Iterator[str]:
    yield f"Data: {_anonymous(here.places.root)}, database {'on a server' if here.is_shared else 'in a file'}"
    told = {name: value for name, value in asdict(settings).items() if name not in _NOT_TOLD}
    yield f"Settings: {', '.join(f'{name}={value}' for name, value in told.items())}"
    if here.site != SiteSettings():
        state = "" if here.site.is_readable else ", unreadable"
        yield f"The computer's own: locked {sorted(here.site.locked)}, wrong {len(here.site.wrong)}{state}"


def _refused(refusals: "Sequence[RefusedEvent] | None") -> Iterator[str]:
    if refusals is None:
        yield "Refusals: the database cannot be asked"
        return
    yield f"Last refusals: {len(refusals)}"
    for each in refusals:
        yield f"  {each.at:%Y-%m-%d %H:%M} {each.event}: {', '.join(each.codes)}"


def _log(places: Places) -> Iterator[str]:
    """The log holds nothing that was typed (gui/crash.py)."""
    try:
        lines = places.log.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    yield f"Log: {len(lines)} lines"
    yield from (f"  {line}" for line in lines[-LOG_LINES:])


def _anonymous(path: Path) -> str:
    """« ~/.local/share/guichet »; elsewhere a folder that bears the user's name is « USER »."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        pass
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = ""
    return Path(*("USER" if part.lower() == user.lower() else part for part in path.parts)).as_posix()
