"""Going back to a copy while windows are open over the database.

The file is neither moved nor replaced: its pages are, in one transaction, so that whoever has it open, in this program
or in another, sees all of the old or all of the new. From the moment at which the old are copied until the new are
there, nobody else gets in: what another window would write in between would be in neither.

Nothing here opens the database but SQLite: closing a file of one's own would let go of the locks of the whole program.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.orm import Session

from guichet.settings import Places
from guichet.store import backups, labels
from guichet.store.backups import Copy
from guichet.store.files import UNFINISHED, check, connected, copy_pages
from guichet.store.keys import Keys
from guichet.store.labels import Label
from guichet.store.preparing import migrating, prepare
from guichet.store.problems import StoreProblem, told_plainly
from guichet.store.store import Store

# A journal that is cut to nothing keeps no secrets; one that is deleted would be kept while the lock is.
_HOLDING = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA locking_mode = EXCLUSIVE",  # not let go of at the end of a transaction
    "BEGIN EXCLUSIVE",
    "COMMIT",
)
_LETTING_GO = ("PRAGMA locking_mode = NORMAL", "PRAGMA journal_mode = DELETE")


def go_back(
    store: Store,
    places: Places,
    copy: Path,
    now: datetime,
    moment: datetime,
    note: Callable[[Session], object],
    set_clock: Callable[[], object],
) -> Copy:
    """Let the database of ``places``, which ``store`` has open, hold what ``copy`` holds, brought up to date, and what
    ``note`` writes besides; answers the copy that is made of it before (``now`` is real time, ``moment`` simulated).

    ``set_clock`` is called before anybody else can look at what is new: by the old clock, some of it may have expired.
    Refuses with ``StoreProblem``, whose ``path`` is the copy where it is that which cannot be used. Nothing has changed
    then, nor if the disk is full (DISK_FULL), or somebody does not let go of the database (LOCKED).
    """
    with (
        _prepared(places, copy, store.keys, note) as (made, key_id),
        told_plainly(places.database),
        _held(places.database) as live,
    ):
        before = backups.before_return(places, live, now, moment, copy)
        with connected(made) as new:
            copy_pages(new, live)
        store.vault.seal_from_now_on_with(key_id)
        set_clock()
    return before


@contextmanager
def _prepared(places: Places, copy: Path, keys: Keys, note: Callable[[Session], object]) -> Iterator[tuple[Path, str]]:
    """A private file with what is to be put in place, and the name of the key that seals there. The copy is only
    read."""
    check(copy)
    with (
        told_plainly(places.backups),
        TemporaryDirectory(dir=places.backups, prefix=UNFINISHED, ignore_cleanup_errors=True) as folder,
    ):
        made = Path(folder) / places.database.name
        made.touch(mode=0o600)
        with connected(copy) as old, connected(made) as new:
            copy_pages(old, new)
        try:
            with told_plainly(copy), migrating(made) as connection:
                key_id = prepare(connection, keys, lambda: None)
                with Session(connection, join_transaction_mode="rollback_only") as session:
                    note(session)
                    session.commit()
        except StoreProblem as problem:
            problem.path = problem.path or copy
            raise
        with connected(made) as new:
            labels.write(new, Label())
        yield made, key_id


@contextmanager
def _held(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection that keeps everybody else out, between its transactions too."""
    with connected(database) as live:
        live.isolation_level = None
        try:
            for statement in _HOLDING:
                live.execute(statement)
            yield live
        finally:
            for statement in _LETTING_GO:
                live.execute(statement)
