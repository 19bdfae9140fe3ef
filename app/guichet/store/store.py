"""The opened store: a reading and a writing transaction, and the vault. Made by opening.open_store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from guichet.store import info
from guichet.store.engines import for_reading
from guichet.store.keys import Keys
from guichet.store.problems import StoreProblem, StoreProblemCode, code_of
from guichet.store.vault import Vault


class Store:
    """What is kept. May be used by several threads; a session by one only, and only inside its ``with``."""

    def __init__(self, engine: Engine, keys: Keys, key_id: str, path: Path | None) -> None:
        self._engine = engine
        self.keys = keys
        self._path = path
        self._reading = sessionmaker(for_reading(engine), expire_on_commit=False)
        self._writing = sessionmaker(engine, expire_on_commit=False)
        self.vault = Vault(keys, key_id)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that sees one state and changes nothing. Refuses with ``StoreProblem``."""
        with self._told_plainly(), self._reading() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that is kept as a whole at the end, or not at all if something is raised inside.

        Short, and without hashing: on SQLite everybody else waits. Refuses with ``StoreProblem``.
        """
        with self._told_plainly(), self._writing.begin() as session:
            yield session

    @property
    def key_is_missing(self) -> bool:
        """Whether the key is lost, or was not brought to this seat: old answers and messages cannot be read, new ones
        cannot be sealed until ``replace_key``. Signing in works."""
        return self.vault.key_is_missing

    @property
    def key_file(self) -> Path:
        """Where the missing key can be put back (a copy from another seat)."""
        return self.keys.file_of(self.vault.key_id)

    def replace_key(self) -> None:
        """Seal with a new key from now on; only ever because the user said so.

        What the lost key sealed stays, and opens again should the key turn up. If another window was faster, its key
        is taken. Does nothing while there is a key.
        """
        if not self.key_is_missing:
            return
        with self.writing() as session:
            key_id = info.lock(session, info.KEY_ID)
            if key_id is None or self.keys.find(key_id) is None:
                key_id = self.keys.create()
                info.write(session, info.KEY_ID, key_id)
        self.vault.seal_from_now_on_with(key_id)

    def close(self) -> None:
        """Let go of all connections. Transactions must be over."""
        self._engine.dispose()

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        """Explain errors of the database, and these alone: the caller may have raised others inside. A thread that has
        waited too long for the others of its seat is told the same as one that waits for other seats."""
        try:
            yield
        except PoolTimeout as error:
            raise StoreProblem(StoreProblemCode.LOCKED, self._path) from error
        except DBAPIError as error:
            code = code_of(error)
            if code is None:
                raise
            raise StoreProblem(code, self._path) from error
