"""« Sauvegardes »: a mistake taken back, and an exercise prepared once and played twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.portal.place import Place
from guichet.rules.sample_people import person
from tests.gui.copies.conftest import YES, answer, go_back, keep, open_copies, put, settle
from tests.gui.signing_in import ask
from tests.journeys.windows import window


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        settle(running)
        yield running


def sign_in(running: Running, address: str, password: str) -> None:
    driver = Driver(running.window)
    running.window.portal.show_place(Place.AUTHENTICATION)
    driver.write("Adresse électronique", address)
    driver.write("Mot de passe", password)
    driver.press("Connexion")
    settle(running)


def test_everything_erased_by_mistake_is_back_with_one_click(running: Running) -> None:
    jade = person("jade")
    put(running, "one_company")
    running.window.examples.menu.reset_action.trigger()
    answer(running, running.window, "Oui, tout effacer")
    driver = Driver(running.window)
    assert driver.shows("Tout a été remis à zéro. Les données d'avant sont dans « Sauvegardes ».")
    sign_in(running, jade.address, jade.password)
    assert running.context.session.current is None
    driver.press("Revenir aux données d'avant")
    answer(running, running.window, "Non, ne rien changer")
    assert ask(running.context, lambda services: services.mailbox.overview().boxes) == ()
    driver.press("Revenir aux données d'avant")
    answer(running, running.window, YES)
    assert driver.shows("De nouveau en place : la sauvegarde du ")
    assert driver.find("Fermer", QPushButton).isVisible()
    assert not any(button.text() == "Revenir aux données d'avant" for button in visible_buttons(running))
    sign_in(running, jade.address, jade.password)
    assert running.window.portal.place is Place.ACCOUNT_HOME


def test_an_exercise_is_prepared_once_and_played_twice(running: Running) -> None:
    """Until somebody has missed the deadline, which is the exercise."""
    main = running.window
    put(running, "pending")
    shown = main.examples.bar.shown
    assert shown is not None
    copies = open_copies(running)
    keep(running, copies, "Code qui attend")
    start = main.clock_bar.ui.face_button.text()
    for _ in range(2):
        assert main.clock_bar.before_action.isEnabled()
        main.clock_bar.after_action.trigger()
        settle(running)
        sign_in(running, shown.address, shown.password)
        assert Driver(main).shows("L'adresse électronique ou le mot de passe est incorrect.")  # the account is gone
        assert main.clock_bar.ui.face_button.text() != start
        go_back(running, copies)
        assert main.clock_bar.ui.face_button.text()[:13] == start[:13]
        sign_in(running, shown.address, shown.password)
        assert Driver(main).shows("Votre espace n'est pas encore activé.")
    assert Driver(main).shows("Boîte de réception (1)")


def test_another_window_sees_what_was_gone_back_to(running: Running, tmp_path: Path) -> None:
    copies = open_copies(running)
    keep(running, copies, "Personne")
    put(running, "one_company")
    with window(tmp_path / "data") as other:
        driver = Driver(other.window)
        driver.wait_for("Continuer ici", QPushButton)
        driver.press("Continuer ici")
        wait_until(lambda: other.context.backend.is_open, "the store")
        settle(other)
        jade = person("jade")
        sign_in(other, jade.address, jade.password)
        assert other.context.session.current is not None
        go_back(running, copies)
        assert ask(other.context, lambda services: services.mailbox.overview().boxes) == ()
        other.window.portal.show_place(Place.CONTACT_DETAILS)
        driver.wait_for_text("Vous avez été déconnecté")
        assert other.context.session.current is None
        put(other, "pending")  # and all goes on, in both
        assert len(ask(running.context, lambda services: services.mailbox.overview().boxes)) == 1


def visible_buttons(running: Running) -> list[QPushButton]:
    return [button for button in running.window.findChildren(QPushButton) if button.isVisible()]
