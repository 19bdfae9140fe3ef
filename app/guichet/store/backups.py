"""Copies of the SQLite file: one a day, one before each change that cannot be taken back, and those kept by hand.

Each is checked before an old one of its kind is dropped; what was kept by hand goes when somebody deletes it. Their
days are those of the ``now`` that the caller hands in: real days, not those of the simulated clock, which a trainer
moves by years; ``moment``, at which that stood, is written in the copy. What is erased stays in the copies until they
have rotated out (a week) or are deleted. The vault's key is not in them.
"""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from guichet.settings import Places
from guichet.store import files, labels
from guichet.store.files import check, connected, copy_pages, make_folder, new_file
from guichet.store.labels import Label
from guichet.store.problems import StoreProblem, told_plainly

_SUFFIX = ".sqlite3"


class Kind(StrEnum):
    """Why a copy was made: the end of its name."""

    DAILY = "daily"
    MIGRATION = "migration"
    RESET = "reset"
    RETURN = "return"  # of what was there before going back to another one
    KEPT = "kept"  # by hand
    OTHER = "other"  # a file that somebody put there


# How many stay. Going back has copies of its own: whoever does it ten times a day must not push out what was there
# before « Tout remettre à zéro ».
_STAY = {Kind.DAILY: 7, Kind.MIGRATION: 3, Kind.RESET: 3, Kind.RETURN: 3}


@dataclass(frozen=True)
class Copy:
    """A copy that can be gone back to. ``made_at`` is real time; ``moment`` is the simulated one, where it is known;
    ``name`` is "" unless somebody typed one."""

    path: Path
    kind: Kind
    made_at: datetime
    moment: datetime | None = None
    name: str = ""


def backups(places: Places) -> list[Path]:
    """All copies, the newest first; none that is still being made."""
    copies = (copy for copy in places.backups.glob(f"*{_SUFFIX}") if not copy.name.startswith(files.UNFINISHED))
    return sorted(copies, reverse=True)


def described(places: Places) -> list[Copy]:
    """The same with what is known of each, without reading any of them whole."""
    copies = []
    for path in backups(places):
        with suppress(FileNotFoundError):  # another window has deleted it
            label = labels.read(path)
            copies.append(Copy(path, _kind(path), made_at(path), label.moment, label.name))
    return sorted(copies, key=lambda copy: copy.made_at, reverse=True)


def made_at(copy: Path) -> datetime:
    """When a copy was made, in real time: its name says so, or else the file's own date."""
    try:
        return datetime.strptime(copy.name.partition("Z-")[0], "%Y-%m-%dT%H%M%S%f").replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def newest_sound(places: Places) -> Path | None:
    """The newest copy that could replace the database."""
    return next((copy for copy in backups(places) if _is_sound(copy)), None)


def daily(places: Places, now: datetime, moment: datetime | None = None) -> Copy | None:
    """Copy the database unless that was done today already; answers the copy. Refuses with ``StoreProblem``."""
    if is_done_today(places, now):
        return None
    files.sweep(places.backups)
    return _of_file(places, now, Kind.DAILY, Label(moment))


def is_done_today(places: Places, now: datetime) -> bool:
    """Whether there is a daily copy of today's."""
    today = f"{now.astimezone(UTC):%Y-%m-%d}"
    return any(copy.name.startswith(today) and _kind(copy) is Kind.DAILY for copy in backups(places))


def before_migration(places: Places, now: datetime, moment: datetime | None = None) -> Copy:
    """Copy the database as it is before its schema changes. Refuses with ``StoreProblem``."""
    return _of_file(places, now, Kind.MIGRATION, Label(moment))


def before_reset(places: Places, now: datetime, moment: datetime) -> Copy:
    """Copy the database before all that is in it is erased. Refuses with ``StoreProblem``."""
    return _of_file(places, now, Kind.RESET, Label(moment))


def before_return(places: Places, live: sqlite3.Connection, now: datetime, moment: datetime, spared: Path) -> Copy:
    """Copy what the open database ``live`` holds before it goes back to ``spared``, which stays whatever its age.
    Refuses with ``StoreProblem``."""
    return _copy(places, live, now, Kind.RETURN, Label(moment), spared)


def keep(places: Places, now: datetime, moment: datetime, name: str) -> Copy:
    """Copy the database under a name that somebody typed (``rules.copy_name``). Refuses with ``StoreProblem``."""
    return _of_file(places, now, Kind.KEPT, Label(moment, name))


def delete(copy: Path) -> None:
    """Delete a copy for good; one that is gone already is as good. Refuses with ``StoreProblem``."""
    with told_plainly(copy):
        copy.unlink(missing_ok=True)


def set_aside(places: Places) -> Path:
    """Rename the database and its journal to a free name; answers it. Nothing is deleted."""
    with told_plainly(places.database):
        return files.move_aside(places.database)


def restore(places: Places, backup: Path) -> None:
    """Put a copy in the place of the database, which is set aside first: nobody has it open, since it does not open.

    Refuses with ``StoreProblem`` if the copy is not sound; then nothing has changed.
    """
    check(backup)
    with told_plainly(places.database):
        make_folder(places.database.parent)
        with new_file(places.database) as made:
            with connected(backup) as old, connected(made) as new:
                copy_pages(old, new)
                labels.write(new, Label())
            check(made)
            files.move_aside(places.database)


def _of_file(places: Places, now: datetime, kind: Kind, label: Label) -> Copy:
    with told_plainly(places.database), connected(places.database) as live:
        return _copy(places, live, now, kind, label)


def _copy(
    places: Places, live: sqlite3.Connection, now: datetime, kind: Kind, label: Label, spared: Path | None = None
) -> Copy:
    target = places.backups / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S%fZ}-{kind}{_SUFFIX}"
    with told_plainly(target):
        make_folder(places.backups)
        with new_file(target) as made:
            with connected(made) as new:
                copy_pages(live, new)
                labels.write(new, label)
            check(made)
        if kind in _STAY:
            for old in [copy for copy in backups(places) if _kind(copy) is kind and copy != spared][_STAY[kind] :]:
                old.unlink()
    return Copy(target, kind, now, label.moment, label.name)


def _kind(copy: Path) -> Kind:
    try:
        return Kind(copy.stem.partition("Z-")[2])
    except ValueError:
        return Kind.OTHER


def _is_sound(copy: Path) -> bool:
    try:
        check(copy)
    except StoreProblem:
        return False
    return True
