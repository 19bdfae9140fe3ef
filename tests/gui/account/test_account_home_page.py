"""The three home screens: who sees which, and every entry to the letter (rows 151-169; rulings C16, C19)."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.account_home_page import AccountHomePage
from guichet.gui.account.entry_list import EntryList
from guichet.procedures.account import Company, Overview, PendingChange
from guichet.procedures.homes import Home
from guichet.rules.paris import from_paris
from tests.gui.account.test_identity_panel import LILA

SECURE_MAIL = "C'est la messagerie sécurisée du site."
COMPANY = Company("000299001", "SARL MARTIN DISTRIBUTION", "")
NONE = LILA
ONE = replace(LILA, home=Home.ONE, companies_count=1, first_company=COMPANY)
SEVERAL = replace(LILA, home=Home.SEVERAL, companies_count=3, first_company=COMPANY)


def show(home: AccountHomePage, overview: Overview) -> None:
    """As the store would answer."""
    home.overview = overview
    home.show_again()


def entries(home: AccountHomePage, name: str) -> list[str]:
    """What a list prints, from top to bottom; nothing where it is not on show."""
    shown: EntryList = getattr(home.ui, name)
    return [button.text() for button in shown.buttons if button.isVisible()]


def headings(home: AccountHomePage) -> list[str]:
    wanted = ("heading", "strong")
    labels = home.findChildren(QLabel)
    return [label.text() for label in labels if label.property("role") in wanted and label.isVisible()]


@pytest.mark.rows(151)
@pytest.mark.parametrize(("overview", "state"), [(NONE, "none"), (ONE, "one"), (SEVERAL, "several")])
def test_what_the_account_has_chooses_the_screen(home: AccountHomePage, overview: Overview, state: str) -> None:
    show(home, overview)
    assert home.state == state


@pytest.mark.rows(153, 154, 166)
def test_screen_1_is_printed_as_in_the_guide(home: AccountHomePage) -> None:
    show(home, NONE)
    assert entries(home, "menu_bar") == ["GÉRER", "CONSULTER", "DÉMARCHES", "MESSAGERIE"]
    assert entries(home, "space_list") == ["Gérer les services"]
    assert entries(home, "other_list") == ["Calendrier fiscal", "Coordonnées du gestionnaire et prise de rendez-vous"]
    assert entries(home, "sign_up_list") == ["Je souhaite adhérer", "J'adhère"]
    assert entries(home, "data_list") == ["Pour en savoir plus sur le traitement des données, cliquez ici."]
    for absent in ("crumbs_list", "companies_list", "mail_list", "declare_list", "pay_list"):
        assert entries(home, absent) == []
    assert headings(home)[1:] == ["Espace professionnel", "MES SERVICES", "MON ESPACE", "MES AUTRES SERVICES"]
    assert Driver(home).shows("Bienvenue dans votre espace professionnel.")


MENU = ["GÉRER", "CONSULTER", "DÉCLARER", "PAYER", "DÉMARCHES", "MESSAGERIE"]
WITH_SERVICES = {
    "mail_list": ["Adresse électronique de l'entreprise [+]", "En savoir plus"],
    "consult_list": ["Compte fiscal [+]", "Avis CFE"],
    "declare_list": [
        *("TVA", "Impôt sur les sociétés", "Taxe sur les salaires", "CVAE", "Revenus de capitaux mobiliers [+]"),
        *("Taxe activités polluantes", "Taxe int. consommation", "Taxe v. vénale immeubles", "Taxe de séjour"),
        *("Taxe conv. d'assurances", "Résultat [+]", "Revenus SCI non soumises IS [+]", "Tiers déclarants"),
        "Dispositif DAC6 [+]",
    ],
    "pay_list": [
        *("TVA", "Impôt sur les sociétés", "Taxe sur les salaires", "CVAE", "Revenus de capitaux mobiliers"),
        *("Taxe activités polluantes", "Taxe int. consommation", "Taxe v. vénale immeubles"),
        *("Taxe conv. d'assurances", "Prélèvement à la source [+]", "CFE et autres impôts", "Dettes fiscales [+]"),
    ],
    "procedures_list": [
        *("Remboursement de TVA UE", "Guichet de TVA UE", "Gérer mes biens immobiliers"),
        *("Cession de droits sociaux [+]", "Successions vacantes"),
    ],
    "walkthroughs_list": ["Aide : tous les pas-à-pas"],
    "mistakes_list": ["En savoir plus : OUPS.GOUV.FR"],
    "space_list": [
        "Gérer les services",
        "Gérer les comptes bancaires [+]",
        "Gérer les contrats de prélèvement automatique [+]",
    ],
    "other_list": [
        "Calendrier fiscal",
        "Tests tiers déclarants",
        "Coordonnées du gestionnaire et prise de rendez-vous",
    ],
    "data_list": ["Pour en savoir plus sur le traitement des données, cliquez ici."],
}


@pytest.mark.rows(157, 159, 160, 161, 162, 163, 164, 165, 166)
@pytest.mark.parametrize("overview", [ONE, SEVERAL], ids=["one", "several"])
def test_the_services_of_screens_2_and_3_are_printed_as_in_the_guide(home: AccountHomePage, overview: Overview) -> None:
    show(home, overview)
    assert {name: entries(home, name) for name in WITH_SERVICES} == WITH_SERVICES
    assert {"Consulter", "Déclarer", "Payer", "Démarches", "MES SERVICES", "Messagerie"} <= set(headings(home))
    assert {"MON ESPACE", "MES AUTRES SERVICES", "Connaissez-vous le droit à l'erreur ?"} <= set(headings(home))
    assert Driver(home).shows("Vous avez droit à l'erreur")
    assert entries(home, "sign_up_list") == []


@pytest.mark.rows(155, 156, 158)
def test_screen_2_shows_the_one_company(home: AccountHomePage) -> None:
    show(home, ONE)
    assert entries(home, "menu_bar") == MENU
    assert entries(home, "crumbs_list") == ["Espace professionnel > Créer mon compte sur portailpro.gouv"]
    assert headings(home)[1:3] == ["DOSSIER COURANT", "SARL MARTIN DISTRIBUTION"]
    assert home.ui.siren_label.text() == "SIREN 000299001"
    assert "MES DOSSIERS" not in headings(home)


@pytest.mark.rows(167, 168)
def test_screen_3_offers_the_companies_and_has_no_current_one(home: AccountHomePage) -> None:
    show(home, SEVERAL)
    assert entries(home, "menu_bar") == ["DOSSIER", *MENU]
    assert entries(home, "crumbs_list") == ["Espace professionnel > Accéder à mon compte sur portailpro.gouv"]
    assert entries(home, "companies_list") == ["Choisir un dossier", "Voir tous mes dossiers"]
    assert "MES DOSSIERS" in headings(home)
    assert "DOSSIER COURANT" not in headings(home)


def test_a_company_whose_name_is_not_known_is_shown_by_its_number(home: AccountHomePage) -> None:
    show(home, replace(ONE, first_company=Company("000299001", "", "")))
    assert home.ui.siren_label.text() == "SIREN 000299001"
    assert not home.ui.company_name_label.isVisible()


def test_another_screen_is_told_when_the_account_has_changed(home: AccountHomePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(home.state_changed):
        show(home, NONE)
    with qtbot.waitSignal(home.state_changed):
        show(home, ONE)


def test_entries_that_come_later_are_walked_where_they_stand(home: AccountHomePage) -> None:
    for overview in (NONE, SEVERAL, ONE):
        show(home, overview)
        walked, stop = [], home.ui.header.ui.help_button.nextInFocusChain()
        while stop is not home.ui.header.ui.help_button:
            walked += [stop] if isinstance(stop, QPushButton) and stop.isVisible() else []
            stop = stop.nextInFocusChain()
        bar = home.ui.menu_bar.buttons
        assert walked[3 : 3 + len(bar)] == bar  # after the three of the head
        assert walked[-1] is home.ui.data_list.buttons[-1]


@pytest.mark.rows(169)
@pytest.mark.parametrize("overview", [NONE, ONE, SEVERAL], ids=["none", "one", "several"])
def test_the_services_menu_opens_from_all_three(home: AccountHomePage, overview: Overview, qtbot: QtBot) -> None:
    show(home, overview)
    with qtbot.waitSignal(home.services_requested):
        Driver(home).press("Gérer les services")


def test_what_is_printed_twice_is_told_apart(home: AccountHomePage) -> None:
    show(home, ONE)
    to_declare, to_pay = home.ui.declare_list.buttons[0], home.ui.pay_list.buttons[0]
    assert to_declare.text() == to_pay.text() == "TVA"
    assert (to_declare.accessibleDescription(), to_pay.accessibleDescription()) == ("Déclarer", "Payer")


def test_the_bar_leads_to_the_list_of_that_name(home: AccountHomePage) -> None:
    show(home, SEVERAL)
    driver = Driver(home)
    for entry, first in (
        ("DOSSIER", "Choisir un dossier"),
        ("GÉRER", "Gérer les services"),
        ("CONSULTER", "Compte fiscal [+]"),
        ("DÉMARCHES", "Remboursement de TVA UE"),
    ):
        driver.press(entry)
        assert home.focusWidget() is driver.find(first, QPushButton), entry


@pytest.mark.rows(226)
@pytest.mark.parametrize(
    ("overview", "entry", "told"),
    [
        (NONE, "Je souhaite adhérer", "« Adhérer aux services en ligne en mode expert »"),
        (NONE, "J'adhère", "« Adhérer aux services en ligne en mode expert »"),
        (NONE, "CONSULTER", "lorsque l'espace a accès aux services d'une entreprise"),
        (NONE, "MESSAGERIE", SECURE_MAIL),
        (ONE, "Adresse électronique de l'entreprise [+]", SECURE_MAIL),
        (ONE, "Avis CFE", ""),
    ],
)
def test_what_is_not_simulated_says_where_it_belongs(
    home: AccountHomePage, overview: Overview, entry: str, told: str, qtbot: QtBot
) -> None:
    show(home, overview)
    with qtbot.waitSignal(home.not_simulated_requested) as asked:
        Driver(home).press(entry)
    (chosen,) = asked.args
    assert chosen.text() == entry
    assert told in chosen.where()


def test_a_password_that_expires_soon_is_told_and_can_be_changed(home: AccountHomePage, qtbot: QtBot) -> None:
    show(home, ONE)
    assert not home.ui.expiry_notice.isVisible()
    show(home, replace(ONE, warns=True, days_left=10, password_valid_until=date(2023, 9, 1)))
    driver = Driver(home)
    assert driver.shows("Votre mot de passe expire le 01/09/2023, dans 10 jours. Pensez à le modifier.")
    with qtbot.waitSignal(home.credentials_requested):
        driver.press("Gérer votre adresse électronique de connexion / votre mot de passe")
    show(home, replace(ONE, must_change_password=True, days_left=-1, password_valid_until=date(2023, 8, 21)))
    assert driver.shows(
        "Votre mot de passe a expiré le 21/08/2023. Choisissez-en un autre pour accéder à votre espace."
    )


def test_a_pending_change_of_address_is_told_with_its_deadline(home: AccountHomePage, qtbot: QtBot) -> None:
    show(home, ONE)
    assert not home.ui.pending_notice.isVisible()
    change = PendingChange("lila2@exemple.test", from_paris("2023-08-24T13:00"), with_password=False)
    show(home, replace(ONE, pending_change=change))
    driver = Driver(home)
    assert driver.shows("attend son activation : lila2@exemple.test, jusqu'au 24/08/2023 à 13:00:00.")
    with qtbot.waitSignal(home.activate_requested):
        driver.press("Activer mon espace / mes services")


def test_the_company_that_was_chosen_is_the_current_one_until_the_whole_account_is_asked_for(
    home: AccountHomePage, qtbot: QtBot
) -> None:
    show(home, SEVERAL)
    home.show_company(Company("000299002", "SAS MERLE", ""))
    assert home.state == "one"
    assert headings(home)[1:3] == ["DOSSIER COURANT", "SAS MERLE"]
    assert "MES DOSSIERS" in headings(home)
    show(home, SEVERAL)  # asked anew: still chosen
    assert home.state == "one"
    with qtbot.waitSignal(home.state_changed):
        Driver(home).press("Espace pro.")
    assert home.state == "several"
    assert "DOSSIER COURANT" not in headings(home)
