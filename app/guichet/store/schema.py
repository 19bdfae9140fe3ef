"""The version of a database's schema, and its way to today's."""

from enum import StrEnum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from guichet.store.problems import StoreProblem, StoreProblemCode

MIGRATIONS = Path(__file__).parent / "migrations"


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
    scripts = ScriptDirectory(str(migrations))
    if at == scripts.get_current_head():
        return Schema.CURRENT
    known = {script.revision for script in scripts.walk_revisions()}
    return Schema.OLDER if at in known else Schema.NEWER


def revision(connection: Connection) -> str | None:
    """The last migration that was run, None if there was none."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the migrations that are due, inside the caller's transaction, so that a failed one leaves no trace.

    On SQLite the connection must have its foreign keys OFF (engines.file_engine says why); what they refer to is
    checked at the end. Refuses with ``StoreProblem`` (DAMAGED) if a reference leads nowhere.
    """
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreProblem(StoreProblemCode.DAMAGED)
