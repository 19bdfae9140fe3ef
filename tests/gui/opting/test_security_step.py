"""Step 3 of the option: the security question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.opting.security_step import SecurityStep
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import SecurityAnswer

QUESTION = "Question de confiance : *"
ANSWER = "Réponse à la question de confiance : *"


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> SecurityStep:
    step = SecurityStep(context)
    qtbot.addWidget(step)
    step.show()
    return step


@pytest.mark.rows(88, 89, 91)
def test_the_question_is_asked_as_at_registration(step: SecurityStep) -> None:
    driver = Driver(step)
    question = driver.find(QUESTION, QComboBox)
    assert question.currentText() == "Quel est votre surnom ?"
    assert question.itemText(1) == "Le prénom de votre conjoint(e) ?"
    assert driver.shows("Conservez votre question et votre réponse")


def test_it_can_be_sent_by_button_and_by_key_or_left(step: SecurityStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    driver.write(ANSWER, "Loulou")
    assert step.security() == SecurityAnswer("nickname", "Loulou")
    with qtbot.waitSignal(step.submitted):
        driver.press("Valider")
    with qtbot.waitSignal(step.submitted):
        QTest.keyClick(driver.find(ANSWER, QLineEdit), Qt.Key.Key_Return)
    with qtbot.waitSignal(step.back_requested):
        driver.press("Etape précédente")


def test_a_change_of_language_loses_nothing(step: SecurityStep, context: Context) -> None:
    driver = Driver(step)
    driver.choose(QUESTION, "Le prénom de votre conjoint(e) ?")
    step.show_refusals(Refused((Refusal(Code.MISSING, Field.ANSWER),)))
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert step.security() == SecurityAnswer("spouse", "")
    assert driver.find("Security question: *", QComboBox).currentText() == "Your spouse's first name?"
    assert driver.shows("This field is mandatory.")
