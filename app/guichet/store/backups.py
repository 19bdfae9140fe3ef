"""Copies of the SQLite file: one a day and one before each migration, checked before an old one is dropped.

Their days are those of the ``now`` that the caller hands in: real days, not those of the simulated clock, which a
trainer moves by years. What is erased stays in them until they have rotated out (a week). The vault's key is
not in them.
"""

from datetime import UTC, datetime
from pathlib import Path

from guichet.settings import Places
from guichet.store import files
from guichet.store.files import check, connected, make_folder, new_file
from guichet.store.problems import StoreProblem, told_plainly

DAILY_KEPT = 7
BEFORE_MIGRATION_KEPT = 3
BEFORE_RESET_KEPT = 3
_SUFFIX = ".sqlite3"


def backups(places: Places) -> list[Path]:
    """All copies, the newest first."""
    return sorted(places.backups.glob(f"*{_SUFFIX}"), reverse=True)


def newest_sound(places: Places) -> Path | None:
    """The newest copy that could replace the database."""
    return next((copy for copy in backups(places) if _is_sound(copy)), None)


def daily(places: Places, now: datetime) -> Path | None:
    """Copy the database unless that was done today already; answers the copy. Refuses with ``StoreProblem``."""
    if is_done_today(places, now):
        return None
    return _copy(places, now, "daily", DAILY_KEPT)


def is_done_today(places: Places, now: datetime) -> bool:
    """Whether there is a daily copy of today's."""
    today = f"{now.astimezone(UTC):%Y-%m-%d}"
    return any(copy.name.startswith(today) and copy.name.endswith(f"-daily{_SUFFIX}") for copy in backups(places))


def before_migration(places: Places, now: datetime) -> Path:
    """Copy the database as it is before its schema changes. Refuses with ``StoreProblem``."""
    return _copy(places, now, "migration", BEFORE_MIGRATION_KEPT)


def before_reset(places: Places, now: datetime) -> Path:
    """Copy the database before all that is in it is erased. Refuses with ``StoreProblem``."""
    return _copy(places, now, "reset", BEFORE_RESET_KEPT)


def set_aside(places: Places) -> Path:
    """Rename the database and its journal to a free name; answers it. Nothing is deleted."""
    with told_plainly(places.database):
        return files.move_aside(places.database)


def restore(places: Places, backup: Path) -> None:
    """Put a copy in the place of the database, which is set aside first.

    Refuses with ``StoreProblem`` if the copy is not sound; then nothing has changed.
    """
    check(backup)
    with told_plainly(places.database):
        make_folder(places.database.parent)
        with new_file(places.database) as made:
            _copy_pages(backup, made)
            check(made)
            files.move_aside(places.database)


def _copy(places: Places, now: datetime, kind: str, kept: int) -> Path:
    target = places.backups / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S%fZ}-{kind}{_SUFFIX}"
    with told_plainly(target):
        make_folder(places.backups)
        with new_file(target) as made:
            _copy_pages(places.database, made)
            check(made)
        for old in [copy for copy in backups(places) if copy.name.endswith(f"-{kind}{_SUFFIX}")][kept:]:
            old.unlink()
    return target


def _copy_pages(source: Path, target: Path) -> None:
    with connected(source) as old, connected(target) as new:
        old.backup(new)


def _is_sound(copy: Path) -> bool:
    try:
        check(copy)
    except StoreProblem:
        return False
    return True
