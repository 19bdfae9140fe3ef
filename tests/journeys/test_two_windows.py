"""Two windows on one database: what happens in one is seen in the other (safety.md, « Threads and processes »)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import solution
from guichet.rules.sample_people import person
from tests.journeys.playing import IMAGE_FIELD, play_until
from tests.journeys.windows import window

SECOND_START = "Guichet est déjà ouvert avec ces données."


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


@pytest.fixture
def second(first: Running, tmp_path: Path) -> Iterator[Running]:
    """The second start on the same profile, where the user has said to go on."""
    with window(tmp_path / "profile") as running:
        driver = Driver(running.window)
        driver.wait_for("Continuer ici", QPushButton)
        driver.press("Continuer ici")
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


def test_a_second_start_says_so_and_waits(first: Running, tmp_path: Path) -> None:
    with window(tmp_path / "profile") as running:
        driver = Driver(running.window)
        driver.wait_for_text(SECOND_START)
        assert not running.context.backend.is_open
        driver.press("Quitter cette fenêtre")
        assert not running.window.isVisible()
        assert running.obstacle is None  # nothing failed: the program ends well
    assert not Driver(first.window).shows(SECOND_START)


def test_going_on_opens_the_store_and_takes_the_notice_away(second: Running) -> None:
    assert not Driver(second.window).shows(SECOND_START)


def test_after_both_are_closed_a_start_is_a_first_one_again(qtbot: QtBot, tmp_path: Path) -> None:
    for _ in range(2):
        with window(tmp_path / "profile") as running:
            wait_until(lambda running=running: running.context.backend.is_open, "the store")
            assert not Driver(running.window).shows(SECOND_START)


@pytest.mark.rows(99, 110)
def test_mail_that_one_window_sends_arrives_in_the_other(first: Running, second: Running) -> None:
    wait_until(lambda: second.context.backend.is_idle, "the first look into the mailbox")
    play_until(first, "registration.end")
    other = Driver(second.window)
    other.wait_for_text("Nouveau message pour")
    other.wait_for("Ouvrir le message", QPushButton)
    other.press("Ouvrir le message")
    other.wait_for("Copier le code", QPushButton)


@pytest.mark.rows(60, 107)
def test_an_address_that_one_window_has_taken_is_refused_in_the_other(first: Running, second: Running) -> None:
    play_until(first, "registration.end")
    play_until(second, "registration.credentials")
    other = Driver(second.window)
    other.press("Continuer")
    other.wait_for_text("aucun autre code ne peut être demandé pour cette adresse avant le 24/08/2023")


@pytest.mark.rows(60)
def test_the_slower_of_two_who_validate_goes_back_to_the_address(first: Running, second: Running) -> None:
    play_until(first, "registration.recap")
    play_until(second, "registration.recap")
    Driver(first.window).press("Valider")
    Driver(first.window).wait_for_text("Vous allez recevoir le code d'activation")
    other = Driver(second.window)
    other.press("Valider")
    other.wait_for_text("aucun autre code ne peut être demandé pour cette adresse")
    assert other.find("Adresse électronique de connexion : *", QLineEdit).text() == person("lila").address


@pytest.mark.rows(100)
def test_a_code_that_one_window_has_used_is_refused_in_the_other(first: Running, second: Running) -> None:
    play_until(first, "activation.address")
    assert first.window.activation is not None
    code = first.window.activation.code.code
    second.window.show_activation()
    assert second.window.activation is not None
    other = Driver(second.window.activation)
    wait_until(lambda: bool(solution(other.window)), "the image")
    other.write("Saisissez le code d'activation : *", code)
    other.write(IMAGE_FIELD, solution(other.window))
    other.press("Continuer")
    other.wait_for_text("Saisissez votre adresse électronique de connexion : *")
    other.write("Saisissez votre adresse électronique de connexion : *", person("lila").address)
    mine = Driver(first.window.activation)
    mine.press("Continuer")
    mine.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)
    other.press("Continuer")
    other.wait_for_text("déjà été utilisé")
