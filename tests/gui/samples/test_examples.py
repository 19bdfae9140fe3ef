"""« Exemples » through the real window: every situation, and starting from nothing again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Options, Running, open_services
from guichet.clock import Clock
from guichet.demo.driver import Driver, wait_until
from guichet.gui.backend import Backend
from guichet.gui.context import Context
from guichet.gui.main.consequences import open_window
from guichet.gui.portal.place import Place
from guichet.rules.refusals import Refused
from guichet.rules.sample_people import person
from guichet.rules.sample_situations import Sample, sample, samples
from guichet.settings import SettingsFile, places
from guichet.store import backups
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask, sign_in_sample
from tests.gui.test_accessibility import faults
from tests.gui.wording import french, said
from tests.journeys.windows import window

NOT_OPEN = "Les données ne sont pas encore ouvertes."


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


def put(running: Running, name: str) -> None:
    examples = running.window.examples
    examples.menu.sample_actions[name].trigger()
    assert Driver(examples.bar).shows(f"« {sample(name).title_fr} » : mise en place en cours…")
    assert not any(action.isEnabled() for action in examples.menu.actions() if not action.isSeparator())
    wait_until(lambda: examples.bar.shown is not None, "the situation")
    wait_until(lambda: running.context.backend.is_idle, "the workers")
    off = [action for action in examples.menu.actions() if not action.isEnabled()]
    assert off == ([examples.menu.copies_action] if running.options.database else [])


def box_of(running: Running) -> QMessageBox:
    running.window.examples.menu.reset_action.trigger()
    wait_until(lambda: any(box.isVisible() for box in running.window.findChildren(QMessageBox)), "the question")
    (box,) = (box for box in running.window.findChildren(QMessageBox) if box.isVisible())
    return box


def answer(running: Running, text: str) -> None:
    box = box_of(running)
    button = next(each for each in box.findChildren(QAbstractButton) if each.text() == text)
    button.click()
    wait_until(lambda: running.context.backend.is_idle, "the workers")


SIGNING_IN = {
    "fresh": "credentials_wrong",
    "pending": "not_activated",
    "expired_code": "credentials_wrong",
    "no_company": "none",
    "one_company": "one",
    "several_companies": "several",
    "many_companies": "several",
    "guide_b": "one",
    "password_expiring": "one",
    "password_expired": "one",
    "change_pending": "one",
    "slowed_down": "slowed_down",
    "basic_mode": "one",
    "certificate_sole": "credentials_wrong",
    "certificate_shared": "credentials_wrong",
}


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.name)
def test_every_situation_is_one_click_away(running: Running, each: Sample) -> None:
    put(running, each.name)
    driver, someone = Driver(running.window.examples.bar), person(each.parts[0].person)
    assert driver.shows(f"{someone.details.display_name} · {each.title_fr}")
    assert driver.shows(someone.address) and driver.shows(someone.password)
    if any(step["do"] == "register" for step in each.parts[0].steps):
        assert running.window.mailbox.ui.address_box.address_key == someone.address
    outcome = ask(running.context, lambda services: services.sign_in.sign_in(someone.address, someone.password))
    told = outcome.refusals[0].code.value if isinstance(outcome, Refused) else outcome.home.value
    assert told == SIGNING_IN[each.name]


def test_the_authentication_page_gets_the_credentials(running: Running) -> None:
    put(running, "one_company")
    driver = Driver(running.window)
    driver.press("Préremplir la connexion")
    assert running.window.portal.place is Place.AUTHENTICATION
    assert driver.find("Adresse électronique", QLineEdit).text() == person("jade").address
    assert driver.find("Mot de passe", QLineEdit).text() == person("jade").password
    assert driver.find("Connexion", QAbstractButton) is running.window.focusWidget()


@pytest.mark.parametrize("name", ["one_company", "no_company"])
def test_whoever_is_signed_in_leaves_when_they_are_made_anew_or_another_comes(running: Running, name: str) -> None:
    session = running.context.session
    sign_in_sample(running.context, "one_company")
    put(running, name)
    assert session.current is None


def test_the_clock_knows_the_new_deadline(running: Running) -> None:
    put(running, "pending")
    assert running.window.clock_bar.before_action.isEnabled()
    answer(running, "Oui, tout effacer")
    assert not running.window.clock_bar.before_action.isEnabled()


def test_starting_from_nothing_copies_first_and_offers_to_go_back(running: Running, tmp_path: Path) -> None:
    put(running, "pending")
    Driver(running.window).press("Ouvrir le message")
    wait_until(lambda: running.window.mailbox.ui.message_view.ui.message_panel.isVisible(), "the message")
    before = backups.backups(places(tmp_path / "data"))
    answer(running, "Oui, tout effacer")
    (copy,) = set(backups.backups(places(tmp_path / "data"))) - set(before)
    assert copy.name.endswith("-reset.sqlite3")
    assert Driver(running.window).shows("Tout a été remis à zéro. Les données d'avant sont dans « Sauvegardes ».")
    assert Driver(running.window).find("Revenir aux données d'avant", QAbstractButton).isEnabled()
    assert ask(running.context, lambda services: services.mailbox.overview().boxes) == ()
    assert not running.window.mailbox.ui.message_view.ui.message_panel.isVisible()
    assert not running.window.mailbox.ui.arrival_bar.isVisible()
    put(running, "pending")  # all goes on


def test_no_is_no(running: Running) -> None:
    put(running, "pending")
    box = box_of(running)
    assert box.defaultButton().text() == "Non, ne rien changer"
    assert "Une copie des données est faite avant." in box.informativeText()
    box.defaultButton().click()
    assert len(ask(running.context, lambda services: services.mailbox.overview().boxes)) == 1


def test_without_a_copy_nothing_is_erased(running: Running, tmp_path: Path) -> None:
    put(running, "pending")
    folder = places(tmp_path / "data").backups
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    folder.write_text("in the way")
    answer(running, "Oui, tout effacer")
    assert Driver(running.window.ui.notice_bar).shows("Rien n'a été effacé.")
    assert len(ask(running.context, lambda services: services.mailbox.overview().boxes)) == 1
    assert running.window.examples.menu.reset_action.isEnabled()


def test_on_a_server_it_is_said_that_everybody_loses_all(qtbot: QtBot, tmp_path: Path, postgresql_url: str) -> None:
    with window(tmp_path / "data", postgresql_url) as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        put(running, "pending")
        box = box_of(running)
        assert "elles seront effacées pour tous les postes" in box.informativeText()
        box.defaultButton().click()
        answer(running, "Oui, tout effacer")
        assert Driver(running.window).shows("sans copie : les données sont sur un serveur.")
        assert backups.backups(places(tmp_path / "data")) == []


def test_without_the_key_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
    for key in places(tmp_path / "data").key_folder.iterdir():
        key.unlink()
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        running.window.examples.menu.sample_actions["one_company"].trigger()
        Driver(running.window.ui.notice_bar).wait_for_text("La clé de chiffrement est introuvable")
        assert running.window.examples.bar.isHidden()
        assert running.window.examples.menu.sample_actions["one_company"].isEnabled()


def test_before_the_store_is_open_it_says_so(qtbot: QtBot, context: Context, tmp_path: Path, clock: Clock) -> None:
    here = places(tmp_path / "later")
    backend = Backend(lambda: open_services(Options(here), clock, SettingsFile(here.settings)))
    main = open_window(Context(backend, clock, context.preferences, context.session))
    main.show()
    menu = main.examples.menu
    for action in (menu.sample_actions["fresh"], menu.copies_action, menu.reset_action):
        main.ui.notice_bar.hide()
        action.trigger()
        assert Driver(main.ui.notice_bar).shows(NOT_OPEN)
        assert main.examples.bar.isHidden()
        assert action.isEnabled()
        assert main.examples.copies.window is None
    main.close()
    main.deleteLater()
    backend.close()


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_window_with_the_bar_is_legible_in_both_languages(running: Running, zoom: int) -> None:
    put(running, "certificate_shared")
    main = running.window
    running.context.preferences.set_zoom(zoom)
    for language in ("en", "fr"):
        running.context.preferences.set_language(language)
        main.resize(1024, 700)
        lay_out(main)
        assert (main.width(), main.height()) == (1024, 700)
        assert troubles(main) == []
        assert faults(main) == []
        if language == "en":
            assert french(main.examples.bar) == [], said(main.examples.bar)
    running.context.preferences.set_zoom(100)


def test_credentials_that_were_changed_are_offered_no_longer(running: Running) -> None:
    put(running, "one_company")
    bar, shown = running.window.examples.bar, running.window.examples.bar.shown
    assert shown is not None and bar.ui.sign_in_button.isVisible()
    outcome = ask(running.context, lambda services: services.sign_in.sign_in(shown.address, shown.password))
    assert not isinstance(outcome, Refused)
    twice = ("Trocadero16Passy2023",) * 2
    ask(running.context, lambda services: services.credentials_change.change(outcome.account_id, None, twice, "fr"))
    running.window.portal.registered.emit(shown.address)  # as the page does
    wait_until(lambda: Driver(bar).shows("les identifiants ont changé depuis"), "the note")
    assert bar.ui.sign_in_button.isHidden() and bar.ui.password_group.isHidden()
    assert bar.ui.address_group.isVisible()
    put(running, "several_companies")
    assert bar.ui.sign_in_button.isVisible() and not Driver(bar).shows("ont changé depuis")


def test_the_question_says_where_the_clock_stays(running: Running) -> None:
    stays = "L'horloge reste au 22/08/2023 13:"
    box = box_of(running)
    assert stays in box.informativeText()
    box.close()
    running.context.clock.back_to_real_time()
    wait_until(lambda: not box.isVisible(), "the answer")
    assert "L'horloge" not in box_of(running).informativeText()
