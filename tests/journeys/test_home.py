"""From the sign-in to the services menu and back, through the real window (B§2; rows 151-176)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.portal.place import Place
from guichet.procedures.services import Services
from guichet.store import companies
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask, put_sample, sign_in_sample
from tests.gui.test_accessibility import faults
from tests.gui.wording import french, said
from tests.journeys.windows import window

ADDRESS_OR_PASSWORD = "Gérer votre adresse électronique de connexion / votre mot de passe"


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")
    QApplication.processEvents()  # the guide pane speaks after the page
    lay_out(running.window)


def arrive(running: Running, sample: str) -> Driver:
    """Sign in as the person of that sample; where the site would show their home."""
    sign_in_sample(running.context, sample)
    running.window.portal.show_place(Place.ACCOUNT_HOME)
    settle(running)
    return Driver(running.window)


@pytest.mark.rows(151, 152, 169, 170, 175, 176)
@pytest.mark.parametrize(
    ("sample", "home", "name", "title"),
    [
        ("no_company", "none", "SAFRAN Hugo", "Accueil de l'espace\u00a0: aucun service"),
        ("one_company", "one", "INDIGO Jade", "Accueil de l'espace\u00a0: un dossier"),
        ("several_companies", "several", "OCRE Louis", "Accueil de l'espace\u00a0: plusieurs dossiers"),
    ],
)
def test_all_three_homes_lead_to_the_menu_of_the_services_and_out(
    running: Running, sample: str, home: str, name: str, title: str
) -> None:
    driver = arrive(running, sample)
    portal = running.window.portal
    assert portal.guide_key == f"account.home.{home}"
    assert driver.shows(title)  # beside, in the guide
    for text in ("impots.gouv.fr", "PROFESSIONNELS", name, "Abonné : 202", "Expiration du mot de passe : "):
        assert driver.shows(text), text
    driver.press("Gérer les services")
    settle(running)
    assert portal.place is Place.SERVICES
    assert driver.shows("Abonné: 202")
    assert driver.find(ADDRESS_OR_PASSWORD, QPushButton).isEnabled()
    driver.press("Quitter")
    settle(running)
    assert portal.place is Place.AUTHENTICATION
    assert running.context.session.current is None


@pytest.mark.rows(158, 168)
def test_a_company_is_chosen_among_many_and_all_are_shown_again(running: Running) -> None:
    driver = arrive(running, "many_companies")
    portal = running.window.portal
    driver.press("Choisir un dossier")
    settle(running)
    driver.write("Rechercher un nom ou un SIREN :", "000299001")
    driver.wait_for_text("Dossiers trouvés : 1 sur 150")
    driver.press("Choisir ce dossier")
    settle(running)
    assert portal.guide_key == "account.home.one"
    for text in ("DOSSIER COURANT", "SIREN 000299001", "SARL MARTIN DISTRIBUTION"):
        assert driver.shows(text), text
    driver.press("Voir tous mes dossiers")
    settle(running)
    assert driver.shows("Dossiers : 150")
    driver.press("Espace pro.")
    settle(running)
    assert portal.guide_key == "account.home.one"  # still chosen
    driver.press("Espace pro.")
    settle(running)
    assert portal.guide_key == "account.home.several"
    assert not driver.shows("DOSSIER COURANT")


@pytest.mark.rows(226)
def test_what_is_not_simulated_leads_back_to_the_entry_with_the_keyboard(running: Running) -> None:
    driver = arrive(running, "no_company")
    driver.press("Je souhaite adhérer")
    assert driver.shows("« Adhérer aux services en ligne en mode expert »")
    driver.press("English")
    settle(running)
    assert french(running.window) == []
    driver.press("Français")
    settle(running)
    driver.press("Retour")
    settle(running)
    assert running.window.portal.place is Place.ACCOUNT_HOME
    assert running.window.focusWidget() is driver.find("Je souhaite adhérer", QPushButton)
    for entry, place in (("AIDE", Place.HELP), ("Impots.gouv.fr", Place.HOME)):
        driver.press(entry)
        assert running.window.portal.place is place
        driver.press("Votre espace professionnel")
        driver.press("Retour à mon espace")
        settle(running)
        assert running.window.portal.place is Place.ACCOUNT_HOME


def test_a_password_about_to_expire_and_a_pending_change_are_told_at_home(running: Running) -> None:
    driver = arrive(running, "password_expiring")
    assert driver.shows("Pensez à le modifier.")
    driver = arrive(running, "change_pending")
    assert not driver.shows("Pensez à le modifier.")
    assert driver.shows("attend son activation : adam.pourpre2@exemple.test, jusqu'au 24/08/2023 à 11:00:")
    driver.press("Activer mon espace / mes services")
    assert running.window.activation is not None


def test_another_window_that_changes_the_account_ends_the_session_at_the_next_action(
    running: Running, qtbot: QtBot, tmp_path: Path
) -> None:
    driver = arrive(running, "several_companies")
    with window(tmp_path / "profile") as second:
        other = Driver(second.window)
        other.wait_for("Continuer ici", QPushButton)
        other.press("Continuer ici")
        wait_until(lambda: second.context.backend.is_open, "the store")
        put_sample(second.context, "several_companies")  # the person made anew: another account
    driver.press("Gérer les services")
    driver.wait_for_text("Vous avez été déconnecté")
    assert running.window.portal.place is Place.AUTHENTICATION
    assert not driver.shows("OCRE")


@pytest.mark.rows(151)
def test_a_company_that_another_window_adds_is_seen_at_the_next_action(running: Running) -> None:
    driver = arrive(running, "no_company")
    owner = running.context.session.current
    assert owner is not None

    def add(services: Services) -> None:
        with services.accounts._store.writing() as session:
            companies.add(session, owner.account_id, "000299001", "SARL MARTIN DISTRIBUTION")

    ask(running.context, add)
    driver.press("Gérer les services")
    driver.press("Espace pro.")
    driver.wait_for_text("SARL MARTIN DISTRIBUTION")
    driver.wait_for_text("Accueil de l'espace\u00a0: un dossier")


LOOKS = ((100, "light", "fr"), (200, "dark", "en"), (200, "light", "fr"), (100, "dark", "en"))


def screens(running: Running) -> Iterator[str]:
    """Every screen behind the sign-in that this file is about, on show."""
    for sample in ("no_company", "change_pending", "many_companies"):
        driver = arrive(running, sample)
        yield sample
    driver.press("Gérer les services")
    settle(running)
    for more in running.window.portal.page(Place.SERVICES).findChildren(QPushButton):
        if more.text() == "(En savoir plus)":
            more.click()
    yield "services"
    driver.press("Espace pro.")
    driver.press("Choisir un dossier")
    settle(running)
    yield "companies"
    driver.press("Choisir ce dossier")
    settle(running)
    yield "chosen"


def test_every_screen_can_be_read_walked_and_seen_in_both_languages(running: Running) -> None:
    """At 1024×700, at 100 and 200 %, in both themes; a change of language leaves no French and comes back whole."""
    preferences, found = running.context.preferences, []
    for what in screens(running):
        found += [f"{what}: {fault}" for fault in faults(running.window)]
        in_french = said(running.window.portal)  # the clock goes on beside, and mail may come
        for zoom, theme, language in LOOKS:
            preferences.set_zoom(zoom)
            preferences.set_theme(theme)
            preferences.set_language(language)
            running.window.resize(1024, 700)
            settle(running)
            found += [f"{what} {zoom} {language}: {trouble}" for trouble in troubles(running.window)]
            if language == "en":
                found += [f"{what}: French: {text}" for text in french(running.window)]
        preferences.set_zoom(100)
        preferences.set_theme("light")
        preferences.set_language("fr")
        running.window.resize(1360, 900)
        settle(running)
        assert said(running.window.portal) == in_french, what
    assert not found, "\n".join(found)
