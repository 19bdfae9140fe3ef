"""The sandbox touches nothing of the trainee's, and one click comes back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.sandbox.sandbox import Sandbox
from guichet.rules.sample_people import MOMENT
from guichet.settings import places
from tests.gui.atlas.conftest import data, running
from tests.gui.fit import lay_out
from tests.gui.signing_in import ask

__all__ = ["data", "running"]
USED = "activation.address/code_used"


@pytest.fixture
def inside(running: Running) -> Running:
    """Something half typed and an open activation outside; then into the sandbox."""
    portal = running.window.portal
    portal.start_registration()
    page = portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    page.show_step("credentials")
    page.credentials.ui.address_edit.setText("half@typed")
    running.window.show_activation()
    go(running, USED)
    return running


def go(running: Running, key: str) -> None:
    arrived: list[str] = []
    running.tools.sandbox.arrived.connect(arrived.append)
    running.tools.go(key)
    wait_until(lambda: bool(arrived), key)
    running.tools.sandbox.arrived.disconnect(arrived.append)


def test_the_users_own_store_clock_and_screens_are_untouched(inside: Running) -> None:
    sandbox = inside.tools.sandbox
    assert sandbox.window is not None and sandbox.window.activation is not None
    assert ask(inside.context, lambda services: services.mailbox.overview().boxes) == ()
    assert ask(sandbox.context, lambda services: services.mailbox.overview().boxes) != ()
    sandbox.clock.set_to(MOMENT.replace(year=2030))
    assert inside.context.clock.now().year == MOMENT.year
    page = inside.window.portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    assert (page.step, page.credentials.ui.address_edit.text()) == ("credentials", "half@typed")


def test_its_window_is_told_from_the_users_by_its_title_in_both_languages(inside: Running) -> None:
    window = inside.tools.sandbox.window
    assert window is not None
    for language, title in (("en", "Guichet – sandbox"), ("fr", "Guichet – bac à sable")):
        inside.context.preferences.set_language(language)
        assert (window.windowTitle(), inside.window.windowTitle()) == (title, "Guichet")


def test_its_clock_shows_the_moment_of_the_guide_at_once(running: Running) -> None:
    running.tools.go(USED)
    window = running.tools.sandbox.window
    assert window is not None
    assert window.clock_bar.ui.face_button.text().startswith("22/08/2023 13:00")


def test_one_click_comes_back_to_what_was_there(inside: Running) -> None:
    window = inside.tools.sandbox.window
    assert window is not None
    Driver(window).find("Revenir", QPushButton)
    Driver(window).press("Revenir")
    assert not window.isVisible() and window.activation is None
    assert inside.tools.sandbox.key == ""
    assert inside.window.activation is not None and inside.window.activation.isVisible()
    assert inside.window.guide.key == "activation.code"


def test_closing_its_window_is_coming_back(inside: Running) -> None:
    window = inside.tools.sandbox.window
    assert window is not None
    window.close()
    assert not window.isVisible()
    go(inside, "mode")
    assert window.isVisible() and window.guide.key == "mode"


def test_every_jump_begins_anew(inside: Running) -> None:
    sandbox = inside.tools.sandbox
    go(inside, "mailbox.empty")
    assert sandbox.window is not None and sandbox.window.activation is None
    assert ask(sandbox.context, lambda services: services.mailbox.overview().boxes) == ()
    go(inside, "registration.terms")
    assert sandbox.window.guide.key == "registration.terms"
    assert sandbox.clock.now() >= MOMENT


def test_what_cannot_be_opened_is_told_outside(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError("no space left")

    monkeypatch.setattr(running.tools.sandbox, "_make_rehearsals", fail)
    running.tools.go("mode")
    bar = running.window.ui.notice_bar
    wait_until(bar.isVisible, "the sentence")
    assert Driver(running.window).shows("Le bac à sable n'a pas pu être ouvert. Vos espaces sont intacts.")
    assert running.tools.sandbox.window is not None and not running.tools.sandbox.window.isVisible()


def test_the_guide_notices_when_the_clock_passes_the_deadline_of_a_state(running: Running) -> None:
    sandbox, seen = running.tools.sandbox, "account.home.one/change_pending"
    go(running, seen)
    window = sandbox.window
    assert window is not None
    wait_until(lambda: window.clock_bar.deadline is not None, "the deadline")
    window.clock_bar.hour_action.trigger()
    wait_until(lambda: sandbox.backend.is_idle, "the workers")
    assert window.guide.key == seen
    window.clock_bar.after_action.trigger()
    wait_until(lambda: window.guide.key == "account.home.one/change_lapsed", "the state that follows")
    assert sandbox.key == "account.home.one/change_lapsed"
    assert Driver(window).shows("Changement d'adresse abandonné : 48 heures sont passées")
    wait_until(lambda: not Driver(window).shows("Un changement d'adresse électronique attend"), "the notice to go")


def test_while_a_state_is_being_prepared_it_says_so(running: Running) -> None:
    sandbox, arrived = running.tools.sandbox, []
    sandbox.arrived.connect(arrived.append)
    running.tools.go("authentication/slowed_down")
    window = sandbox.window
    assert window is not None
    assert not arrived and Driver(window).shows("En préparation : attendez que l'écran soit prêt…")
    wait_until(lambda: bool(arrived), "the sandbox")
    assert not Driver(window).shows("En préparation") and Driver(window).shows("Trop d'essais erronés.")


def test_whoever_goes_on_before_the_first_is_there_comes_to_the_second(running: Running) -> None:
    failed: list[Exception] = []
    running.tools.sandbox.failed.connect(failed.append)
    running.tools.go("account.home.several")
    go(running, "authentication/not_activated")
    window = running.tools.sandbox.window
    assert failed == [] and window is not None
    assert window.whereabouts.key == "authentication/not_activated"


@pytest.mark.full_hashes
def test_what_a_builder_types_is_hashed_at_the_least_cost_and_what_a_visitor_types_in_full(running: Running) -> None:
    go(running, "account.password_changed")
    sandbox = running.tools.sandbox
    who = sandbox.context.session.current
    assert who is not None
    assert "m=8," in password_hash(sandbox), "the jump waits for a hash of what the atlas prints"
    new = ("Longchamp75Rosemonde12", "Longchamp75Rosemonde12")
    ask(sandbox.context, lambda services: services.credentials_change.change(who.account_id, None, new, "fr"))
    assert "m=65536," in password_hash(sandbox)


def password_hash(sandbox: Sandbox) -> str:
    newest = max(Path(sandbox._home.name).iterdir(), key=lambda each: int(each.name))
    with closing(sqlite3.connect(places(newest).database)) as database:
        ((found,),) = database.execute("SELECT password_hash FROM account")
    return str(found)


def test_the_windows_that_belong_to_it_say_so_in_both_languages(inside: Running) -> None:
    window = inside.tools.sandbox.window
    assert window is not None and window.activation is not None and inside.window.activation is not None
    window.show_timeline()
    timeline = window.timeline.window
    assert timeline is not None
    finder = inside.tools.find(window)
    for language, word in (("en", "sandbox"), ("fr", "bac à sable")):
        inside.context.preferences.set_language(language)
        lay_out(window)
        for each in (window.activation, timeline, finder):
            assert each.windowTitle().endswith(f" – {word}")
        for of_its_own in (window.activation, timeline):
            assert of_its_own.ui.banner_label.text().lower().startswith(f"{word} · simulation — ")
        assert word not in inside.window.activation.windowTitle() + inside.window.activation.ui.banner_label.text()


def test_where_the_users_window_lay_is_not_overwritten_by_it(inside: Running) -> None:
    window = inside.tools.sandbox.window
    assert window is not None
    inside.window.resize(700, 600)
    inside.window.close()
    kept = inside.context.preferences.current
    window.resize(500, 400)
    inside.tools.close()
    assert inside.context.preferences.current == kept


def test_a_jump_brings_the_guide_beside_the_page_where_the_mailbox_was(running: Running) -> None:
    running.window.resize(1024, 700)
    running.window.ui.mailbox_button.click()
    running.window.ui.mailbox_button.click()
    go(running, "registration.credentials/address_taken")
    window = running.tools.sandbox.window
    assert window is not None and window.width() < 1000, "no room for three panes"
    assert window.guide.isVisible() and window.portal.isVisible()
    go(running, "mailbox.activation")  # which is about the mailbox
    assert window.mailbox.isVisible()
