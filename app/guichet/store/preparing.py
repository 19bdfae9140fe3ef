"""What a database goes through before it is used: whose it is, its schema, its names."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from guichet.store import info, schema
from guichet.store.engines import file_engine
from guichet.store.keys import Keys
from guichet.store.problems import StoreProblem, StoreProblemCode
from guichet.store.schema import Schema

_REFUSED = {Schema.FOREIGN: StoreProblemCode.FOREIGN, Schema.NEWER: StoreProblemCode.NEWER}


def prepare(connection: Connection, keys: Keys, copy: Callable[[], object]) -> str:
    """Bring the schema up to date (after ``copy``, where it changes) and name store and key, once and for all who share
    it; answers the key's name.

    The caller's transaction keeps everybody else out. Refuses with ``StoreProblem`` (FOREIGN, NEWER, DAMAGED).
    """
    state = schema.state(connection)
    if state in _REFUSED:
        raise StoreProblem(_REFUSED[state])
    if state is Schema.OLDER:
        copy()
    if state is not Schema.CURRENT:
        schema.upgrade(connection)
    with Session(connection, join_transaction_mode="rollback_only") as session:
        key_id = info.read(session, info.KEY_ID)
        if key_id is None:
            key_id = keys.create()
            info.write(session, info.STORE_ID, str(uuid.uuid4()))
            info.write(session, info.KEY_ID, key_id)
        session.commit()
    return key_id


@contextmanager
def migrating(path: Path) -> Iterator[Connection]:
    """A transaction on the file with foreign keys off, which is what migrations need."""
    engine: Engine = file_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
