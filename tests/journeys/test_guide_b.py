"""Guide B, sections 3 and 4, through the real window, by the words of the guide and with its own dates.

Lila registers on 22 August 2023 and changes her credentials on 25 August at 15:10 (rows 190, 195).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import solution
from guichet.gui.portal.place import Place
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.procedures.account import Overview
from guichet.procedures.registration import Registered
from guichet.procedures.sign_in import SignedIn
from guichet.rules.paris import from_paris, to_paris
from guichet.rules.sample_people import person
from tests.gui.signing_in import ask
from tests.journeys.playing import IMAGE_FIELD
from tests.journeys.windows import window
from tests.messages.test_activation_message import ASKED, DELAY, DO_NOT_REPLY, PHISHING, REMARK, STEPS, THANKS
from tests.messages.test_password_message import TEXTS as PASSWORD_TEXTS
from tests.procedures.conftest import application
from tests.procedures.living import open_account

LILA = person("lila")
NEW_ADDRESS = "lili.rosemonde@orange.fr"
NEW_PASSWORD = "Trocadero16Passy2023"
GUIDE_B = from_paris("2023-08-25T15:10")
ADDRESS_BOX = "Modifier mon adresse électronique"
PASSWORD_BOX = "Saisir mon nouveau mot de passe :"
SUBMIT = "Valider les modifications"
CODE_FIELD = "Saisissez le code d'activation : *"
ADDRESS_FIELD = "Saisissez votre adresse électronique de connexion : *"
RULE = "-" * 40


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    """Lila has an account since 22 August; it is 25 August."""
    with window(tmp_path / "profile") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        ask(running.context, lambda services: open_account(services, LILA))
        running.context.clock.set_to(GUIDE_B)
        yield running


ENTRIES = {
    Place.CREDENTIALS: "Gérer votre adresse électronique de connexion / votre mot de passe",
    Place.CONTACT_DETAILS: "Gérer vos coordonnées",
    Place.CLOSING: "Supprimer votre espace professionnel",
}


def enter(
    running: Running, address: str = LILA.address, password: str = LILA.password, place: Place = Place.CREDENTIALS
) -> Driver:
    """From the homepage through the sign-in and « Gérer les services » to one of its entries (guide B, section 2)."""
    driver = Driver(running.window)
    driver.press("Accueil")
    driver.press("Votre espace professionnel")
    if running.context.session.current is not None:
        driver.press("Retour à mon espace")
    else:
        driver.write("Adresse électronique", address)
        driver.write("Mot de passe", password)
        driver.press("Connexion")
    driver.wait_for("Gérer les services", QPushButton)
    driver.press("Gérer les services")
    driver.wait_for(ENTRIES[place], QPushButton)
    settle(running)
    driver.press(ENTRIES[place])
    settle(running)
    assert running.window.portal.place is place
    return driver


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")


def opens(running: Running, address: str, password: str) -> bool:
    """Whether these credentials open an account."""
    return isinstance(ask(running.context, lambda services: services.sign_in.sign_in(address, password)), SignedIn)


def overview(running: Running) -> Overview:
    """What the account signed in is now."""
    found = ask(running.context, running.context.session.overview)
    assert found is not None
    return found


def give(driver: Driver, address: str = "", password: str = "") -> None:
    """Tick what is to be changed and type it twice."""
    for box, confirmation, text in (
        (ADDRESS_BOX, "Confirmez votre nouvelle adresse électronique", address),
        (PASSWORD_BOX, "Confirmez votre nouveau mot de passe", password),
    ):
        if text:
            driver.tick(box)
            driver.write(box, text)  # the field bears the name of its box
            driver.write(confirmation, text)


def open_mail(running: Running, subject: str) -> list[str]:
    """Open the message that has just come, by its notice; its lines as « Texte » shows them."""
    driver, view = Driver(running.window), running.window.mailbox.ui.message_view
    driver.wait_for("Ouvrir le message", QPushButton)
    settle(running)
    driver.press("Ouvrir le message")
    driver.wait_for_text(subject)
    settle(running)
    assert driver.shows("De : ne-pas-repondre@dgfip.finances.gouv.fr")
    return [line for line in view.ui.text_edit.toPlainText().split("\n") if line]


def fill_activation(running: Running, code: str, address: str) -> Driver:
    """Code, image, address, up to the second « Continuer »."""
    wait_until(lambda: running.window.activation is not None, "the activation window")
    assert running.window.activation is not None
    driver = Driver(running.window.activation)
    wait_until(lambda: bool(solution(driver.window)), "the image")
    driver.write(CODE_FIELD, code)
    driver.write(IMAGE_FIELD, solution(driver.window))
    driver.press("Continuer")
    driver.wait_for_text(ADDRESS_FIELD)
    driver.write(ADDRESS_FIELD, address)
    driver.press("Continuer")
    return driver


def copied_code(running: Running) -> str:
    Driver(running.window).press("Copier le code")
    return QGuiApplication.clipboard().text()


# --- § 3, the password alone


@pytest.mark.rows(14, 181, 184, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199)
def test_changing_the_password(running: Running) -> None:
    driver = enter(running)
    before = overview(running)
    give(driver, password=NEW_PASSWORD)
    driver.press(SUBMIT)
    driver.wait_for_text("Réinitialisation de votre mot de passe")
    for text in (
        "Civ. neutre ROSEMONDE Lila",
        "Votre mot de passe a été réinitialisé avec succès.",
        "Ce mot de passe est valable jusqu'au 24 août 2026.",
        "Vous allez recevoir un courriel de confirmation.",
    ):
        assert driver.shows(text)
    lines = open_mail(running, "Espace professionnel - Modification du mot de passe")
    assert lines == [*PASSWORD_TEXTS, RULE, DO_NOT_REPLY, RULE, PHISHING]
    assert driver.shows(f"A : {LILA.address}")
    assert driver.shows("Date : 2023-08-25 15:1")
    driver.press("OK")
    assert running.window.portal.place is Place.HOME
    after = overview(running)  # the session goes on
    assert (after.subscriber_number, after.address, after.companies_count) == (
        before.subscriber_number,
        before.address,
        before.companies_count,
    )
    assert after.pending_change is None
    assert opens(running, LILA.address, NEW_PASSWORD)
    assert not opens(running, LILA.address, LILA.password)


def test_the_password_that_is_already_there_is_refused(running: Running) -> None:
    driver = enter(running)
    give(driver, password=LILA.password)
    driver.press(SUBMIT)
    driver.wait_for_text("Ce mot de passe est déjà celui de votre espace, veuillez en choisir un autre.")
    assert running.window.portal.place is Place.CREDENTIALS


# --- § 4, the address


def ask_for_new_address(running: Running, password: str = "") -> Driver:
    """§ 4.1, up to the page that says that the code is on its way."""
    driver = enter(running)
    give(driver, NEW_ADDRESS, password)
    driver.press(SUBMIT)
    driver.wait_for_text("Activation de votre espace abonné")
    return driver


@pytest.mark.rows(14, 200, 201, 202, 203, 204, 205, 206, 207, 208)
def test_the_code_is_sent_to_the_new_address(running: Running) -> None:
    driver = ask_for_new_address(running)
    assert driver.shows("Civ. neutre ROSEMONDE Lila")
    assert driver.shows(f"vérifiez que l'adresse que vous avez saisie ({NEW_ADDRESS}) est correcte")
    lines = open_mail(running, "Espace professionnel - Création ou modification de l'espace")
    code = copied_code(running)
    numbered = [f"{number}. {step}" for number, step in enumerate(STEPS, 1)]
    follow = "Pour activer votre espace professionnel, veuillez suivre la procédure suivante :"
    assert lines == [ASKED, code, REMARK, follow, *numbered, DELAY, THANKS, RULE, DO_NOT_REPLY, RULE, PHISHING]
    assert driver.shows(f"A : {NEW_ADDRESS}")
    assert driver.shows("Date : 2023-08-25 15:1")
    assert running.window.mailbox.ui.address_box.currentText().startswith(NEW_ADDRESS)
    driver.press("OK")
    assert running.window.portal.place is Place.HOME
    driver.press("Votre espace professionnel")
    driver.press("Activer mon espace / mes services")
    assert running.window.activation is not None


@pytest.mark.rows(209, 211, 212, 213, 214, 215)
def test_the_new_address_takes_the_place_of_the_old(running: Running, tmp_path: Path) -> None:
    driver = ask_for_new_address(running)
    assert opens(running, LILA.address, LILA.password)
    assert not opens(running, NEW_ADDRESS, LILA.password)
    before = overview(running)
    open_mail(running, "Espace professionnel - Création ou modification de l'espace")
    code = copied_code(running)
    driver.press("Activez votre espace abonné")
    activation = fill_activation(running, code, LILA.address)
    activation.wait_for_text(f"Ce code active votre nouvelle adresse électronique : saisissez {NEW_ADDRESS}")  # C10
    activation.write(ADDRESS_FIELD, NEW_ADDRESS)
    activation.press("Continuer")
    activation.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)
    assert activation.shows("Votre inscription a été réalisée le 22 août 2023 sous le numéro 20232340000101.")
    wait_until(lambda: running.window.guide.place == "activation.summary", "the guide")
    assert driver.shows("Votre adresse électronique de connexion est modifiée : connectez-vous avec la nouvelle.")
    assert running.context.session.current is None
    lines = save_summary(activation, tmp_path / "recapitulatif.pdf")
    assert NEW_ADDRESS in lines and LILA.address not in lines
    assert "N° d'abonné : 20232340000101" in lines
    activation.press("Accédez à vos services en ligne")
    assert running.window.portal.place is Place.AUTHENTICATION
    assert not opens(running, LILA.address, LILA.password)
    enter(running, NEW_ADDRESS)
    after = overview(running)
    assert after == replace(before, address=NEW_ADDRESS, pending_change=None)


def save_summary(driver: Driver, pdf: Path) -> str:
    """Press the link, save the document, and read it back."""
    driver.press("Sauvegardez ou imprimez le récapitulatif")
    wait_until(lambda: bool(driver.window.findChildren(SummaryWindow)), "the summary")
    (summary,) = driver.window.findChildren(SummaryWindow)
    summary.save_to(pdf)
    wait_until(pdf.exists, "the saved summary")
    summary.close()
    return " ".join(PdfReader(pdf).pages[0].extract_text().split())


@pytest.mark.rows(214)
def test_the_old_address_is_free_for_somebody_else(running: Running) -> None:
    change_address(running)
    noe = application(person("noe"), LILA.address)
    assert isinstance(ask(running.context, lambda services: services.registration.register(noe, "fr")), Registered)


@pytest.mark.rows(209, 214, 215)
def test_both_take_effect_together(running: Running) -> None:
    """Ruling C18."""
    driver = ask_for_new_address(running, NEW_PASSWORD)
    open_mail(running, "Espace professionnel - Création ou modification de l'espace")
    assert opens(running, LILA.address, LILA.password)
    assert not opens(running, LILA.address, NEW_PASSWORD)
    driver.press("Activez votre espace abonné")
    activation = fill_activation(running, copied_code(running), NEW_ADDRESS)
    activation.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)
    lines = open_mail(running, "Espace professionnel - Modification du mot de passe")
    assert lines[:-4] == list(PASSWORD_TEXTS)
    assert driver.shows(f"A : {NEW_ADDRESS}")
    assert opens(running, NEW_ADDRESS, NEW_PASSWORD)
    assert not opens(running, NEW_ADDRESS, LILA.password)
    assert not opens(running, LILA.address, LILA.password)


@pytest.mark.rows(206, 210)
def test_after_48_hours_the_change_is_started_again(running: Running) -> None:
    driver = ask_for_new_address(running, NEW_PASSWORD)
    open_mail(running, "Espace professionnel - Création ou modification de l'espace")
    code = copied_code(running)
    running.context.clock.advance(timedelta(hours=48, minutes=5))
    driver.press("Activez votre espace abonné")
    activation = fill_activation(running, code, NEW_ADDRESS)
    activation.wait_for_text("le délai de 48 heures est dépassé")
    activation.window.close()
    assert opens(running, LILA.address, LILA.password)
    assert not opens(running, LILA.address, NEW_PASSWORD)
    change_address(running)
    assert opens(running, NEW_ADDRESS, LILA.password)


def change_address(running: Running) -> None:
    """All of § 4."""
    driver = ask_for_new_address(running)
    open_mail(running, "Espace professionnel - Création ou modification de l'espace")
    driver.press("Activez votre espace abonné")
    activation = fill_activation(running, copied_code(running), NEW_ADDRESS)
    activation.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)


def test_a_second_change_waits_for_the_first(running: Running) -> None:
    """Ruling C24."""
    ask_for_new_address(running)
    deadline = overview(running).pending_change
    assert deadline is not None
    driver = enter(running)
    assert driver.shows(f"Une modification attend son activation avec le code envoyé à {NEW_ADDRESS}")
    give(driver, "encore.une@exemple.test")
    driver.press(SUBMIT)
    day = to_paris(deadline.deadline).strftime("%d/%m/%Y à %H:%M:%S")
    driver.wait_for_text(f"Une modification attend déjà son activation. Utilisez le code reçu, ou attendez le {day}")


# --- contact details, closing


@pytest.mark.rows(150, 219, 220)
def test_the_contact_details_and_the_summary_at_any_time(running: Running, tmp_path: Path) -> None:
    driver = enter(running, place=Place.CONTACT_DETAILS)
    assert driver.find("Réponse à la question de confiance : *", QLineEdit).text() == "Paul"
    driver.write("Ville : *", "Lyon")
    driver.write("Code postal :", "69003")
    driver.press(SUBMIT)
    driver.wait_for_text("Vos coordonnées ont été enregistrées.")
    settle(running)
    assert driver.shows("LYON")
    lines = save_summary(driver, tmp_path / "recapitulatif.pdf")
    assert "69003 Lyon" in lines
    assert "Réponse de confiance : Paul" in lines
    driver.press("Gérer votre adresse électronique de connexion / votre mot de passe")
    assert running.window.portal.place is Place.CREDENTIALS


@pytest.mark.rows(172)
def test_closing_leaves_nothing_and_frees_the_address(running: Running) -> None:
    driver = enter(running, place=Place.CLOSING)
    account_id = overview(running).account_id
    driver.write("Pour confirmer, saisissez votre numéro d'abonné : *", "20232340000102")
    driver.press("Supprimer définitivement")
    driver.wait_for_text("Ce numéro n'est pas votre numéro d'abonné.")
    driver.write("Pour confirmer, saisissez votre numéro d'abonné : *", "20232340000101")
    driver.press("Supprimer définitivement")
    driver.wait_for_text("Votre espace professionnel est supprimé")
    assert running.context.session.current is None
    settle(running)
    assert driver.shows("Aucun message. Le code d'activation arrivera ici.")
    assert ask(running.context, lambda services: services.accounts.overview(account_id)) is None
    assert not opens(running, LILA.address, LILA.password)
    driver.press("OK")
    assert running.window.portal.place is Place.HOME
    lila = application(LILA)
    assert isinstance(ask(running.context, lambda services: services.registration.register(lila, "fr")), Registered)


# --- two windows on one database


@pytest.fixture
def second(running: Running, tmp_path: Path) -> Iterator[Running]:
    """The second start on the same profile, where the user has said to go on."""
    with window(tmp_path / "profile") as second:
        driver = Driver(second.window)
        driver.wait_for("Continuer ici", QPushButton)
        driver.press("Continuer ici")
        wait_until(lambda: second.context.backend.is_open, "the store")
        second.context.clock.set_to(GUIDE_B)
        yield second


LOST = "Vous avez été déconnecté : vos identifiants ont été modifiés, ou votre espace supprimé, dans une autre fenêtre."


@pytest.mark.parametrize("place", [Place.CREDENTIALS, Place.CONTACT_DETAILS, Place.CLOSING])
def test_a_change_in_one_window_is_seen_by_the_other_at_its_next_action(
    running: Running, second: Running, place: Place
) -> None:
    driver = enter(second, place=place)
    change_address(running)
    assert not driver.shows(LOST)
    match place:
        case Place.CREDENTIALS:
            give(driver, password=NEW_PASSWORD)
            driver.press(SUBMIT)
        case Place.CONTACT_DETAILS:
            driver.write("Ville : *", "Lyon")
            driver.press(SUBMIT)
        case Place.CLOSING:
            driver.write("Pour confirmer, saisissez votre numéro d'abonné : *", "20232340000101")
            driver.press("Supprimer définitivement")
    driver.wait_for_text(LOST)
    assert second.window.portal.place is Place.AUTHENTICATION
    assert opens(second, NEW_ADDRESS, LILA.password)  # nothing was done


def test_going_to_another_page_is_an_action_too(running: Running, second: Running) -> None:
    driver = enter(second, place=Place.CONTACT_DETAILS)
    change_address(running)
    driver.press("Gérer votre adresse électronique de connexion / votre mot de passe")
    driver.wait_for_text(LOST)
    assert second.window.portal.place is Place.AUTHENTICATION
