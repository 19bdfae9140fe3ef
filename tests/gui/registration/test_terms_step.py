"""Step 1, « Conditions générales »."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.registration.terms_step import TermsStep
from guichet.rules.refusals import Code

ACCEPT = "Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *"
FIELD = "Recopiez les caractères de l'image : *"


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> TermsStep:
    step = TermsStep(context)
    qtbot.addWidget(step)
    step.show()
    qtbot.waitUntil(lambda: solution(step) != "")
    return step


def solution(step: TermsStep) -> str:
    return step.ui.captcha_box.ui.solution_label.text().removeprefix("Solution : ")


@pytest.mark.rows(41, 44, 45, 46)
def test_the_words_of_the_guide_are_there(step: TermsStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    assert driver.shows("Acceptez les conditions générales")
    assert driver.shows("Les champs marqués d'un astérisque (*) doivent être renseignés.")
    assert driver.find(ACCEPT, QCheckBox)
    with qtbot.waitSignal(step.terms_requested):
        driver.press("Lire les conditions générales")
    assert step.ui.read_button.text() == "conditions générales"


@pytest.mark.rows(43, 50)
def test_it_goes_on_with_the_box_ticked_and_the_characters_right(step: TermsStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    driver.tick(ACCEPT)
    driver.write(FIELD, solution(step).upper())
    with qtbot.waitSignal(step.accepted):
        driver.press("Continuer")


@pytest.mark.rows(50)
def test_all_that_is_missing_is_said_at_once_and_the_first_has_the_focus(step: TermsStep, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(step.accepted):
        Driver(step).press("Continuer")
    assert [refusal.code for refusal in step.errors.shown] == [Code.TERMS_NOT_ACCEPTED, Code.MISSING]
    assert Driver(step).shows("Pour continuer, cochez la case et acceptez les conditions générales.")
    assert Driver(step).shows("Recopiez les six caractères de l'image.")
    assert step.focusWidget() is step.ui.terms_check


@pytest.mark.rows(50)
def test_wrong_characters_bring_another_image(step: TermsStep, qtbot: QtBot) -> None:
    before = solution(step)
    step.ui.terms_check.setChecked(True)
    driver = Driver(step)
    driver.write(FIELD, "zzzzzz" if before != "zzzzzz" else "aaaaaa")
    with qtbot.assertNotEmitted(step.accepted):
        driver.press("Continuer")
    assert driver.shows("Les caractères saisis ne correspondent pas au texte de l'image")
    qtbot.waitUntil(lambda: solution(step) not in ("", before))


def test_a_click_on_the_sentence_ticks_the_box(step: TermsStep) -> None:
    QTest.mouseClick(step.ui.before_label, Qt.MouseButton.LeftButton)
    assert step.ui.terms_check.isChecked()
