"""One sandbox for all tests of a file: its window and its prepared stores are made once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from guichet.bootstrap import Options, rehearsals
from guichet.clock import Clock
from guichet.demo.driver import wait_until
from guichet.gui.backend import Backend
from guichet.gui.context import Context
from guichet.gui.preferences import Preferences
from guichet.gui.sandbox.sandbox import Sandbox
from guichet.gui.session import Session
from guichet.settings import SettingsFile, places


class Builder:
    """Puts the sandbox into a state and waits until it is there."""

    def __init__(self, sandbox: Sandbox, preferences: Preferences) -> None:
        self.sandbox = sandbox
        self.preferences = preferences
        self._arrived: list[str] = []
        self._failed: list[Exception] = []
        sandbox.arrived.connect(self._arrived.append)
        sandbox.failed.connect(self._failed.append)

    def go(self, key: str) -> None:
        """Go to ``key``; what fails is raised."""
        self._arrived.clear()
        self.sandbox.go(key)
        wait_until(lambda: bool(self._arrived or self._failed), key)
        if self._failed:
            raise self._failed.pop()
        assert self._arrived == [key]


@pytest.fixture(scope="module")
def builder(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    here = places(tmp_path_factory.mktemp("sandbox"))
    settings = SettingsFile(here.settings)
    settings.change(theme="light")
    preferences = Preferences(settings, qapp, "fr")
    backend = Backend(lambda: pytest.fail("the user's own store was opened"))
    outside = Context(backend, Clock(), preferences, Session(backend))
    owner = QObject()
    sandbox = Sandbox(outside, lambda: rehearsals(Options(here), settings), owner)
    window = sandbox.prepare()
    window.resize(1360, 900)
    window.show()
    yield Builder(sandbox, preferences)
    sandbox.close()
    backend.close()
    preferences.uninstall()
    preferences.deleteLater()
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
