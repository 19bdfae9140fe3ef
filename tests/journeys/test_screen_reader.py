"""Guide A with a screen reader: another process, that knows the guide's words and the AT-SPI protocol alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("jeepney", reason="a screen reader of our own: Linux only")

from tests.at_spi import Role, ScreenReader, State
from tests.desktop import private_desktop

PORTAL, ACTIVATION, SUMMARY = "Guichet", "Activez votre espace / vos services", "Récapitulatif"
IMAGE_FIELD = "Recopiez les caractères de l'image : *"
ACCEPT = "Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *"
ADDRESS, PASSPHRASE = "lila.rosemonde@orange.fr", "1OriginalPassphraseOfMyOwn"


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ScreenReader]:
    """Follows the real program, started as everybody starts it."""
    options = ["--data-dir", str(tmp_path), "--at", "2023-08-22T13:00", "--lang", "fr", "--show-captcha"]
    with private_desktop() as desktop:
        qt = {"QT_QPA_PLATFORM": "xcb", "QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment = {**desktop.environment, **qt}
        reader = ScreenReader(desktop.accessibility_bus)
        with subprocess.Popen([sys.executable, "-m", "guichet", *options], env=environment) as program:
            try:
                reader.follow()
                desktop.activate(PORTAL)
                yield reader
                assert program.poll() is None
            finally:
                program.terminate()
                reader.close()


@pytest.mark.rows(27, 47, 80, 81, 82, 84, 89, 98, 138)
def test_the_guide_can_be_followed_by_names_and_roles_alone(reader: ScreenReader) -> None:
    _go_to_the_registration(reader)
    _accept_the_terms(reader)
    _choose_credentials(reader)
    _fill_the_form(reader)
    _confirm(reader)
    _activate(reader, _read_the_code(reader))
    press(reader, ACTIVATION, "Sauvegardez ou imprimez le récapitulatif")
    reader.wait_for(SUMMARY, "Enregistrer…", Role.BUTTON)
    press(reader, SUMMARY, "Texte", Role.TAB)
    assert "N° d'abonné : 20232340000101" in reader.text(reader.wait_for(SUMMARY, "Texte du récapitulatif", Role.TEXT))


@pytest.mark.rows(47)
def test_refusals_are_heard_and_found_at_their_fields(reader: ScreenReader) -> None:
    _go_to_the_registration(reader)
    reader.wait_for_text(PORTAL, "Solution : ")
    press(reader, PORTAL, "Continuer")
    refused = reader.wait_for_description(PORTAL, ACCEPT, Role.CHECK_BOX)
    missing = reader.find(PORTAL, IMAGE_FIELD, Role.TEXT)
    assert refused.has(State.FOCUSED)
    assert missing.description
    assert reader.wait_for_announcement(refused.description) == f"{refused.description} {missing.description}"
    steps = [each.name for each in reader.controls(PORTAL) if each.description == "étape en cours"]
    assert steps == ["1. Se pré-inscrire", "Conditions générales"]  # of the guide, beside; of the wizard


def _go_to_the_registration(reader: ScreenReader) -> None:
    press(reader, PORTAL, "Votre espace professionnel")
    press(reader, PORTAL, "Créer mon espace professionnel")
    press(reader, PORTAL, "Créez votre espace en mode expert")


def _accept_the_terms(reader: ScreenReader) -> None:
    press(reader, PORTAL, ACCEPT, Role.CHECK_BOX)
    copy_the_image(reader, PORTAL)
    press(reader, PORTAL, "Continuer")


def _choose_credentials(reader: ScreenReader) -> None:
    write(reader, PORTAL, "Adresse électronique de connexion : *", ADDRESS)
    write(reader, PORTAL, "Confirmez l'adresse électronique de connexion : *", ADDRESS)
    write(reader, PORTAL, "Mot de passe de connexion : *", PASSPHRASE, Role.PASSWORD)
    write(reader, PORTAL, "Confirmez votre mot de passe de connexion : *", PASSPHRASE, Role.PASSWORD)
    press(reader, PORTAL, "Continuer")


def _fill_the_form(reader: ScreenReader) -> None:
    for name, text in (
        ("Nom : *", "ROSEMONDE"),
        ("Prénom : *", "Lila"),
        ("Téléphone : *", "0123456789"),
        ("Numéro de voie :", "12"),
        ("Nature de la voie :", "rue"),
        ("Libellé de la voie :", "de Longchamp"),
        ("Code postal :", "75016"),
        ("Ville : *", "Paris"),
        ("Réponse à la question de confiance : *", "Paul"),
    ):
        write(reader, PORTAL, name, text)
    assert reader.value(reader.find(PORTAL, "Pays : *", Role.COMBO_BOX)) == "FRANCE"
    question = reader.find(PORTAL, "Question de confiance : *", Role.COMBO_BOX)
    reader.choose(question, "Le prénom de votre conjoint(e) ?")
    press(reader, PORTAL, "Continuer")


def _confirm(reader: ScreenReader) -> None:
    press(reader, PORTAL, "Valider")
    reader.wait_for_text(PORTAL, "Vous allez recevoir le code d'activation dans votre messagerie.")


def _read_the_code(reader: ScreenReader) -> str:
    press(reader, PORTAL, "Ouvrir le message")
    press(reader, PORTAL, "Texte", Role.TAB)
    return reader.text(reader.wait_for(PORTAL, "Texte", Role.TEXT))


def _activate(reader: ScreenReader, message: str) -> None:
    code = message.split("le code suivant :")[1].split()[0]
    press(reader, PORTAL, "Activez votre espace professionnel")
    write(reader, ACTIVATION, "Saisissez le code d'activation : *", code)
    copy_the_image(reader, ACTIVATION)
    press(reader, ACTIVATION, "Continuer")
    write(reader, ACTIVATION, "Saisissez votre adresse électronique de connexion : *", ADDRESS)
    press(reader, ACTIVATION, "Continuer")


def press(reader: ScreenReader, window: str, name: str, role: str = Role.BUTTON) -> None:
    reader.press(reader.wait_for(window, name, role))


def write(reader: ScreenReader, window: str, name: str, text: str, role: str = Role.TEXT) -> None:
    reader.write(reader.wait_for(window, name, role), text)


def copy_the_image(reader: ScreenReader, window: str) -> None:
    solution = reader.wait_for_text(window, "Solution : ").removeprefix("Solution : ")
    write(reader, window, IMAGE_FIELD, solution)
