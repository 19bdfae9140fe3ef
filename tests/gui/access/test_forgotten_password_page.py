"""The three steps of « Mot de passe oublié » together."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.access.forgotten_password_page import ForgottenPasswordPage
from guichet.gui.context import Context
from guichet.procedures.forgotten_password import Question
from guichet.rules.sample_people import person
from tests.gui.signing_in import ask, put_sample, sign_in_sample

HUGO = person("hugo")  # of the situation « no_company »
NEW = "Renouveler7Souvent2023"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> ForgottenPasswordPage:
    page = ForgottenPasswordPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_trail_names_the_steps_and_shows_where_one_is(page: ForgottenPasswordPage) -> None:
    for index, step in enumerate(ForgottenPasswordPage.STEPS):
        page.show_step(step)
        assert page.state == step
        assert [label.font().bold() for label in page.ui.trail.labels] == [each == index for each in range(3)]
    names = [label.text() for label in page.ui.trail.labels]
    assert names == ["Adresse électronique", "Question de confiance", "Nouveau mot de passe"]


def test_leaving_is_asked_of_whoever_holds_the_page(page: ForgottenPasswordPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.quit_requested):
        Driver(page).press("Quitter")


def test_going_back_keeps_what_was_typed(page: ForgottenPasswordPage) -> None:
    page.address.ui.address_edit.setText("lila@exemple.test")
    page.address.question_found.emit(Question("nickname", "lila@exemple.test"))
    assert page.step == "answer"
    assert page.focusWidget() is page.answer.ui.answer_edit
    Driver(page).press("Etape précédente")
    assert page.step == "address"
    assert page.address.ui.address_edit.text() == "lila@exemple.test"


@pytest.mark.parametrize("whose", ["no_company", "one_company"])
def test_a_session_that_began_with_the_forgotten_password_ends(
    page: ForgottenPasswordPage, context: Context, qtbot: QtBot, whose: str
) -> None:
    """Quietly: nobody else did it. Somebody else's session goes on."""
    put_sample(context, "no_company")
    sign_in_sample(context, whose)
    answer = HUGO.security.answer
    changed = ask(context, lambda services: services.forgotten_password.reset(HUGO.address, answer, NEW, NEW, "fr"))
    with qtbot.assertNotEmitted(context.session.lost), qtbot.waitSignal(page.password_reset) as told:
        page.answer.password_reset.emit(changed)
    assert told.args == [HUGO.address]
    assert page.step == "done"
    assert (context.session.current is None) is (whose == "no_company")
