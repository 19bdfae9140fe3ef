"""Several calls side by side; the one in front follows, and all are forgotten with the window."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.gui.call.call_window import CallWindow
from guichet.gui.context import Context
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
    first = window.begin("home")
    window.follow("mode")
    window.ui.new_button.click()
    window.follow("registration.terms")
    assert tabs(window) == ["Appel 1", "Appel 2"]
    assert [each.key for each in first.call.visits] == ["home", "mode"]
    assert window.current is not None
    assert [each.key for each in window.current.call.visits] == ["mode", "registration.terms"]
    window.ui.tabs.setCurrentIndex(0)
    window.follow("help")
    assert first.call.here == "help"


def test_a_parked_call_is_told_by_its_tab(window: CallWindow) -> None:
    page = window.begin("home")
    page.ui.park_button.click()
    assert tabs(window) == ["Appel 1 (en attente)"]


def test_a_call_that_ends_goes_and_its_number_is_not_used_again(window: CallWindow) -> None:
    window.begin("home").ui.end_button.click()
    assert tabs(window) == []
    window.begin("home")
    assert tabs(window) == ["Appel 2"]


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
