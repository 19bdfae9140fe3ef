"""The main window: panes, language, zoom and theme under one bar, and all of it kept."""

from collections.abc import Iterator
from datetime import date
from typing import cast
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.context import Context
from guichet.gui.guide.guide_pane import GuidePane
from guichet.gui.main.consequences import open_window
from guichet.gui.main.main_window import MainWindow
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.procedures.activation import Activated
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import sign_in_sample


@pytest.fixture
def main(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    window = open_window(context)
    window.resize(1360, 860)
    window.furnish()
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.rows(13)
def test_it_says_on_every_screen_that_it_is_a_simulation(main: MainWindow) -> None:
    for place in (Place.HOME, Place.AUTHENTICATION, Place.MODE, Place.REGISTRATION, Place.HELP, Place.TROUBLESHOOTING):
        main.portal.show_place(place)
        assert Driver(main).shows("Simulation — données fictives uniquement"), place
    main.show_activation()
    assert main.activation is not None
    assert Driver(main.activation).shows("Simulation — données fictives uniquement")


def test_the_portal_works_before_the_rest_is_there_and_the_guide_finds_it_where_it_is(
    qtbot: QtBot, context: Context
) -> None:
    window = open_window(context)
    qtbot.addWidget(window)
    window.show()
    Driver(window).press("Votre espace professionnel")
    assert window.portal.place is Place.AUTHENTICATION
    assert window.findChildren(GuidePane) == []
    window.furnish()
    assert window.guide.isVisible()
    qtbot.waitUntil(lambda: window.guide.key == Place.AUTHENTICATION)


def test_enter_presses_the_button_that_has_the_focus(main: MainWindow, context: Context) -> None:
    for button in (main.portal.ui.professional_button, main.ui.english_button):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert main.portal.place is Place.AUTHENTICATION
    assert context.preferences.language == "en"
    main.ui.options_button.setFocus()
    QTimer.singleShot(0, lambda: main.options.close())  # it is modal while it is open
    opened: list[bool] = []
    main.options.aboutToShow.connect(lambda: opened.append(True))
    QTest.keyClick(main.ui.options_button, Qt.Key.Key_Enter)
    assert opened == [True]


def test_the_zoom_stays_under_the_pointer(main: MainWindow, context: Context) -> None:
    for _ in range(8):
        lay_out(main)
        larger = main.ui.larger_button
        pointer = larger.mapTo(main, larger.rect().center())
        QTest.mouseClick(larger, Qt.MouseButton.LeftButton)
        lay_out(main)
        assert main.childAt(pointer) is larger, context.preferences.current.zoom


def test_what_stands_beside_the_mailbox_button_does_not_move_when_messages_come(
    main: MainWindow, context: Context
) -> None:
    wait_until(lambda: context.backend.is_open and context.backend.is_idle, "the empty mailbox")
    before = main.ui.call_button.pos()
    for count in (1, 9, 0):
        main.mailbox.unread_changed.emit(count)
        lay_out(main)
        assert main.ui.call_button.pos() == before
        assert main.ui.mailbox_button.text() == ("Messagerie" if count == 0 else f"Messagerie ({count})")


def test_another_person_at_the_desk_finds_nobody_signed_in_and_no_activation_under_way(
    main: MainWindow, context: Context
) -> None:
    sign_in_sample(context, "no_company")
    main.show_activation()
    main.examples.menu.sample_actions["pending"].trigger()
    wait_until(lambda: main.examples.bar.shown is not None, "the situation")
    assert context.session.current is None
    assert main.activation is None


@pytest.mark.parametrize("name", ["Guide", "Messagerie"])
def test_a_pane_folds_away_and_comes_back_and_the_choice_is_kept(main: MainWindow, context: Context, name: str) -> None:
    pane = {"Guide": main.guide, "Messagerie": main.mailbox}[name]
    button = {"Guide": main.ui.guide_button, "Messagerie": main.ui.mailbox_button}[name]
    for shown in (False, True):
        button.click()
        assert pane.isVisible() is shown
        assert button.isChecked() is shown
        kept = context.preferences.current
        assert (kept.show_guide if name == "Guide" else kept.show_mailbox) is shown


def test_a_wide_window_can_be_made_narrow_at_every_zoom(main: MainWindow, context: Context) -> None:
    for zoom in (100, 200):
        context.preferences.set_zoom(zoom)
        main.resize(2700, 1400)
        lay_out(main)
        main.resize(1024, 700)
        lay_out(main)
        assert (main.width(), main.height()) == (1024, 700)
        assert main.portal.isVisible()


@pytest.mark.parametrize(("key", "zoom"), [(Qt.Key.Key_Plus, 110), (Qt.Key.Key_Minus, 90), (Qt.Key.Key_0, 100)])
def test_zoom_by_the_keyboard(main: MainWindow, context: Context, qtbot: QtBot, key: Qt.Key, zoom: int) -> None:
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    QTest.keyClick(main, key, Qt.KeyboardModifier.ControlModifier)
    assert context.preferences.current.zoom == zoom


def test_every_button_of_the_bar_has_a_name(main: MainWindow) -> None:
    driver = Driver(main)
    for name in ("Français", "English", "Réduire (100 %)", "Agrandir (100 %)", "Thème sombre"):
        assert driver.find(name, QToolButton)


def test_the_theme_changes_by_hand(main: MainWindow, context: Context) -> None:
    Driver(main).press("Thème sombre")
    assert context.preferences.is_dark
    Driver(main).press("Thème clair")
    assert not context.preferences.is_dark


def test_the_language_changes_while_running_and_what_was_typed_stays(main: MainWindow) -> None:
    main.portal.show_place(Place.REGISTRATION)
    page = main.portal.page(Place.REGISTRATION)
    page.show_step("details")  # type: ignore[attr-defined]
    driver = Driver(main)
    driver.find("Nom : *", QLineEdit).setText("ROSEMONDE")
    driver.press("English")
    assert main.ui.english_button.isChecked()
    assert not main.ui.french_button.isChecked()
    assert page.details.fields.ui.surname_edit.text() == "ROSEMONDE"  # type: ignore[attr-defined]
    driver.press("Français")
    assert driver.find("Nom : *", QLineEdit).text() == "ROSEMONDE"


def test_the_window_is_as_it_was_left(main: MainWindow, context: Context) -> None:
    main.resize(780, 600)
    main.close()
    again = open_window(context)
    assert (again.width(), again.height()) == (780, 600)
    again.deleteLater()


def test_the_activation_opens_once_and_goes_with_the_window(main: MainWindow) -> None:
    main.show_activation()
    first = main.activation
    main.show_activation()
    assert main.activation is first
    assert first is not None
    main.close()
    assert main.activation is None


@pytest.mark.rows(215)
def test_only_the_account_that_is_activated_has_to_sign_in_anew(
    main: MainWindow, context: Context, qtbot: QtBot
) -> None:
    signed_in = sign_in_sample(context, "no_company")
    main.portal.show_place(Place.CREDENTIALS)
    main.show_activation()
    assert main.activation is not None
    main.activation.show_step("summary")
    registered_on = date(2023, 8, 22)
    main.activation.activated.emit(Activated(uuid4(), "Noé CARMIN", registered_on, "20232340000102"))
    assert context.session.current is signed_in
    main.activation.activated.emit(Activated(signed_in.account_id, "Hugo SAFRAN", registered_on, "20232340000101"))
    assert context.session.current is None
    assert main.portal.place is Place.AUTHENTICATION
    qtbot.waitUntil(lambda: main.guide.place == "activation.summary")
    assert Driver(main).shows("connectez-vous avec la nouvelle")


def test_an_interruption_takes_the_place_of_the_panes_and_gives_it_back(main: MainWindow) -> None:
    page = QLabel("Rien ne va plus")
    main.interrupt(page)
    lay_out(main)
    assert page.isVisible()
    assert not main.portal.isVisible()
    main.end_interruption(page)
    assert main.portal.isVisible()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_security_question_can_be_read_at_200_percent(main: MainWindow, context: Context, language: str) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(200)
    main.resize(1024, 700)
    main.portal.show_place(Place.REGISTRATION)
    page = cast(RegistrationPage, main.portal.page(Place.REGISTRATION))
    page.show_step("details")
    questions = page.details.fields.ui.question_combo
    assert questions.count() > 2
    for index in range(questions.count()):
        questions.setCurrentIndex(index)
        lay_out(main)
        assert [each for each in troubles(main) if "question_combo" in each] == []


def test_the_activation_lies_over_the_page_and_leaves_the_guide_free(main: MainWindow) -> None:
    main.move(0, 0)
    lay_out(main)
    main.show_activation()
    assert main.activation is not None
    frame, room = main.activation.frameGeometry(), main.screen().availableGeometry()
    guide = QRect(main.guide.mapToGlobal(QPoint()), main.guide.size())
    assert not frame.intersects(guide) and room.contains(frame)
    assert frame.left() == main.portal.mapToGlobal(QPoint()).x()
    assert main.activation.windowFlags() & Qt.WindowType.Dialog == Qt.WindowType.Dialog, "above the window it is of"
    assert not main.activation.isModal()


def test_the_guide_comes_before_the_mailbox_beside_the_page_but_not_before_the_page(main: MainWindow) -> None:
    main.resize(1024, 700)
    main.ui.mailbox_button.click()
    main.ui.mailbox_button.click()
    assert main.mailbox.isVisibleTo(main) and not main.guide.isVisibleTo(main)
    main.show_guide()
    assert main.guide.isVisibleTo(main) and main.portal.isVisibleTo(main) and not main.mailbox.isVisibleTo(main)
    main.show_mailbox()
    main.resize(600, 700)  # room for one pane
    main.portal.show_place(Place.AUTHENTICATION)
    main.show_guide()
    assert main.portal.isVisibleTo(main) and not main.guide.isVisibleTo(main)
    main.resize(1360, 700)
    main.ui.guide_button.click()  # folded away by hand
    main.show_guide()
    assert not main.guide.isVisibleTo(main)


def test_the_timeline_opens_beside_with_its_address_to_be_typed_over_and_grows(
    main: MainWindow, context: Context, qtbot: QtBot
) -> None:
    signed_in = sign_in_sample(context, "no_company")
    main.options.timeline_action.trigger()
    timeline = main.timeline.window
    assert timeline is not None
    assert main.screen().availableGeometry().contains(timeline.frameGeometry())
    edit = timeline.ui.address_edit
    assert timeline.focusWidget() is edit and edit.selectedText() == signed_in.address
    qtbot.waitUntil(timeline.ui.event_list.isVisible)
    timeline.resize(500, 500)
    lay_out(timeline)
    before = timeline.ui.event_list.height()
    timeline.resize(500, 780)
    lay_out(timeline)
    assert timeline.ui.event_list.height() > before + 100
