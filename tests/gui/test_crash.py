"""Unexpected exceptions: noted without a word of what was typed, told once, survived."""

import logging
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from guichet.gui import crash
from guichet.gui.crash import CrashReporter
from guichet.store.problems import StoreProblem, StoreProblemCode

SECRET = "1tvmq2tl'A.1tvmq2tl'A."


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "guichet.log"


@pytest.fixture
def reporter(qapp: QApplication, log: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashReporter]:
    """Installed as in the program: the hooks of this run of tests, which would take each exception for a failure, are
    put out of its sight."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    reporter = CrashReporter(log)
    yield reporter
    reporter.uninstall()
    close_boxes()


def boxes() -> list[QMessageBox]:
    """The boxes on screen."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return [widget for widget in shown if isinstance(widget, QMessageBox)]


def close_boxes() -> None:
    for box in boxes():
        box.close()


def fail_with_secret() -> None:
    password = SECRET
    raise ValueError(f"not good: {password}")


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_slot_is_noted_by_type_and_place_alone(
    reporter: CrashReporter, log: Path, qtbot: QtBot
) -> None:
    QTimer.singleShot(0, fail_with_secret)
    qtbot.waitUntil(lambda: bool(boxes()))
    noted = log.read_text("utf-8")
    assert "builtins.ValueError" in noted
    assert "fail_with_secret" in noted
    assert SECRET not in noted
    assert "not good" not in noted
    assert SECRET not in boxes()[0].text()


@pytest.mark.qt_no_exception_capture
def test_the_box_says_what_the_user_needs_in_plain_text(reporter: CrashReporter, log: Path, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail_with_secret)
    qtbot.waitUntil(lambda: bool(boxes()))
    [box] = boxes()
    assert box.text().startswith("Guichet a rencontré une erreur inattendue")
    assert str(log) in box.text()
    assert box.isVisible()
    assert not box.isModal()


def test_what_led_to_it_is_noted_too(reporter: CrashReporter, log: Path) -> None:
    try:
        try:
            fail_with_secret()
        except ValueError as error:
            raise LookupError(SECRET) from error
    except LookupError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    noted = log.read_text("utf-8")
    assert "builtins.LookupError" in noted
    assert "after builtins.ValueError" in noted
    assert SECRET not in noted


def test_one_box_at_a_time_and_once_a_place(reporter: CrashReporter, qtbot: QtBot) -> None:
    def raise_here() -> None:
        try:
            fail_with_secret()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)

    for _ in range(3):
        raise_here()
    assert len(boxes()) == 1
    close_boxes()
    another = KeyError(SECRET)
    sys.excepthook(KeyError, another, None)
    assert len(boxes()) == 1


def test_a_place_that_fails_again_after_the_box_was_closed_stays_quiet(
    reporter: CrashReporter, log: Path, qtbot: QtBot
) -> None:
    error = KeyError(SECRET)
    sys.excepthook(KeyError, error, None)
    close_boxes()
    sys.excepthook(KeyError, error, None)
    assert boxes() == []
    assert log.read_text("utf-8").count("builtins.KeyError") == 2


def test_a_thread_ends_here_and_the_box_is_shown_in_the_window_s_own(
    reporter: CrashReporter, log: Path, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=fail_with_secret)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(boxes()))
    assert "fail_with_secret" in log.read_text("utf-8")
    assert SECRET not in log.read_text("utf-8")


def test_what_fails_while_it_is_thrown_away_is_noted_and_not_told(reporter: CrashReporter, log: Path) -> None:
    class Leaving:
        def __del__(self) -> None:
            fail_with_secret()

    Leaving()
    assert "while tidying up: builtins.ValueError" in log.read_text("utf-8")
    assert boxes() == []


@pytest.mark.qt_log_ignore("QWidget::grab", extend=True)
def test_of_a_warning_of_qt_the_function_is_noted_and_not_the_text(reporter: CrashReporter, log: Path) -> None:
    qWarning(f"QWidget::grab: {SECRET}")
    assert "QWidget::grab" in log.read_text("utf-8")
    assert SECRET not in log.read_text("utf-8")


def test_a_known_trouble_has_its_own_sentence(reporter: CrashReporter) -> None:
    problem = StoreProblem(StoreProblemCode.DISK_FULL, Path("/x"))
    sys.excepthook(StoreProblem, problem, None)
    assert boxes()[0].text().startswith("Le disque est plein")


def test_the_log_is_for_its_owner_alone(reporter: CrashReporter, log: Path) -> None:
    sys.excepthook(KeyError, KeyError(), None)
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_full_log_makes_room_and_three_old_ones_are_kept(
    reporter: CrashReporter, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash, "_LOG_BYTES", 40)
    for number in range(6):
        logging.getLogger("guichet.test").warning("entry number %s", number)
    names = [log.name, *(f"{log.name}.{number}" for number in (1, 2, 3))]
    assert sorted(path.name for path in log.parent.iterdir()) == names
    assert [log.with_name(name).read_text("utf-8").split()[-1] for name in names] == ["5", "4", "3", "2"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in log.parent.iterdir()} == {0o600}


def test_a_log_that_cannot_be_written_changes_nothing(
    qapp: QApplication, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    (tmp_path / "file").touch()
    reporter = CrashReporter(tmp_path / "file" / "guichet.log")
    sys.excepthook(KeyError, KeyError(), None)
    reporter.uninstall()
    assert len(boxes()) == 1
    assert "Traceback" not in capfd.readouterr().err
    close_boxes()


def test_failing_to_show_it_is_survived(reporter: CrashReporter, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(QMessageBox, "show", refuse)
    sys.excepthook(KeyError, KeyError(), None)
    assert "while telling so: builtins.RuntimeError" in log.read_text("utf-8")


def test_the_hooks_of_others_are_called_and_given_back(
    qapp: QApplication, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[type[BaseException]] = []

    def others(kind: type[BaseException], *_: object) -> None:
        called.append(kind)

    monkeypatch.setattr(sys, "excepthook", others)
    reporter = CrashReporter(log)
    sys.excepthook(KeyError, KeyError(), None)
    reporter.uninstall()
    assert called == [KeyError]
    assert sys.excepthook is others
    close_boxes()
