"""« Gérer vos coordonnées »: shown, editable but for the address, with the summary at any time."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.account.contact_details_page import ContactDetailsPage
from guichet.gui.context import Context
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.procedures.account import Details
from guichet.rules.refusals import Code, Field
from guichet.rules.sample_people import person
from tests.gui.signing_in import ask, sign_in_sample

SUBMIT = "Valider les modifications"
SAVED = "Vos coordonnées ont été enregistrées."
ANSWER = "Réponse à la question de confiance : *"


def settle(context: Context) -> None:
    wait_until(lambda: context.backend.is_idle, "the workers")


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> ContactDetailsPage:
    sign_in_sample(context, "no_company")
    page = ContactDetailsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle(context)
    return page


def kept(page: ContactDetailsPage, context: Context) -> Details:
    assert page.overview is not None
    account_id = page.overview.account_id
    details = ask(context, lambda services: services.accounts.details(account_id))
    assert details is not None
    return details


@pytest.mark.rows(219, 221)
def test_everything_that_is_kept_is_shown(page: ContactDetailsPage) -> None:
    hugo, driver = person("hugo"), Driver(page)
    assert page.fields.details() == hugo.details
    assert page.fields.security() == hugo.security
    assert driver.find("Nom : *", QLineEdit).text() == hugo.details.surname
    assert driver.find(ANSWER, QLineEdit).text() == hugo.security.answer
    assert driver.find("Question de confiance : *", QComboBox).currentData() == hugo.security.question
    assert driver.shows("Gérer vos coordonnées")


@pytest.mark.rows(221)
def test_the_address_is_changed_elsewhere(page: ContactDetailsPage, qtbot: QtBot) -> None:
    """Ruling C14."""
    address = Driver(page).find("Adresse électronique de connexion :", QLineEdit)
    assert (address.text(), address.isReadOnly()) == (person("hugo").address, True)
    with qtbot.waitSignal(page.credentials_requested):
        Driver(page).press("Gérer votre adresse électronique de connexion / votre mot de passe")


@pytest.mark.rows(219, 221)
def test_what_is_changed_is_kept_and_said(page: ContactDetailsPage, context: Context) -> None:
    driver = Driver(page)
    driver.write("Nom : *", "OUTREMER")
    driver.choose("Question de confiance : *", "Quel est votre surnom ?")
    driver.write(ANSWER, "Camille")
    driver.press(SUBMIT)
    driver.wait_for_text(SAVED)
    settle(context)
    details = kept(page, context)
    assert details.details.surname == "OUTREMER"
    assert details.security is not None
    assert (details.security.question, details.security.answer) == ("nickname", "Camille")
    assert Driver(page.ui.panel).shows("OUTREMER")
    page.hide()
    page.show()
    assert not driver.shows(SAVED)  # it was said once


def test_refusals_stand_beside_their_fields_and_nothing_is_kept(page: ContactDetailsPage, context: Context) -> None:
    page.fields.ui.surname_edit.clear()
    page.fields.ui.phone_edit.setText("12")
    Driver(page).press(SUBMIT)
    wait_until(lambda: bool(page.fields.errors.shown), "the refusals")
    assert [(each.code, each.field) for each in page.fields.errors.shown] == [
        (Code.MISSING, Field.SURNAME),
        (Code.PHONE_INVALID, Field.PHONE),
    ]
    assert page.focusWidget() is page.fields.ui.surname_edit
    assert kept(page, context).details == person("hugo").details
    assert not Driver(page).shows(SAVED)


@pytest.mark.rows(150, 220)
def test_the_summary_is_made_at_any_time(page: ContactDetailsPage, tmp_path: Path) -> None:
    for _ in range(2):
        Driver(page).press("Sauvegardez ou imprimez le récapitulatif")
        wait_until(lambda: bool(page.findChildren(SummaryWindow)), "the summary")
        (summary,) = page.findChildren(SummaryWindow)
        assert f"N° d'abonné : {page.overview.subscriber_number}" in summary.view.text()  # type: ignore[union-attr]
        assert f"Réponse de confiance : {person('hugo').security.answer}" in summary.view.text()
        summary.close()
        wait_until(lambda: not page.findChildren(SummaryWindow), "the end of the summary")


def test_what_is_being_typed_is_not_overwritten_but_the_rest_follows_the_store(
    page: ContactDetailsPage, context: Context
) -> None:
    assert page.overview is not None
    account_id, hugo = page.overview.account_id, person("hugo")
    other = hugo.details.__class__(**{**vars(hugo.details), "city": "Brest"})
    ask(context, lambda services: services.accounts.change_details(account_id, other, hugo.security))
    page.refresh()
    settle(context)
    assert page.fields.ui.city_edit.text() == "Brest"
    page.fields.ui.city_edit.setText("Quimper")
    page.refresh()
    settle(context)
    assert page.fields.ui.city_edit.text() == "Quimper"


def test_cancelling_is_asked_for(page: ContactDetailsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cancelled):
        Driver(page).press("Annuler")


def test_a_closed_account_ends_the_session(page: ContactDetailsPage, context: Context, qtbot: QtBot) -> None:
    assert page.overview is not None
    account_id, number = page.overview.account_id, page.overview.subscriber_number
    ask(context, lambda services: services.accounts.close(account_id, number))
    with qtbot.waitSignal(context.session.lost):
        Driver(page).press(SUBMIT)


UNREADABLE = "Votre réponse à la question de confiance est illisible"


def test_without_the_key_the_rest_is_shown_and_nothing_can_be_kept(
    page: ContactDetailsPage, context: Context, lose_key: Callable[[], None]
) -> None:
    lose_key()
    driver = Driver(page)
    driver.press("Sauvegardez ou imprimez le récapitulatif")
    driver.wait_for_text(UNREADABLE)
    assert not page.findChildren(SummaryWindow)
    page.refresh()
    settle(context)
    assert driver.find("Nom : *", QLineEdit).text() == person("hugo").details.surname
    assert driver.find(ANSWER, QLineEdit).text() == ""
    driver.write(ANSWER, "Camille")
    driver.press(SUBMIT)
    wait_until(lambda: [each.code for each in page.fields.errors.shown] == [Code.KEY_MISSING], "the refusal")


def test_a_new_key_takes_a_new_answer(page: ContactDetailsPage, context: Context, lose_key: Callable[[], None]) -> None:
    lose_key()
    ask(context, lambda services: services.replace_key())
    page.refresh()
    settle(context)
    driver = Driver(page)
    assert driver.shows(UNREADABLE)
    driver.write(ANSWER, "Camille")
    driver.press(SUBMIT)
    driver.wait_for_text(SAVED)
    settle(context)
    assert not driver.shows(UNREADABLE)
    security = kept(page, context).security
    assert security is not None and security.answer == "Camille"
