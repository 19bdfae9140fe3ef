"""Several calls side by side; the one in front follows, and all are forgotten with the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guichet.gui.call.call_window import CallWindow
from guichet.gui.context import Context
from guichet.rules.paris import from_paris
from tests.gui.fit import lay_out, troubles


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> CallWindow:
    window = CallWindow(context)
    qtbot.addWidget(window)
    window.show()
    return window


def tabs(window: CallWindow) -> list[str]:
    return [window.ui.tabs.tabText(place) for place in range(window.ui.tabs.count())]


def test_without_a_call_it_says_so(window: CallWindow) -> None:
    assert window.ui.none_label.isVisible() and window.ui.tabs.isHidden()


def test_calls_stand_side_by_side_and_the_one_in_front_follows(window: CallWindow) -> None:
    first = window.begin()
    window.follow("home")
    window.follow("mode")
    window.ui.new_button.click()
    window.follow("registration.terms")
    assert tabs(window) == ["Appel 1", "Appel 2"]
    assert [each.key for each in first.call.visits] == ["home", "mode"]
    assert window.current is not None
    assert [each.key for each in window.current.call.visits] == ["registration.terms"]  # it began empty
    window.ui.tabs.setCurrentIndex(0)
    window.follow("help")
    assert first.call.here == "help"


def test_a_parked_call_is_told_by_its_tab(window: CallWindow) -> None:
    page = window.begin("home")
    page.ui.park_button.click()
    assert tabs(window) == ["Appel 1 (en attente)"]


def test_the_reason_stands_on_the_tab(window: CallWindow, context: Context) -> None:
    page = window.begin("home")
    combo = page.ui.reason_combo
    combo.activated.emit(combo.findData("activation.address/code_expired"))
    assert tabs(window) == ["Appel 1 – Délai de 48 heures dépassé"]
    context.preferences.change(guide_language="en")
    assert tabs(window) == ["Appel 1 – The 48 hours are over"]
    assert page.ui.here_label.text() == "Homepage"
    context.preferences.change(guide_language="")
    page.ui.park_button.click()
    context.preferences.set_language("en")
    lay_out(window)
    assert tabs(window) == ["Call 1 (parked) – The 48 hours are over"]


def test_when_the_code_was_sent_is_noted_in_the_call_that_was_asked_for(window: CallWindow) -> None:
    first, second = window.begin(), window.begin()
    window.note_sent(1, from_paris("2023-08-22T13:00"))
    assert first.call.deadline == from_paris("2023-08-24T13:00") and second.call.deadline is None


def test_a_call_that_ends_goes_and_its_number_is_not_used_again(window: CallWindow) -> None:
    window.begin().ui.end_button.click()
    assert tabs(window) == []
    window.begin("home")
    assert tabs(window) == ["Appel 2"]


def test_escape_and_its_button_close_it_and_keep_the_calls(window: CallWindow, qtbot: QtBot) -> None:
    window.begin("home")
    window.ui.close_button.click()
    assert window.isHidden()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden() and tabs(window) == ["Appel 1"]


def test_the_search_is_asked_for_by_button_and_keys(window: CallWindow, qtbot: QtBot) -> None:
    asked: list[bool] = []
    window.find_requested.connect(lambda: asked.append(True))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.ui.find_button.click()
    assert asked == [True, True]


def test_it_says_what_is_never_asked_and_that_nothing_is_kept(window: CallWindow) -> None:
    assert "Ne demandez jamais" in window.ui.private_label.text()
    assert "ne garde rien de qui appelle" in window.ui.private_label.text()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(window: CallWindow, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    window.begin("registration.credentials")
    window.resize(620 * zoom // 100, 760 * zoom // 100)
    lay_out(window)
    assert troubles(window) == []
