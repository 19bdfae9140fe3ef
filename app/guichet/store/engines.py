"""Connections as safety.md wants them, on SQLite and on PostgreSQL."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from guichet.store.problems import StoreProblem, StoreProblemCode

BUSY_SECONDS = 10
_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",  # first: the next ones may have to wait
    "PRAGMA journal_mode = DELETE",  # WAL would keep deleted secrets in its own file
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
# Fifty seats share a server that takes a hundred connections and refuses the next one. A seat's threads take turns:
# what one waits for at the server ends by itself, so the others can wait for it, on however busy a computer.
_ONE_CONNECTION = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 300}


def file_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine on a SQLite file, whose transactions are ``BEGIN IMMEDIATE``.

    Foreign keys are off for migrations alone: there, rebuilding a table would delete the rows that refer to it.
    """
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)), hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # sqlite3 begins nothing by itself: _began does
        # SQLite folds the case of ASCII only; searches in the mailbox must find « É » for « é ».
        connection.create_function("lower", 1, _lower, deterministic=True)
        for pragma in (*_PRAGMAS, f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}"):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _began(connection: Connection) -> None:
        connection.exec_driver_sql(
            "BEGIN" if connection.get_execution_options().get("only_reads") else "BEGIN IMMEDIATE"
        )

    return engine


def server_engine(url: str) -> Engine:
    """An engine on a PostgreSQL database.

    Refuses (``StoreProblem``, UNREACHABLE) what is no URL, another kind of database, and a driver that is missing.
    """
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() != "postgresql":
            raise StoreProblem(StoreProblemCode.UNREACHABLE)
        arguments = _server_arguments(parsed)
        return create_engine(
            parsed, hide_parameters=True, pool_pre_ping=True, connect_args=arguments, **_ONE_CONNECTION
        )
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError):
        # Not chained: these messages repeat the URL, and with it the password.
        raise StoreProblem(StoreProblemCode.UNREACHABLE) from None


def for_reading(engine: Engine) -> Engine:
    """The same connections, for transactions that only read: they see one state and keep no writer waiting."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(only_reads=True)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _server_arguments(url: URL) -> dict[str, Any]:
    """Waits as long as on SQLite and no longer; what the URL says itself goes first."""
    ours = {"connect_timeout": BUSY_SECONDS, "options": f"-c lock_timeout={BUSY_SECONDS * 1000}"}
    return {name: value for name, value in ours.items() if name not in url.query}


def _lower(text: str | None) -> str | None:
    return text if text is None else text.lower()
