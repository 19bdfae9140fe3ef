"""« Mot de passe oublié », step 2."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, accessible_name
from guichet.gui.access.answer_step import AnswerStep
from guichet.gui.context import Context
from guichet.procedures.forgotten_password import Question
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.samples import SamplePut
from guichet.rules.refusals import Code, Field
from guichet.rules.sample_people import person
from guichet.rules.security_question import question
from tests.gui.signing_in import ask, put_sample

ANSWER = "Réponse à la question de confiance : *"
PASSWORD = "Nouveau mot de passe : *"
CONFIRMATION = "Confirmez votre nouveau mot de passe : *"
NEW = "Renouveler7Souvent2023"
HUGO = person("hugo")  # of the situation « no_company »
RIGHT = HUGO.security.answer


@pytest.fixture
def put(context: Context) -> SamplePut:
    return put_sample(context, "no_company")


@pytest.fixture
def step(qtbot: QtBot, context: Context, put: SamplePut) -> AnswerStep:
    step = AnswerStep(context)
    qtbot.addWidget(step)
    ask_question(step, context, put.address)
    step.show()
    return step


def ask_question(step: AnswerStep, context: Context, address: str) -> None:
    found = ask(context, lambda services: services.forgotten_password.question_for(address))
    assert isinstance(found, Question)
    step.show_question(found)


def submit(step: AnswerStep, answer: str = RIGHT, password: str = NEW, confirmation: str | None = None) -> None:
    driver = Driver(step)
    for label, text in ((ANSWER, answer), (PASSWORD, password), (CONFIRMATION, confirmation or password)):
        driver.find(label, QLineEdit).setText(text)
    driver.press("Valider")


def refused(step: AnswerStep, qtbot: QtBot) -> list[tuple[Code, Field]]:
    qtbot.waitUntil(lambda: bool(step.errors.shown))
    return [(refusal.code, refusal.field) for refusal in step.errors.shown]


@pytest.mark.rows(216, 218)
def test_the_right_answer_sets_the_password_and_nothing_stays_in_the_fields(
    step: AnswerStep, put: SamplePut, qtbot: QtBot
) -> None:
    assert step.ui.question_label.text() == question(HUGO.security.question).fr
    assert step.ui.address_edit.text() == put.address
    with qtbot.waitSignal(step.password_reset) as told:
        submit(step, f"  {RIGHT.upper()} ")
    assert isinstance(told.args[0], PasswordChanged)
    for edit in (step.ui.answer_edit, step.ui.password_edit, step.ui.confirmation_edit):
        assert edit.text() == ""
        QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert edit.text() == ""


@pytest.mark.rows(216)
def test_a_wrong_answer_keeps_what_was_typed(step: AnswerStep, qtbot: QtBot) -> None:
    submit(step, "Une autre")
    assert refused(step, qtbot) == [(Code.ANSWER_WRONG, Field.ANSWER)]
    assert step.focusWidget() is step.ui.answer_edit
    assert step.ui.password_edit.text() == step.ui.confirmation_edit.text() == NEW


def test_the_fields_are_judged_all_at_once(step: AnswerStep, qtbot: QtBot) -> None:
    submit(step, "", "court", "autre")
    assert refused(step, qtbot) == [
        (Code.MISSING, Field.ANSWER),
        (Code.PASSWORD_TOO_SHORT, Field.PASSWORD),
        (Code.PASSWORD_MISMATCH, Field.PASSWORD_CONFIRMATION),
    ]


def test_the_present_password_is_no_new_one(step: AnswerStep, put: SamplePut, qtbot: QtBot) -> None:
    submit(step, password=put.password)
    assert refused(step, qtbot) == [(Code.PASSWORD_REUSED, Field.PASSWORD)]


def test_too_many_wrong_answers_are_told_until_when(step: AnswerStep, qtbot: QtBot) -> None:
    for _ in range(5):
        submit(step, "Une autre")
        assert refused(step, qtbot) == [(Code.ANSWER_WRONG, Field.ANSWER)]
        step.errors.clear()
    submit(step)
    assert refused(step, qtbot) == [(Code.SLOWED_DOWN, Field.ANSWER)]
    assert Driver(step).shows("Vous pourrez réessayer à partir du 22/08/2023 à 13:00:3")


def test_a_pending_account_is_shown_the_way_to_its_activation(step: AnswerStep, context: Context, qtbot: QtBot) -> None:
    pending = put_sample(context, "pending")
    ask_question(step, context, pending.address)
    submit(step, person("noe").security.answer)
    assert refused(step, qtbot) == [(Code.NOT_ACTIVATED, Field.ADDRESS)]
    with qtbot.waitSignal(step.activate_requested):
        Driver(step).press("Saisir le code d'activation")


def test_going_back_to_another_address_forgets_the_answer(step: AnswerStep, context: Context, put: SamplePut) -> None:
    step.ui.answer_edit.setText(RIGHT)
    ask_question(step, context, put.address)
    assert step.ui.answer_edit.text() == RIGHT
    ask_question(step, context, "personne@exemple.test")
    assert step.ui.answer_edit.text() == ""
    assert step.ui.address_edit.text() == "personne@exemple.test"


def test_the_question_follows_the_language(step: AnswerStep, context: Context) -> None:
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert step.ui.question_label.text() == question(HUGO.security.question).en


def test_strength_eyes_and_capitals(step: AnswerStep, qtbot: QtBot) -> None:
    step.ui.password_edit.setText(NEW)
    qtbot.waitUntil(lambda: accessible_name(step.ui.strength_label) == "Niveau de sécurité : Fort")
    step.ui.confirmation_eye.click()
    assert step.ui.confirmation_edit.echoMode() is QLineEdit.EchoMode.Normal
    assert step.ui.password_edit.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(step.ui.password_edit, "A")  # a capital without Shift: caps lock is on
    assert step.ui.password_caps.isVisible()


def test_guide_b_gives_its_own_advice_and_help(step: AnswerStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    assert driver.shows("Pensez à noter votre mot de passe.")
    assert driver.shows("(20 caractères minimum)")
    assert driver.shows("Recommandations pour prévenir des usurpations")
    assert driver.shows("1tvmq2t!A.")
    with qtbot.waitSignal(step.help_requested) as asked:
        driver.press("Aide sur le mot de passe")
    assert asked.args == ["password"]


def test_answer_and_passwords_are_in_no_representation(step: AnswerStep) -> None:
    step.ui.answer_edit.setText("Une réponse secrète")
    step.ui.password_edit.setText(NEW)
    assert "secrète" not in repr(vars(step))
    assert NEW not in repr(vars(step))
