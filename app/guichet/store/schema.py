"""The version of a database's schema, and its way to today's.

Alembic is imported where there is something to migrate only: it brings a template language along, and takes a fifth of
the time in which a store is opened. A migration's file therefore begins with its number, which is its revision.
"""

from enum import StrEnum
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, inspect, text

from guichet.store.problems import StoreProblem, StoreProblemCode

MIGRATIONS = Path(__file__).parent / "migrations"
# What a migration says to ``alembic.op`` goes to the one database that the process is migrating: with two of them, the
# user's and one of the sandbox, to the wrong one.
_one_at_a_time = Lock()


class Schema(StrEnum):
    """How a database stands to this program."""

    EMPTY = "empty"
    FOREIGN = "foreign"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


def state(connection: Connection, migrations: Path = MIGRATIONS) -> Schema:
    """Whose schema this is, and of which version. A database with other tables than ours is left alone."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return Schema.EMPTY
    at = revision(connection)
    if at is None or "store_info" not in tables:
        return Schema.FOREIGN
    known = {each.stem.partition("_")[0] for each in (migrations / "versions").glob("[0-9]*.py")}
    if at not in known:
        return Schema.NEWER
    return Schema.CURRENT if at == max(known) else Schema.OLDER


def revision(connection: Connection) -> str | None:
    """The last migration that was run, None if there was none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    at: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return at


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the migrations that are due, inside the caller's transaction, so that a failed one leaves no trace.

    On SQLite the connection must have its foreign keys OFF (engines.file_engine says why); what they refer to is
    checked at the end. Refuses with ``StoreProblem`` (DAMAGED) if a reference leads nowhere.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    with _one_at_a_time:
        command.upgrade(config, "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreProblem(StoreProblemCode.DAMAGED)
