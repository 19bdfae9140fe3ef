"""Signing in and « Mot de passe oublié », in every state: read, walked with Tab, seen whole, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults
from tests.gui.test_language import speak
from tests.gui.wording import french, said
from tests.journeys.access_states import settle, states
from tests.journeys.windows import window

STATES = 11


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        yield running


def test_they_can_be_read_and_walked(running: Running, qtbot: QtBot) -> None:
    running.window.activateWindow()
    qtbot.waitUntil(running.window.isActiveWindow)
    found = {}
    for state in states(running):
        refused = [each for each in running.window.portal.findChildren(QWidget) if is_refused(each)]
        found[state] = faults(running.window)
        assert all(field.accessibleDescription() for field in refused), state
        mended = [each for each in refused if not (isinstance(each, QLineEdit) and each.isReadOnly())]
        assert not mended or QApplication.focusWidget() in mended, state
    assert found == {state: [] for state in found}
    assert len(found) == STATES


def is_refused(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.property("refused"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(running: Running, language: str, zoom: int) -> None:
    """In a window of 1024×700."""
    preferences, main = running.context.preferences, running.window
    preferences.set_zoom(zoom)
    main.resize(1024, 700)
    found = []
    for state in states(running):
        settle(running)
        preferences.set_language(language)
        lay_out(main)
        found += [f"{state}: {trouble}" for trouble in troubles(main)]
        preferences.set_language("fr")
        lay_out(main)
    assert not found, "\n".join(found)


def test_they_change_language(running: Running) -> None:
    for state in states(running):
        settle(running)
        lay_out(running.window)
        shown = running.window.portal  # mail comes in beside it when it likes
        in_french = said(shown)
        speak(running, "en")
        assert french(running.window) == [], state
        speak(running, "fr")
        assert said(shown) == in_french, state
