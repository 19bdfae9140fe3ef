"""Guide A from the homepage to the saved summary, through the real window, as the atlas tells it line by line.

That every control bears the words of its line is held by tests/demo/test_script.py; the same guide by the words on
screen alone, as a screen reader and a keyboard follow it, by test_screen_reader.py and test_keyboard.py.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Options, Running, start
from guichet.demo.driver import Driver
from guichet.demo.script import script
from guichet.gui.portal.place import Place
from guichet.rules.paris import from_paris
from guichet.rules.sample_people import person
from guichet.settings import places
from tests.journeys.playing import creating, play_until


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    at = from_paris("2023-08-22T13:00")
    running = start(Options(places(tmp_path / "data"), at=at, language="fr", show_captcha=True))
    running.window.resize(1360, 900)
    yield running
    running.window.close()
    running.close()
    running.window.deleteLater()


@pytest.mark.rows(
    13, 14, 19, 21, 24, 27, 28, 38, 39, 40, 98, 104, 108, 109, 110, 115, 123, 124, 135, 136, 138, 141, 149
)
def test_the_guide_can_be_followed_line_by_line(running: Running, tmp_path: Path) -> None:
    pdf = tmp_path / "recapitulatif.pdf"
    assert len(list(creating(running, pdf).shots())) == script("creating").pictures
    assert running.window.portal.place is Place.AUTHENTICATION
    assert running.window.activation is None
    lines = " ".join(PdfReader(pdf).pages[0].extract_text().split())
    for text in (
        "VOTRE ESPACE PROFESSIONNEL",
        "RECAPITULATIF DE VOS DONNEES PERSONNELLES",
        "Nom : ROSEMONDE",
        "Prénom : Lila",
        "N° d'abonné : 20232340000101",
        "Téléphone : 0123456789",
        "12 rue de Longchamp 75016 Paris FRANCE",
        "Question de confiance : Le prénom de votre conjoint(e) ?",
        "Réponse de confiance : Paul",
        "Votre espace professionnel : document créé le 22/08/2023 à 13h",
    ):
        assert text in lines


@pytest.fixture
def at_details(running: Running) -> Driver:
    """The wizard at its third step."""
    return play_until(running, "registration.details")


@pytest.mark.rows(43, 79, 96)
def test_going_back_loses_nothing(running: Running, at_details: Driver) -> None:
    lila = person("lila")
    at_details.press("Etape précédente")
    assert at_details.find("Adresse électronique de connexion : *", QLineEdit).text() == lila.address
    assert at_details.find("Mot de passe de connexion : *", QLineEdit).text() == lila.password
    at_details.press("Continuer")
    at_details.wait_for_text("Remplissez votre formulaire d'inscription")
    assert at_details.find("Nom : *", QLineEdit).text() == "ROSEMONDE"
    at_details.press("Continuer")
    at_details.wait_for("Valider", QPushButton)
    at_details.press("Etape précédente")
    assert at_details.find("Réponse à la question de confiance : *", QLineEdit).text() == "Paul"


@pytest.mark.rows(40, 124)
def test_the_step_on_show_is_the_one_in_bold(running: Running, at_details: Driver) -> None:
    trail = running.window.portal.page(Place.REGISTRATION).ui.trail  # type: ignore[attr-defined]
    bold = [label.text() for label in trail.labels if label.font().bold()]
    assert bold == ["Formulaire inscription"]


@pytest.mark.rows(60, 107)
def test_a_second_registration_is_refused_with_the_deadline(running: Running, qtbot: QtBot) -> None:
    driver = play_until(running, "registration.end")
    driver.press("OK")
    assert running.window.portal.place is Place.AUTHENTICATION
    driver.press("Accueil")
    play_until(running, "registration.credentials")
    driver.press("Continuer")
    driver.wait_for_text("aucun autre code ne peut être demandé pour cette adresse avant le 24/08/2023")


@pytest.mark.rows(106)
def test_after_48_hours_the_code_is_refused_and_the_address_free(running: Running) -> None:
    play_until(running, "activation.address")
    running.context.clock.advance(timedelta(hours=48, minutes=5))
    assert running.window.activation is not None
    activation = Driver(running.window.activation)
    activation.press("Continuer")
    activation.wait_for_text("le délai de 48 heures est dépassé")
