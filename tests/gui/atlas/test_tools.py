"""What is at hand in every window: spelling from the mailbox, calls that follow, states of the guide pane."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.guide.pointer import Pointer
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.telephone.telephone_window import TelephoneWindow
from guichet.rules.call import Decided, Known
from guichet.rules.paris import from_paris, to_paris
from tests.gui.fit import lay_out
from tests.gui.signing_in import put_sample

MISMATCH = "registration.credentials/address_mismatch"


def guide_is_at(running: Running, key: str) -> None:
    """The guide pane speaks once the page itself stands."""
    wait_until(lambda: running.window.guide.key == key, "the guide")


def test_the_guide_follows_into_a_refusal_and_out_of_it(running: Running) -> None:
    window = running.window
    window.portal.start_registration()
    page = window.portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    page.show_step("credentials")
    form = page.credentials.ui
    form.address_edit.setText("lila@exemple.test")
    form.confirmation_edit.setText("lily@exemple.test")
    form.password_edit.setText("Longchamp12Rosemonde75")
    form.password_confirmation_edit.setText("Longchamp12Rosemonde75")
    form.continue_button.click()
    wait_until(lambda: window.guide.key == MISMATCH, "the refusal")
    assert Driver(window.guide).shows("Les deux adresses diffèrent")
    form.confirmation_edit.setText("lila@exemple.test")
    guide_is_at(running, "registration.credentials")


def test_show_points_at_one_control_after_the_other(running: Running) -> None:
    window = running.window
    window.portal.show_place(Place.AUTHENTICATION)
    page = window.portal.page(Place.AUTHENTICATION)
    guide_is_at(running, "authentication")
    Driver(window.guide).press("Montrer")
    pointer = window.findChild(Pointer)
    assert pointer.isVisible() and pointer.control is page.ui.address_edit  # type: ignore[attr-defined]
    Driver(window.guide).press("Montrer")
    (pointer,) = (each for each in window.findChildren(Pointer) if each.isVisible())
    assert pointer.control is page.ui.sign_in_button  # type: ignore[attr-defined]
    page.ui.create_button.click()  # type: ignore[attr-defined]
    assert [each for each in window.findChildren(Pointer) if each.isVisible()] == []


def test_show_points_into_the_activation_window(running: Running) -> None:
    running.window.show_activation()
    guide_is_at(running, "activation.code")
    Driver(running.window.guide).press("Montrer (1/4)")
    activation = running.window.activation
    assert activation is not None
    pointer = activation.findChild(Pointer)
    assert pointer.isVisible() and pointer.control is activation.code.ui.code_edit


def test_the_guide_has_a_language_of_its_own(running: Running) -> None:
    window = running.window
    window.portal.show_place(Place.MODE)
    guide_is_at(running, "mode")
    Driver(window.guide).press("Guide in English")
    assert Driver(window.guide).shows("In the expert mode section, click on “Créez votre espace en mode expert”")
    assert Driver(window.portal).shows("Créez votre espace en mode expert")
    assert running.context.preferences.current.guide_language == "en"
    Driver(window.guide).press("Guide en français")


def test_what_can_go_wrong_leads_there_in_the_sandbox(running: Running) -> None:
    running.window.portal.start_registration()
    guide_is_at(running, "registration.terms")
    arrived: list[str] = []
    running.tools.sandbox.arrived.connect(arrived.append)
    Driver(running.window.guide).press("Case non cochée")
    wait_until(lambda: bool(arrived), "the sandbox")
    assert arrived == ["registration.terms/terms_not_accepted"]


def test_the_code_of_a_message_is_spelled(running: Running) -> None:
    put_sample(running.context, "pending")
    pane = running.window.mailbox
    pane.refresh()
    wait_until(lambda: pane.ui.message_list.model().rowCount() == 1, "the message")
    pane.open_latest()
    wait_until(lambda: running.window.guide.key == "mailbox.activation", "the guide")
    Driver(pane).find("Épeler le code", QPushButton).click()
    telephone = running.tools.spell()
    assert isinstance(telephone, TelephoneWindow)
    assert telephone.ui.text_edit.text() == pane.ui.message_view._message.code  # type: ignore[union-attr]


def go(running: Running, key: str) -> None:
    """Into the sandbox, and wait until one is there."""
    arrived: list[str] = []
    running.tools.sandbox.arrived.connect(arrived.append)
    running.tools.go(key)
    wait_until(lambda: arrived == [key], "the sandbox")


def visited(running: Running) -> list[str]:
    current = running.tools.calls().current
    assert current is not None
    return [each.key for each in current.call.visits]


def test_a_call_follows_the_sandbox_and_nothing_but_what_one_has_come_to(running: Running) -> None:
    running.tools.calls()
    assert visited(running) == []
    running.window.portal.show_place(Place.AUTHENTICATION)
    guide_is_at(running, "authentication")
    go(running, "activation.code/code_is_password")
    assert visited(running) == ["authentication", "activation.code/code_is_password"]
    inside = running.tools.sandbox.window
    assert inside is not None
    inside.portal.show_place(Place.HELP)
    wait_until(lambda: visited(running)[-1] == "help", "the help")
    current = running.tools.calls().current
    assert current is not None and current.call.here == "activation.code/code_is_password"  # help is read, no more
    running.tools.sandbox.leave()
    running.window.portal.show_place(Place.MODE)  # training goes on: the call is in the sandbox since
    guide_is_at(running, "mode")
    go(running, "registration.end/no_message")
    assert visited(running)[2:] == ["help", "registration.end/no_message"]


def test_behind_closed_windows_nothing_is_recorded(running: Running) -> None:
    calls = running.tools.calls()
    go(running, "registration.end/no_message")
    calls.close()
    go(running, "mode")
    page = running.tools.calls().current
    assert page is not None and page.call.parked
    assert visited(running) == ["registration.end/no_message"]


def test_a_call_begun_in_the_sandbox_does_not_follow_the_users_own_window(running: Running) -> None:
    go(running, "registration.end/no_message")
    running.tools.calls()
    running.window.portal.show_place(Place.AUTHENTICATION)
    guide_is_at(running, "authentication")
    assert visited(running) == ["registration.end/no_message"]


def test_what_the_guides_questions_came_to_is_in_the_call(running: Running) -> None:
    running.tools.calls()
    go(running, "registration.end/no_message")
    inside = running.tools.sandbox.window
    assert inside is not None
    guide = Driver(inside.guide)
    guide.press("Aide à la décision")
    answers = []
    while guide.shows("Non"):
        guide.press("Non")
        answers.append(False)
    page = running.tools.calls().current
    assert page is not None and answers
    assert page.call.decided == (Decided("registration.end/no_message", tuple(answers)),)


def test_calls_live_in_real_time(running: Running) -> None:
    before = datetime.now(UTC)
    running.context.clock.set_to(from_paris("2026-11-28T00:28"))
    page = running.tools.calls().current
    assert page is not None
    go(running, "mode")
    moments = (page.call.started_at, page.call.visits[0].at)
    assert all(before <= each <= datetime.now(UTC) for each in moments)


def test_nothing_of_a_caller_is_at_hand_for_the_next(running: Running) -> None:
    running.tools.calls()
    go(running, "registration.end/no_message")
    deadlines, telephone = running.tools.deadlines(), running.tools.spell("mHPstewGkBYj")
    assert deadlines.ui.known_combo.currentData() == Known.REGISTRATION
    deadlines.ui.moment_edit.setText("22/08/2023 13:00")
    running.tools.calls().ui.new_button.click()
    assert (deadlines.ui.moment_edit.text(), telephone.ui.text_edit.text()) == ("", "")
    assert deadlines.ui.known_combo.currentData() == Known.MESSAGE
    assert deadlines.ui.note_button.text() == "Noter dans l'appel 2"


def test_the_summary_is_visited_too(running: Running) -> None:
    running.tools.calls()
    go(running, "activation.summary")
    inside = running.tools.sandbox.window
    assert inside is not None and inside.activation is not None
    inside.activation.summary.ui.summary_button.click()
    wait_until(lambda: visited(running) == ["activation.summary", "summary"], "the summary")


def test_a_first_call_begins_where_the_sandbox_stands_and_others_empty(running: Running) -> None:
    go(running, "registration.end/no_message")
    calls = running.tools.calls()
    assert visited(running) == ["registration.end/no_message"]
    calls.ui.new_button.click()
    assert visited(running) == []


def test_taking_a_call_up_again_brings_its_screen_back(running: Running) -> None:
    go(running, "authentication/credentials_wrong")
    first = running.tools.calls().current
    assert first is not None
    first.ui.park_button.click()
    go(running, "mode")
    arrived: list[str] = []
    running.tools.sandbox.arrived.connect(arrived.append)
    first.ui.park_button.click()
    wait_until(lambda: arrived == ["authentication/credentials_wrong"], "the call's screen")
    assert [each.key for each in first.call.visits] == ["authentication/credentials_wrong"]


def test_deadlines_are_in_the_menu_and_noted_in_the_call(running: Running) -> None:
    running.window.call_menu.deadlines_action.trigger()
    window = running.tools.deadlines()
    assert window.isVisible() and window.ui.note_button.isHidden()
    window.close()
    page = running.tools.calls().current
    assert page is not None
    page.ui.deadline_button.click()
    assert window.isVisible()
    window.ui.moment_edit.setText(f"{to_paris(datetime.now(UTC)):%d/%m/%Y %H:%M}")
    window.ui.note_button.click()
    assert page.call.deadline is not None and window.isHidden()
    assert page.ui.deadline_label.text().startswith("À activer avant le ")


def test_windows_open_off_the_guide_and_ctrl_k_works_in_the_calls(running: Running, qtbot: QtBot) -> None:
    window = running.window
    room = window.screen().availableGeometry()
    window.setGeometry(room.left(), room.top(), 700, 600)
    guide = window.guide.mapToGlobal(window.guide.rect().topLeft())
    calls = running.tools.calls()
    for each in (calls, running.tools.deadlines()):
        assert room.contains(each.frameGeometry())
        assert each.frameGeometry().right() == room.right() or each.x() > window.frameGeometry().right()
        assert each.x() > guide.x()
    calls.activateWindow()
    qtbot.waitUntil(calls.isActiveWindow)
    QTest.keyClick(calls, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = running.tools._finders[window]
    wait_until(finder.isVisible, "the search")


def test_where_a_code_is_waited_for_the_guide_leads_to_its_deadline(running: Running) -> None:
    guide = running.window.guide
    assert not guide.ui.deadline_button.isVisible()
    guide.show_place("mailbox.empty")
    Driver(guide).press("Calculer l'échéance")
    assert running.tools.deadlines().isVisible()


def test_leaving_asks_before_a_call_is_lost_and_takes_the_other_windows_along(running: Running) -> None:
    running.tools.go(MISMATCH)
    wait_until(lambda: running.tools.sandbox.has_arrived, "the sandbox")
    calls = running.tools.calls()
    assert calls.current is not None and calls.current.call.seen
    running.window.close()
    assert running.window.isVisible() and calls.isVisible()
    assert Driver(running.window).shows("Un appel est ouvert, sans résumé copié ni enregistré")
    Driver(running.window.ui.notice_bar).press("Quitter")
    assert not running.window.isVisible() and not calls.isVisible()
    sandbox = running.tools.sandbox.window
    assert sandbox is not None and not sandbox.isVisible()


def test_leaving_asks_nothing_where_nothing_is_lost(running: Running) -> None:
    calls = running.tools.calls()
    page = calls.current
    assert page is not None
    running.tools.go(MISMATCH)
    wait_until(lambda: bool(page.call.seen), "the call's first screen")
    wait_until(lambda: "Identifiants" in page.ui.summary_edit.toPlainText(), "the summary")
    page.ui.copy_button.click()
    wait_until(lambda: page.is_kept, "what was copied")
    running.window.close()
    assert not running.window.isVisible() and not calls.isVisible()


class Raised(QObject):
    """Counts how often a window came over the others."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.times = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.ZOrderChange
        return super().eventFilter(watched, event)


def test_show_brings_the_window_of_the_control_forward_and_leaves_the_keyboard(running: Running) -> None:
    running.window.show_activation()
    guide_is_at(running, "activation.code")
    activation, button = running.window.activation, running.window.guide.ui.show_button
    assert activation is not None
    running.window.raise_()
    running.window.activateWindow()
    button.setFocus()
    raised = Raised(activation)
    button.click()
    assert raised.times == 1
    assert running.window.focusWidget() is button
    activation.showMinimized()
    button.click()
    assert not activation.isMinimized() and raised.times == 2


def test_the_search_is_whole_on_the_screen_at_every_zoom(running: Running) -> None:
    for zoom in (100, 150, 200):
        running.context.preferences.set_zoom(zoom)
        finder = running.tools.find(running.window)
        lay_out(finder)
        assert finder.screen().availableGeometry().contains(finder.frameGeometry())
        finder.close()
