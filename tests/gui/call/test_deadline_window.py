"""« Échéances »: 48 hours from the sending, which is known without the message too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guichet.clock import Clock
from guichet.gui.call.deadline_window import PAUSE_MS, DeadlineWindow
from guichet.gui.context import Context
from guichet.rules.call import Call, Known, visited
from guichet.rules.paris import from_paris
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults
from tests.gui.wording import french, said

CHANGED = "account.address_sent"
NOW = from_paris("2023-08-23T09:00")


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> DeadlineWindow:
    context.clock.set_to(NOW)
    callers = Clock()
    callers.set_to(NOW)
    window = DeadlineWindow(context, callers)
    qtbot.addWidget(window)
    window.ask_for(None)
    window.ui.moment_edit.setText("22/08/2023 13:00")
    return window


def know(window: DeadlineWindow, what: Known) -> None:
    window.ui.known_combo.setCurrentIndex(window.ui.known_combo.findData(what.value))


def told(window: DeadlineWindow) -> str:
    """What is answered, « » where nothing is."""
    label = window.ui.deadline_label
    return "" if label.isHidden() else label.text().replace("\u00a0", " ")


def refused(window: DeadlineWindow) -> str:
    return "" if window.ui.refusal_label.isHidden() else window.ui.refusal_label.text()


@pytest.mark.rows(103)
def test_it_tells_until_when_in_words(window: DeadlineWindow, context: Context) -> None:
    assert told(window) == "À activer avant le jeudi 24 août 2023 à 13 h 00"
    assert window.ui.sending_label.isHidden()
    context.preferences.set_language("en")
    lay_out(window)
    assert told(window) == "To be activated before Thursday 24 August 2023 at 1:00 pm"


@pytest.mark.rows(107)
def test_without_a_message_it_counts_from_the_registration(window: DeadlineWindow) -> None:
    know(window, Known.REGISTRATION)
    assert told(window) == "À activer avant le jeudi 24 août 2023 à 13 h 00"
    assert window.ui.sending_label.isVisible()
    assert window.ui.then_label.text() == "D'ici là, aucun autre code ne peut être demandé pour la même adresse."
    know(window, Known.CHANGE)
    assert window.ui.then_label.isHidden()  # the guides say it of the registration alone


@pytest.mark.rows(106, 210)
def test_too_late_it_says_what_is_to_be_done_again(window: DeadlineWindow) -> None:
    window.ui.moment_edit.setText("20/08/2023 09:00")
    assert told(window) == "Délai dépassé depuis le mardi 22 août 2023 à 9 h 00"
    for known, what in ((Known.REGISTRATION, "L'inscription"), (Known.CHANGE, "Le changement d'adresse")):
        know(window, known)
        again = f"{what} est à recommencer depuis le début pour recevoir un nouveau code."
        assert window.ui.then_label.text() == again


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("22/08/2023 13:00", "À activer avant le jeudi 24 août 2023 à 13 h 00"),
        ("18/07/2023 09:15", "Délai dépassé depuis le jeudi 20 juillet 2023 à 9 h 15"),
        ("22/08 13h", "À activer avant le jeudi 24 août 2023 à 13 h 00"),
        ("hier 9h30", "À activer avant le jeudi 24 août 2023 à 9 h 30"),
    ],
)
@pytest.mark.parametrize("again", ["everything", "home"])
def test_what_is_typed_replaces_what_stands_there(
    window: DeadlineWindow, qtbot: QtBot, typed: str, until: str, again: str
) -> None:
    edit = window.ui.moment_edit
    edit.setText("25/07/2021 08:00")
    if again == "everything":
        qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.keyClick(edit, Qt.Key.Key_End)
        qtbot.keyClick(edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, typed)
    assert edit.text() == typed and told(window) == until


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("26/03/2023 02:30", "Cette heure n'existe pas"),
        ("31/02/2023 13:00", "Ce jour n'existe pas"),
        ("lundi 22/08/2023 13:00", "Cette date tombe un autre jour"),
        ("25/12/2023 13:00", "Ce moment est encore à venir"),
        ("23/08/2023 09:01", "Ce moment est encore à venir"),
    ],
)
def test_what_cannot_be_is_refused_at_once(window: DeadlineWindow, typed: str, sentence: str) -> None:
    window.ask_for(Call(1, NOW))
    window.ui.moment_edit.setText(typed)
    assert refused(window).startswith(sentence) and told(window) == ""
    assert window.ui.moment_edit.accessibleDescription() == refused(window)
    assert not window.ui.note_button.isEnabled()
    window.ui.moment_edit.setText("22/08/2023 13:00")
    assert refused(window) == "" and window.ui.note_button.isEnabled()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("22 ao", "Ce jour et cette heure ne sont pas compris"),
        ("21/08/2023", "Ajoutez l'heure : ce jour-là, c'est elle qui dit si le délai est dépassé."),
        ("il y a deux jours", "Ajoutez l'heure : ce jour-là"),
    ],
)
@pytest.mark.parametrize("by", ["enter", "pause"])
def test_what_is_half_typed_is_refused_once_it_is_said_to_be_all(
    window: DeadlineWindow, qtbot: QtBot, typed: str, sentence: str, by: str
) -> None:
    window.ask_for(Call(1, NOW))
    window.ui.moment_edit.setText(typed)
    assert refused(window) == told(window) == "" and not window.ui.note_button.isEnabled()
    if by == "enter":
        qtbot.keyClick(window.ui.moment_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: refused(window).startswith(sentence), timeout=4 * PAUSE_MS)
    assert window.ui.moment_edit.accessibleDescription() == refused(window)


def test_a_pause_over_nothing_says_nothing(window: DeadlineWindow, qtbot: QtBot) -> None:
    window.ui.moment_edit.setText("22 ao")
    window.ui.moment_edit.clear()
    qtbot.wait(2 * PAUSE_MS)
    assert refused(window) == ""


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("il y a 3 jours", "Délai dépassé, quelle que soit l'heure : au plus tard depuis le mardi 22 août 2023 à 23 h"),
        ("20/08", "Délai dépassé, quelle que soit l'heure : au plus tard depuis le mardi 22 août 2023 à 23 h 59"),
        (
            "hier matin",
            "Délai non dépassé, quelle que soit l'heure : il court au moins jusqu'au jeudi 24 août 2023 à 0",
        ),
        (
            "lundi après-midi",
            "Délai non dépassé, quelle que soit l'heure : il court au moins jusqu'au mercredi 23 août",
        ),
        (
            "la semaine dernière",
            "Délai dépassé, quelle que soit l'heure : au plus tard depuis le mardi 22 août 2023 à 23 h",
        ),
        (
            "le 20 au matin",
            "Délai dépassé, quelle que soit l'heure : au plus tard depuis le mardi 22 août 2023 à 12 h 59",
        ),
        ("lundi à 10h30", "À activer avant le mercredi 23 août 2023 à 10 h 30"),
        ("il y a 50 heures", "Délai dépassé depuis le mercredi 23 août 2023 à 7 h 00"),
    ],
)
def test_a_day_alone_is_answered_where_its_hour_changes_nothing(
    window: DeadlineWindow, qtbot: QtBot, typed: str, answer: str
) -> None:
    window.ask_for(Call(1, NOW))
    window.ui.moment_edit.setText(typed)
    assert told(window).startswith(answer) and refused(window) == ""
    is_moment = "quelle que soit" not in answer
    assert window.ui.note_button.isEnabled() is is_moment
    assert ("Pour le noter dans l'appel, ajoutez l'heure." in window.ui.then_label.text()) is not is_moment
    qtbot.wait(2 * PAUSE_MS)
    assert refused(window) == ""


def test_a_week_that_leaves_it_open_asks_for_the_day(window: DeadlineWindow, qtbot: QtBot) -> None:
    window.ask_for(Call(1, NOW))
    window.ui.moment_edit.setText("cette semaine")  # from Monday the 21st on; now is Wednesday, 9 o'clock
    qtbot.wait(2 * PAUSE_MS)
    assert told(window) == "" and refused(window).startswith("Demandez quel jour, et à quelle heure")
    window.ui.moment_edit.setText("lundi")
    qtbot.wait(2 * PAUSE_MS)
    assert refused(window).startswith("Ajoutez l'heure")


def test_it_is_noted_in_the_call_that_it_was_asked_for(window: DeadlineWindow) -> None:
    assert window.ui.note_button.isHidden()  # for nobody
    window.ask_for(Call(3, NOW))  # what was typed before is this caller's
    know(window, Known.CHANGE)
    assert window.ui.note_button.text() == "Noter dans l'appel 3"
    noted: list[tuple[object, ...]] = []
    window.noted.connect(lambda *what: noted.append(what))
    window.ui.note_button.click()
    assert noted == [(3, from_paris("2023-08-22T13:00"), Known.CHANGE)]
    assert window.isHidden()


def test_for_another_call_it_is_empty_but_for_what_that_call_tells(window: DeadlineWindow) -> None:
    one, two = (visited(Call(number, NOW), key, NOW) for number, key in ((2, "registration.end"), (7, CHANGED)))
    for come_up in (window.ask_for, window.follow):
        window.ask_for(one)
        window.ui.moment_edit.setText("22/08/2023 13:00")
        know(window, Known.REGISTRATION)
        come_up(two)
        assert window.ui.moment_edit.text() == "" and told(window) == "" and refused(window) == ""
        assert window.ui.known_combo.currentData() == Known.CHANGE
        assert window.ui.note_button.text() == "Noter dans l'appel 7" and not window.ui.note_button.isEnabled()
    window.ui.moment_edit.setText("22/08/2023 13:00")
    window.follow(None)  # the call has ended
    assert window.ui.moment_edit.text() == "" and window.ui.known_combo.currentData() == Known.MESSAGE


def test_what_a_call_has_noted_is_there_again(window: DeadlineWindow) -> None:
    window.close()
    window.ask_for(replace(Call(2, NOW), sent_at=from_paris("2023-08-22T13:00"), known=Known.REGISTRATION))
    assert window.ui.moment_edit.text() == "22/08/2023 13:00"
    assert window.ui.known_combo.currentData() == Known.REGISTRATION


def test_nothing_is_there_after_closing_and_the_screen_tells_the_kind(window: DeadlineWindow) -> None:
    window.ui.close_button.click()
    window.ask_for(None, CHANGED)
    assert window.ui.moment_edit.text() == "" and window.ui.known_combo.currentData() == Known.CHANGE


def test_a_call_is_compared_with_real_time_whatever_the_simulator_shows(
    window: DeadlineWindow, context: Context
) -> None:
    """Where nobody calls, the simulator's own clock counts in an exercise alone."""
    context.clock.set_to(from_paris("2026-11-28T00:28"))
    window.ask_for(None, in_exercise=True)
    assert told(window).startswith("Délai dépassé")
    assert window.ui.now_label.text() == "Comparé à l'heure simulée : 28/11/2026 00:28."
    window.ask_for(Call(1, NOW))
    assert told(window).startswith("À activer avant")
    assert window.ui.now_label.text() == "Comparé à l'heure réelle : 23/08/2023 09:00."
    window.ask_for(Call(1, NOW), in_exercise=True)
    assert window.ui.now_label.text() == "Comparé à l'heure réelle : 23/08/2023 09:00."
    window.close()
    window.ask_for(None)  # « Appel », « Échéances… »: somebody is about to call
    assert window.ui.now_label.text() == "Comparé à l'heure réelle : 23/08/2023 09:00."


def test_it_is_closed_by_its_button_and_by_escape(window: DeadlineWindow, qtbot: QtBot) -> None:
    window.ui.close_button.click()
    assert window.isHidden()
    window.ask_for(None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_it_can_be_read_and_nothing_is_cut(window: DeadlineWindow, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    window.ask_for(Call(2, NOW))
    know(window, Known.REGISTRATION)
    window.resize(460 * zoom // 100, 480 * zoom // 100)
    window.ui.moment_edit.setText("25/12/2023 13:00")  # to come: the longest window
    lay_out(window)
    assert troubles(window) == []
    window.ui.moment_edit.setText("20/08/2023 13:00")
    lay_out(window)
    assert troubles(window) == []
    assert faults(window) == []
    assert language == "fr" or (said(window) and french(window) == [])


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [130, 150, 200])
def test_enlarged_it_hides_nothing_of_its_answer(
    window: DeadlineWindow, context: Context, zoom: int, language: str
) -> None:
    """Opened at 100 %, as long as the program runs."""
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    window.ui.moment_edit.setText("lundi" if language == "fr" else "Monday")
    QTest.keyClick(window.ui.moment_edit, Qt.Key.Key_Return)
    lay_out(window)
    assert troubles(window) == []
    assert window.screen().availableGeometry().contains(window.frameGeometry())
    area = window.ui.scroll_area.viewport()
    for widget in (window.ui.moment_edit, window.ui.deadline_label):
        assert area.rect().contains(widget.rect().translated(widget.mapTo(area, QPoint()))), widget.objectName()
    assert window.ui.close_button.visibleRegion().boundingRect() == window.ui.close_button.rect()
