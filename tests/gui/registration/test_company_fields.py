"""The section « Entreprise » of basic mode."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.context import Context
from guichet.gui.registration.company_fields import CompanyFields
from guichet.rules.company import CompanyApplication

SIREN = "SIREN de l'entreprise concernée : *"
ADDRESS = "Adresse électronique de l'entreprise : *"
NAME = "Nom de l'entreprise :"
NOTICE = "Ce SIREN est un numéro fictif : sa clé de contrôle est fausse. Il est accepté ici."


@pytest.fixture
def fields(qtbot: QtBot, context: Context) -> CompanyFields:
    fields = CompanyFields(context.backend)
    qtbot.addWidget(fields)
    fields.show()
    return fields


def settle(context: Context) -> None:
    wait_until(lambda: context.backend.is_idle, "the workers")


@pytest.mark.rows(34)
def test_fields_are_called_by_their_labels_and_say_what_they_are_for(fields: CompanyFields) -> None:
    driver = Driver(fields)
    for label, text in ((SIREN, "000299001"), (ADDRESS, "contact@martin.test"), (NAME, "SARL MARTIN")):
        driver.write(label, text)
    assert fields.company() == CompanyApplication("000299001", "contact@martin.test", "SARL MARTIN")
    for text in ("Entreprise", "(9 chiffres)", "joindre l'entreprise à tout sujet la concernant"):
        assert driver.shows(text)


@pytest.mark.rows(34)
@pytest.mark.parametrize(
    ("typed", "fictitious"),
    [("000299001", True), ("000 299 001", True), ("732829320", False), ("00029900", False), ("00029900a", False)],
)
def test_a_wrong_check_digit_is_told_beside_the_field(
    fields: CompanyFields, context: Context, typed: str, fictitious: bool
) -> None:
    field = Driver(fields).find(SIREN, QLineEdit)
    field.setText(typed)
    settle(context)
    assert Driver(fields).shows(NOTICE) is fictitious
    assert field.accessibleDescription() == (NOTICE if fictitious else "")


def test_the_notice_goes_with_the_number_it_is_about(fields: CompanyFields, context: Context) -> None:
    field = Driver(fields).find(SIREN, QLineEdit)
    field.setText("000299001")
    settle(context)
    field.setText("732829320")
    assert (fields.ui.siren_notice.isHidden(), field.accessibleDescription()) == (True, "")
    settle(context)
    assert fields.ui.siren_notice.isHidden()


def test_what_a_worker_says_of_an_earlier_number_is_not_told(fields: CompanyFields, context: Context) -> None:
    field = Driver(fields).find(SIREN, QLineEdit)
    field.setText("000299001")
    field.setText("732829320")  # at once: the first is still being looked at
    settle(context)
    assert fields.ui.siren_notice.isHidden()


def test_the_notice_follows_the_language(fields: CompanyFields, context: Context, qtbot: QtBot) -> None:
    field = Driver(fields).find(SIREN, QLineEdit)
    field.setText("000299001")
    settle(context)
    context.preferences.set_language("en")
    qtbot.waitUntil(lambda: "fictitious number" in fields.ui.siren_notice.text())
    assert field.accessibleDescription() == fields.ui.siren_notice.text()
    assert field.text() == "000299001"
