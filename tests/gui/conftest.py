"""What every screen is given, made of the real parts: a real store in a temporary folder, real workers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.demo.driver import wait_until
from guichet.gui.backend import Backend
from guichet.gui.context import Context
from guichet.gui.preferences import Preferences
from guichet.gui.session import Session
from guichet.rules.paris import from_paris
from guichet.settings import SettingsFile, places
from tests.made_store import put_store


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.set_to(from_paris("2023-08-22T13:00"))
    return clock


@pytest.fixture
def context(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Context]:
    """French, light, the CAPTCHA's solution on show; the store opens behind, as in the program."""
    put_store(tmp_path / "data")
    here = places(tmp_path / "data")
    settings = SettingsFile(here.settings)
    settings.change(theme="light")
    preferences = Preferences(settings, qapp, "fr")
    backend = Backend(lambda: open_services(Options(here), clock, settings))
    backend.open()
    yield Context(backend, clock, preferences, Session(backend), show_captcha=True)
    backend.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # before it is dressed and translated again
    preferences.set_language("fr")
    preferences.set_zoom(100)
    preferences.deleteLater()


@pytest.fixture
def lose_key(context: Context, tmp_path: Path) -> Callable[[], None]:
    """Removes the key, and opens the store again as the next start of the program would."""

    def lose() -> None:
        for key in places(tmp_path / "data").key_folder.glob("*.key"):
            key.unlink()
        before = context.backend._services.result()
        context.backend.open()
        wait_until(lambda: context.backend.is_open, "the store")
        before.close()

    return lose
