"""Copies of the file: made in time, checked, rotated, put back."""

import os
import stat
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from guichet.settings import Places
from guichet.store import accounts, backups, files, labels, schema
from guichet.store.backups import Kind
from guichet.store.engines import file_engine
from guichet.store.opening import open_store
from guichet.store.problems import StoreProblem, StoreProblemCode
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account
from tests.store.test_migrations import migrations

DAY = timedelta(days=1)
ADDRESS = "lila.rosemonde@exemple.test"


def start(here: Places, now: datetime, address: str | None = None) -> None:
    """One run of the program, in which somebody may register."""
    store = open_store(here, None, now)
    if address:
        with store.writing() as session:
            session.add(an_account(address))
    store.close()


def is_known(here: Places, address: str) -> bool:
    store = open_store(here, None, NOW)
    with store.reading() as session:
        account = accounts.by_address(session, address)
    store.close()
    return account is not None


def test_one_copy_a_day_the_last_seven_stay(here: Places) -> None:
    for day in range(9):
        start(here, NOW + day * DAY)
        start(here, NOW + day * DAY + timedelta(hours=1))
    assert [copy.name[:10] for copy in backups.backups(here)] == [f"2023-08-{day}" for day in range(30, 23, -1)]
    assert {stat.S_IMODE(copy.stat().st_mode) for copy in backups.backups(here)} == {0o600}


def test_the_days_are_utc_whatever_the_zone_of_the_caller(here: Places) -> None:
    start(here, datetime(2023, 8, 22, 22, 30, tzinfo=UTC))
    start(here, datetime(2023, 8, 23, 0, 45, tzinfo=timezone(timedelta(hours=2))))
    assert len(backups.backups(here)) == 1


def test_old_copies_stay_where_no_good_new_one_can_be_made(here: Places) -> None:
    for day in range(7):
        start(here, NOW + day * DAY)
    before = backups.backups(here)
    content = here.database.read_bytes()
    here.database.write_bytes(content[: len(content) // 2])
    with pytest.raises(StoreProblem):
        backups.daily(here, NOW + 8 * DAY)
    assert backups.backups(here) == before
    assert not list(here.backups.glob(".new-*"))


def test_a_day_without_backup_does_not_stop_the_work(here: Places) -> None:
    here.root.mkdir()
    here.backups.write_text("a file where the folder should be")
    start(here, NOW, ADDRESS)
    assert is_known(here, ADDRESS)


def test_a_backup_takes_the_place_of_a_damaged_file_which_is_kept(here: Places) -> None:
    start(here, NOW, ADDRESS)
    start(here, NOW + DAY)
    here.database.write_bytes(b"damaged")
    files.journal_of(here.database).write_bytes(b"its journal")
    with pytest.raises(StoreProblem) as caught:
        open_store(here, None, NOW + DAY)
    assert caught.value.backup is not None
    backups.restore(here, caught.value.backup)
    assert is_known(here, ADDRESS)
    aside = here.database.with_name("guichet-set-aside-1.sqlite3")
    assert aside.read_bytes() == b"damaged"
    assert files.journal_of(aside).read_bytes() == b"its journal"
    assert stat.S_IMODE(here.database.stat().st_mode) == 0o600


def test_nothing_that_was_set_aside_is_overwritten(here: Places) -> None:
    names = []
    for run in range(3):
        start(here, NOW, f"{run}@exemple.test")
        names.append(backups.set_aside(here).name)
    assert names == [f"guichet-set-aside-{number}.sqlite3" for number in (1, 2, 3)]
    assert not is_known(here, "0@exemple.test")


def test_a_damaged_backup_is_neither_offered_nor_put_back(here: Places) -> None:
    start(here, NOW, ADDRESS)
    start(here, NOW + DAY)
    newest, older = backups.backups(here)
    newest.write_bytes(newest.read_bytes()[:5000])
    assert backups.newest_sound(here) == older
    before = here.database.read_bytes()
    with pytest.raises(StoreProblem) as caught:
        backups.restore(here, newest)
    assert caught.value.code is StoreProblemCode.DAMAGED
    assert here.database.read_bytes() == before


def test_a_copy_is_made_before_each_migration_and_three_stay(
    here: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installation of today meets the migrations of tomorrow."""
    versions = schema.MIGRATIONS / "versions"
    tomorrow = migrations(tmp_path / "migrations")
    for migration in versions.glob("0*.py"):
        (tomorrow / "versions" / migration.name).write_text(migration.read_text())
    start(here, NOW, ADDRESS)
    today = len(list(versions.glob("0*.py")))
    for number in range(today + 1, today + 6):
        add_column(tomorrow, number)
        monkeypatch.setattr(schema.upgrade, "__defaults__", (tomorrow,))
        monkeypatch.setattr(schema.state, "__defaults__", (tomorrow,))
        start(here, NOW + timedelta(minutes=number))
    copies = [copy for copy in backups.backups(here) if copy.name.endswith("-migration.sqlite3")]
    assert [revision(copy) for copy in copies] == [f"{today + step:04}" for step in (4, 3, 2)]
    assert revision(here.database) == f"{today + 5:04}"
    assert is_known(here, ADDRESS)


def add_column(folder: Path, number: int) -> None:
    (folder / "versions" / f"{number:04}.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\nrevision, down_revision = '{number:04}', '{number - 1:04}'\n"
        "branch_labels = depends_on = None\n"
        f"def upgrade():\n    op.add_column('account', sa.Column('column{number}', sa.String))\n"
    )


def test_a_copy_says_when_and_one_kept_by_hand_under_which_name(here: Places, file_store: Store) -> None:
    moment = datetime(2030, 5, 6, 7, 8, tzinfo=UTC)
    names = ["Groupe A : « codes expirés »", "../../élève.sqlite3", "'); DROP TABLE account; --", "<b>gras</b>"]
    for number, name in enumerate(names):
        backups.keep(here, NOW + timedelta(seconds=number), moment, name)
    backups.before_reset(here, NOW + timedelta(minutes=1), moment)
    reset, *kept, daily = backups.described(here)
    assert [copy.name for copy in kept] == names[::-1]
    assert {(copy.kind, copy.moment) for copy in kept} == {(Kind.KEPT, moment)}
    assert (reset.kind, reset.moment, reset.name) == (Kind.RESET, moment, "")
    assert reset.made_at == NOW + timedelta(minutes=1)
    assert (daily.kind, daily.moment) == (Kind.DAILY, None)  # nobody said which
    assert {copy.path.parent for copy in kept} == {here.backups}
    assert {stat.S_IMODE(copy.path.stat().st_mode) for copy in kept} == {0o600}


def test_what_was_kept_by_hand_stays_until_it_is_deleted(here: Places, file_store: Store) -> None:
    for number in range(12):
        backups.keep(here, NOW + timedelta(seconds=number), NOW, "Exercice")
        backups.before_reset(here, NOW + timedelta(seconds=number), NOW)
    kinds = [copy.kind for copy in backups.described(here)]
    assert (kinds.count(Kind.KEPT), kinds.count(Kind.RESET), kinds.count(Kind.DAILY)) == (12, 3, 1)
    first = backups.described(here)[0]
    backups.delete(first.path)
    backups.delete(first.path)  # another window may have been faster
    assert first not in backups.described(here)


def test_what_a_copy_says_is_not_believed_blindly(here: Places, file_store: Store) -> None:
    """Copies can be brought from elsewhere."""
    for said in ("0001-01-01T00:00:00", "9999-12-31T23:59:59+00:00", "yesterday", b"2030"):
        for name in ("x" * 5000, "two\nlines", b"\xff"):
            copy = backups.keep(here, NOW, NOW, "Exercice")
            with files.connected(copy.path) as connection:
                connection.execute("UPDATE store_info SET value = ? WHERE key = 'copy_moment'", [said])
                connection.execute("UPDATE store_info SET value = ? WHERE key = 'copy_name'", [name])
                connection.commit()
            label = labels.read(copy.path)
            assert (label.moment, label.name) == (None, "")
            copy.path.unlink()


def test_every_file_is_listed_but_those_that_are_being_made(here: Places, file_store: Store) -> None:
    for name in ("damaged.sqlite3", ".new-half.sqlite3", "readme.txt"):
        (here.backups / name).write_bytes(b"damaged")
    damaged, daily = backups.described(here)
    assert (damaged.path.name, damaged.kind, damaged.moment) == ("damaged.sqlite3", Kind.OTHER, None)
    assert daily.kind is Kind.DAILY
    assert backups.newest_sound(here) == daily.path


def test_what_a_killed_program_left_half_made_goes_with_the_next_day(here: Places) -> None:
    start(here, NOW)
    left = [here.backups / ".new-1.sqlite3", here.backups / ".new-2"]
    left[0].write_bytes(b"half")
    left[1].mkdir()
    (left[1] / "guichet.sqlite3").write_bytes(b"half")
    start(here, NOW + DAY)
    assert all(each.exists() for each in left)  # somebody may still be at it
    yesterday = time.time() - 25 * 3600
    for each in left:
        os.utime(each, (yesterday, yesterday))
    start(here, NOW + 2 * DAY)
    assert not any(each.exists() for each in left)


def test_going_back_pushes_out_neither_the_copies_of_a_reset_nor_what_is_gone_back_to(
    here: Places, file_store: Store
) -> None:
    resets = [backups.before_reset(here, NOW + timedelta(seconds=number), NOW) for number in range(3)]
    first = None
    with files.connected(here.database) as live:
        for number in range(6):
            copy = backups.before_return(here, live, NOW + timedelta(minutes=number), NOW, first or here.database)
            first = first or copy.path
    listed = backups.described(here)
    assert [copy for copy in listed if copy.kind is Kind.RESET] == resets[::-1]
    returns = [copy.path for copy in listed if copy.kind is Kind.RETURN]
    assert len(returns) == 4 and returns[-1] == first


def test_a_busy_file_is_not_waited_for_for_ever(
    here: Places, file_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.1)
    with files.connected(here.database) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreProblem) as caught:
            backups.keep(here, NOW, NOW, "Exercice")
    assert caught.value.code is StoreProblemCode.LOCKED
    assert [copy.kind for copy in backups.described(here)] == [Kind.DAILY]


def test_a_copy_that_takes_the_place_of_a_damaged_file_leaves_its_label(here: Places) -> None:
    start(here, NOW, ADDRESS)
    copy = backups.keep(here, NOW, NOW, "Exercice")
    here.database.write_bytes(b"damaged")
    backups.restore(here, copy.path)
    assert is_known(here, ADDRESS)
    assert labels.read(here.database) == labels.Label()


def revision(path: Path) -> str:
    engine: Engine = file_engine(path)
    with engine.begin() as connection:
        found = str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    engine.dispose()
    return found
