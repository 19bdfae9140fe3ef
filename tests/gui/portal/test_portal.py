"""The portal: header, banner, one page at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, accessible_name
from guichet.gui.context import Context
from guichet.gui.opting.opting_page import OptingPage
from guichet.gui.pages.every_page import make_page
from guichet.gui.portal.authentication_page import AuthenticationPage
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from guichet.gui.registration.registration_page import RegistrationPage
from tests.gui.fit import lay_out
from tests.gui.signing_in import sign_in_sample


@pytest.fixture
def portal(qtbot: QtBot, context: Context) -> Portal:
    portal = Portal(context, make_page)
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
    public = [place for place in Place if not place.needs_session]
    for place in public:
        portal.show_place(place)
    arrived = {
        Place.REGISTRATION: "registration.terms",
        Place.FORGOTTEN_PASSWORD: "forgotten_password.address",
        Place.OPTING: "opting.holder",
    }
    assert places == [arrived.get(place, place) for place in public]


@pytest.mark.parametrize("place", [place for place in Place if place.needs_session])
def test_what_needs_a_session_leads_to_the_sign_in_without_one(portal: Portal, context: Context, place: Place) -> None:
    portal.show_place(place)
    assert portal.place is Place.AUTHENTICATION
    sign_in_sample(context, "no_company")
    portal.show_place(place)
    assert portal.guide_key.startswith(place)


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


@pytest.mark.rows(35)
def test_the_basic_mode_opens_the_wizard_with_the_company(portal: Portal) -> None:
    portal.show_place(Place.MODE)
    Driver(portal).press("Créez votre espace en mode simplifié")
    assert portal.guide_key == "registration.terms"
    page = portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    assert page.details.company() is not None
    portal.show_place(Place.MODE)
    Driver(portal).press("Créez votre espace en mode expert")
    again = portal.page(Place.REGISTRATION)
    assert isinstance(again, RegistrationPage)
    assert again.details.company() is None


OPT = "Opter pour un espace accessible par adresse électronique et mot de passe"


@pytest.mark.rows(6)
def test_the_help_leads_to_the_option_and_back_into_the_one_under_way(portal: Portal) -> None:
    portal.show_help("sheets")
    Driver(portal).press(OPT)
    assert portal.guide_key == "opting.holder"
    page = portal.page(Place.OPTING)
    assert isinstance(page, OptingPage)
    page.credentials.ui.address_edit.setText("marc@exemple.test")
    page.help_requested.emit("taken_address#shared")
    assert portal.place is Place.HELP
    Driver(portal).press(OPT)
    assert portal.page(Place.OPTING) is page
    page.show_step("end")
    portal.show_help("sheets")
    Driver(portal).press(OPT)
    assert portal.page(Place.OPTING) is not page
    page = portal.page(Place.OPTING)
    portal.show_place(Place.AUTHENTICATION)
    portal.show_help("sheets")
    Driver(portal).press(OPT)
    assert portal.page(Place.OPTING) is not page
    Driver(portal).press("Quitter")
    assert portal.place is Place.AUTHENTICATION


def test_the_keyboard_does_not_come_to_quit_first(portal: Portal, context: Context) -> None:
    sign_in_sample(context, "no_company")
    behind_the_sign_in = [place for place in Place if place.needs_session]
    for place in (Place.MODE, Place.REGISTRATION, Place.FORGOTTEN_PASSWORD, *behind_the_sign_in):
        portal.show_place(place)
        focus = portal.focusWidget()
        assert focus is not None and accessible_name(focus) not in ("", "Quitter"), place


def test_cancelling_goes_back_and_forgets_what_was_typed(portal: Portal, context: Context) -> None:
    sign_in_sample(context, "no_company")
    portal.show_place(Place.CONTACT_DETAILS)
    driver = Driver(portal)
    driver.press("Gérer votre adresse électronique de connexion / votre mot de passe")
    assert portal.place is Place.CREDENTIALS
    driver.tick("Saisir mon nouveau mot de passe :")
    driver.write("Saisir mon nouveau mot de passe :", "secret")
    driver.press("Annuler")
    assert portal.place is Place.CONTACT_DETAILS
    portal.show_place(Place.CREDENTIALS)
    assert driver.find("Saisir mon nouveau mot de passe :", QLineEdit).text() == ""


def test_a_page_entered_anew_begins_at_its_first_field_and_back_is_where_one_was(portal: Portal) -> None:
    portal.show()
    portal.show_place(Place.AUTHENTICATION)
    page = portal.page(Place.AUTHENTICATION)
    assert isinstance(page, AuthenticationPage)
    page.ui.create_button.setFocus()
    portal.show_place(Place.MODE)
    portal.ui.professional_button.click()
    assert portal.focusWidget() is page.ui.address_edit
    page.ui.password_help.setFocus()
    page.ui.password_help.click()
    portal.go_back()
    assert portal.focusWidget() is page.ui.password_help


def test_from_the_password_tab_goes_to_its_help_not_the_other_way_round(portal: Portal) -> None:
    portal.show()
    portal.show_place(Place.AUTHENTICATION)
    page = portal.page(Place.AUTHENTICATION)
    assert isinstance(page, AuthenticationPage)
    stops: list[QWidget] = [page.ui.address_edit]
    while stops[-1] is not page.ui.sign_in_button:
        following = stops[-1].nextInFocusChain()
        while not following.focusPolicy() & Qt.FocusPolicy.TabFocus or not following.isVisibleTo(portal):
            following = following.nextInFocusChain()
        stops.append(following)
    ui = page.ui
    assert stops == [ui.address_edit, ui.password_edit, ui.password_help, ui.password_eye, ui.sign_in_button]


def test_what_has_nothing_to_scroll_is_no_stop_for_the_keyboard(portal: Portal) -> None:
    portal.resize(800, 700)
    portal.show()
    area = portal.ui.scroll_area
    lay_out(portal)
    assert not area.focusPolicy() & Qt.FocusPolicy.TabFocus
    portal.resize(500, 200)
    lay_out(portal)
    assert area.verticalScrollBar().maximum() > 0
    assert area.focusPolicy() & Qt.FocusPolicy.TabFocus
