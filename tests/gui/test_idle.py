"""Nobody does anything until a key or the mouse is felt in one of the windows."""

from collections.abc import Iterator
from time import monotonic

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import let_run, wait_until
from guichet.gui import idle
from guichet.gui.idle import Idle


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return field


@pytest.fixture
def heard(field: QLineEdit, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    monkeypatch.setattr(idle, "IDLE_MS", 300)
    owner, heard = QObject(), list[str]()
    watch = Idle(owner)
    watch.begun.connect(lambda: heard.append("begun"))
    watch.ended.connect(lambda: heard.append("ended"))
    yield heard
    owner.deleteLater()


def test_it_begins_when_nothing_is_felt_and_ends_with_the_next_key(field: QLineEdit, heard: list[str]) -> None:
    wait_until(lambda: heard == ["begun"], "idleness")
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert heard == ["begun", "ended"] and field.text() == "a"
    wait_until(lambda: heard == ["begun", "ended", "begun"], "idleness again")


def test_it_does_not_begin_while_the_mouse_moves(field: QLineEdit, heard: list[str]) -> None:
    for step in range(40):
        QTest.mouseMove(field.windowHandle(), QPoint(5 + step, 5), 20)
        let_run()
    assert heard == []


def test_a_window_that_comes_later_is_listened_to_as_well(heard: list[str], qtbot: QtBot) -> None:
    wait_until(lambda: heard == ["begun"], "idleness")
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert heard == ["begun"], "a window that opens is nobody's doing"
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_B)
    assert heard[1] == "ended"


def test_it_says_nothing_once_it_is_stopped(field: QLineEdit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "IDLE_MS", 100)
    owner, heard = QObject(), list[str]()
    watch = Idle(owner)
    watch.begun.connect(lambda: heard.append("begun"))
    watch.ended.connect(lambda: heard.append("ended"))
    watch.stop()
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    end = monotonic() + 0.3
    wait_until(lambda: monotonic() > end, "thrice the time")
    assert heard == []
    owner.deleteLater()
