"""The lock of a profile: who is second, and when nobody is."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.main.consequences import open_window
from guichet.gui.main.main_window import MainWindow
from guichet.gui.main.second_start import SecondStart

HOLDER = """
import sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
lock.setStaleLockTime(0)
print(lock.tryLock(0), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def main(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    window = open_window(context)
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def holder(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the profile open."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "lock")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "True\n"
    yield process
    process.kill()
    process.communicate()


def test_the_first_goes_on_at_once(main: MainWindow, tmp_path: Path) -> None:
    went_on: list[bool] = []
    SecondStart(main, tmp_path / "lock").ask_or(lambda: went_on.append(True))
    assert went_on == [True]


def test_the_second_is_asked(main: MainWindow, tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    went_on: list[bool] = []
    second = SecondStart(main, tmp_path / "lock")
    second.ask_or(lambda: went_on.append(True))
    assert not second.is_first
    assert went_on == []
    driver = Driver(main)
    assert driver.shows("Guichet est déjà ouvert avec ces données.")
    driver.press("Continuer ici")
    assert went_on == [True]


def test_a_program_that_was_killed_holds_nothing(
    main: MainWindow, tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    holder.kill()
    holder.wait()
    assert (tmp_path / "lock").exists()
    assert SecondStart(main, tmp_path / "lock").is_first


def test_where_no_lock_can_be_made_nobody_is_kept_out(main: MainWindow, tmp_path: Path) -> None:
    assert SecondStart(main, tmp_path / "no such folder" / "lock").is_first
