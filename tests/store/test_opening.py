"""Opening: what is wrong is said, what is there is kept."""

import os
import pwd
import shutil
import sqlite3
import stat
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from guichet.settings import Places, places
from guichet.store import accounts, backups, engines, files, opening
from guichet.store.opening import _ADVISORY_LOCK, open_store
from guichet.store.problems import StoreProblem, StoreProblemCode, code_of
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

WORKERS = 4  # of a window


def refusal(here: Places, url: str | None = None) -> StoreProblem:
    with pytest.raises(StoreProblem) as caught:
        open_store(here, url, NOW)
    return caught.value


@pytest.fixture
def filled(here: Places) -> Places:
    """An installation that was used: an account, a daily backup, some pages."""
    store = open_store(here, None, NOW - timedelta(days=1))
    with store.writing() as session:
        session.add_all(an_account(f"lila{number}@exemple.test") for number in range(60))
    store.close()
    store = open_store(here, None, NOW)  # the backup of today holds them
    store.close()
    return here


def test_what_was_kept_is_there_at_the_next_start(here: Places, url: str | None) -> None:
    first = open_store(here, url, NOW)
    with first.writing() as session:
        session.add(an_account())
    first.close()
    second = open_store(here, url, NOW)
    with second.reading() as session:
        kept = accounts.by_address(session, "lila.rosemonde@exemple.test")
    assert kept is not None
    assert (kept.surname, kept.registered_at) == ("Rosemonde", NOW)
    assert not second.key_is_missing
    second.close()


def test_only_the_user_can_read_what_is_kept(file_store: Store, here: Places) -> None:
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in here.root.rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert len([path for path in modes if path.is_file()]) == 3  # database, backup, key: nothing is left over


def test_the_connection_is_as_safety_wants_it(file_store: Store) -> None:
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "busy_timeout": 10000,
        "secure_delete": 1,
        "trusted_schema": 0,
        "application_id": files.APPLICATION_ID,
    }
    with file_store.reading() as session:
        assert {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted} == wanted


def test_an_empty_file_is_damage(filled: Places) -> None:
    filled.database.write_bytes(b"")
    problem = refusal(filled)
    assert (problem.code, problem.path) == (StoreProblemCode.DAMAGED, filled.database)
    assert problem.backup == backups.backups(filled)[0]
    assert filled.database.read_bytes() == b""


def test_a_text_file_is_damage(filled: Places) -> None:
    text_file = b"Not a database at all.\n" * 50
    filled.database.write_bytes(text_file)
    assert refusal(filled).code is StoreProblemCode.DAMAGED
    assert filled.database.read_bytes() == text_file


@pytest.mark.parametrize("part", [0.5, 0.9])
def test_half_a_database_is_damage_and_kept(filled: Places, part: float) -> None:
    whole = filled.database.read_bytes()
    half = whole[: int(len(whole) * part)]
    filled.database.write_bytes(half)
    problem = refusal(filled)
    assert problem.code is StoreProblemCode.DAMAGED
    assert problem.backup is not None
    assert filled.database.read_bytes() == half


def test_an_overwritten_page_is_damage(filled: Places) -> None:
    content = bytearray(filled.database.read_bytes())
    content[4096 * 2 : 4096 * 3] = b"\xff" * 4096
    filled.database.write_bytes(content)
    assert refusal(filled).code is StoreProblemCode.DAMAGED


def test_a_large_file_is_read_whole_before_the_copy_of_the_day_alone(
    filled: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "READ_AT_EVERY_START", 0)
    content = bytearray(filled.database.read_bytes())
    content[-4096:] = b"\xff" * 4096  # no page that is needed to open it
    filled.database.write_bytes(content)
    open_store(filled, None, NOW).close()  # copied today
    with pytest.raises(StoreProblem) as caught:
        open_store(filled, None, NOW + timedelta(days=1))
    assert caught.value.code is StoreProblemCode.DAMAGED
    assert caught.value.backup is not None


def test_a_folder_in_its_place_is_foreign(here: Places) -> None:
    here.database.mkdir(parents=True)
    assert refusal(here).code is StoreProblemCode.FOREIGN
    assert here.database.is_dir()


def test_the_database_of_another_program_is_foreign(here: Places) -> None:
    here.database.parent.mkdir(parents=True)
    with closing(sqlite3.connect(here.database)) as other:
        other.execute("CREATE TABLE account (id)")
    before = here.database.read_bytes()
    assert refusal(here).code is StoreProblemCode.FOREIGN
    assert here.database.read_bytes() == before


def test_a_newer_schema_is_refused_and_left_alone(here: Places, url: str | None) -> None:
    store = open_store(here, url, NOW)
    with store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    assert refusal(here, url).code is StoreProblemCode.NEWER
    engine = create_engine(url or f"sqlite:///{here.database}")
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"
    engine.dispose()


def test_a_folder_that_takes_nothing_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "guichet").write_text("a file where the folder should be")
    assert refusal(places(tmp_path / "guichet")).code is StoreProblemCode.READ_ONLY


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_takes_no_writing_is_read_only(what: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = places(Path(folder) / "guichet")
        open_store(here, None, NOW).close()
        for path in [Path(folder), *Path(folder).rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        if os.geteuid() != 0:
            (here.database if what == "file" else here.database.parent).chmod(0o444 if what == "file" else 0o555)
        else:  # whom no mode stops
            nobody = pwd.getpwnam("nobody").pw_uid
            os.chown(here.database.parent if what == "file" else here.database, nobody, -1)
            os.seteuid(nobody)
        try:
            assert refusal(here).code is StoreProblemCode.READ_ONLY
        finally:
            os.seteuid(os.getuid())
            here.database.parent.chmod(0o755)


def test_a_locked_file_is_said_to_be_locked(filled: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guichet.store.engines._PRAGMAS", ("PRAGMA busy_timeout = 20",))
    with files.connected(filled.database) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refusal(filled).code is StoreProblemCode.LOCKED


def test_a_full_disk_is_said_to_be_full(file_store: Store) -> None:
    with pytest.raises(StoreProblem) as caught, file_store.writing() as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        session.add_all(an_account(f"lila{number}@exemple.test") for number in range(200))
    assert caught.value.code is StoreProblemCode.DISK_FULL
    with file_store.reading() as session:
        assert accounts.by_address(session, "lila0@exemple.test") is None


def test_a_journal_without_its_file_is_not_played_into_the_new_one(filled: Places) -> None:
    other = files.journal_of(filled.database)
    with files.connected(filled.database) as connection:
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM account")
        shutil.copy(other, other.with_suffix(".kept"))
        connection.rollback()
    filled.database.unlink()
    other.with_suffix(".kept").rename(other)
    store = open_store(filled, None, NOW)
    with store.writing() as session:
        assert accounts.add(session, an_account("lila0@exemple.test"))
    store.close()
    assert not other.exists()
    assert list(filled.database.parent.glob("*set-aside*"))


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://nobody@127.0.0.1/guichet",
        "sqlite:///somewhere.sqlite3",
        "postgresql+nodriver://nobody@127.0.0.1/guichet",
        "postgresql+psycopg2://nobody@127.0.0.1/guichet",
        "postgresql://127.0.0.1:port/guichet",
        "postgresql://nobody:secret@127.0.0.1:1/guichet",
    ],
)
def test_a_server_that_cannot_be_reached(here: Places, url: str) -> None:
    problem = refusal(here, url)
    assert problem.code is StoreProblemCode.UNREACHABLE
    assert not here.database.exists()


def test_a_server_database_that_is_not_there(here: Places, postgresql_server: str) -> None:
    assert refusal(here, f"{postgresql_server}/nowhere").code is StoreProblemCode.UNREACHABLE


def test_the_server_database_of_another_program_is_left_alone(here: Places, postgresql_url: str) -> None:
    with psycopg.connect(postgresql_url.replace("+psycopg", ""), autocommit=True) as other:
        other.execute("CREATE TABLE customers (id int)")
        assert refusal(here, postgresql_url).code is StoreProblemCode.FOREIGN
        tables = other.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert tables == [("customers",)]


def test_a_server_that_is_ready_is_opened_without_queueing(here: Places, postgresql_url: str) -> None:
    """A room that starts at once would wait for longer than anybody is ready to."""
    open_store(here, postgresql_url, NOW).close()
    with psycopg.connect(postgresql_url.replace("+psycopg", ""), autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [_ADVISORY_LOCK])
        store = open_store(here, postgresql_url, NOW)
    assert not store.key_is_missing
    store.close()


def test_a_seat_takes_one_connection_of_its_server(here: Places, postgresql_url: str) -> None:
    """A hundred are all there are, and a room has fifty seats."""
    store = open_store(here, postgresql_url, NOW)

    def read(_number: int) -> object:
        with store.reading() as session:
            return session.scalar(text("SELECT pg_backend_pid() FROM pg_sleep(0.05)"))

    with ThreadPoolExecutor(WORKERS) as pool:
        assert len(set(pool.map(read, range(WORKERS)))) == 1
    store.close()


def test_a_seat_whose_connection_is_never_free_is_told_so(
    here: Places, postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines._ONE_CONNECTION, "pool_timeout", 0.05)
    store = open_store(here, postgresql_url, NOW)
    with store.reading() as session:
        session.scalar(text("SELECT 1"))
        with pytest.raises(StoreProblem) as caught, store.reading() as other:
            other.scalar(text("SELECT 1"))
    assert caught.value.code is StoreProblemCode.LOCKED
    store.close()


def test_a_server_that_only_reads(here: Places, postgresql_url: str) -> None:
    store = open_store(here, postgresql_url, NOW)
    with pytest.raises(StoreProblem) as caught, store.writing() as session:
        session.execute(text("SET TRANSACTION READ ONLY"))
        session.add(an_account())
        session.flush()
    assert caught.value.code is StoreProblemCode.READ_ONLY
    store.close()


def test_errors_of_others_are_not_explained_away() -> None:
    assert code_of(RuntimeError()) is None
    assert code_of(sqlite3.IntegrityError()) is None
