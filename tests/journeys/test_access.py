"""Getting into an account, through the real window and by its French labels: signing in, « Mot de passe oublié »."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.portal.place import Place
from guichet.rules.paris import from_paris
from guichet.rules.sample_people import person
from guichet.settings import places
from tests.gui.signing_in import ask, put_sample, sign_in_sample
from tests.journeys.access_states import PASSWORD, answer, ask_for_question, refusals, settle, sign_in
from tests.journeys.windows import window
from tests.procedures.living import NEW_PASSWORD, WRONG_PASSWORD, open_account

WRONG = "L'adresse électronique ou le mot de passe est incorrect. Vérifiez votre saisie."
LILA = person("lila")


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        Driver(running.window).press("Votre espace professionnel")
        yield running


@pytest.fixture
def with_lila(running: Running) -> Running:
    """Lila has had her account for three days (the guide's own dates)."""
    ask(running.context, lambda services: open_account(services, LILA))
    running.context.clock.set_to(from_paris("2023-08-25T15:10"))
    return running


def is_signed_in(running: Running, address: str) -> bool:
    current = running.context.session.current
    return current is not None and current.address == address


@pytest.mark.rows(24, 30)
def test_wrong_then_right_then_out(with_lila: Running) -> None:
    running = with_lila
    sign_in(running, LILA.address, WRONG_PASSWORD)
    assert refusals(running) == [WRONG]
    sign_in(running, "personne@exemple.test", LILA.password)
    assert refusals(running) == [WRONG]
    sign_in(running, LILA.address, LILA.password)
    assert is_signed_in(running, LILA.address)
    driver = Driver(running.window)
    running.window.portal.show_place(Place.AUTHENTICATION)
    driver.wait_for_text(f"Vous êtes connecté : ROSEMONDE Lila, {LILA.address}.")
    driver.press("Quitter")
    assert running.context.session.current is None
    assert not driver.shows("ROSEMONDE")


def test_after_five_wrong_tries_one_waits_and_comes_in(with_lila: Running) -> None:
    for _ in range(5):
        sign_in(with_lila, LILA.address, WRONG_PASSWORD)
        assert refusals(with_lila) == [WRONG]
    sign_in(with_lila, LILA.address, LILA.password)
    (told,) = refusals(with_lila)
    assert told.startswith("Trop d'essais erronés. Vous pourrez réessayer à partir du 25/08/2023 à 15:10:3")
    with_lila.context.clock.advance(timedelta(seconds=31))
    sign_in(with_lila, LILA.address, LILA.password)
    assert is_signed_in(with_lila, LILA.address)


@pytest.mark.rows(31)
def test_a_pending_account_is_led_to_the_activation_window(running: Running) -> None:
    put = put_sample(running.context, "pending")
    sign_in(running, put.address, put.password)
    (told,) = refusals(running)
    assert "au plus tard le 22/08/2023 à 14:00:" in told
    assert running.context.session.current is None
    Driver(running.window).press("Saisir le code d'activation")
    wait_until(lambda: running.window.activation is not None, "the activation window")


def test_a_password_works_to_the_end_of_its_last_day_and_then_must_be_changed(with_lila: Running) -> None:
    clock, session = with_lila.context.clock, with_lila.context.session
    for moment, warns, must_change in (
        ("2026-07-21T12:00", False, False),
        ("2026-07-22T00:00", True, False),  # the thirtieth day before
        ("2026-08-21T23:59", True, False),
        ("2026-08-22T00:00", False, True),
    ):
        clock.set_to(from_paris(moment))
        sign_in(with_lila, LILA.address, LILA.password)
        assert session.current is not None
        assert (session.current.warns, session.current.must_change_password) == (warns, must_change), moment
        session.end()


@pytest.mark.rows(25, 216, 217, 218)
def test_a_forgotten_password_line_by_line(with_lila: Running) -> None:
    running, driver = with_lila, Driver(with_lila.window)
    ask_for_question(running, LILA.address)
    assert driver.shows("Le prénom de votre conjoint(e) ?")
    assert not driver.find(PASSWORD, QLineEdit).text()
    answer(running, "Jean")
    assert refusals(running) == ["Cette réponse n'est pas celle qui a été enregistrée pour cette adresse électronique."]
    answer(running, " paul ")
    for line in (
        "Réinitialisation de votre mot de passe",
        "Civ. neutre ROSEMONDE Lila",
        "Votre mot de passe a été réinitialisé avec succès.",
        "Ce mot de passe est valable jusqu'au 24 août 2026.",
        "Vous allez recevoir un courriel de confirmation.",
    ):
        assert driver.shows(line), line
    assert "Celui-ci est valable jusqu'au 24 août 2026." in confirmation(running)
    driver.press("OK")
    assert running.window.portal.place is Place.AUTHENTICATION
    sign_in(running, LILA.address, LILA.password)
    assert refusals(running) == [WRONG]
    sign_in(running, LILA.address, NEW_PASSWORD)
    assert is_signed_in(running, LILA.address)


def confirmation(running: Running) -> str:
    """The message that has just come, as the mailbox shows it."""
    driver = Driver(running.window)
    driver.wait_for("Ouvrir le message", QPushButton)
    driver.press("Ouvrir le message")
    driver.wait_for_text("Espace professionnel - Modification du mot de passe")
    settle(running)
    browsers = running.window.mailbox.findChildren(QTextBrowser)
    return " ".join(" ".join(each.toPlainText() for each in browsers if each.isVisible()).split())


def test_an_unknown_address_goes_the_same_way_to_a_wrong_answer(running: Running) -> None:
    ask_for_question(running, "personne@exemple.test")
    answer(running, "Paul")
    assert refusals(running) == ["Cette réponse n'est pas celle qui a été enregistrée pour cette adresse électronique."]


def test_leaving_forgets_what_was_typed(with_lila: Running) -> None:
    driver = Driver(with_lila.window)
    ask_for_question(with_lila, LILA.address)
    first = with_lila.window.portal.page(Place.FORGOTTEN_PASSWORD)
    answer(with_lila, "Jean")
    driver.press("Quitter")
    assert with_lila.window.portal.place is Place.AUTHENTICATION
    driver.press("Mot de passe oublié")
    assert with_lila.window.portal.page(Place.FORGOTTEN_PASSWORD) is not first
    assert with_lila.window.portal.guide_key == "forgotten_password.address"


def test_help_on_the_way_loses_nothing(with_lila: Running) -> None:
    driver = Driver(with_lila.window)
    ask_for_question(with_lila, LILA.address)
    answer(with_lila, "Jean")
    driver.press("Aide sur le mot de passe")
    driver.press("Retour")
    assert driver.find(PASSWORD, QLineEdit).text() == NEW_PASSWORD


@pytest.mark.parametrize("wizard", ["mode", "registration"])
@pytest.mark.rows(32, 42)
def test_quitting_signs_out_everywhere_it_stands(running: Running, wizard: str) -> None:
    sign_in_sample(running.context, "no_company")
    driver = Driver(running.window)
    driver.press("Créer mon espace professionnel")
    if wizard == "registration":
        driver.press("Créez votre espace en mode expert")
    driver.press("Quitter")
    assert running.context.session.current is None
    assert running.window.portal.place is Place.AUTHENTICATION


def test_a_password_that_another_window_reset_ends_the_session(with_lila: Running, tmp_path: Path) -> None:
    sign_in(with_lila, LILA.address, LILA.password)
    with window(tmp_path / "profile") as other:
        driver = Driver(other.window)
        driver.wait_for("Continuer ici", QPushButton)
        driver.press("Continuer ici")
        driver.press("Votre espace professionnel")
        ask_for_question(other, LILA.address)
        answer(other, LILA.security.answer)
        driver.wait_for_text("Votre mot de passe a été réinitialisé avec succès.")
    with_lila.window.portal.show_place(Place.AUTHENTICATION)
    Driver(with_lila.window).wait_for_text("Vous avez été déconnecté")
    assert with_lila.context.session.current is None


def test_nothing_typed_is_kept_in_clear(with_lila: Running, tmp_path: Path) -> None:
    sign_in(with_lila, LILA.address, WRONG_PASSWORD)
    ask_for_question(with_lila, LILA.address)
    answer(with_lila, "Une réponse erronée")
    answer(with_lila, LILA.security.answer)
    here = places(tmp_path / "profile")
    with closing(sqlite3.connect(here.database)) as connection:
        kept = "\n".join(connection.iterdump())
    assert "password_reset" in kept  # the search does find what is there
    if here.log.exists():
        kept += here.log.read_text("utf-8")
    for secret in (WRONG_PASSWORD, NEW_PASSWORD, "Une réponse erronée", LILA.security.answer):
        assert secret not in kept
