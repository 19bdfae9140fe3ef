"""The way from one schema to the next."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from guichet.store import schema
from guichet.store.engines import file_engine
from guichet.store.models import Base
from guichet.store.problems import StoreProblem
from guichet.store.schema import Schema

HEAD = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = {revision!r}, {down!r}, None, None
def upgrade():
"""
FIRST = """
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("child", sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent", sa.Integer, sa.ForeignKey("parent.id", ondelete="CASCADE")))
    op.create_table("store_info", sa.Column("key", sa.String, primary_key=True))
    op.execute("INSERT INTO parent VALUES (1)")
    op.execute("INSERT INTO child VALUES (1, 1), (2, 1)")
"""
REBUILD = """
    with op.batch_alter_table("parent", recreate="always") as parent:
        parent.add_column(sa.Column("name", sa.String))
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """As migrations get it."""
    engine = file_engine(tmp_path / "some.sqlite3", foreign_keys=False)
    yield engine
    engine.dispose()


def migrations(folder: Path, *bodies: str) -> Path:
    """Migrations 1, 2 … of the given bodies, run by our own env.py."""
    (folder / "versions").mkdir(parents=True, exist_ok=True)
    (folder / "env.py").write_text((schema.MIGRATIONS / "env.py").read_text())
    for number, body in enumerate(bodies, 1):
        head = HEAD.format(revision=str(number), down=str(number - 1) if number > 1 else None)
        (folder / "versions" / f"{number}.py").write_text(head + body)
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Engine, Engine]]:
    """Two empty databases of one kind."""
    if request.param == "sqlite":
        engines = [file_engine(tmp_path / f"{number}.sqlite3", foreign_keys=False) for number in "ab"]
    else:
        new_database = request.getfixturevalue("new_database")
        engines = [create_engine(new_database()) for _ in "ab"]
    yield engines[0], engines[1]
    for engine in engines:
        engine.dispose()


def test_migrations_lead_to_the_models(empty: tuple[Engine, Engine]) -> None:
    with empty[0].begin() as migrated, empty[1].begin() as modelled:
        schema.upgrade(migrated)
        Base.metadata.create_all(modelled)
        context = MigrationContext.configure(migrated, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []
        assert constraints(migrated) == constraints(modelled)


def test_the_indexes_of_a_million_can_be_taken_back(empty: tuple[Engine, Engine]) -> None:
    with empty[0].begin() as connection:
        schema.upgrade(connection)
        today = indexes(connection)
        migrate(connection, command.downgrade, "0003")
        assert schema.state(connection) is Schema.OLDER
        assert "ix_message_is_read_recipient_key_folder" in indexes(connection)["message"]
        assert today["account"] and not indexes(connection)["account"]
        schema.upgrade(connection)
        assert indexes(connection) == today
        assert "used_at IS NULL" in str(today["activation_code"]["ix_activation_code_deadline"])


def migrate(connection: Connection, move: Callable[[Config, str], None], revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    config.attributes["connection"] = connection
    move(config, revision)


def indexes(connection: Connection) -> dict[str, dict[str | None, str]]:
    """The indexes of each table, those of unique constraints left out: their columns, and which rows they hold."""
    seen = inspect(connection)
    return {
        table: {
            index["name"]: f"{index['column_names']} {[*map(str, index.get('dialect_options', {}).values())]}"
            for index in seen.get_indexes(table)
            if not index["unique"]
        }
        for table in Base.metadata.tables
    }


def constraints(connection: Connection) -> dict[str, object]:
    """What Alembic does not compare."""
    seen = inspect(connection)
    return {
        table: (
            seen.get_pk_constraint(table),
            sorted(seen.get_check_constraints(table), key=lambda check: str(check["name"])),
            sorted(seen.get_unique_constraints(table), key=lambda unique: str(unique["name"])),
        )
        for table in Base.metadata.tables
    }


def test_a_rebuilt_table_keeps_its_children(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        schema.upgrade(connection, migrations(tmp_path / "m", FIRST))
    with engine.begin() as connection:
        both = migrations(tmp_path / "m", FIRST, REBUILD)
        assert schema.state(connection, both) is Schema.OLDER
        schema.upgrade(connection, both)
        assert schema.state(connection, both) is Schema.CURRENT
        assert connection.scalar(text("SELECT count(*) FROM child")) == 2


def test_a_failed_migration_leaves_no_trace(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        schema.upgrade(connection, migrations(tmp_path / "m", FIRST))
    failing = migrations(tmp_path / "m", FIRST, REBUILD, '    op.execute("INSERT INTO nowhere VALUES (1)")\n')
    with pytest.raises(OperationalError), engine.begin() as connection:
        schema.upgrade(connection, failing)
    with engine.begin() as connection:
        assert schema.revision(connection) == "1"
        assert [column["name"] for column in inspect(connection).get_columns("parent")] == ["id"]


def test_a_reference_that_leads_nowhere_stops_the_migration(engine: Engine, tmp_path: Path) -> None:
    losing = migrations(tmp_path / "m", FIRST, '    op.execute("DELETE FROM parent")\n')
    with pytest.raises(StoreProblem), engine.begin() as connection:
        schema.upgrade(connection, losing)
    with engine.begin() as connection:
        assert schema.state(connection, losing) is Schema.EMPTY


def test_a_percent_sign_in_the_path_is_a_percent_sign(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        schema.upgrade(connection, migrations(tmp_path / "100% sûr", FIRST))
        assert schema.revision(connection) == "1"


def test_a_migration_is_known_by_the_number_its_file_begins_with() -> None:
    """schema.state reads the numbers alone; Alembic goes by what is written in the files."""
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    numbers = sorted(each.name.partition("_")[0] for each in (schema.MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert numbers == sorted(each.revision for each in scripts.walk_revisions())
    assert scripts.get_current_head() == numbers[-1]


def test_a_store_of_today_is_opened_without_alembic(tmp_path: Path) -> None:
    engine = file_engine(tmp_path / "today.sqlite3", foreign_keys=False)
    with engine.begin() as connection:
        schema.upgrade(connection)
    engine.dispose()
    program = (
        "import sys; from pathlib import Path; from guichet.store import schema; "
        "from guichet.store.engines import file_engine; "
        "connection = file_engine(Path(sys.argv[1]), foreign_keys=False).connect(); "
        "print(schema.state(connection), 'alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "today.sqlite3")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == ["current", "False"]


def test_several_databases_of_one_process_are_migrated_at_once(tmp_path: Path) -> None:
    """The user's and the sandbox's: what Alembic keeps for the process must not mix them up."""

    def make(number: int) -> Schema:
        engine = file_engine(tmp_path / f"{number}.sqlite3", foreign_keys=False)
        with engine.begin() as connection:
            schema.upgrade(connection)
            found = schema.state(connection)
        engine.dispose()
        return found

    with ThreadPoolExecutor(4) as workers:
        assert set(workers.map(make, range(12))) == {Schema.CURRENT}
