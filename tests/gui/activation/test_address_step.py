"""Activation, « Identifiants »."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.activation.address_step import AddressStep
from guichet.gui.context import Context
from guichet.rules.refusals import Code

ADDRESS = "Saisissez votre adresse électronique de connexion : *"


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> AddressStep:
    step = AddressStep(context)
    qtbot.addWidget(step)
    step.set_code("mHPstewGkBYj")
    step.show()
    return step


@pytest.mark.rows(129, 130)
def test_the_code_is_carried_over_and_the_address_asked_for(step: AddressStep) -> None:
    driver = Driver(step)
    carried = driver.find("Saisissez le code d'activation :", QLineEdit)
    assert carried.text() == "mHPstewGkBYj"
    assert carried.isReadOnly()
    assert driver.find(ADDRESS, QLineEdit)
    assert driver.shows("utilisateur@domaine")


@pytest.mark.rows(131)
def test_back_and_clear(step: AddressStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    driver.write(ADDRESS, "lila@exemple.test")
    driver.press("Effacer")
    assert driver.find(ADDRESS, QLineEdit).text() == ""
    with qtbot.waitSignal(step.back_requested):
        driver.press("Etape précédente")


@pytest.mark.rows(131, 132)
def test_an_unknown_pair_stays_on_the_page_and_says_why(step: AddressStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    driver.write(ADDRESS, "personne@exemple.test")
    driver.press("Continuer")
    qtbot.waitUntil(lambda: bool(step.errors.shown))
    assert step.errors.shown[0].code is Code.CODE_UNKNOWN
    assert driver.shows("Ce code d'activation ne correspond pas à cette adresse électronique.")


@pytest.mark.rows(132, 133, 134)
def test_the_pop_up_advice_of_the_guide_is_one_click_away(step: AddressStep) -> None:
    driver = Driver(step)
    assert not driver.shows("*.impots.gouv.fr")
    driver.press("La page ne change pas après « Continuer » ?")
    for text in ("Bloquer les fenêtres pop-up", "*.impots.gouv.fr", "contactez l'assistance"):
        assert driver.shows(text)


def test_the_keyboard_comes_to_the_address_since_the_code_is_only_shown(step: AddressStep, qtbot: QtBot) -> None:
    driver = Driver(step)
    driver.write(ADDRESS, "personne@exemple.test")
    step.ui.continue_button.setFocus()
    driver.press("Continuer")
    qtbot.waitUntil(lambda: bool(step.errors.shown))
    assert step.focusWidget() is step.ui.address_edit
    assert step.ui.code_edit.accessibleDescription()
