"""The window over a real store."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.context import Context
from guichet.gui.timeline.timeline_window import TimelineWindow
from guichet.procedures.services import Services
from guichet.rules.paris import from_paris
from guichet.store import journal
from tests.gui.fit import lay_out
from tests.gui.signing_in import ask

BUSY = "affairee@exemple.test"


@pytest.fixture
def timeline(qtbot: QtBot, context: Context) -> Iterator[TimelineWindow]:
    window = TimelineWindow(context)
    window.resize(720, 780)
    window.show()
    settle(context, window)
    yield window
    window.close()
    window.deleteLater()  # at once, and here: Python might let go of it on a worker
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(context: Context, window: TimelineWindow) -> None:
    """Wait until the workers have nothing left to do or to tell."""
    wait_until(lambda: context.backend.is_idle, "the workers")
    lay_out(window)


def write_down(context: Context, count: int, address: str = BUSY) -> None:
    """So many events of one address, as another window would bring them."""

    def work(services: Services) -> None:
        with services.mailbox._store.writing() as session:
            for number in range(count):
                journal.append(
                    session, from_paris("2023-08-22T13:00") + timedelta(minutes=number), "signed_in", address
                )

    ask(context, work)
