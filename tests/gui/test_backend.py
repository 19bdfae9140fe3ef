"""The bridge between the event loop and the workers."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.gui.backend import Backend
from guichet.procedures.services import Services
from guichet.settings import SettingsFile, places
from guichet.store.problems import StoreProblem, StoreProblemCode


class Opening:
    """Opens a real store, unless it is told to refuse; counts how often it was asked."""

    def __init__(self, folder: Path) -> None:
        self.problem: Exception | None = None
        self.may_open = threading.Event()
        self.may_open.set()
        self._folder = folder

    def __call__(self) -> Services:
        assert self.may_open.wait(10)
        if self.problem:
            raise self.problem
        here = places(self._folder)
        return open_services(Options(here), Clock(), SettingsFile(here.settings))


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    return Opening(tmp_path)


@pytest.fixture
def backend(qtbot: QtBot, opening: Opening) -> Iterator[Backend]:
    backend = Backend(opening)
    yield backend
    opening.may_open.set()
    backend.close()


def test_work_is_done_elsewhere_and_delivered_here(backend: Backend, qtbot: QtBot) -> None:
    threads: list[int] = []
    backend.compute(backend, threading.get_ident, lambda ident: threads.extend((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_work_that_needs_the_store_waits_for_it(backend: Backend, opening: Opening, qtbot: QtBot) -> None:
    answers: list[int] = []
    opening.may_open.clear()
    backend.open()
    backend.run(backend, lambda services: services.mailbox.latest_id(), answers.append)
    assert not backend.is_open
    opening.may_open.set()
    qtbot.waitUntil(lambda: answers == [0])
    assert backend.is_open
    assert backend.problem is None


def test_a_problem_of_opening_is_told_and_forgotten_once_it_opens(
    backend: Backend, opening: Opening, qtbot: QtBot
) -> None:
    opening.problem = StoreProblem(StoreProblemCode.LOCKED)
    with qtbot.waitSignal(backend.open_failed) as told:
        backend.open()
    assert told.args == [opening.problem]
    assert backend.problem is opening.problem
    opening.problem = None
    with qtbot.waitSignal(backend.opened):
        backend.open()
    assert backend.problem is None


def test_work_for_a_store_that_did_not_open_ends_quietly(backend: Backend, opening: Opening, qtbot: QtBot) -> None:
    opening.problem = StoreProblem(StoreProblemCode.LOCKED)
    backend.open()
    backend.run(backend, lambda services: services.mailbox.latest_id(), pytest.fail)
    qtbot.waitUntil(lambda: backend.is_idle)


def test_trouble_with_the_store_is_told_to_whoever_listens(backend: Backend, qtbot: QtBot) -> None:
    def refuse(_services: Services) -> None:
        raise StoreProblem(StoreProblemCode.DISK_FULL)

    backend.open()
    with qtbot.waitSignal(backend.troubled) as told:
        backend.ask(backend, refuse, pytest.fail)
    assert cast(StoreProblem, told.args[0]).code is StoreProblemCode.DISK_FULL


def test_one_question_at_a_time_an_owner(backend: Backend, opening: Opening, qtbot: QtBot) -> None:
    answers: list[int] = []
    opening.may_open.clear()
    backend.open()
    for _ in range(3):
        backend.ask(backend, lambda _services: 1, answers.append)
    opening.may_open.set()
    qtbot.waitUntil(lambda: backend.is_idle)
    assert answers == [1]
    backend.ask(backend, lambda _services: 2, answers.append)
    qtbot.waitUntil(lambda: answers == [1, 2])


def test_nothing_is_delivered_to_an_owner_that_is_gone(backend: Backend, opening: Opening, qtbot: QtBot) -> None:
    owner = QObject()
    opening.may_open.clear()
    backend.open()
    backend.ask(owner, lambda _services: 1, pytest.fail)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    opening.may_open.set()
    qtbot.waitUntil(lambda: backend.is_idle)


def test_a_closed_backend_does_nothing_more(backend: Backend, qtbot: QtBot) -> None:
    with qtbot.waitSignal(backend.opened):
        backend.open()
    backend.close()
    backend.compute(backend, lambda: 1, pytest.fail)
    assert backend.is_idle


@pytest.mark.timeout(20)
def test_what_waits_for_a_store_that_nobody_opens_does_not_keep_the_program(opening: Opening) -> None:
    backend = Backend(opening)
    answers: list[int] = []
    for _ in range(5):
        backend.run(backend, lambda services: services.mailbox.latest_id(), answers.append)
    backend.close()
    assert answers == []
