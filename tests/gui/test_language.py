"""English, switched to while the program runs: nothing typed is lost, and nothing on screen stays French."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.player import Player
from guichet.gui.portal.help_page import HelpPage
from guichet.gui.portal.place import Place
from guichet.gui.store_problem.key_missing_bar import KeyMissingBar
from guichet.gui.summary.print_preview import PrintPreview
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.settings import SettingsFile, places
from guichet.store.problems import StoreProblem, StoreProblemCode
from tests.gui.fit import lay_out
from tests.gui.wording import french, said
from tests.journeys.playing import creating, shot_at
from tests.journeys.windows import window


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        wait_until(lambda: running.context.backend.is_open, "the store")
        settle(running)
        yield running


@pytest.fixture
def guide(running: Running, tmp_path: Path) -> Player:
    return creating(running, tmp_path / "recapitulatif.pdf")


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")
    lay_out(running.window)


def speak(running: Running, language: str) -> None:
    """Press FR or EN, were it behind an open menu; what workers and timers do about it is waited for."""
    button = {"fr": running.window.ui.french_button, "en": running.window.ui.english_button}[language]
    button.click()
    settle(running)


def typed(shown: QWidget) -> dict[QWidget, object]:
    """What a person has put into the fields of a window."""
    fields: dict[QWidget, object] = {}
    fields.update({edit: edit.text() for edit in shown.findChildren(QLineEdit)})
    fields.update({box: box.isChecked() for box in shown.findChildren(QCheckBox)})
    fields.update({combo: combo.currentData() for combo in shown.findChildren(QComboBox)})
    return fields


def test_french_is_seen(running: Running) -> None:
    """The measure itself: labels, names that only a screen reader says, tooltips."""
    assert {"Accueil", "Bienvenue sur le portail simulé", "Thème sombre"} <= set(french(running.window))


def test_every_step_of_the_guide_can_change_language_and_loses_nothing(running: Running, guide: Player) -> None:
    """The steps after a switch need what was typed before it; the person follows the guide in French."""
    for key, _line, shown in guide.shots():
        settle(running)
        before, in_french, focus = typed(shown), said(shown), shown.focusWidget()
        speak(running, "en")
        assert french(shown) == [], key
        assert typed(shown) == before, key
        speak(running, "fr")
        assert said(shown) == in_french, key
        assert typed(shown) == before, key
        assert shown.focusWidget() is focus, key
    assert running.window.portal.place is Place.AUTHENTICATION


REFUSED = {
    "registration.terms": (
        "To continue, check the box and accept the terms and conditions.",
        "Enter the six characters",
    ),
    "registration.credentials": (
        "The two email addresses are not the same.",
        "The password must have at least 20 characters.",
    ),
    "registration.details": ("This field is mandatory.", "This telephone number is not valid."),
    "activation.code": ("The activation code has 12 letters", "The characters entered do not match"),
    "activation.address": ("This activation code does not match this email address.",),
}


def spoil(driver: Driver, step: str) -> None:
    """Enter what is refused at ``step``."""
    match step:
        case "registration.credentials":
            driver.write("Adresse électronique de connexion : *", "autre@exemple.fr")
            driver.write("Mot de passe de connexion : *", "court1")
            driver.wait_for_text("Niveau de sécurité : Faible")
        case "registration.details":
            driver.press("Effacer")
            driver.write("Téléphone : *", "12")
        case "activation.code":
            driver.write("Saisissez le code d'activation : *", "trop court")
            driver.write("Recopiez les caractères de l'image : *", "zzzzzz")
        case "activation.address":
            driver.write("Saisissez votre adresse électronique de connexion : *", "autre@exemple.fr")


@pytest.mark.parametrize("step", REFUSED)
def test_refusals_on_screen_change_language(running: Running, guide: Player, step: str) -> None:
    shown = shot_at(guide, step).window
    driver = Driver(shown)
    spoil(driver, step)
    driver.press("Continuer")
    wait_until(lambda: any(field.property("refused") for field in shown.findChildren(QWidget)), "the refusals")
    settle(running)
    before, in_french = typed(shown), said(shown)
    speak(running, "en")
    for sentence in REFUSED[step]:
        beside = [text for text in said(shown) if text.startswith(sentence)]
        assert len(beside) > 1, sentence  # under the field, and told of the field to a screen reader
    assert french(shown) == []
    assert typed(shown) == before
    speak(running, "fr")
    assert said(shown) == in_french


PLACES = {
    "the troubleshooting": lambda running: running.window.portal.show_place(Place.TROUBLESHOOTING),
    "an unsimulated entry of the header": lambda running: Driver(running.window).press("Votre espace particulier"),
    "an unsimulated entry of the authentication": lambda running: press_all(
        running, "Votre espace professionnel", "Payer mes impôts locaux"
    ),
    "the basic mode": lambda running: press_all(
        running, "Votre espace professionnel", "Créer mon espace professionnel", "Créez votre espace en mode simplifié"
    ),
    "the option": lambda running: running.window.portal.start_opting(),
    "signing in": lambda running: press_all(running, "Votre espace professionnel", "Connexion"),
    "a full disk": lambda running: running.context.backend.troubled.emit(
        StoreProblem(StoreProblemCode.DISK_FULL, Path("donnees"))
    ),
    "a missing key": lambda running: running.window.add_bar(KeyMissingBar()),
    "data that cannot be opened": lambda running: running.context.backend.open_failed.emit(
        StoreProblem(StoreProblemCode.DAMAGED, Path("donnees"), Path(__file__))
    ),
    "the menu of the clock": lambda running: running.window.clock_bar.menu.popup(running.window.pos()),
}


def press_all(running: Running, *names: str) -> None:
    for name in names:
        Driver(running.window).press(name)


@pytest.mark.parametrize("place", PLACES)
def test_every_other_screen_changes_language(running: Running, place: str) -> None:
    shown: Callable[[Running], object] = PLACES[place]
    shown(running)
    settle(running)
    in_french = said(running.window)
    speak(running, "en")
    assert french(running.window) == []
    speak(running, "fr")
    assert said(running.window) == in_french
    running.window.clock_bar.menu.close()


def test_every_topic_of_the_help_changes_language(running: Running) -> None:
    page = running.window.portal.page(Place.HELP)
    assert isinstance(page, HelpPage)
    for topic in page.topics:
        running.window.portal.show_help(topic)
        settle(running)
        in_french = said(running.window)
        speak(running, "en")
        assert french(running.window) == [], topic
        speak(running, "fr")
        assert said(running.window) == in_french, topic


def test_dialogs_that_are_open_change_language(running: Running) -> None:
    running.window.portal.start_registration()
    Driver(running.window).press("Lire les conditions générales")
    running.window.clock_bar.choose_action.trigger()
    dialogs = [each for each in running.window.findChildren(QDialog) if each.isVisible()]
    assert len(dialogs) == 2
    speak(running, "en")
    assert {dialog.windowTitle(): french(dialog) for dialog in dialogs} == {
        "Guichet terms and conditions": [],
        "Choose a moment": [],
    }


def summary_window(guide: Player) -> SummaryWindow:
    """The guide up to the summary that has been saved."""
    shown = shot_at(guide, "summary").window
    assert isinstance(shown, SummaryWindow)
    return shown


def test_qt_s_own_dialogs_follow(running: Running, guide: Player) -> None:
    summary = summary_window(guide)
    labels = {}
    for language in ("fr", "en"):
        speak(running, language)
        summary.ui.save_button.click()
        (saving,) = summary.findChildren(QFileDialog)
        printing = QPrintDialog(QPrinter(), summary)
        labels[language] = [
            {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
            for dialog in (saving, printing)
        ]
        saving.close()
        printing.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert all("Annuler" in words and "Cancel" not in words for words in labels["fr"])
    assert all("Cancel" in words and "Annuler" not in words for words in labels["en"])


def test_the_preview_changes_language(running: Running, guide: Player) -> None:
    summary = summary_window(guide)
    summary.ui.preview_button.click()
    (preview,) = summary.findChildren(PrintPreview)
    speak(running, "en")
    assert preview.windowTitle() == "Print preview"
    assert french(preview) == []


PROGRAM = """
import sys
from pathlib import Path
from guichet.bootstrap import Options, start
from guichet.settings import places

running = start(Options(places(Path(sys.argv[1]))))
print(running.window.ui.home_button.text())
running.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's language is not in the environment")
@pytest.mark.parametrize(
    ("system", "kept", "home"),
    [
        ("fr_FR.UTF-8", "", "Accueil"),
        ("fr_CA.UTF-8", "", "Accueil"),
        ("en_GB.UTF-8", "", "Home"),
        ("de_DE.UTF-8", "", "Home"),
        ("de_DE.UTF-8", "fr", "Accueil"),
        ("fr_FR.UTF-8", "en", "Home"),
    ],
)
def test_the_first_start_follows_the_system_and_later_ones_the_choice(
    tmp_path: Path, system: str, kept: str, home: str
) -> None:
    if kept:
        SettingsFile(places(tmp_path).settings).change(language=kept)
    unset = ("LANGUAGE", "LC_ALL", "LC_MESSAGES")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env={**environment, "LANG": system},
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    assert done.stdout.split() == [home]
