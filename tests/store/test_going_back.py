"""Going back to a copy while others have the file open: all of it or nothing, whoever is in the way."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from guichet.settings import Places
from guichet.store import accounts, backups, files, info, journal
from guichet.store.backups import Copy, Kind
from guichet.store.going_back import go_back
from guichet.store.models import Account, JournalEntry
from guichet.store.opening import open_store
from guichet.store.problems import StoreProblem, StoreProblemCode
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

OLD = Path(__file__).parents[2] / "resources" / "old_databases"
MOMENT = datetime(2023, 8, 24, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
LILA = "lila.rosemonde@exemple.test"
LILAS = 60


@pytest.fixture
def kept(here: Places, file_store: Store) -> Copy:
    """A state that was kept: sixty accounts; since then one of them is left, and somebody else came."""
    with file_store.writing() as session:
        session.add_all(an_account(f"lila{number}@exemple.test") for number in range(LILAS))
    copy = backups.keep(here, NOW, MOMENT, "Avant l'exercice")
    with file_store.writing() as session:
        session.execute(text("DELETE FROM taken_address"))
        session.execute(text("DELETE FROM account"))
        session.add(an_account(LILA))
    return copy


def back(here: Places, store: Store, copy: Path, set_clock: Callable[[], object] = lambda: None) -> Copy:
    def note(session: Session) -> None:
        journal.append(session, MOMENT, "gone_back")

    now = LATER + timedelta(minutes=len(backups.backups(here)))
    return go_back(store, here, copy, now, MOMENT, note, set_clock)


def count(store: Store) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count()).select_from(Account)) or 0


def events(store: Store) -> list[str]:
    with store.reading() as session:
        return list(session.scalars(select(JournalEntry.event)))


def refusal(here: Places, store: Store, copy: Path) -> StoreProblem:
    """Of what is refused nothing is changed, and nothing is left over."""
    before, listed = here.database.read_bytes(), sorted(here.backups.iterdir())
    with pytest.raises(StoreProblem) as caught:
        back(here, store, copy)
    assert here.database.read_bytes() == before
    assert sorted(here.backups.iterdir()) == listed
    assert not files.journal_of(here.database).exists()
    return caught.value


@contextmanager
def another_process(here: Places, *statements: str) -> Iterator[None]:
    """Holds the file as ``statements`` leave it, until the end."""
    code = (
        "import sqlite3, sys\nconnection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "for each in sys.argv[2:]: connection.execute(each).fetchone()\nprint('held', flush=True)\nsys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, here.database, *statements], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stdout.readline() == b"held\n"
        try:
            yield
        finally:
            process.communicate(b"", timeout=30)


def test_all_is_as_it_was_for_every_store_over_the_file(here: Places, file_store: Store, kept: Copy) -> None:
    other = open_store(here, None, NOW)
    assert count(other) == 1  # its connection and its statements are older than what comes
    copy = kept.path.read_bytes()
    back(here, file_store, kept.path)
    for store in (file_store, other):
        assert count(store) == LILAS
        with store.reading() as session:
            assert accounts.by_address(session, "lila7@exemple.test") is not None
            assert accounts.by_address(session, LILA) is None
            assert session.scalar(text("PRAGMA integrity_check")) == "ok"
            assert session.scalar(text("PRAGMA journal_mode")) == "delete"
    with other.writing() as session:
        assert accounts.add(session, an_account("after@exemple.test"))
    assert count(file_store) == LILAS + 1
    assert events(file_store) == ["gone_back"]
    assert kept.path.read_bytes() == copy
    assert not files.journal_of(here.database).exists()
    other.close()


def test_what_stood_before_is_a_copy_that_can_be_gone_back_to(here: Places, file_store: Store, kept: Copy) -> None:
    before = back(here, file_store, kept.path)
    assert (before.kind, before.moment) == (Kind.RETURN, MOMENT)
    back(here, file_store, before.path)
    assert count(file_store) == 1
    with file_store.reading() as session:
        assert accounts.by_address(session, LILA) is not None


def test_a_copy_s_label_does_not_become_that_of_the_data(here: Places, file_store: Store, kept: Copy) -> None:
    back(here, file_store, kept.path)
    with file_store.reading() as session:
        assert info.read(session, info.COPY_NAME) is None
        assert info.read(session, info.COPY_MOMENT) is None
    daily = backups.daily(here, NOW + timedelta(days=1))
    assert daily is not None
    assert [each.name for each in backups.described(here) if each.path == daily.path] == [""]


@pytest.mark.parametrize("revision", sorted(file.stem for file in OLD.glob("*.sql")))
def test_a_copy_of_a_former_version_is_brought_up_to_date_beside(
    here: Places, file_store: Store, kept: Copy, revision: str
) -> None:
    old = here.backups / "2022-01-01T000000000000Z-daily.sqlite3"
    with files.connected(kept.path) as connection:
        kept_names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection = sqlite3.connect(old)
    connection.executescript((OLD / f"{revision}.sql").read_text("utf-8"))
    connection.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
    connection.close()
    content = old.read_bytes()
    back(here, file_store, old)
    with file_store.reading() as session:
        assert accounts.by_address(session, "attente@exemple.test") is not None
        assert set(session.scalars(text("SELECT name FROM sqlite_master"))) == kept_names
    assert old.read_bytes() == content


def test_a_newer_copy_is_refused(here: Places, file_store: Store, kept: Copy) -> None:
    with files.connected(kept.path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    problem = refusal(here, file_store, kept.path)
    assert (problem.code, problem.path) == (StoreProblemCode.NEWER, kept.path)


def test_a_copy_that_is_none_of_ours_is_refused(here: Places, file_store: Store, kept: Copy) -> None:
    other = here.backups / "other.sqlite3"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE account (id)")
    connection.close()
    assert refusal(here, file_store, other).code is StoreProblemCode.FOREIGN
    with files.connected(other) as connection:
        connection.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
    problem = refusal(here, file_store, other)
    assert (problem.code, problem.path) == (StoreProblemCode.FOREIGN, other)


@pytest.mark.parametrize("part", [0.0, 0.5, 0.9])
def test_a_damaged_copy_is_refused(here: Places, file_store: Store, kept: Copy, part: float) -> None:
    content = kept.path.read_bytes()
    kept.path.write_bytes(content[: int(len(content) * part)])
    problem = refusal(here, file_store, kept.path)
    assert (problem.code, problem.path) == (StoreProblemCode.DAMAGED, kept.path)


@pytest.mark.parametrize(
    "statements",
    [("BEGIN", "SELECT 1 FROM account"), ("BEGIN IMMEDIATE",), ("BEGIN EXCLUSIVE",)],
    ids=["reads", "writes", "excludes"],
)
def test_whoever_does_not_let_go_is_waited_for_and_not_for_ever(
    here: Places, file_store: Store, kept: Copy, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.2)
    with another_process(here, *statements):
        assert refusal(here, file_store, kept.path).code is StoreProblemCode.LOCKED
    assert count(file_store) == 1
    back(here, file_store, kept.path)
    assert count(file_store) == LILAS


def test_nobody_gets_in_between_the_copy_and_what_takes_its_place(here: Places, file_store: Store, kept: Copy) -> None:
    """And nobody sees what is new before the clock is set."""
    tries: list[str] = []

    def set_clock() -> None:
        for statement in ("SELECT count(*) FROM account", "BEGIN IMMEDIATE"):
            code = f"import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute({statement!r})"
            outcome = subprocess.run(
                [sys.executable, "-c", code, here.database], capture_output=True, text=True, check=False
            )
            tries.append(outcome.stderr.strip().rpartition("\n")[2])

    back(here, file_store, kept.path, set_clock)
    assert tries == ["sqlite3.OperationalError: database is locked"] * 2


def test_another_process_sees_all_of_the_old_or_all_of_the_new(here: Places, file_store: Store, kept: Copy) -> None:
    code = (
        "import sqlite3, sys\nconnection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)\nseen = ''\n"
        "while seen != sys.argv[2]:\n"
        "    connection.execute('BEGIN')\n"
        "    accounts, names, events = (str(connection.execute(f'SELECT count(*) FROM {each}').fetchone()[0])\n"
        "        for each in ('account', 'taken_address', 'journal'))\n"
        "    connection.execute('COMMIT')\n"
        "    if f'{accounts}/{names}/{events}' != seen:\n"
        "        seen = f'{accounts}/{names}/{events}'\n        print(seen, flush=True)\n"
    )
    with file_store.writing() as session:
        session.execute(text("INSERT INTO taken_address (address_key, account_id) SELECT address_key, id FROM account"))
    played, prepared = "1/1/0", f"{LILAS}/0/1"
    with subprocess.Popen(
        [sys.executable, "-c", code, here.database, prepared], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        back(here, file_store, kept.path)
        rest = process.communicate(timeout=60)[0].split()
    assert [first, *rest] == [played, prepared]


def test_a_program_that_is_killed_in_the_middle_has_changed_nothing(here: Places, file_store: Store) -> None:
    """There is so much that part of the new is on the disk by then."""
    with file_store.writing() as session:
        session.add_all(an_account(f"lila{number}@exemple.test", answer=bytes(20_000)) for number in range(LILAS * 10))
    copy = backups.keep(here, NOW, MOMENT, "Grande")
    with file_store.writing() as session:
        session.execute(text("UPDATE account SET answer = zeroblob(20001), surname = 'ROSE'"))
    file_store.close()
    before = here.database.read_bytes()
    code = (
        "import os, sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from guichet.settings import places\nfrom guichet.store import going_back\n"
        "from guichet.store.opening import open_store\n"
        "now = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)\nhere = places(Path(sys.argv[1]))\n"
        "real = going_back.copy_pages\n"
        "def dies(status, remaining, total):\n    if remaining < total // 3: os._exit(9)\n"
        "def copy_pages(old, new):\n"
        "    live = new.execute('PRAGMA database_list').fetchone()[2] == str(here.database)\n"
        "    old.backup(new, pages=100, progress=dies) if live else real(old, new)\n"
        "going_back.copy_pages = copy_pages\n"
        "store = open_store(here, None, now)\n"
        "going_back.go_back(store, here, Path(sys.argv[2]), now, now, lambda session: None, lambda: None)\n"
    )
    died = subprocess.run([sys.executable, "-c", code, here.root, copy.path], check=False)
    assert died.returncode == 9
    assert here.database.read_bytes() != before
    store = open_store(here, None, NOW)
    with store.reading() as session:
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        assert session.scalar(text("SELECT count(*) FROM account WHERE surname = 'ROSE'")) == LILAS * 10
    store.close()


def test_a_full_disk_changes_nothing(here: Places, file_store: Store, kept: Copy, tmp_path: Path) -> None:
    """A disk of its own for the database: there is room for it, and none for the journal of what is replaced."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = (here.database.stat().st_size + 40_000) // 1024
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        shutil.copy(here.database, disk)
        file_store.close()
        shutil.rmtree(here.database.parent)
        here.database.parent.symlink_to(disk)
        before = here.database.read_bytes()
        with pytest.raises(StoreProblem) as caught:
            back(here, file_store, kept.path)
        assert caught.value.code is StoreProblemCode.DISK_FULL
        assert here.database.read_bytes() == before
        assert count(file_store) == 1
        file_store.close()
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_full_disk_for_the_copies_changes_nothing(
    here: Places, file_store: Store, kept: Copy, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    size = (kept.path.stat().st_size * 2 + 40_000) // 1024  # for the copy and what is prepared, and not for a third
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        shutil.copy(kept.path, disk)
        shutil.rmtree(here.backups)
        here.backups.symlink_to(disk)
        assert refusal(here, file_store, kept.path).code is StoreProblemCode.DISK_FULL
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_vault_seals_with_the_key_that_the_data_say(here: Places, file_store: Store, kept: Copy) -> None:
    first = file_store.vault.key_id
    sealed = file_store.vault.seal(b"Alya", b"lila")
    lost = here.key_folder / f"{first}.key"
    lost.rename(lost.with_suffix(".lost"))
    other = open_store(here, None, NOW)
    other.replace_key()
    second = other.vault.key_id
    assert second != first
    lost.with_suffix(".lost").rename(lost)
    before = back(here, other, kept.path)
    assert other.vault.key_id == first
    assert not other.key_is_missing
    assert other.vault.unseal(sealed, b"lila") == b"Alya"
    assert other.vault.seal(b"", b"")[1:9].hex() == first
    back(here, other, before.path)
    assert other.vault.key_id == second
    other.close()


def test_the_key_of_a_copy_may_be_missing_here(here: Places, file_store: Store, kept: Copy) -> None:
    """Then it is said, as when the data are opened; a new one is the user's choice."""
    lost = file_store.vault.key_id
    (here.key_folder / f"{lost}.key").unlink()
    store = open_store(here, None, NOW)
    store.replace_key()
    assert not store.key_is_missing
    back(here, store, kept.path)
    assert (store.vault.key_id, store.key_is_missing) == (lost, True)
    store.replace_key()
    assert not store.key_is_missing
    store.close()
