"""The portal: header, banner, one page at a time."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from guichet.gui.registration.registration_page import RegistrationPage


@pytest.fixture
def portal(qtbot: QtBot, context: Context) -> Portal:
    portal = Portal(context)
    qtbot.addWidget(portal)
    portal.resize(900, 700)
    portal.show()
    return portal


@pytest.mark.rows(19, 20)
def test_the_header_has_both_entries_and_no_official_mark(portal: Portal) -> None:
    driver = Driver(portal)
    assert driver.shows("impots.gouv.fr")
    assert driver.shows("Simulation")
    assert not driver.shows("RÉPUBLIQUE FRANÇAISE")
    driver.press("Votre espace professionnel")
    assert portal.place is Place.AUTHENTICATION


def test_every_place_can_be_shown_and_says_where_it_is(portal: Portal) -> None:
    places: list[str] = []
    portal.place_changed.connect(places.append)
    for place in Place:
        portal.show_place(place)
    first_steps = {Place.REGISTRATION: "registration.terms", Place.FORGOTTEN_PASSWORD: "forgotten_password.address"}
    assert places == [first_steps.get(place, place) for place in Place]


def test_going_back_from_help_keeps_what_was_typed(portal: Portal) -> None:
    portal.show_place(Place.AUTHENTICATION)
    driver = Driver(portal)
    driver.write("Adresse électronique", "lila@exemple.test")
    driver.press("Aide : accéder aux fiches pratiques")
    assert portal.place is Place.HELP
    portal.go_back()
    assert portal.place is Place.AUTHENTICATION
    assert driver.find("Adresse électronique", type(portal.page(Place.AUTHENTICATION).ui.address_edit)).text()  # type: ignore[attr-defined]


@pytest.mark.rows(42)
def test_leaving_the_wizard_forgets_it(portal: Portal) -> None:
    portal.start_registration()
    first = portal.page(Place.REGISTRATION)
    assert isinstance(first, RegistrationPage)
    first.credentials.ui.password_edit.setText("secret")
    Driver(first).press("Quitter")
    assert portal.place is Place.AUTHENTICATION
    portal.start_registration()
    second = portal.page(Place.REGISTRATION)
    assert isinstance(second, RegistrationPage)
    assert second.credentials.ui.password_edit.text() == ""


@pytest.mark.rows(38)
def test_the_expert_mode_opens_the_wizard(portal: Portal) -> None:
    portal.show_place(Place.MODE)
    Driver(portal).press("Créez votre espace en mode expert")
    assert portal.guide_key == "registration.terms"
    assert Driver(portal).shows("Créer votre espace professionnel")
