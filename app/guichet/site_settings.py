"""What whoever installs Guichet on many computers has set for all users of one: defaults, and what they cannot change.

A JSON file beside the program's other settings of the system. Its entries are those of ``Settings`` that are choices,
and ``data_dir``, ``database``, ``show_captcha``; ``"locked"`` lists the names that nobody can change.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guichet.settings import LANGUAGES, MAX_ZOOM, MIN_ZOOM, THEMES, Settings

CHOICES = ("language", "theme", "zoom", "copy_code_button", "mail_to_junk", "show_guide", "show_mailbox")
_TEXTS = ("data_dir", "database")
NAMES = (*CHOICES, *_TEXTS, "show_captcha")
_ALLOWED: Mapping[str, Any] = {"language": LANGUAGES, "theme": THEMES, "zoom": range(MIN_ZOOM, MAX_ZOOM + 1)}


@dataclass(frozen=True)
class SiteSettings:
    """``defaults`` are values of ``Settings``. ``wrong`` names the entries that make no sense and count for nothing,
    ``is_readable`` is false where the whole file counts for nothing."""

    defaults: Mapping[str, Any] = field(default_factory=dict)
    data_dir: Path | None = None
    database: str | None = field(default=None, repr=False)  # a URL with its password
    show_captcha: bool = False
    locked: frozenset[str] = frozenset()
    wrong: tuple[str, ...] = ()
    is_readable: bool = True


def path() -> Path:
    """Where the file lies, on this system."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), "guichet", "settings.json")
    if sys.platform == "darwin":
        return Path("/Library/Application Support/guichet/settings.json")
    return Path("/etc/guichet/settings.json")


def read() -> SiteSettings:
    """The file's settings; none where there is no file."""
    try:
        kept = json.loads(path().read_text("utf-8"))
    except FileNotFoundError:
        return SiteSettings()
    except (OSError, ValueError, RecursionError):
        return SiteSettings(is_readable=False)
    return _settings(kept) if isinstance(kept, dict) else SiteSettings(is_readable=False)


def _settings(kept: dict[str, Any]) -> SiteSettings:
    given, locked = {name: value for name, value in kept.items() if name != "locked"}, kept.get("locked", [])
    names = locked if isinstance(locked, list) else [None]
    wrong = [name for name, value in given.items() if not _makes_sense(name, value)]
    wrong += ["locked"] if any(name not in NAMES for name in names) else []
    good = {name: value for name, value in given.items() if name not in wrong}
    return SiteSettings(
        defaults={name: good[name] for name in CHOICES if name in good},
        data_dir=_folder(good["data_dir"]) if "data_dir" in good else None,
        database=good.get("database"),
        show_captcha=good.get("show_captcha", False),
        locked=frozenset(name for name in NAMES if name in names),
        wrong=tuple(wrong),
    )


def _makes_sense(name: str, value: object) -> bool:
    if name in _TEXTS:
        return isinstance(value, str) and bool(value)
    if name not in NAMES or type(value) is not type(getattr(Settings(), name, False)):
        return False
    return value in _ALLOWED.get(name, (value,))


def _folder(text: str) -> Path:
    """« /srv/guichet/$USER » is a folder of each user's own."""
    return Path(os.path.expandvars(text))
