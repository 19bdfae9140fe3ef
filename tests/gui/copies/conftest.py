"""The program with « Sauvegardes » open, and what hands do in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, click, wait_until
from guichet.gui.copies.copies_window import CopiesWindow
from tests.journeys.windows import window

YES, NO = "Oui, y revenir", "Non, ne rien changer"


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


@pytest.fixture
def copies(running: Running) -> CopiesWindow:
    return open_copies(running)


def settle(running: Running) -> None:
    """Wait until nothing is under way."""
    turn = running.window.examples._turn
    wait_until(lambda: running.context.backend.is_idle and not turn.is_taken, "the workers")


def open_copies(running: Running) -> CopiesWindow:
    running.window.examples.menu.copies_action.trigger()
    opened = running.window.examples.copies.window
    assert opened is not None
    wait_until(lambda: opened.model.rowCount() > 0, "the list")
    settle(running)
    return opened


def put(running: Running, sample: str) -> None:
    running.window.examples.menu.sample_actions[sample].trigger()
    settle(running)


def keep(running: Running, copies: CopiesWindow, name: str) -> None:
    driver = Driver(copies)
    driver.find("Nom :", QLineEdit).setText(name)  # Qt's test keyboard has no « é »
    driver.press("Garder l'état actuel")
    settle(running)


def question(over: QWidget) -> QMessageBox:
    wait_until(lambda: any(box.isVisible() for box in over.findChildren(QMessageBox)), "the question")
    return next(box for box in over.findChildren(QMessageBox) if box.isVisible())


def answer(running: Running, over: QWidget, text: str) -> None:
    click(next(each for each in question(over).findChildren(QAbstractButton) if each.text() == text))
    settle(running)


def choose(copies: CopiesWindow, row: int) -> None:
    copies.ui.copy_list.setCurrentIndex(copies.model.index(row))


def go_back(running: Running, copies: CopiesWindow) -> None:
    Driver(copies).press("Revenir à cette sauvegarde")
    answer(running, copies, YES)
