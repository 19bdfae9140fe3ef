"""Step 3, « Formulaire inscription »."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.registration.details_step import DetailsStep
from guichet.rules.company import CompanyApplication
from guichet.rules.mode import Mode
from guichet.rules.refusals import Code, Field
from guichet.rules.sample_people import person

LINES = {
    "Nom : *": 76,
    "Prénom : *": 77,
    "Téléphone : *": 78,
    "Adresse électronique de connexion :": 79,
    "Numéro de voie :": 80,
    "Nature de la voie :": 81,
    "Libellé de la voie :": 82,
    "Complément d'adresse :": 83,
    "Code postal :": 84,
    "Ville : *": 85,
    "Réponse à la question de confiance : *": 90,
}


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> DetailsStep:
    step = DetailsStep(context)
    qtbot.addWidget(step)
    step.set_address("lila.rosemonde@orange.fr")
    step.show()
    return step


@pytest.mark.parametrize("label", [pytest.param(label, marks=pytest.mark.rows(row)) for label, row in LINES.items()])
def test_a_field_is_called_by_its_label(step: DetailsStep, label: str) -> None:
    assert Driver(step).find(label, QLineEdit)


@pytest.mark.rows(75, 87, 91)
def test_the_sections_are_there(step: DetailsStep) -> None:
    for text in ("Remplissez votre formulaire d'inscription", "Usager", "Question de confiance :", "Conservez votre"):
        assert Driver(step).shows(text)


@pytest.mark.rows(79)
def test_the_address_is_carried_over_and_read_only(step: DetailsStep) -> None:
    assert step.fields.ui.address_edit.text() == "lila.rosemonde@orange.fr"
    assert step.fields.ui.address_edit.isReadOnly()


@pytest.mark.rows(86, 87, 88, 89)
def test_the_lists_have_what_the_guide_shows(step: DetailsStep) -> None:
    driver = Driver(step)
    question = driver.find("Question de confiance : *", QComboBox)
    assert question.currentText() == "Quel est votre surnom ?"
    assert question.itemText(1) == "Le prénom de votre conjoint(e) ?"
    assert driver.find("Pays : *", QComboBox).findText("FRANCE") >= 0


@pytest.mark.rows(76, 77, 78, 85, 90, 93)
def test_mandatory_fields_are_asked_for_all_at_once(step: DetailsStep, qtbot: QtBot) -> None:
    Driver(step).press("Continuer")
    qtbot.waitUntil(lambda: bool(step.errors.shown))
    assert [refusal.field for refusal in step.errors.shown] == [
        Field.SURNAME,
        Field.FIRST_NAME,
        Field.PHONE,
        Field.CITY,
        Field.ANSWER,
    ]
    assert {refusal.code for refusal in step.errors.shown} == {Code.MISSING}
    assert step.focusWidget() is step.fields.ui.surname_edit


def fill(step: DetailsStep) -> None:
    lila = person("lila")
    for field, edit in step.fields._lines.items():
        edit.setText(getattr(lila.details, field))
    step.fields.ui.answer_edit.setText(lila.security.answer)


@pytest.mark.rows(80, 81, 82, 83, 84, 93)
def test_the_address_is_optional(step: DetailsStep, qtbot: QtBot) -> None:
    fill(step)
    for edit in (
        step.fields.ui.street_number_edit,
        step.fields.ui.street_kind_edit,
        step.fields.ui.street_name_edit,
        step.fields.ui.address_extra_edit,
        step.fields.ui.postcode_edit,
    ):
        edit.clear()
    with qtbot.waitSignal(step.accepted):
        Driver(step).press("Continuer")


@pytest.mark.rows(43, 92)
def test_clear_empties_the_form_but_not_the_address(step: DetailsStep) -> None:
    fill(step)
    step.fields.ui.country_combo.setCurrentIndex(0)
    step.fields.ui.question_combo.setCurrentIndex(1)
    Driver(step).press("Effacer")
    assert all(edit.text() == "" for edit in (*step.fields._lines.values(), step.fields.ui.answer_edit))
    assert step.fields.ui.country_combo.currentText() == "FRANCE"
    assert step.fields.ui.question_combo.currentText() == "Quel est votre surnom ?"
    assert step.fields.ui.address_edit.text() == "lila.rosemonde@orange.fr"


def test_a_change_of_language_loses_nothing(step: DetailsStep, context: Context, qtbot: QtBot) -> None:
    fill(step)
    step.fields.ui.country_combo.setCurrentIndex(step.fields.ui.country_combo.findData("BE"))
    step.fields.ui.question_combo.setCurrentIndex(step.fields.ui.question_combo.findData("spouse"))
    before = (step.details(), step.security())
    context.preferences.set_language("en")
    qtbot.waitUntil(lambda: step.fields.ui.question_combo.currentText() == "Your spouse's first name?")
    assert (step.details(), step.security()) == before
    assert step.fields.ui.country_combo.currentText() == "BELGIUM"


@pytest.fixture
def basic(qtbot: QtBot, context: Context) -> DetailsStep:
    step = DetailsStep(context, Mode.BASIC)
    qtbot.addWidget(step)
    step.show()
    return step


@pytest.mark.rows(34, 37)
def test_basic_mode_alone_asks_for_a_company(step: DetailsStep, basic: DetailsStep) -> None:
    assert Driver(basic).shows("Entreprise")
    assert not Driver(step).shows("Entreprise")
    assert step.company() is None
    assert basic.first_field is Driver(basic).find("SIREN de l'entreprise concernée : *", QLineEdit)


@pytest.mark.rows(34)
def test_the_company_is_refused_with_the_rest_of_the_form(basic: DetailsStep, qtbot: QtBot) -> None:
    fill(basic)
    basic.fields.ui.city_edit.clear()
    Driver(basic).press("Continuer")
    qtbot.waitUntil(lambda: bool(basic.errors.shown))
    assert {(refusal.code, refusal.field) for refusal in basic.errors.shown} == {
        (Code.MISSING, Field.SIREN),
        (Code.MISSING, Field.COMPANY_ADDRESS),
        (Code.MISSING, Field.CITY),
    }
    assert basic.focusWidget() is basic.first_field


@pytest.mark.rows(34)
def test_a_fictitious_siren_goes_on_without_a_name(basic: DetailsStep, qtbot: QtBot) -> None:
    fill(basic)
    driver = Driver(basic)
    driver.write("SIREN de l'entreprise concernée : *", "000 299 001")
    driver.write("Adresse électronique de l'entreprise : *", "contact@martin.test")
    with qtbot.waitSignal(basic.accepted):
        driver.press("Continuer")


@pytest.mark.rows(92)
def test_clear_empties_the_company_too(basic: DetailsStep, context: Context) -> None:
    driver = Driver(basic)
    driver.write("SIREN de l'entreprise concernée : *", "000299001")
    driver.wait_for_text("numéro fictif")
    driver.write("Nom de l'entreprise :", "SARL MARTIN")
    driver.press("Effacer")
    assert basic.company() == CompanyApplication("", "", "")
    assert not driver.shows("numéro fictif")
