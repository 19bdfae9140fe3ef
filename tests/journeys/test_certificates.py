"""Both certificate cases through the real window: refused at registration, explained, opted, activated (A§1.2, §2)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import solution
from guichet.gui.opting.opting_page import OptingPage
from guichet.gui.portal.help_page import HelpPage
from guichet.gui.portal.place import Place
from guichet.procedures.account import Overview
from guichet.procedures.opting import Holder
from guichet.procedures.sign_in import SignedIn
from guichet.rules.sample_people import person
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask, put_sample
from tests.gui.test_accessibility import faults
from tests.gui.wording import french
from tests.journeys.playing import ACCEPT, IMAGE_FIELD
from tests.journeys.test_bad_input import BAD_INPUT, paste, refusal_beside, settle
from tests.journeys.windows import window

OPT = "Opter pour un espace accessible par adresse électronique et mot de passe"
HOLDER = "Titulaire du certificat : *"
ADDRESS = "Adresse électronique de connexion : *"
CONFIRMATION = "Confirmez l'adresse électronique de connexion : *"
PASSWORD = "Mot de passe de connexion : *"
PASSWORD_CONFIRMATION = "Confirmez votre mot de passe de connexion : *"
ANSWER = "Réponse à la question de confiance : *"
TAKEN = (
    "Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une autre ou "
    "vous mettre en relation avec le détenteur de cet espace."
)
EXPLAIN = "Que faire si cette adresse est déjà utilisée ?"
SHARED = "comptabilite@cabinet-cerise.test"
MARC, ANNE, YVES = person("marc"), person("anne"), person("yves")


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        yield running
        running.context.preferences.set_zoom(100)


def holders(running: Running) -> dict[str, Holder]:
    found = ask(running.context, lambda services: services.opting.holders())
    return {each.details.display_name: each for each in found}


def fill(driver: Driver, address: str, password: str) -> None:
    for label, text in (
        (ADDRESS, address),
        (CONFIRMATION, address),
        (PASSWORD, password),
        (PASSWORD_CONFIRMATION, password),
    ):
        driver.write(label, text)


def register_in_vain(running: Running, address: str) -> Driver:
    """Try to set up an account with that address, as far as the page that refuses it."""
    driver = Driver(running.window)
    for label in ("Votre espace professionnel", "Créer mon espace professionnel", "Créez votre espace en mode expert"):
        driver.press(label)
    wait_until(lambda: bool(solution(driver.window)), "the image")
    driver.tick(ACCEPT)
    driver.write(IMAGE_FIELD, solution(driver.window))
    driver.press("Continuer")
    fill(driver, address, "Longchamp12Rosemonde75")
    driver.press("Continuer")
    driver.wait_for_text(TAKEN)
    return driver


def explained(running: Running) -> str:
    """Press the link under the refusal; the line at which the explanation opens."""
    Driver(running.window).press(EXPLAIN)
    page = running.window.portal.page(Place.HELP)
    assert running.window.portal.place is Place.HELP
    assert isinstance(page, HelpPage)
    wait_until(lambda: page.ui.reading.textCursor().position() > 0, "the part that applies")
    return page.ui.reading.textCursor().block().text()


def open_option(running: Running) -> Driver:
    running.window.portal.show_help("taken_address")
    driver = Driver(running.window)
    driver.press(OPT)
    driver.wait_for(HOLDER, QComboBox)
    return driver


def choose(running: Running, name: str) -> Driver:
    driver = open_option(running)
    driver.choose(HOLDER, name)
    driver.press("Continuer")
    return driver


def send(driver: Driver, address: str, password: str, answer: str) -> None:
    fill(driver, address, password)
    driver.press("Continuer")
    driver.wait_for(ANSWER, QLineEdit)
    driver.write(ANSWER, answer)
    driver.press("Valider")
    driver.wait_for_text("Vous allez recevoir le code d'activation dans votre messagerie.")


def activate(running: Running, address: str, link: str = "Activez votre espace professionnel") -> None:
    """Copy the code from the mailbox, and activate by the link of the end page or another."""
    driver = Driver(running.window)
    driver.wait_for("Ouvrir le message", QPushButton)
    driver.press("Ouvrir le message")
    driver.wait_for("Copier le code", QPushButton)
    driver.press("Copier le code")
    driver.press(link)
    wait_until(lambda: running.window.activation is not None, "the activation window")
    assert running.window.activation is not None
    activation = Driver(running.window.activation)
    wait_until(lambda: bool(solution(activation.window)), "the image")
    activation.write("Saisissez le code d'activation : *", QGuiApplication.clipboard().text())
    activation.write(IMAGE_FIELD, solution(activation.window))
    activation.press("Continuer")
    activation.wait_for_text("Saisissez votre adresse électronique de connexion : *")
    activation.write("Saisissez votre adresse électronique de connexion : *", address)
    activation.press("Continuer")
    activation.wait_for("Sauvegardez ou imprimez le récapitulatif", QPushButton)
    running.window.activation.close()


def overview(running: Running, address: str, password: str) -> Overview:
    signed_in = ask(running.context, lambda services: services.sign_in.sign_in(address, password))
    assert isinstance(signed_in, SignedIn)
    seen = ask(running.context, lambda services: services.accounts.overview(signed_in.account_id))
    assert seen is not None
    return seen


@pytest.mark.rows(6, 60, 70, 73, 97, 98, 103, 104)
def test_a_sole_holder_keeps_the_regular_address_number_and_companies(running: Running) -> None:
    put_sample(running.context, "certificate_sole")
    before = holders(running)["Marc IVOIRE"]
    register_in_vain(running, MARC.address)
    assert explained(running).startswith("Vous êtes le seul détenteur")
    Driver(running.window).press(OPT)
    driver = Driver(running.window)
    driver.wait_for(HOLDER, QComboBox)
    assert driver.shows("vous pourrez utiliser votre adresse habituelle")
    driver.press("Continuer")
    assert driver.find(ADDRESS, QLineEdit).text() == MARC.address
    send(driver, MARC.address, MARC.password, "Loulou")
    assert driver.shows("Marc IVOIRE")
    assert driver.shows(f"({MARC.address})")
    assert driver.shows("Vous disposez d'un délai de 48h")
    activate(running, MARC.address)
    driver.press("OK")
    after = overview(running, MARC.address, MARC.password)
    assert (after.account_id, after.subscriber_number) == (before.holder_id, before.subscriber_number)
    assert after.companies_count == before.companies_count == 2
    assert running.window.portal.place is Place.AUTHENTICATION
    assert holders(running) == {}


@pytest.mark.rows(6, 60, 71, 73, 74)
def test_a_shared_address_is_kept_by_the_first_employee_and_refused_to_the_second(running: Running) -> None:
    put_sample(running.context, "certificate_shared")
    before = holders(running)
    register_in_vain(running, SHARED)
    assert explained(running).startswith("Vous n'êtes pas le seul détenteur")
    driver = choose(running, "Anne CERISE")
    send(driver, SHARED, ANNE.password, "Nana")
    # Yves, while Anne's code is on its way: reserved, with the deadline
    driver = choose(running, "Yves MOUTARDE")
    fill(driver, SHARED, YVES.password)
    driver.press("Continuer")
    driver.wait_for_text("aucun autre code ne peut être demandé pour cette adresse avant le 24/08/2023")
    # Anne activates by the page « Authentification »
    driver.press("Quitter")
    activate(running, SHARED, "Activer mon espace / mes services")
    # Yves again: taken, explained, and another address
    driver = choose(running, "Yves MOUTARDE")
    assert driver.find(ADDRESS, QLineEdit).text() == SHARED
    fill(driver, SHARED, YVES.password)
    driver.press("Continuer")
    driver.wait_for_text(TAKEN)
    assert explained(running).startswith("Vous n'êtes pas le seul détenteur")
    driver.press("Retour")
    assert driver.find(PASSWORD, QLineEdit).text() == YVES.password
    send(driver, "yves.moutarde@exemple.test", YVES.password, "Vivi")
    activate(running, "yves.moutarde@exemple.test")
    for name, address, someone in (
        ("Anne CERISE", SHARED, ANNE),
        ("Yves MOUTARDE", "yves.moutarde@exemple.test", YVES),
    ):
        after = overview(running, address, someone.password)
        assert (after.account_id, after.subscriber_number, after.companies_count) == (
            before[name].holder_id,
            before[name].subscriber_number,
            before[name].companies_count,
        )


@pytest.mark.rows(74)
def test_a_new_employee_cannot_have_the_shared_address(running: Running) -> None:
    put_sample(running.context, "certificate_shared")
    driver = register_in_vain(running, SHARED)
    fill(driver, "nouveau@cabinet-cerise.test", "Longchamp12Rosemonde75")
    driver.press("Continuer")
    driver.wait_for_text("Remplissez votre formulaire d'inscription")


@pytest.mark.rows(6)
def test_from_an_empty_store_one_click_puts_the_situation(running: Running) -> None:
    driver = Driver(running.window)
    for label in ("Votre espace professionnel", "Aide : accéder aux fiches pratiques", OPT):
        driver.press(label)
    driver.wait_for_text("Personne ne détient ici d'espace avec certificat.")
    driver.press("Certificats non valides, adresse partagée par deux salariés")
    assert driver.wait_for(HOLDER, QComboBox).count() == 2


# --- bad input

CREDENTIALS = {
    ADDRESS: MARC.address,
    CONFIRMATION: MARC.address,
    PASSWORD: MARC.password,
    PASSWORD_CONFIRMATION: MARC.password,
}


def option(running: Running) -> OptingPage:
    page = running.window.portal.page(Place.OPTING)
    assert isinstance(page, OptingPage)
    return page


@pytest.mark.parametrize("label", CREDENTIALS)
def test_bad_login_details(running: Running, label: str) -> None:
    put_sample(running.context, "certificate_sole")
    driver = choose(running, "Marc IVOIRE")
    fill(driver, MARC.address, MARC.password)
    field = driver.find(label, QLineEdit)
    for name, text in BAD_INPUT.items():
        paste(field, text)
        driver.press("Continuer")
        settle(running)
        assert option(running).step == "credentials", name
        assert refusal_beside(field), name
    paste(field, CREDENTIALS[label])
    driver.press("Continuer")
    settle(running)
    assert option(running).step == "security"


def test_bad_answers(running: Running) -> None:
    put_sample(running.context, "certificate_sole")
    driver = choose(running, "Marc IVOIRE")
    fill(driver, MARC.address, MARC.password)
    driver.press("Continuer")
    field = driver.wait_for(ANSWER, QLineEdit)
    refused = [name for name in BAD_INPUT if name not in ("tag", "ampersand", "entity")]
    for name in refused:
        paste(field, BAD_INPUT[name])
        driver.press("Valider")
        settle(running)
        assert option(running).step == "security", name
        assert refusal_beside(field), name
    paste(field, "<b>Loulou</b> & fils")
    driver.press("Valider")
    settle(running)
    assert option(running).step == "end"
    marc = holders(running)["Marc IVOIRE"].holder_id
    details = ask(running.context, lambda services: services.accounts.details(marc))
    assert details is not None and details.security is not None
    assert details.security.answer == "<b>Loulou</b> & fils"


# --- reading, walking, looking


def screens(running: Running) -> Iterator[str]:
    """Every screen of the option, one after the other."""
    driver = Driver(running.window)
    running.window.portal.start_opting()
    driver.wait_for_text("Personne ne détient ici d'espace avec certificat.")
    yield "nobody"
    driver.press("Certificats non valides, adresse partagée par deux salariés")
    driver.wait_for(HOLDER, QComboBox)
    yield "holder"
    driver.press("Continuer")
    yield "credentials"
    driver.press("Continuer")
    settle(running)
    yield "refused credentials"
    fill(driver, SHARED, ANNE.password)
    driver.press("Continuer")
    driver.wait_for(ANSWER, QLineEdit)
    yield "security"
    driver.press("Valider")
    settle(running)
    yield "refused answer"
    driver.write(ANSWER, "Nana")
    driver.press("Valider")
    driver.wait_for_text("Vous allez recevoir le code d'activation dans votre messagerie.")
    yield "end"
    choose(running, "Yves MOUTARDE")
    fill(driver, SHARED, YVES.password)
    driver.press("Continuer")
    driver.wait_for_text(TAKEN)
    yield "refused address"
    explained(running)
    yield "help"


def test_every_screen_can_be_read_and_walked(running: Running) -> None:
    found = {}
    for screen in screens(running):
        settle(running)
        found[screen] = faults(running.window)
    assert len(found) == 9
    assert {screen: wrong for screen, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize(("language", "theme"), [("fr", "light"), ("en", "dark")])
def test_nothing_is_cut(running: Running, language: str, zoom: int, theme: str) -> None:
    preferences = running.context.preferences
    preferences.set_theme(theme)
    preferences.set_zoom(zoom)
    running.window.resize(1300 * zoom // 100, 700 * zoom // 100)
    found = {}
    for screen in screens(running):
        settle(running)
        room = running.window.size()
        preferences.set_language(language)
        running.window.resize(1024, 700)
        lay_out(running.window)
        settle(running)
        found[screen] = troubles(running.window) + (french(running.window) if language == "en" else [])
        preferences.set_language("fr")
        running.window.resize(room)
        lay_out(running.window)
    assert {screen: wrong for screen, wrong in found.items() if wrong} == {}


def test_the_keyboard_is_in_the_first_field_of_every_step(running: Running) -> None:
    first = {"nobody": QPushButton, "holder": QComboBox, "credentials": QLineEdit, "security": QComboBox}
    for screen in screens(running):
        settle(running)
        if screen in first:
            focus = running.window.focusWidget()
            assert isinstance(focus, first[screen]), screen
            assert option(running).isAncestorOf(focus), screen
        if screen == "security":
            break
