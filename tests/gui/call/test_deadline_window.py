"""« Échéances »: 48 hours from the sending, which is known without the message too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guichet.gui.call.deadline_window import CHANGE, REGISTRATION, DeadlineWindow
from guichet.gui.clock.moment_dialog import on_field
from guichet.gui.context import Context
from guichet.rules.paris import from_paris
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults
from tests.gui.wording import french, said


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> DeadlineWindow:
    context.clock.set_to(from_paris("2023-08-23T09:00"))
    window = DeadlineWindow(context)
    qtbot.addWidget(window)
    window.ask_for(0)
    window.ui.moment_edit.setDateTime(on_field(from_paris("2023-08-22T13:00")))
    return window


def know(window: DeadlineWindow, what: str) -> None:
    window.ui.known_combo.setCurrentIndex(window.ui.known_combo.findData(what))


@pytest.mark.rows(103)
def test_it_tells_until_when_in_words(window: DeadlineWindow, context: Context) -> None:
    assert window.ui.deadline_label.text() == "À activer avant le jeudi 24 août 2023 à 13 h 00"
    assert window.ui.sending_label.isHidden()
    context.preferences.set_language("en")
    lay_out(window)
    assert window.ui.deadline_label.text() == "To be activated before Thursday 24 August 2023 at 1:00 pm"


@pytest.mark.rows(107)
def test_without_a_message_it_counts_from_the_registration(window: DeadlineWindow) -> None:
    know(window, REGISTRATION)
    assert window.ui.deadline_label.text() == "À activer avant le jeudi 24 août 2023 à 13 h 00"
    assert window.ui.sending_label.isVisible()
    assert window.ui.then_label.text() == "D'ici là, aucun autre code ne peut être demandé pour la même adresse."
    know(window, CHANGE)
    assert window.ui.then_label.isHidden()  # the guides say it of the registration alone


@pytest.mark.rows(106, 210)
def test_too_late_it_says_what_is_to_be_done_again(window: DeadlineWindow) -> None:
    window.ui.moment_edit.setDateTime(on_field(from_paris("2023-08-20T09:00")))
    assert window.ui.deadline_label.text() == "Délai dépassé depuis le mardi 22 août 2023 à 9 h 00"
    for known, what in ((REGISTRATION, "L'inscription"), (CHANGE, "Le changement d'adresse")):
        know(window, known)
        again = f"{what} est à recommencer depuis le début pour recevoir un nouveau code."
        assert window.ui.then_label.text() == again


def test_an_hour_that_does_not_exist_is_told(window: DeadlineWindow) -> None:
    window.ask_for(1)
    moment = window.ui.moment_edit.dateTime()
    moment.setDate(on_field(from_paris("2023-03-26T12:00")).date())
    moment.setTime(on_field(from_paris("2023-03-25T02:30")).time())
    window.ui.moment_edit.setDateTime(moment)
    assert window.ui.deadline_label.text().startswith("Cette heure n'existe pas")
    assert not window.ui.note_button.isEnabled()


def test_it_is_noted_in_the_call_that_it_was_asked_for(window: DeadlineWindow) -> None:
    assert window.ui.note_button.isHidden()  # for nobody
    window.ask_for(3)
    assert window.ui.note_button.text() == "Noter dans l'appel 3"
    noted: list[tuple[int, object]] = []
    window.noted.connect(lambda *what: noted.append(what))
    window.ui.note_button.click()
    assert noted == [(3, from_paris("2023-08-22T13:00"))]
    assert window.isHidden()


def test_it_is_closed_by_its_button_and_by_escape(window: DeadlineWindow, qtbot: QtBot) -> None:
    window.ui.close_button.click()
    assert window.isHidden()
    window.ask_for(0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_it_can_be_read_and_nothing_is_cut(window: DeadlineWindow, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    window.ask_for(2)
    know(window, REGISTRATION)
    window.resize(460 * zoom // 100, 420 * zoom // 100)
    lay_out(window)
    assert troubles(window) == []
    assert faults(window) == []
    assert language == "fr" or (said(window) and french(window) == [])
