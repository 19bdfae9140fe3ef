"""Every state of the pages of credentials, contact details and closing, in the real window.

Nothing cut, nothing without a name, nothing in the wrong language.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.portal.place import Place
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask, sign_in_sample
from tests.gui.test_accessibility import faults
from tests.gui.wording import french, said
from tests.journeys.windows import window

ADDRESS, PASSWORD = "Modifier mon adresse électronique", "Saisir mon nouveau mot de passe :"
SUBMIT, CLOSE = "Valider les modifications", "Supprimer définitivement"
LONG_ADDRESS = "marie-antoinette.de-rosemonde-longchamp@" + "societe-de-la-porte-dauphine." * 2 + "fr"
STATES = 13


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running
        running.context.preferences.set_zoom(100)


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")
    lay_out(running.window)


def lengthen(running: Running) -> None:
    """Give who is signed in the longest of everything that people have."""
    current = running.context.session.current
    assert current is not None
    account_id = current.account_id
    details = ask(running.context, lambda services: services.accounts.details(account_id))
    assert details is not None and details.security is not None
    longer = replace(details.details, surname="W" * 80, first_name="Marie-Antoinette " * 4, city="M" * 80)
    security = replace(details.security, answer="x" * 50)
    refused = ask(
        running.context,
        lambda services: services.accounts.change_details(account_id, longer, security),
    )
    assert refused is None


def states(running: Running, *, long: bool = False) -> Iterator[str]:
    """Brings the window into one state after the other, by hand; says which."""
    driver, portal = Driver(running.window), running.window.portal

    def go(place: Place) -> None:
        portal.show_place(place)
        settle(running)

    def fill(box: str, confirmation: str, text: str) -> None:
        driver.tick(box)
        driver.find(box, QLineEdit).setText(text)
        driver.find(confirmation, QLineEdit).setText(text)

    def press(name: str) -> None:
        driver.press(name)
        settle(running)

    sign_in_sample(running.context, "password_expired")
    go(Place.CREDENTIALS)
    yield "forced"
    sign_in_sample(running.context, "one_company")
    if long:
        lengthen(running)
    go(Place.CREDENTIALS)
    yield "credentials"
    driver.tick(ADDRESS)
    driver.tick(PASSWORD)
    press(SUBMIT)
    yield "credentials, refused"
    press("Annuler")
    go(Place.CREDENTIALS)
    fill(PASSWORD, "Confirmez votre nouveau mot de passe", "Trocadero16Passy2023")
    press(SUBMIT)
    assert portal.place is Place.PASSWORD_CHANGED
    yield "password changed"
    go(Place.CREDENTIALS)
    fill(ADDRESS, "Confirmez votre nouvelle adresse électronique", LONG_ADDRESS)
    press(SUBMIT)
    assert portal.place is Place.ADDRESS_SENT
    yield "address sent"
    go(Place.CREDENTIALS)
    yield "credentials, a change pending"
    fill(ADDRESS, "Confirmez votre nouvelle adresse électronique", LONG_ADDRESS)
    press(SUBMIT)
    yield "credentials, a second change refused"
    go(Place.CONTACT_DETAILS)
    yield "contact details"
    driver.find("Téléphone : *", QLineEdit).setText("12")
    press(SUBMIT)
    yield "contact details, refused"
    driver.find("Téléphone : *", QLineEdit).setText("0123456789")
    press(SUBMIT)
    yield "contact details, saved"
    go(Place.CLOSING)
    yield "closing"
    press(CLOSE)
    yield "closing, refused"
    assert running.context.session.current is not None
    driver.find("Pour confirmer, saisissez votre numéro d'abonné : *", QLineEdit).setText(
        running.context.session.current.subscriber_number
    )
    press(CLOSE)
    assert portal.place is Place.CLOSED
    yield "closed"


def test_everything_can_be_read_and_walked(running: Running) -> None:
    found = {state: faults(running.window) for state in states(running)}
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
    assert len(found) == STATES


def test_everything_changes_language_and_back(running: Running) -> None:
    seen = 0
    for state in states(running):
        before = said(running.window.portal)  # in the mailbox, messages may come meanwhile
        running.window.ui.english_button.click()
        settle(running)
        assert french(running.window) == [], state
        running.window.ui.french_button.click()
        settle(running)
        assert said(running.window.portal) == before, state
        seen += 1
    assert seen == STATES


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(running: Running, zoom: int, language: str) -> None:
    """At 1024×700, and with all panes beside it, whatever people are called."""
    preferences = running.context.preferences
    preferences.set_zoom(zoom)
    found = []
    for state in states(running, long=True):
        preferences.set_language(language)
        for size in ((1024, 700), (1360, 900)):
            running.window.resize(*size)
            settle(running)
            found += [f"{state} {size}: {trouble}" for trouble in troubles(running.window.portal)]
        preferences.set_language("fr")
        settle(running)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_block_of_recommendations_stands_on_its_own_ground(running: Running, theme: str) -> None:
    running.context.preferences.set_theme(theme)
    next(states(running))
    block = running.window.portal.page(Place.CREDENTIALS).ui.recommendations  # type: ignore[attr-defined]
    inside = block.grab().toImage().pixelColor(8, block.height() // 2)
    page = running.window.portal.ui.pages.grab().toImage().pixelColor(0, 0)
    running.context.preferences.set_theme("light")
    assert inside != page
