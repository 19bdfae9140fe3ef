"""Several windows, several seats: real processes and threads on one database."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from guichet.rules.attempts import FREE, Attempt
from guichet.settings import Places
from guichet.store import attempts, codes, sequences
from guichet.store.models import Account, ActivationCode, Purpose
from guichet.store.opening import open_store
from guichet.store.store import Store
from tests.store.conftest import NOW, an_account

DAY = date(2023, 8, 21)

ANOTHER_PROCESS = """
import sys
from pathlib import Path
from guichet.settings import places
from guichet.store import accounts
from guichet.store.opening import open_store
from tests.store.conftest import NOW, an_account

store = open_store(places(Path(sys.argv[1])), sys.argv[2] or None, NOW)
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    with store.writing() as session:
        accounts.by_address(session, f"{number}@exemple.test")  # a look before, which must not decide
        print(int(accounts.add(session, an_account(f"{number}@exemple.test"))), end="", flush=True)
print(f" {store.vault.key_id} {store.key_is_missing}")
store.close()
"""


def start(here: Places, url: str | None) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-c", ANOTHER_PROCESS, str(here.root), url or ""]
    root = Path(__file__).parents[2]
    return subprocess.Popen(arguments, cwd=root, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.rows(9, 10)
def test_of_two_processes_one_gets_the_address(here: Places, url: str | None) -> None:
    """Both also make the first start of one installation: one schema, one key."""
    both = [start(here, url), start(here, url)]
    for each in both:
        assert each.stdout
        assert each.stdout.readline() == "ready\n"
    for each in both:
        assert each.stdin
        each.stdin.write("go\n")
        each.stdin.flush()
    (one, one_key, one_lacks), (two, two_key, two_lacks) = (each.communicate()[0].split() for each in both)
    assert [int(a) + int(b) for a, b in zip(one, two, strict=True)] == [1] * 20
    assert one_key == two_key
    assert (one_lacks, two_lacks) == ("False", "False")
    store = open_store(here, url, NOW)
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(Account)) == 20
    store.close()


def test_racing_sequence_numbers_are_neither_doubled_nor_lost(store: Store) -> None:
    start = threading.Barrier(10)

    def draw(_: int) -> list[int]:
        start.wait()
        numbers = []
        for _ in range(5):
            with store.writing() as session:
                numbers.append(sequences.next_of_day(session, DAY))
        return numbers

    with ThreadPoolExecutor(10) as pool:
        drawn = [number for numbers in pool.map(draw, range(10)) for number in numbers]
    assert sorted(drawn) == list(range(101, 151))


def test_a_number_that_was_rolled_back_is_given_again_and_each_day_begins_anew(store: Store) -> None:
    with pytest.raises(RuntimeError), store.writing() as session:
        sequences.next_of_day(session, DAY)
        raise RuntimeError
    with store.writing() as session:
        assert [sequences.next_of_day(session, DAY) for _ in range(2)] == [101, 102]
        assert sequences.next_of_day(session, date(2023, 8, 22)) == 101


def test_a_code_is_used_by_one_of_many(store: Store) -> None:
    with store.writing() as session:
        code = ActivationCode(
            account_id=an_account().id,
            address_key="lila@exemple.test",
            purpose=Purpose.CREATION,
            code_hash="…",
            sent_at=NOW,
            deadline=NOW,
        )
        session.add(code)
    start = threading.Barrier(6)

    def use(_: int) -> bool:
        start.wait()
        with store.writing() as session:
            return codes.use(session, code.id, NOW)

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(use, range(6))) == 1


def test_racing_wrong_attempts_are_all_counted(store: Store) -> None:
    start = threading.Barrier(FREE)

    def fail(_: int) -> datetime | None:
        start.wait()
        with store.writing() as session:
            return attempts.failed(session, Attempt.CODE, "lila@exemple.test", NOW)

    with ThreadPoolExecutor(FREE) as pool:
        waits = list(pool.map(fail, range(FREE)))
    assert sum(wait is not None for wait in waits) == 1
