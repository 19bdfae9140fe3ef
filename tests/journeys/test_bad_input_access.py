"""What people paste into the fields of signing in and of « Mot de passe oublié »: always a refusal beside the field."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import solution
from guichet.rules.sample_people import person
from tests.gui.signing_in import put_sample
from tests.journeys.access_states import (
    ANSWER,
    CONFIRMATION,
    LOGIN_ADDRESS,
    PASSWORD,
    answer,
    ask_for_question,
    put_in,
    settle,
    sign_in,
)
from tests.journeys.playing import IMAGE_FIELD
from tests.journeys.test_bad_input import BAD_INPUT, no_markup, paste, refusal_beside
from tests.journeys.windows import window
from tests.procedures.living import NEW_PASSWORD

JADE = person("jade")  # of the situation « one_company »


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        put_sample(running.context, "one_company")
        Driver(running.window).press("Votre espace professionnel")
        yield running


@pytest.mark.parametrize("label", ["Adresse électronique", "Mot de passe"])
@pytest.mark.rows(22, 23)
def test_signing_in(running: Running, label: str) -> None:
    driver = Driver(running.window)
    for name, text in BAD_INPUT.items():
        put_in(driver, {"Adresse électronique": JADE.address, "Mot de passe": JADE.password})
        field = driver.find(label, QLineEdit)
        paste(field, text)
        driver.press("Connexion")
        settle(running)
        assert running.context.session.current is None, name
        assert refusal_beside(field), name
        assert no_markup(running.window, text[:20]), name
    running.context.clock.advance(timedelta(minutes=20))  # the wrong passwords have slowed the address down
    sign_in(running, f" {JADE.address.upper()}\n", JADE.password)
    assert running.context.session.current is not None


@pytest.mark.parametrize("label", [LOGIN_ADDRESS, IMAGE_FIELD])
def test_whose_password(running: Running, label: str) -> None:
    driver = Driver(running.window)
    driver.press("Mot de passe oublié")
    for name, text in BAD_INPUT.items():
        wait_until(lambda: bool(solution(driver.window)), "the image")
        settle(running)
        put_in(driver, {LOGIN_ADDRESS: JADE.address, IMAGE_FIELD: solution(driver.window)})
        field = driver.find(label, QLineEdit)
        paste(field, text)
        driver.press("Continuer")
        settle(running)
        assert running.window.portal.guide_key == "forgotten_password.address", name
        assert refusal_beside(field), name


@pytest.mark.parametrize("label", [ANSWER, PASSWORD, CONFIRMATION])
@pytest.mark.rows(216)
def test_the_answer_and_the_new_password(running: Running, label: str) -> None:
    driver = Driver(running.window)
    ask_for_question(running, JADE.address)
    put_in(driver, {ANSWER: JADE.security.answer, PASSWORD: NEW_PASSWORD, CONFIRMATION: NEW_PASSWORD})
    for name, text in BAD_INPUT.items():
        field = driver.find(label, QLineEdit)
        paste(field, text)
        driver.press("Valider")
        settle(running)
        assert running.window.portal.guide_key == "forgotten_password.answer", name
        assert refusal_beside(field), name
        assert text in (field.text(), ""), name  # what was typed is still there to be corrected
    running.context.clock.advance(timedelta(minutes=20))  # the wrong answers have slowed the address down
    answer(running, f"  {JADE.security.answer} ")
    assert running.window.portal.guide_key == "forgotten_password.done"


@pytest.mark.rows(216)
def test_a_strange_password_that_is_allowed_opens_the_account(running: Running) -> None:
    strange = "<b>&amp;\"'%n{0}$\\n日本é2023</b>"
    ask_for_question(running, JADE.address)
    answer(running, JADE.security.answer, strange)
    Driver(running.window).press("OK")
    sign_in(running, JADE.address, strange)
    assert running.context.session.current is not None


def test_an_address_that_looks_like_markup_is_shown_as_it_is(running: Running) -> None:
    address = "a&b{0}'%n$code@exemple.test"
    ask_for_question(running, address)
    assert Driver(running.window).find("Adresse électronique de connexion :", QLineEdit).text() == address
