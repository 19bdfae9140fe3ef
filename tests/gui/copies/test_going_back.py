"""What going back means for the windows that are open: nothing of the old data is acted on by mistake."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, let_run, wait_until
from guichet.gui.copies.copies_window import CopiesWindow
from guichet.gui.portal.place import Place
from guichet.procedures.services import Services
from guichet.rules.sample_people import person
from guichet.settings import places
from guichet.store import files
from guichet.store.backups import Kind
from tests.gui.copies.conftest import YES, answer, go_back, keep, open_copies, put, question, settle
from tests.gui.signing_in import ask, sign_in_sample
from tests.journeys.windows import window

JADE = person("jade")


def events(running: Running, address: str) -> list[str]:
    return [each.event for each in ask(running.context, lambda services: services.timeline.of(address)).events]


def test_nobody_stays_signed_in_and_nothing_of_it_is_written_into_what_came(
    running: Running, copies: CopiesWindow
) -> None:
    put(running, "one_company")
    keep(running, copies, "Avant la connexion")
    before = events(running, JADE.address)
    sign_in_sample(running.context, "one_company")
    running.window.portal.show_place(Place.ACCOUNT_HOME)
    settle(running)
    go_back(running, copies)
    assert running.context.session.current is None
    assert running.window.portal.place is Place.HOME
    assert events(running, JADE.address) == before


def test_forms_are_emptied_and_windows_look_anew(running: Running, copies: CopiesWindow, qtbot: QtBot) -> None:
    keep(running, copies, "Personne")
    put(running, "pending")
    main, driver = running.window, Driver(running.window)
    address = main.examples.bar.shown.address if main.examples.bar.shown else ""
    main.timeline.follow(address)
    timeline = main.timeline.window
    assert timeline is not None
    qtbot.waitUntil(lambda: timeline.model.total > 0)
    timeline.ui.event_list.setCurrentIndex(timeline.model.index(0))
    main.portal.show_place(Place.AUTHENTICATION)
    driver.write("Adresse électronique", address)
    driver.press("Ouvrir le message")
    main.show_activation()
    settle(running)
    go_back(running, copies)
    let_run()
    assert main.activation is None
    assert timeline.model.total == 0
    assert Driver(timeline).shows("Rien n'est noté pour cette adresse.")
    assert not Driver(timeline).shows("Code d'activation envoyé")
    assert not main.mailbox.ui.message_view.ui.message_panel.isVisible()
    assert main.examples.bar.shown is None
    assert not main.clock_bar.before_action.isEnabled()
    main.portal.show_place(Place.AUTHENTICATION)
    assert driver.find("Adresse électronique", QLineEdit).text() == ""


def test_what_was_begun_is_done_on_the_data_that_it_was_meant_for(running: Running, copies: CopiesWindow) -> None:
    keep(running, copies, "Personne")
    go_on, main = threading.Event(), running.window
    done: list[object] = []

    def work(services: Services) -> object:
        go_on.wait(20)
        return services.samples.put("pending")

    running.context.backend.run(main, work, done.append)
    Driver(copies).press("Revenir à cette sauvegarde")
    next(each for each in question(copies).buttons() if each.text() == YES).click()
    main.show_activation()
    for _ in range(20):
        let_run()
    assert not main.ui.central.isEnabled()
    assert Driver(main.examples.bar).shows("Retour à la sauvegarde en cours…")
    assert not done
    go_on.set()
    settle(running)
    assert len(done) == 1
    assert ask(running.context, lambda services: services.mailbox.overview().boxes) == ()
    assert main.ui.central.isEnabled()
    copies.ui.copy_list.setCurrentIndex(copies.model.index(0))
    assert copies.chosen is not None and copies.chosen.kind is Kind.RETURN
    go_back(running, copies)  # to what was there before: it is in it
    assert len(ask(running.context, lambda services: services.mailbox.overview().boxes)) == 1


def test_where_somebody_holds_the_data_nothing_changes_and_one_goes_on_where_one_was(
    running: Running, copies: CopiesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.1)
    keep(running, copies, "Personne")
    put(running, "pending")
    main, driver = running.window, Driver(running.window)
    main.portal.show_place(Place.AUTHENTICATION)
    driver.write("Adresse électronique", "en cours")
    field = driver.find("Adresse électronique", QLineEdit)
    assert main.focusWidget() is field
    shift = running.context.clock.shift
    with files.connected(places(tmp_path / "data").database) as other:
        other.execute("BEGIN IMMEDIATE")
        go_back(running, copies)
    for each in (copies, main.ui.notice_bar):
        assert Driver(each).shows("Rien n'a été changé. Un autre programme occupe les données depuis trop longtemps.")
    assert (field.text(), main.focusWidget()) == ("en cours", field)
    assert field.isEnabled()
    assert running.context.clock.shift == shift
    assert len(ask(running.context, lambda services: services.mailbox.overview().boxes)) == 1
    go_back(running, copies)
    assert ask(running.context, lambda services: services.mailbox.overview().boxes) == ()


def test_a_key_that_is_missing_for_what_came_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    here = places(tmp_path / "data")
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        keep(running, open_copies(running), "Sous l'ancienne clé")
    for key in here.key_folder.glob("*.key"):
        key.unlink()
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        ask(running.context, lambda services: services.replace_key())
        settle(running)
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        settle(running)
        driver, missing = Driver(running.window), "La clé de chiffrement"
        assert not driver.shows(missing)
        copies = open_copies(running)
        copies.ui.copy_list.setCurrentIndex(copies.model.index(0))
        go_back(running, copies)
        driver.wait_for_text(missing)
        copies.ui.copy_list.setCurrentIndex(copies.model.index(0))  # what was before, under the new key
        go_back(running, copies)
        assert not driver.shows(missing)


def test_on_a_server_the_entry_says_whose_business_it_is(qtbot: QtBot, tmp_path: Path, postgresql_url: str) -> None:
    with window(tmp_path / "data", postgresql_url) as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        settle(running)
        menu = running.window.examples.menu
        for busy in (True, False):
            menu.set_busy(busy)
            assert not menu.copies_action.isEnabled()
        said = "Sauvegardes (données sur un serveur : à demander à la personne qui le gère)"
        assert menu.copies_action.text() == said


def test_in_the_sandbox_nothing_is_kept(running: Running) -> None:
    tools = running.tools
    tools.go("registration.credentials/address_taken")
    sandbox = tools.sandbox
    wait_until(lambda: sandbox.has_arrived and sandbox.backend.is_idle, "the sandbox")
    examples = sandbox.prepare().examples
    assert not examples.menu.copies_action.isEnabled()
    assert examples.menu.copies_action.text() == "Sauvegardes (pas dans le bac à sable)"
    examples.menu.reset_action.trigger()
    answer(running, sandbox.prepare(), "Oui, tout effacer")
    wait_until(lambda: sandbox.backend.is_idle, "the sandbox's workers")
    assert Driver(examples.bar).shows("Tout a été remis à zéro.")
    assert examples.bar.ui.answer_button.isHidden()
    sandbox.leave()
    assert running.window.examples.menu.copies_action.isEnabled()
