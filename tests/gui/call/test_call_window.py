"""Several calls side by side; the one in front follows, and all are forgotten with the window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.call.call_page import CallPage
from guichet.gui.call.call_window import CallWindow
from guichet.gui.context import Context
from guichet.rules.call import Decided, Known
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


def turn_wheel(widget: QWidget, turn: int) -> None:
    middle, still = QPointF(widget.rect().center()), QPoint()
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    keys = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(middle, widget.mapToGlobal(middle), still, QPoint(0, turn), none, keys, phase, False)
    QApplication.sendEvent(widget, event)


def test_without_a_call_it_says_so(window: CallWindow) -> None:
    assert window.ui.none_label.isVisible() and window.ui.tabs.isHidden()
    lay_out(window)
    assert window.ui.private_label.height() < 100  # no larger than its three lines


def visits(page: CallPage) -> list[str]:
    return [each.key for each in page.call.visits]


def test_calls_stand_side_by_side_and_the_active_one_follows(window: CallWindow) -> None:
    first = window.begin()
    window.follow("home")
    window.follow("mode")
    second = window.begin()
    window.follow("registration.terms")
    assert tabs(window) == ["Appel 1 (en attente) – Page d'accueil", "Appel 2 – Conditions…"]
    assert visits(first) == ["home", "mode"]
    assert visits(second) == ["registration.terms"]  # it began empty
    window.ui.tabs.setCurrentIndex(0)  # to look at
    window.follow("authentication")
    assert (first.call.here, second.call.here) == ("mode", "authentication")


def test_taking_up_a_call_parks_the_one_that_was_active(window: CallWindow) -> None:
    first, second = window.begin("home"), window.begin("mode")
    assert window.active is second
    first.ui.park_button.click()
    assert window.active is first and second.call.parked
    first.ui.park_button.click()
    assert window.active is None


def test_a_call_follows_the_users_own_window_if_it_began_there_and_until_it_is_in_the_sandbox(
    window: CallWindow,
) -> None:
    page = window.begin()
    window.follow("home", own=True)
    assert visits(page) == []
    page = window.begin(own=True)
    window.follow("home", own=True)
    window.follow("registration.end/no_message")
    window.follow("account.closing", own=True)  # training again
    window.decide("registration.end/no_message", (False,), own=True)
    assert visits(page) == ["home", "registration.end/no_message"] and page.call.decided == ()
    window.decide("registration.end/no_message", (False,))
    assert page.call.decided == (Decided("registration.end/no_message", (False,)),)


def test_a_parked_call_is_told_by_its_tab(window: CallWindow) -> None:
    page = window.begin()
    page.ui.park_button.click()
    assert tabs(window) == ["Appel 1 (en attente)"]


def test_the_reason_stands_on_the_tab(window: CallWindow, context: Context) -> None:
    page = window.begin("home")
    combo = page.ui.reason_combo
    combo.activated.emit(combo.findData("activation.address/code_expired"))
    assert tabs(window) == ["Appel 1 – Délai de 48…"]
    whole = "Appel 1 – Délai de 48 heures dépassé"
    assert window.ui.tabs.tabToolTip(0) == window.ui.tabs.tabBar().accessibleTabName(0) == whole
    context.preferences.change(guide_language="en")  # the caller's: the tabs are the agent's
    assert window.ui.tabs.tabToolTip(0) == whole
    page.ui.park_button.click()
    context.preferences.set_language("en")
    lay_out(window)
    assert window.ui.tabs.tabToolTip(0) == "Call 1 (parked) – The 48 hours are over"


def test_the_wheel_changes_neither_the_call_nor_its_reason(window: CallWindow) -> None:
    window.begin("home")
    page = window.begin("mode")
    lay_out(window)
    for widget in (window.ui.tabs.tabBar(), page.ui.reason_combo):
        for turn in (120, -120):
            turn_wheel(widget, turn)
            assert window.ui.tabs.currentIndex() == 1 and page.call.reason == "mode"


def test_the_tabs_follow_the_zoom_both_ways(window: CallWindow, context: Context) -> None:
    window.begin("home")
    bar = window.ui.tabs.tabBar()
    sizes = []
    for zoom in (100, 200, 100):
        context.preferences.set_zoom(zoom)
        lay_out(window)
        sizes.append((bar.fontInfo().pointSizeF(), bar.tabRect(0).height()))
    assert sizes[0] == sizes[2] and sizes[1][0] == pytest.approx(2 * sizes[0][0], abs=0.5)


def test_another_call_in_front_is_told(window: CallWindow) -> None:
    told: list[int] = []
    window.front_changed.connect(lambda: told.append(window.current.call.number if window.current else 0))
    window.begin()
    window.begin()
    window.ui.tabs.setCurrentIndex(0)
    for page in reversed(window.pages):
        page.ui.end_button.click()
    assert told == [1, 2, 1, 0]


def test_when_the_code_was_sent_is_noted_in_the_call_that_was_asked_for(window: CallWindow) -> None:
    first, second = window.begin(), window.begin()
    window.note_sent(1, from_paris("2023-08-22T13:00"), Known.CHANGE)
    assert first.call.deadline == from_paris("2023-08-24T13:00") and second.call.deadline is None
    assert first.call.known is Known.CHANGE


def test_a_call_that_ends_goes_and_its_number_is_not_used_again(window: CallWindow) -> None:
    window.begin().ui.end_button.click()
    assert tabs(window) == []
    window.begin()
    assert tabs(window) == ["Appel 2"]


def test_escape_and_its_button_close_it_and_park_the_call(window: CallWindow, qtbot: QtBot) -> None:
    page = window.begin()
    window.ui.close_button.click()
    assert window.isHidden() and page.call.parked
    window.follow("home")
    assert visits(page) == []  # nothing is recorded behind a closed window
    window.show()
    page.ui.park_button.click()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden() and tabs(window) == ["Appel 1 (en attente)"]


def test_the_search_is_asked_for_by_button_and_keys(window: CallWindow, qtbot: QtBot) -> None:
    asked: list[bool] = []
    window.find_requested.connect(lambda: asked.append(True))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.ui.find_button.click()
    assert asked == [True, True]


def test_it_says_what_is_never_asked_and_that_nothing_is_kept(window: CallWindow) -> None:
    """Alone, and above each call."""
    labels = [window.ui.private_label, *(window.begin(key).ui.private_label for key in ("home", "mode"))]
    for label in labels:
        assert "Ne demandez jamais" in label.text() and "ne garde rien de qui appelle" in label.text()
    assert window.ui.private_label.isHidden() and labels[-1].isVisible()
    for page in window.pages:
        page.ended.emit()
    assert window.ui.private_label.isVisible()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(640, 760), (640, 660), (900, 700)])
def test_the_call_has_half_of_the_window_at_200_percent(
    window: CallWindow, context: Context, language: str, size: tuple[int, int]
) -> None:
    context.preferences.set_language(language)
    page = window.begin("registration.credentials")
    for zoom in (200, 100, 200):
        context.preferences.set_zoom(zoom)
        window.resize(*size)
        lay_out(window)
        assert window.size().toTuple() == size and troubles(window) == []
        assert 2 * page.ui.scroll_area.height() >= window.height()
        page.ui.scroll_area.ensureWidgetVisible(page.ui.end_button)
        at = page.ui.end_button.mapTo(window, page.ui.end_button.rect().bottomRight())
        assert window.rect().contains(at)
        assert page.ui.contents.isAncestorOf(page.ui.end_button) is (zoom == 200)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(window: CallWindow, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    page = window.begin("registration.credentials")
    for width, height in ((640 * zoom // 100, 760 * zoom // 100), (1000, 660)):
        for parked in (False, True):
            page.ui.park_button.setChecked(parked)
            window.resize(width, height)
            lay_out(window)
            assert troubles(window) == []
            assert window.rect().contains(page.ui.end_button.mapTo(window, page.ui.end_button.rect().bottomRight()))
