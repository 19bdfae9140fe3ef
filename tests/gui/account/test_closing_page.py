"""« Supprimer votre espace professionnel »."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.closing_page import ClosingPage
from guichet.gui.context import Context
from guichet.rules.refusals import Code
from tests.gui.signing_in import ask, sign_in_sample
from tests.rules.bad_input import BAD_INPUT

NUMBER = "Pour confirmer, saisissez votre numéro d'abonné : *"
SUBMIT = "Supprimer définitivement"


def opened(qtbot: QtBot, context: Context, sample: str) -> ClosingPage:
    sign_in_sample(context, sample)
    page = ClosingPage(context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.arrived):
        page.refresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> ClosingPage:
    return opened(qtbot, context, "one_company")


def test_it_says_what_goes(page: ClosingPage) -> None:
    for text in (
        "Supprimer votre espace professionnel",
        "votre espace professionnel et votre numéro d'abonné",
        "vos coordonnées, votre question de confiance et votre réponse",
        "vos dossiers et vos accès aux services en ligne",
        "tous les messages que l'administration vous a envoyés",
        "le lien avec l'adresse jade.indigo@exemple.test, qui sera libre aussitôt",
    ):
        assert Driver(page).shows(text)


def test_an_address_that_is_reserved_is_named_too(qtbot: QtBot, context: Context) -> None:
    page = opened(qtbot, context, "change_pending")
    assert Driver(page).shows("la modification en attente vers adam.pourpre2@exemple.test")


def test_the_number_must_be_typed(page: ClosingPage, qtbot: QtBot) -> None:
    driver = Driver(page)
    driver.press(SUBMIT)
    qtbot.waitUntil(lambda: [each.code for each in page.errors.shown] == [Code.MISSING])
    driver.write(NUMBER, "20232340000999")
    assert not page.errors.shown
    driver.press(SUBMIT)
    qtbot.waitUntil(lambda: [each.code for each in page.errors.shown] == [Code.NUMBER_WRONG])
    assert driver.shows("Ce numéro n'est pas votre numéro d'abonné.")
    assert page.focusWidget() is page.ui.number_edit


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name) for name, text in BAD_INPUT.items() if "\ud83d" not in text]
)
def test_nothing_else_closes_anything(page: ClosingPage, context: Context, qtbot: QtBot, text: str) -> None:
    page.ui.number_edit.setText(text)
    Driver(page).press(SUBMIT)
    qtbot.waitUntil(lambda: len(page.errors.shown) == 1)
    assert page.errors.shown[0].code in (Code.MISSING, Code.NUMBER_WRONG)
    assert ask(context, context.session.overview) is not None


def test_the_right_number_closes_the_account(page: ClosingPage, context: Context, qtbot: QtBot) -> None:
    assert page.overview is not None
    number, account_id = page.overview.subscriber_number, page.overview.account_id
    Driver(page).find(NUMBER, QLineEdit).setText(f" {number[:4]} {number[4:]} ")  # as people copy it
    with qtbot.waitSignal(page.closed):
        Driver(page).press(SUBMIT)
    assert ask(context, lambda services: services.accounts.overview(account_id)) is None


def test_a_change_made_in_another_window_ends_the_session_and_closes_nothing(
    page: ClosingPage, context: Context, qtbot: QtBot
) -> None:
    assert page.overview is not None
    number, account_id, other = page.overview.subscriber_number, page.overview.account_id, "Passerelle75Debilly99"
    ask(context, lambda services: services.credentials_change.change(account_id, None, (other, other), "fr"))
    page.ui.number_edit.setText(number)
    with qtbot.waitSignal(context.session.lost), qtbot.assertNotEmitted(page.closed):
        Driver(page).press(SUBMIT)
    assert ask(context, lambda services: services.accounts.overview(account_id)) is not None


def test_cancelling_is_asked_for(page: ClosingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cancelled):
        Driver(page).press("Annuler")


def test_a_change_of_language_loses_nothing(page: ClosingPage, context: Context, qtbot: QtBot) -> None:
    Driver(page).press(SUBMIT)
    qtbot.waitUntil(lambda: bool(page.errors.shown))
    context.preferences.set_language("en")
    qtbot.waitUntil(lambda: page.ui.number_edit.accessibleName() == "To confirm, enter your subscriber number: *")
    assert Driver(page).shows("the link to the address jade.indigo@exemple.test")
    assert page.errors.shown
