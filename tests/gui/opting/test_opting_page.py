"""The four steps of the option together."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.context import Context
from guichet.gui.opting.opting_page import OptingPage
from guichet.rules.refusals import Code, Field, Refusal, Refused
from tests.gui.signing_in import put_sample

ADDRESS = "Adresse électronique de connexion : *"
CONFIRMATION = "Confirmez l'adresse électronique de connexion : *"
PASSWORDS = ("Mot de passe de connexion : *", "Confirmez votre mot de passe de connexion : *")
GOOD = "Palais84Avignon1309ab"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> OptingPage:
    put_sample(context, "certificate_shared")
    put_sample(context, "certificate_sole")
    page = OptingPage(context)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    wait_until(lambda: context.backend.is_idle, "the holders")
    return page


def choose(page: OptingPage, name: str) -> Driver:
    driver = Driver(page)
    driver.choose("Titulaire du certificat : *", name)
    driver.press("Continuer")
    assert page.step == "credentials"
    return driver


def fill(page: OptingPage, address: str) -> None:
    driver = Driver(page)
    for label, text in ((ADDRESS, address), (CONFIRMATION, address), *((label, GOOD) for label in PASSWORDS)):
        driver.find(label, QLineEdit).setText(text)


def go_on(page: OptingPage, context: Context, button: str = "Continuer") -> None:
    Driver(page).press(button)
    wait_until(lambda: context.backend.is_idle, "the store")


@pytest.mark.rows(6)
def test_the_title_and_the_trail(page: OptingPage) -> None:
    assert Driver(page).shows("Opter pour un espace accessible par adresse électronique et mot de passe")
    assert [label.text() for label in page.ui.trail.labels] == [
        "Titulaire du certificat",
        "Identifiants",
        "Question de confiance",
        "Enregistrement",
    ]


@pytest.mark.rows(70)
def test_the_address_of_the_certificate_is_proposed_and_has_to_be_confirmed(page: OptingPage, context: Context) -> None:
    driver = choose(page, "Marc IVOIRE")
    assert driver.find(ADDRESS, QLineEdit).text() == "marc.ivoire@exemple.test"
    assert driver.find(CONFIRMATION, QLineEdit).text() == ""
    go_on(page, context)
    assert [refusal.field for refusal in page.credentials.errors.shown] == [
        Field.ADDRESS_CONFIRMATION,
        Field.PASSWORD,
        Field.PASSWORD_CONFIRMATION,
    ]


@pytest.mark.rows(62, 63, 64, 65, 66, 67)
def test_the_recommendations_are_there(page: OptingPage) -> None:
    driver = choose(page, "Marc IVOIRE")
    assert driver.shows("Recommandations pour prévenir des usurpations")
    assert driver.shows("Niveau de sécurité de votre mot de passe")


def test_somebody_elses_login_details_begin_anew(page: OptingPage) -> None:
    driver = choose(page, "Marc IVOIRE")
    fill(page, "autre@exemple.test")
    driver.press("Etape précédente")
    choose(page, "Marc IVOIRE")
    assert page.credentials.credentials().address == "autre@exemple.test"
    driver.press("Etape précédente")
    choose(page, "Anne CERISE")
    credentials = page.credentials.credentials()
    assert credentials.address == "comptabilite@cabinet-cerise.test"
    assert (credentials.address_confirmation, credentials.password, credentials.password_confirmation) == ("", "", "")


@pytest.mark.rows(87, 90)
def test_all_that_is_refused_at_the_end_stands_beside_its_field(page: OptingPage, context: Context) -> None:
    choose(page, "Marc IVOIRE")
    fill(page, "marc.ivoire@exemple.test")
    go_on(page, context)
    assert page.step == "security"
    go_on(page, context, "Valider")
    assert page.step == "security"
    assert [(refusal.code, refusal.field) for refusal in page.security.errors.shown] == [(Code.MISSING, Field.ANSWER)]
    page._on_registered(Refused((Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS),)))  # a colleague was faster
    assert page.step == "credentials"
    assert page.credentials.errors.shown[0].code is Code.ADDRESS_TAKEN


@pytest.mark.rows(74)
def test_whoever_opted_already_is_told_until_when_the_code_works(
    page: OptingPage, context: Context, qtbot: QtBot
) -> None:
    choose(page, "Marc IVOIRE")
    fill(page, "marc.ivoire@exemple.test")
    go_on(page, context)
    Driver(page).write("Réponse à la question de confiance : *", "Loulou")
    with qtbot.waitSignal(page.registered) as told:
        Driver(page).press("Valider")
    assert told.args == ["marc.ivoire@exemple.test"]
    assert (page.step, page.credentials.ui.password_edit.text()) == ("end", "")
    page.show_step("holder")
    page.refresh()
    wait_until(lambda: context.backend.is_idle, "the holders")
    choose(page, "Marc IVOIRE")
    fill(page, "marc2@exemple.test")
    go_on(page, context)
    (refusal,) = page.credentials.errors.shown
    assert (refusal.code, refusal.field) == (Code.CHANGE_PENDING, Field.ADDRESS)
    assert Driver(page).shows("Une modification attend déjà son activation.")
    assert Driver(page).shows("24/08/2023")


def test_a_holder_who_is_gone_is_said_to_be(page: OptingPage, context: Context) -> None:
    choose(page, "Marc IVOIRE")
    put_sample(context, "certificate_sole")  # made anew in another window: the one that was chosen is erased
    fill(page, "marc.ivoire@exemple.test")
    go_on(page, context)
    assert Driver(page).shows("Cet espace professionnel n'existe plus.")
    Driver(page).press("Etape précédente")
    wait_until(lambda: context.backend.is_idle, "the holders")
    choose(page, "Marc IVOIRE")
    fill(page, "marc.ivoire@exemple.test")
    go_on(page, context)
    assert page.step == "security"


def test_leaving_is_asked_of_whoever_holds_the_page(page: OptingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.quit_requested):
        Driver(page).press("Quitter")


def test_the_step_is_the_state_that_the_atlas_knows(page: OptingPage) -> None:
    for step in OptingPage.STEPS:
        page.show_step(step)
        assert page.state == step
