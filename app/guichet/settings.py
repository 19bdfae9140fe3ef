"""Where data, settings and the key live, and what the user has chosen."""

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Set
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from threading import Lock
from typing import Any

LANGUAGES = ("fr", "en")
THEMES = ("system", "light", "dark")
MIN_ZOOM, MAX_ZOOM, ZOOM_STEP = 80, 200, 10
_LONGEST_SHIFT = 1100 * 366 * 86400  # seconds; the clock's own bounds are narrower


@dataclass(frozen=True)
class Places:
    """The folders of one installation.

    The key's folder is never that of the database or its backups: a copy of these must not bring the key along.
    ``portable`` is true for ``--data-dir``: everything stays below one folder, the system's keyring is not used.
    """

    root: Path
    key_folder: Path
    portable: bool

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "database" / "guichet.sqlite3"

    @property
    def backups(self) -> Path:
        """Folder of the rotating copies."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """The JSON file of the user's choices."""
        return self.root / "settings.json"

    @property
    def log(self) -> Path:
        """Where unexpected errors are noted, without anything that was typed."""
        return self.root / "guichet.log"

    @property
    def cache(self) -> Path:
        """What can be made again: prepared rehearsals, pictures of the screens."""
        if self.portable:
            return self.root / "cache"
        import platformdirs

        return Path(platformdirs.user_cache_dir("guichet", appauthor=False))

    @property
    def lock(self) -> Path:
        """Held by the first window on this profile."""
        return self.root / "guichet.lock"


def places(data_dir: Path | None = None) -> Places:
    """The folders below ``data_dir``; without one, below « data » beside a portable program, or the user's own."""
    data_dir = data_dir or _beside_the_program()
    if data_dir is not None:
        root = data_dir.expanduser().absolute()
        return Places(root, root / "key", portable=True)
    import platformdirs

    return Places(
        Path(platformdirs.user_data_dir("guichet", appauthor=False)),
        Path(platformdirs.user_config_dir("guichet", appauthor=False)) / "key",
        portable=False,
    )


def _beside_the_program() -> Path | None:
    """« data » beside the frozen program, where a file named « portable » lies there too: a USB stick."""
    here = Path(sys.executable).parent
    return here / "data" if getattr(sys, "frozen", False) and (here / "portable").exists() else None


@dataclass(frozen=True)
class Settings:
    """What the user has chosen. ``language`` is empty until somebody chooses: the system decides."""

    language: str = ""
    guide_language: str = ""  # of the guide pane; empty: that of the portal
    theme: str = "system"
    zoom: int = 100
    clock_shift_seconds: float = 0.0
    copy_code_button: bool = True  # a convenience the real mailbox lacks; a trainer can switch it off
    mail_to_junk: bool = False  # a trainer can let the messages land in « Courrier indésirable »
    show_guide: bool = True
    show_mailbox: bool = True
    geometry: str = ""
    panes: str = ""


class SettingsFile:
    """The settings on disk. A file that cannot be read means the defaults; one that cannot be written is let be.

    ``defaults`` and the names in ``locked`` are those of the computer (site_settings): what is locked stays as it is.
    """

    def __init__(self, path: Path, defaults: Mapping[str, Any] | None = None, locked: Set[str] = frozenset()) -> None:
        self.path = path
        self.locked = locked
        self._defaults = _sane(replace(Settings(), **(defaults or {})))
        self._changing = Lock()
        self.current = self._read()

    def change(self, **values: Any) -> Settings:
        """Keep new values of what is not locked; answers all settings."""
        unlocked = {name: value for name, value in values.items() if name not in self.locked}
        with self._changing:  # the clock is set by workers too
            self.current = _sane(replace(self.current, **unlocked))
            self._write()
            return self.current

    def _read(self) -> Settings:
        try:
            kept = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):  # the last: thousands of brackets in one another
            return self._defaults
        if not isinstance(kept, dict):
            return self._defaults
        known = {
            each.name: kept[each.name]
            for each in fields(Settings)
            if each.name not in self.locked
            and isinstance(kept.get(each.name), type(getattr(self._defaults, each.name)))
        }
        return _sane(replace(self._defaults, **known))

    def _write(self) -> None:
        """Write beside and put in place, so that a crash leaves the old file or the new one.

        What is as the computer has it is left out: it follows when that changes.
        """
        common = asdict(self._defaults)
        own = {name: value for name, value in asdict(self.current).items() if value != common[name]}
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(own, file, indent=2)
                Path(name).replace(self.path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise


def _sane(settings: Settings) -> Settings:
    shift = settings.clock_shift_seconds
    return replace(
        settings,
        language=settings.language if settings.language in LANGUAGES else "",
        guide_language=settings.guide_language if settings.guide_language in LANGUAGES else "",
        theme=settings.theme if settings.theme in THEMES else "system",
        zoom=min(max(settings.zoom, MIN_ZOOM), MAX_ZOOM),
        clock_shift_seconds=shift if abs(shift) <= _LONGEST_SHIFT else 0.0,  # false for NaN, too
        geometry=settings.geometry if settings.geometry.isascii() else "",  # both are base64
        panes=settings.panes if settings.panes.isascii() else "",
    )
