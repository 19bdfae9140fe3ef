"""The five steps together."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.sample_people import person


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> RegistrationPage:
    page = RegistrationPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def fill_credentials(page: RegistrationPage) -> None:
    lila = person("lila")
    for edit, text in (
        (page.credentials.ui.address_edit, lila.address),
        (page.credentials.ui.confirmation_edit, lila.address),
        (page.credentials.ui.password_edit, lila.password),
        (page.credentials.ui.password_confirmation_edit, lila.password),
    ):
        edit.setText(text)


def fill_details(page: RegistrationPage) -> None:
    lila = person("lila")
    for field, edit in page.details.fields._lines.items():
        edit.setText(getattr(lila.details, field))
    page.details.fields.ui.answer_edit.setText(lila.security.answer)


@pytest.fixture
def at_recap(page: RegistrationPage, qtbot: QtBot) -> RegistrationPage:
    fill_credentials(page)
    page.show_step("credentials")
    with qtbot.waitSignal(page.step_changed):
        Driver(page).press("Continuer")
    fill_details(page)
    with qtbot.waitSignal(page.step_changed):
        Driver(page).press("Continuer")
    assert page.step == "recap"
    return page


@pytest.mark.rows(39, 40)
def test_the_trail_names_the_five_steps(page: RegistrationPage) -> None:
    assert [label.text() for label in page.ui.trail.labels] == [
        "Conditions générales",
        "Identifiants",
        "Formulaire inscription",
        "Récapitulatif",
        "Enregistrement",
    ]


@pytest.mark.rows(40)
@pytest.mark.parametrize("index", range(5))
def test_one_step_is_on_show_and_bold_in_the_trail(page: RegistrationPage, index: int) -> None:
    page.show_step(RegistrationPage.STEPS[index])
    steps = (page.terms, page.credentials, page.details, page.recap, page.end)
    assert [step.isVisible() for step in steps] == [each == index for each in range(5)]
    assert page.step == RegistrationPage.STEPS[index]
    assert [label.font().bold() for label in page.ui.trail.labels] == [each == index for each in range(5)]


@pytest.mark.rows(79)
def test_the_address_goes_on_to_the_form_and_the_recap(at_recap: RegistrationPage) -> None:
    assert at_recap.details.fields.ui.address_edit.text() == person("lila").address
    assert at_recap.recap.ui.address_value.text() == person("lila").address


@pytest.mark.rows(43)
def test_going_all_the_way_back_loses_nothing(at_recap: RegistrationPage) -> None:
    driver = Driver(at_recap)
    details, credentials = at_recap.details.details(), at_recap.credentials.credentials()
    for _ in range(3):
        driver.press("Etape précédente")
    assert at_recap.step == "terms"
    assert at_recap.details.details() == details
    assert at_recap.credentials.credentials() == credentials


@pytest.mark.rows(96, 97)
def test_once_registered_nobody_needs_the_passwords(at_recap: RegistrationPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at_recap.registered) as told:
        Driver(at_recap).press("Valider")
    assert told.args == [person("lila").address]
    assert at_recap.step == "end"
    assert at_recap.credentials.ui.password_edit.text() == ""
    assert at_recap.credentials.ui.password_confirmation_edit.text() == ""


@pytest.mark.parametrize(
    ("refusal", "step", "label"),
    [
        (Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS), "credentials", "Adresse électronique de connexion : *"),
        (Refusal(Code.MISSING, Field.CITY), "details", "Ville : *"),
    ],
)
def test_what_is_refused_at_the_end_goes_back_to_its_step(
    page: RegistrationPage, refusal: Refusal, step: str, label: str
) -> None:
    page.show_step("details")
    page._on_registered(Refused((refusal,)))
    assert page.step == step
    assert Driver(page).find(label, QLineEdit).accessibleDescription()


def test_leaving_is_asked_of_whoever_holds_the_page(page: RegistrationPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.quit_requested):
        Driver(page).press("Quitter")
