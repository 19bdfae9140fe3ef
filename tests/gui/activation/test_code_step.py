"""Activation, « Code d'activation »."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.activation.code_step import CodeStep
from guichet.gui.context import Context
from guichet.rules.refusals import Code

CODE = "Saisissez le code d'activation : *"
FIELD = "Recopiez les caractères de l'image : *"


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> CodeStep:
    step = CodeStep(context)
    qtbot.addWidget(step)
    step.show()
    qtbot.waitUntil(lambda: step.ui.captcha_box.ui.solution_label.text() != "")
    return step


def solution(step: CodeStep) -> str:
    return step.ui.captcha_box.ui.solution_label.text().removeprefix("Solution : ")


@pytest.mark.rows(125, 126, 128)
def test_the_words_of_the_guide_are_there(step: CodeStep) -> None:
    driver = Driver(step)
    assert driver.find(CODE, QLineEdit)
    assert driver.find(FIELD, QLineEdit)
    for text in ("12 caractères", "Changer l'image", "Ecouter l'extrait sonore", "et non votre mot de passe"):
        assert driver.shows(text)


@pytest.mark.rows(127)
def test_a_code_of_the_right_look_goes_on(step: CodeStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    driver.find(CODE, QLineEdit).setText(" mHPstewGkBYj\n")
    driver.write(FIELD, solution(step))
    with qtbot.waitSignal(step.accepted):
        driver.press("Continuer")
    assert step.code == "mHPstewGkBYj"


@pytest.mark.rows(128)
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", Code.MISSING),
        ("Longchamp12Rosemonde75", Code.CODE_IS_PASSWORD),
        ("court", Code.CODE_MALFORMED),
        ("é" * 12, Code.CODE_MALFORMED),
        ("x" * 10_000, Code.CODE_MALFORMED),
    ],
)
def test_what_is_no_code_is_refused_beside_the_field(step: CodeStep, qtbot: QtBot, typed: str, code: Code) -> None:
    Driver(step).find(CODE, QLineEdit).setText(typed)
    with qtbot.assertNotEmitted(step.accepted):
        Driver(step).press("Continuer")
    assert step.errors.shown[0].code is code
    assert step.focusWidget() is step.ui.code_edit
