"""A SQLite file as a file: is it ours and sound, and how one comes to lie at a path without hiding another."""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from guichet.store.engines import BUSY_SECONDS
from guichet.store.problems import StoreProblem, StoreProblemCode, told_plainly

APPLICATION_ID = 0x47554943  # "GUIC"
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
UNFINISHED = ".new-"  # how the name begins of what is being made
_ABANDONED = 24 * 3600  # seconds


def check(path: Path, *, whole: bool = True) -> None:
    """Refuse (``StoreProblem``: FOREIGN, DAMAGED, READ_ONLY …) a file that is not a sound database of ours.

    The header is looked at first: SQLite finds nothing wrong with an empty file. Unless the ``whole`` is read, no more
    is looked at.
    """
    if path.is_dir():
        raise StoreProblem(StoreProblemCode.FOREIGN, path)
    with told_plainly(path):
        with path.open("rb") as file:
            header = file.read(_HEADER)
        if len(header) < _HEADER or not header.startswith(_MAGIC):
            raise StoreProblem(StoreProblemCode.DAMAGED, path)
        if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
            raise StoreProblem(StoreProblemCode.FOREIGN, path)
        if not whole:
            return
        with connected(path) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise StoreProblem(StoreProblemCode.DAMAGED, path)


@contextmanager
def connected(path: Path) -> Iterator[sqlite3.Connection]:
    """A bare connection to an existing file, closed at the end."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        yield connection


def copy_pages(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Put all pages of ``old`` in the place of those of ``new``, in one transaction there.

    Refuses with ``StoreProblem`` (LOCKED) where a file is busy: it has been waited for by then, and Python, which would
    try again for ever, is stopped.
    """

    def stop(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreProblem(StoreProblemCode.LOCKED)

    old.backup(new, progress=stop)


def journal_of(path: Path) -> Path:
    """The rollback journal that belongs to the database ``path``."""
    return path.with_name(f"{path.name}-journal")


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """A private file (0600) beside ``target`` to be filled inside, and put in its place, whole, at the end.

    Nothing is ever overwritten: FileExistsError if something lies there by then.
    """
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=UNFINISHED, suffix=target.suffix)
    os.close(handle)
    made = Path(name)
    try:
        yield made
        _publish(made, target)
    finally:
        made.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Delete what a program was making in ``folder`` when it was killed: it holds data, and nobody knows of it."""
    for left in folder.glob(f"{UNFINISHED}*"):
        with suppress(OSError):  # another program may be faster
            if time.time() - left.stat().st_mtime > _ABANDONED:
                shutil.rmtree(left) if left.is_dir() else left.unlink()


def make_folder(folder: Path) -> None:
    """Make a folder that only the user can enter, if it is not there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def move_aside(path: Path) -> Path:
    """Rename ``path`` and its journal, together, to a name that is free; answers it."""
    number = 1
    while _taken(aside := path.with_name(f"{path.stem}-set-aside-{number}{path.suffix}")):
        number += 1
    # The journal first: alone, it would be played back into whatever is put at ``path`` next.
    with suppress(FileNotFoundError):
        journal_of(path).rename(journal_of(aside))
    if path.exists():
        path.rename(aside)
    return aside


def _taken(path: Path) -> bool:
    return path.exists() or journal_of(path).exists()


def _publish(made: Path, target: Path) -> None:
    """Rename without overwriting: a hard link is refused if the name is taken, a rename is not everywhere."""
    try:
        os.link(made, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        made.rename(target)
