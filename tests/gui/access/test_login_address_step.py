"""« Mot de passe oublié », step 1."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.access.login_address_step import LoginAddressStep
from guichet.gui.context import Context
from guichet.procedures.forgotten_password import Question
from guichet.rules.refusals import Code, Field
from guichet.rules.sample_people import person
from tests.gui.signing_in import ask, put_sample

ADDRESS = "Adresse électronique de connexion : *"
IMAGE = "Recopiez les caractères de l'image : *"


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> LoginAddressStep:
    step = LoginAddressStep(context)
    qtbot.addWidget(step)
    step.show()
    wait_until(lambda: step.ui.captcha_box.ui.solution_label.isVisible(), "the image")
    return step


def go_on(step: LoginAddressStep, address: str, *, copied: bool = True) -> None:
    solution = step.ui.captcha_box.ui.solution_label.text().removeprefix("Solution : ")
    driver = Driver(step)
    driver.find(ADDRESS, QLineEdit).setText(address)
    driver.find(IMAGE, QLineEdit).setText(solution if copied else "zzzzzz")
    driver.press("Continuer")


def refused(step: LoginAddressStep) -> list[tuple[Code, Field]]:
    return [(refusal.code, refusal.field) for refusal in step.errors.shown]


@pytest.mark.rows(216, 218)
def test_the_question_of_the_account_is_found(step: LoginAddressStep, context: Context, qtbot: QtBot) -> None:
    put = put_sample(context, "no_company")
    with qtbot.waitSignal(step.question_found) as found:
        go_on(step, f" {put.address.upper()} ")
    (question,) = found.args
    assert isinstance(question, Question)
    assert (question.address.lower(), question.code) == (put.address, person("hugo").security.question)


def test_an_unknown_address_is_asked_a_question_too(step: LoginAddressStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.question_found) as found:
        go_on(step, "personne@exemple.test")
    assert isinstance(found.args[0], Question)


def test_everything_is_refused_at_once_beside_its_field(step: LoginAddressStep, qtbot: QtBot) -> None:
    Driver(step).press("Continuer")
    assert refused(step) == [(Code.MISSING, Field.ADDRESS), (Code.MISSING, Field.CAPTCHA)]
    assert step.focusWidget() is step.ui.address_edit
    go_on(step, "lila", copied=False)
    assert refused(step) == [(Code.ADDRESS_INVALID, Field.ADDRESS), (Code.CAPTCHA_WRONG, Field.CAPTCHA)]
    assert Driver(step).shows("Les caractères saisis ne correspondent pas au texte de l'image")


def test_without_the_image_nothing_is_asked_of_the_store(step: LoginAddressStep, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(step.question_found, wait=300):
        go_on(step, "personne@exemple.test", copied=False)


def test_after_five_wrong_answers_the_question_waits_too(
    step: LoginAddressStep, context: Context, qtbot: QtBot
) -> None:
    put, new = put_sample(context, "no_company"), person("lila").password
    for _ in range(5):
        ask(context, lambda services: services.forgotten_password.reset(put.address, "faux", new, new, "fr"))
    go_on(step, put.address)
    qtbot.waitUntil(lambda: refused(step) == [(Code.SLOWED_DOWN, Field.ADDRESS)])
    assert Driver(step).shows("Vous pourrez réessayer à partir du 22/08/2023 à 13:00:3")


@pytest.mark.rows(217)
def test_what_the_person_needs_is_said_first(step: LoginAddressStep) -> None:
    assert Driver(step).shows("Sa question de confiance vous sera posée")
