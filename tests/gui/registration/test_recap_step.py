"""Step 4, « Récapitulatif »."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.registration.recap_step import RecapStep
from guichet.rules.company import CompanyApplication
from guichet.rules.contact_details import ContactDetails
from guichet.rules.sample_people import person
from guichet.rules.security_question import SecurityAnswer

NAMES = (
    *("surname", "first_name", "phone", "address", "street_number", "street_kind", "street_name", "address_extra"),
    *("postcode", "city", "country", "question", "answer"),
)


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> RecapStep:
    step = RecapStep(context)
    qtbot.addWidget(step)
    step.show()
    return step


def shown(step: RecapStep, name: str) -> tuple[str, str]:
    """Label and value of one line."""
    label, value = (step.findChild(QLabel, f"{name}_{part}") for part in ("label", "value"))
    return label.text(), value.text()


@pytest.mark.rows(94, 95)
def test_every_line_is_shown_in_clear(step: RecapStep) -> None:
    lila = person("lila")
    step.show_application(lila.address, lila.details, lila.security)
    assert [shown(step, name) for name in NAMES] == [
        ("Nom :", "ROSEMONDE"),
        ("Prénom :", "Lila"),
        ("Téléphone :", "0123456789"),
        ("Adresse électronique de connexion :", "lila.rosemonde@orange.fr"),
        ("Numéro de voie :", "12"),
        ("Nature de la voie :", "rue"),
        ("Libellé de la voie :", "de Longchamp"),
        ("Complément d'adresse :", ""),
        ("Code postal :", "75016"),
        ("Ville :", "Paris"),
        ("Pays :", "FRANCE"),
        ("Question de confiance :", "Le prénom de votre conjoint(e) ?"),
        ("Réponse à la question de confiance :", "Paul"),
    ]


@pytest.mark.rows(43, 96)
def test_it_can_be_confirmed_or_corrected(step: RecapStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.submitted):
        Driver(step).press("Valider")
    with qtbot.waitSignal(step.back_requested):
        Driver(step).press("Etape précédente")


def test_what_was_typed_is_never_markup(step: RecapStep) -> None:
    details = ContactDetails("<b>Gras</b>", "A&amp;B", "0123456789", "<img src=x>")
    step.show_application("x@exemple.test", details, SecurityAnswer("spouse", "<i>Paul</i>"))
    assert shown(step, "surname")[1] == "<b>Gras</b>"
    assert {label.textFormat().name for label in step.findChildren(QLabel)} == {"PlainText"}


@pytest.mark.rows(34, 94)
def test_in_basic_mode_the_company_is_shown_as_it_will_be_kept(step: RecapStep, context: Context) -> None:
    lila = person("lila")
    company = CompanyApplication(" 000 299 001", " contact@martin.test ", "<b>MARTIN</b> & fils ")
    step.show_application(lila.address, lila.details, lila.security, company)
    assert [shown(step, name) for name in ("siren", "company_address", "company_name")] == [
        ("SIREN de l'entreprise concernée :", "000299001"),
        ("Adresse électronique de l'entreprise :", "contact@martin.test"),
        ("Nom de l'entreprise :", "<b>MARTIN</b> & fils"),
    ]
    assert step.ui.company_section.isVisible()
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert shown(step, "siren")[1] == "000299001"
    step.show_application(lila.address, lila.details, lila.security)
    assert step.ui.company_section.isHidden()
