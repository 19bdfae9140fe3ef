"""Basic mode through the real window, from the choice of mode to the company in the activated account.

The SIREN is the guide's own, 000299001, whose check digit is wrong: « numéro fictif » (rows 33-35, 158).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver
from guichet.demo.player import Shot
from guichet.procedures.account import Company
from guichet.procedures.homes import Home
from guichet.procedures.sign_in import SignedIn
from guichet.rules.company import CompanyApplication
from guichet.rules.mode import Mode
from guichet.rules.sample_people import person
from guichet.rules.typed_text import clean
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask
from tests.gui.test_accessibility import faults
from tests.gui.wording import french
from tests.journeys.playing import UNUSED, creating_in_basic_mode
from tests.journeys.test_bad_input import BAD_INPUT, paste, refusal_beside, settle, wizard
from tests.journeys.windows import window

SIREN = "SIREN de l'entreprise concernée : *"
COMPANY_ADDRESS = "Adresse électronique de l'entreprise : *"
NOTICE = "Ce SIREN est un numéro fictif : sa clé de contrôle est fausse."  # the guide pane speaks of it too
COMPANY_NAME = "Nom de l'entreprise :"
MARTIN = CompanyApplication("000299001", "contact@martin-distribution.test", "SARL MARTIN DISTRIBUTION")


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        yield running
        running.context.preferences.set_zoom(100)


def shots(running: Running, pdf: Path = UNUSED) -> Iterator[Shot]:
    """The guide in basic mode, with Martin's company."""
    is_filled_in = False
    for shot in creating_in_basic_mode(running, pdf).shots():
        if shot.key == "registration.details" and not is_filled_in:
            driver, is_filled_in = Driver(running.window), True
            for label, text in ((SIREN, MARTIN.siren), (COMPANY_ADDRESS, MARTIN.address), (COMPANY_NAME, MARTIN.name)):
                driver.write(label, text)
        else:
            yield shot


def play_until(running: Running, key: str) -> Driver:
    next(shot for shot in shots(running) if shot.key == key)
    settle(running)
    return Driver(running.window)


@pytest.mark.rows(1, 33, 34, 35, 94, 158)
def test_from_the_choice_of_mode_to_the_company_in_the_account(running: Running, tmp_path: Path) -> None:
    lila = person("lila")
    driver = Driver(running.window)
    for shot in shots(running, tmp_path / "recapitulatif.pdf"):
        if shot.key == "registration.details":
            driver.wait_for_text(NOTICE)
        if shot.key == "registration.recap":
            for text in ("Entreprise", MARTIN.siren, MARTIN.address, MARTIN.name):
                assert driver.shows(text)
    signed_in = ask(running.context, lambda services: services.sign_in.sign_in(lila.address, lila.password))
    assert isinstance(signed_in, SignedIn)
    overview = ask(running.context, lambda services: services.accounts.overview(signed_in.account_id))
    assert overview is not None
    assert (overview.mode, overview.home) == (Mode.BASIC, Home.ONE)
    assert overview.first_company == Company(MARTIN.siren, MARTIN.name, MARTIN.address)


@pytest.mark.rows(35, 43)
def test_going_back_loses_nothing_of_the_company(running: Running) -> None:
    driver = play_until(running, "registration.recap")
    driver.press("Etape précédente")
    for label, text in ((SIREN, MARTIN.siren), (COMPANY_ADDRESS, MARTIN.address), (COMPANY_NAME, MARTIN.name)):
        assert driver.find(label, QLineEdit).text() == text
    assert driver.shows(NOTICE)


@pytest.mark.rows(34)
@pytest.mark.parametrize("label", [SIREN, COMPANY_ADDRESS, COMPANY_NAME])
def test_the_company_is_refused_or_copied_by_the_recap(running: Running, label: str) -> None:
    driver = play_until(running, "registration.details")
    page = wizard(running)
    copied = set()
    for name, text in BAD_INPUT.items():
        field = driver.find(label, QLineEdit)
        paste(field, text)
        driver.press("Continuer")
        settle(running)
        if page.step == "recap":
            copied.add(name)
            value: QLabel = page.recap.ui.company_name_value
            assert value.text() == clean(text), name
            driver.press("Etape précédente")
        else:
            assert refusal_beside(field), name
            assert text in (field.text(), ""), name
    assert copied == ({"empty", "blanks", "tag", "ampersand", "entity"} if label == COMPANY_NAME else set())


@pytest.mark.rows(34)
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("00029900", "Le SIREN comporte 9 chiffres."),
        ("0002990011", "Le SIREN comporte 9 chiffres."),
        ("00029900a", "Le SIREN comporte 9 chiffres."),
        ("٠٠٠٢٩٩٠٠١", "Le SIREN comporte 9 chiffres."),
        ("-00299001", "Le SIREN comporte 9 chiffres."),
        ("' OR 1=1", "Le SIREN comporte 9 chiffres."),
        ("", "Ce champ doit être renseigné."),
    ],
)
def test_what_is_no_siren_is_said_to_be_none(running: Running, typed: str, sentence: str) -> None:
    driver = play_until(running, "registration.details")
    field = driver.find(SIREN, QLineEdit)
    paste(field, typed)
    driver.press("Continuer")
    settle(running)
    assert refusal_beside(field) == sentence
    assert not driver.shows(NOTICE)


def test_the_form_and_the_recap_can_be_read_and_walked(running: Running) -> None:
    driver = play_until(running, "registration.details")
    assert faults(running.window) == []
    driver.write(SIREN, "12")
    driver.press("Continuer")
    settle(running)
    assert faults(running.window) == []
    driver.write(SIREN, MARTIN.siren)
    driver.press("Continuer")
    settle(running)
    assert faults(running.window) == []


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize(("language", "theme"), [("fr", "light"), ("en", "dark")])
def test_nothing_is_cut(running: Running, language: str, zoom: int, theme: str) -> None:
    preferences = running.context.preferences
    preferences.set_theme(theme)
    preferences.set_zoom(zoom)
    running.window.resize(1300 * zoom // 100, 700 * zoom // 100)
    found: dict[str, list[str]] = {}
    for key, _line, shown in shots(running):
        if key in ("registration.details", "registration.recap"):
            settle(running)
            room = shown.size()
            preferences.set_language(language)
            shown.resize(1024, 700)
            lay_out(shown)
            found[key] = troubles(shown) + (french(shown) if language == "en" else [])
            preferences.set_language("fr")
            shown.resize(room)
            lay_out(shown)
        if key == "registration.recap":
            break
    assert list(found.values()) == [[], []], found


def test_the_notice_has_room_when_it_appears(running: Running) -> None:
    """The form is laid out when a hidden label is shown, before the section around it has grown."""
    driver = play_until(running, "registration.details")
    driver.write(SIREN, "732829320")
    settle(running)
    lay_out(running.window)
    driver.write(SIREN, MARTIN.siren)
    settle(running)
    lay_out(running.window)
    assert driver.shows(NOTICE)
    assert troubles(running.window) == []
