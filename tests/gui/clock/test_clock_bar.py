"""The clock in the top bar: what it shows, where its entries lead, and what time does to registrations."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from guichet.clock import LATEST, Clock
from guichet.gui.backend import Backend
from guichet.gui.clock.clock_bar import ClockBar
from guichet.gui.clock.moment_dialog import MomentDialog
from guichet.gui.context import Context
from guichet.rules.paris import from_paris
from tests.gui.clock.conftest import DEADLINE, REGISTERED

# Offscreen there is no window system to raise a menu in.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SOON = timedelta(seconds=30)  # more than a test takes

Register = Callable[[datetime], uuid.UUID]
IsKept = Callable[[uuid.UUID], bool]


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> ClockBar:
    """On screen, with the store open behind it."""
    bar = ClockBar(context.backend, context.clock)
    qtbot.addWidget(bar)
    bar.show()
    qtbot.waitUntil(lambda: context.backend.is_open and context.backend.is_idle)
    return bar


def ask(bar: ClockBar, qtbot: QtBot) -> None:
    """Open the menu, as somebody does who wants to know the next deadline."""
    before = bar.before_action.text()
    bar.menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    qtbot.waitUntil(lambda: bar.before_action.text() != before)
    bar.menu.close()


def is_about(clock: Clock, moment: datetime) -> bool:
    return moment <= clock.now() < moment + SOON


def test_the_face_shows_paris_time_and_says_so_to_a_screen_reader(bar: ClockBar) -> None:
    assert bar.ui.face_button.text() == "22/08/2023 13:00 ▾"
    assert bar.ui.face_button.accessibleName() == "Heure simulée : 22/08/2023 13:00"


def test_real_time_looks_and_sounds_different(bar: ClockBar, qtbot: QtBot) -> None:
    simulated = bar.grab().toImage()
    assert bar.ui.face_button.property("simulated") is True
    bar.real_action.trigger()
    assert bar.ui.face_button.property("simulated") is False
    assert bar.ui.face_button.accessibleName().endswith("(heure réelle)")
    assert not bar.real_action.isEnabled()
    assert bar.grab().toImage() != simulated


def test_the_face_moves_on_by_itself(bar: ClockBar, clock: Clock, qtbot: QtBot) -> None:
    clock.set_to(from_paris("2023-08-22T13:00:59.500000"))
    qtbot.waitUntil(lambda: bar.ui.face_button.text() == "22/08/2023 13:01 ▾", timeout=3000)


def test_each_step_of_the_bar_and_of_the_menu_leads_where_it_says(bar: ClockBar, clock: Clock, qtbot: QtBot) -> None:
    steps = [
        (bar.ui.hour_button.click, timedelta(hours=1)),
        (bar.ui.day_button.click, timedelta(days=1)),
        (bar.hour_action.trigger, timedelta(hours=1)),
        (bar.day_action.trigger, timedelta(days=1)),
    ]
    expected = REGISTERED
    for step, length in steps:
        with qtbot.waitSignal(bar.changed):
            step()
        expected += length
        assert is_about(clock, expected)


def test_the_steps_are_named_as_they_are_written(bar: ClockBar) -> None:
    assert [bar.ui.hour_button.text(), bar.ui.day_button.text()] == ["+ 1 h", "+ 1 j"]
    entries = [action.text() for action in bar.menu.actions() if not action.isSeparator()]
    assert entries[:2] == ["+ 1 heure", "+ 1 jour"]
    assert entries[-2:] == ["Choisir un moment…", "Heure réelle"]


def test_the_keyboard_reaches_everything(bar: ClockBar, clock: Clock, qtbot: QtBot) -> None:
    bar.ui.face_button.setFocus()
    qtbot.keyClick(bar.ui.face_button, Qt.Key.Key_Tab)
    assert bar.focusWidget() is bar.ui.hour_button
    qtbot.keyClick(bar.ui.hour_button, Qt.Key.Key_Space)
    assert is_about(clock, REGISTERED + timedelta(hours=1))
    bar.menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(bar.menu, key)
    assert is_about(clock, REGISTERED + timedelta(hours=1, days=1))


def test_without_a_code_the_entries_for_the_deadline_say_so(bar: ClockBar) -> None:
    assert not bar.before_action.isEnabled()
    assert not bar.after_action.isEnabled()
    assert bar.before_action.text() == "Jusqu'à l'échéance (aucun code n'attend)"


def test_the_entries_for_the_deadline_name_it(bar: ClockBar, register: Register, qtbot: QtBot) -> None:
    register(DEADLINE)
    ask(bar, qtbot)
    assert bar.before_action.text() == "Jusqu'à l'échéance (1 s avant le 24/08/2023 à 13:00:00)"
    assert bar.after_action.text() == "Après l'échéance (1 s après le 24/08/2023 à 13:00:00)"


def test_just_before_the_deadline_the_registration_lives(
    bar: ClockBar, clock: Clock, register: Register, is_kept: IsKept, qtbot: QtBot
) -> None:
    account_id = register(DEADLINE + timedelta(hours=1))
    register(DEADLINE + timedelta(hours=2))
    ask(bar, qtbot)
    with qtbot.waitSignal(bar.changed):
        bar.before_action.trigger()
    assert is_about(clock, DEADLINE + timedelta(hours=1) - timedelta(seconds=1))
    assert is_kept(account_id)


def test_just_after_it_the_registration_is_erased_before_anybody_is_told(
    bar: ClockBar, clock: Clock, register: Register, is_kept: IsKept, qtbot: QtBot
) -> None:
    account_id, next_id = register(DEADLINE), register(DEADLINE + timedelta(hours=2))
    ask(bar, qtbot)
    with qtbot.waitSignal(bar.changed):
        bar.after_action.trigger()
    assert is_about(clock, DEADLINE + timedelta(seconds=1))
    assert not is_kept(account_id)
    assert is_kept(next_id)
    assert "24/08/2023 à 15:00:00" in bar.after_action.text()


def test_a_deadline_that_passes_by_itself_is_told_too(
    bar: ClockBar, clock: Clock, register: Register, is_kept: IsKept, qtbot: QtBot
) -> None:
    account_id = register(clock.now() + timedelta(seconds=2))
    ask(bar, qtbot)
    with qtbot.waitSignal(bar.changed, timeout=5000):
        pass
    assert not is_kept(account_id)


def test_the_chosen_moment_sets_the_clock(bar: ClockBar, clock: Clock, qtbot: QtBot) -> None:
    bar.choose_action.trigger()
    dialog = bar.findChild(MomentDialog)
    assert isinstance(dialog, MomentDialog)
    assert dialog.isVisible()
    chosen = datetime(2024, 2, 29, 23, 30, tzinfo=UTC)
    with qtbot.waitSignal(bar.changed):
        dialog.moment_chosen.emit(chosen)
    assert is_about(clock, chosen)
    dialog.close()


def test_beyond_its_last_year_the_clock_stays_and_says_why(bar: ClockBar, clock: Clock, qtbot: QtBot) -> None:
    clock.set_to(LATEST - timedelta(hours=2))
    with qtbot.assertNotEmitted(bar.changed):
        bar.ui.day_button.click()
    assert is_about(clock, LATEST - timedelta(hours=2))
    box = bar.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "L'horloge va de l'année 1900 à l'année 2999. Elle n'a pas été changée."
    box.close()


def test_a_store_that_does_not_open_leaves_a_working_clock(qtbot: QtBot, clock: Clock) -> None:
    def refuse() -> None:
        raise OSError

    backend = Backend(refuse)  # type: ignore[arg-type]
    bar = ClockBar(backend, clock)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(backend.open_failed):
        backend.open()
    with qtbot.waitSignal(bar.changed):
        bar.ui.day_button.click()
    assert is_about(clock, REGISTERED + timedelta(days=1))
    backend.close()
