"""Open the store: look before touching, copy before changing, and say plainly what is wrong.

A file that is damaged, foreign or newer than the program is refused and left as it is, with the newest sound copy to
offer: what then happens to it (``backups.restore``, ``backups.set_aside``) is the user's choice.
"""

import contextlib
import logging
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from guichet.settings import Places
from guichet.store import backups, files, info, schema
from guichet.store.engines import file_engine, server_engine
from guichet.store.keys import Keys
from guichet.store.preparing import migrating, prepare
from guichet.store.problems import StoreProblem, StoreProblemCode, told_plainly
from guichet.store.schema import Schema
from guichet.store.store import Store

_log = logging.getLogger(__name__)
# Bytes that are read within a blink. A larger file (half a million accounts take gigabytes, and seconds) is read whole
# at the first start of a day, before it is copied.
READ_AT_EVERY_START = 64 * 2**20
_ADVISORY_LOCK = 0x47554943  # held while a server's schema is looked at and changed


def open_store(places: Places, url: str | None, now: datetime, moment: datetime | None = None) -> Store:
    """The store in the user's file, or on the PostgreSQL server of ``url``; ``now`` is real time, for the backups, and
    ``moment`` that of the simulated clock, which they say.

    Refuses with ``StoreProblem``. Takes a while: on a worker.
    """
    return _open_server(places, url) if url else _open_file(places, now, moment)


def _open_file(places: Places, now: datetime, moment: datetime | None) -> Store:
    path = places.database
    keys = Keys(places.key_folder, use_keyring=not places.portable)
    try:
        with told_plainly(path):
            if not path.exists():
                _create(path)
            is_small = path.stat().st_size <= READ_AT_EVERY_START
            files.check(path, whole=is_small or not backups.is_done_today(places, now))
            key_id = _prepare_file(places, keys, now, moment)
    except StoreProblem as problem:
        problem.path = problem.path or path
        if problem.code in (StoreProblemCode.DAMAGED, StoreProblemCode.FOREIGN, StoreProblemCode.NEWER):
            problem.backup = backups.newest_sound(places)
        raise
    try:
        backups.daily(places, now, moment)
    except StoreProblem as problem:  # no reason to keep the user from working
        _log.warning("no backup today: %s", problem.code)
    return Store(file_engine(path), keys, key_id, path)


def _create(path: Path) -> None:
    """Make the file beside and put it in place whole: an empty file is always damage, never a start of ours."""
    files.make_folder(path.parent)
    if files.journal_of(path).exists():
        files.move_aside(path)  # a journal without its file would be played back into the new one
    # Another window may be faster: its file is as good.
    with contextlib.suppress(FileExistsError), files.new_file(path) as made, migrating(made) as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {files.APPLICATION_ID}")
        schema.upgrade(connection)


def _prepare_file(places: Places, keys: Keys, now: datetime, moment: datetime | None) -> str:
    with migrating(places.database) as connection:
        key_id = prepare(connection, keys, lambda: backups.before_migration(places, now, moment))
        connection.exec_driver_sql("PRAGMA user_version = 0")  # a write, to learn now if one is possible
    return key_id


def _open_server(places: Places, url: str) -> Store:
    keys = Keys(places.key_folder, use_keyring=False)  # a file: it has to be brought to the other seats
    engine = server_engine(url)
    try:
        with told_plainly(), engine.begin() as connection:
            key_id = _prepared(connection)
        if key_id is None:
            with told_plainly(), engine.begin() as connection:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
                key_id = prepare(connection, keys, lambda: None)  # a server's backups are its keeper's
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, keys, key_id, None)


def _prepared(connection: Connection) -> str | None:
    """The key's name where nothing is left to do, so that a room which starts at once need not queue; else None."""
    if schema.state(connection) is not Schema.CURRENT:
        return None
    with Session(connection, join_transaction_mode="rollback_only") as session:
        return info.read(session, info.KEY_ID)
