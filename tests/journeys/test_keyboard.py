"""Guide A without a mouse: Tab, Space, the arrow keys and typing alone, through the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import accessible_name, wait_until
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.rules.sample_people import person
from tests.journeys.windows import window

ACCEPT = "Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *"
IMAGE_FIELD = "Recopiez les caractères de l'image : *"


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "data") as running:
        wait_until(
            lambda: running.context.backend.is_open and running.window.isActiveWindow(), "the window and its store"
        )
        yield running


class Keyboard:
    """Presses keys in whatever window is active, and knows no other way to get anywhere than Tab."""

    def go_to(self, name: str) -> QWidget:
        """Tab until the control of that name has the focus."""
        wait_until(lambda: self._is_there(name), f"« {name} »")
        passed: list[str] = []
        while accessible_name(self._focus()) != name:
            passed.append(accessible_name(self._focus()))
            assert len(passed) < 100, f"Tab does not come to « {name} » but to {passed}"
            QTest.keyClick(self._focus(), Qt.Key.Key_Tab)
        return self._focus()

    def press(self, name: str) -> None:
        QTest.keyClick(self.go_to(name), Qt.Key.Key_Space)

    def type(self, name: str, text: str) -> None:
        QTest.keyClicks(self.go_to(name), text)

    def choose(self, name: str, entry: str) -> None:
        drop_down = self.go_to(name)
        assert isinstance(drop_down, QComboBox)
        for _ in range(drop_down.count()):
            if drop_down.currentText() == entry:
                return
            QTest.keyClick(drop_down, Qt.Key.Key_Down)
        pytest.fail(f"« {name} » has no entry « {entry} »")

    def copy_the_image(self) -> None:
        start = "Solution : "
        wait_until(lambda: bool(self._texts(start)), "the image")
        self.type(IMAGE_FIELD, self._texts(start)[0].removeprefix(start))

    def _texts(self, start: str) -> list[str]:
        labels = [each.text() for each in self._window().findChildren(QLabel) if each.isVisible()]
        return [text for text in labels if text.startswith(start)]

    def _is_there(self, name: str) -> bool:
        shown = [each for each in self._window().findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        return any(accessible_name(each) == name and each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in shown)

    @staticmethod
    def _window() -> QWidget:
        window = QApplication.activeWindow()
        assert window is not None
        return window

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window()


def test_the_guide_can_be_followed_with_the_keyboard_alone(running: Running, qtbot: QtBot) -> None:
    keyboard, lila = Keyboard(), person("lila")
    keyboard.press("Votre espace professionnel")
    keyboard.press("Créer mon espace professionnel")
    keyboard.press("Créez votre espace en mode expert")
    keyboard.press(ACCEPT)
    keyboard.copy_the_image()
    keyboard.press("Continuer")
    keyboard.type("Adresse électronique de connexion : *", lila.address)
    keyboard.type("Confirmez l'adresse électronique de connexion : *", lila.address)
    keyboard.type("Mot de passe de connexion : *", lila.password)
    keyboard.type("Confirmez votre mot de passe de connexion : *", lila.password)
    keyboard.press("Continuer")
    keyboard.type("Nom : *", "ROSEMONDE")
    keyboard.type("Prénom : *", "Lila")
    keyboard.type("Téléphone : *", "0123456789")
    keyboard.type("Ville : *", "Paris")
    keyboard.choose("Question de confiance : *", "Le prénom de votre conjoint(e) ?")
    keyboard.type("Réponse à la question de confiance : *", "Paul")
    keyboard.press("Continuer")
    keyboard.press("Valider")
    keyboard.press("Ouvrir le message")
    keyboard.press("Copier le code")
    keyboard.press("Activez votre espace professionnel")
    qtbot.waitUntil(lambda: running.window.activation is not None and running.window.activation.isActiveWindow())
    code = keyboard.go_to("Saisissez le code d'activation : *")
    assert isinstance(code, QLineEdit)
    QTest.keyClick(code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    keyboard.copy_the_image()
    keyboard.press("Continuer")
    keyboard.type("Saisissez votre adresse électronique de connexion : *", lila.address)
    keyboard.press("Continuer")
    keyboard.press("Sauvegardez ou imprimez le récapitulatif")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), SummaryWindow))
    keyboard.go_to("Enregistrer…")
    keyboard.press("Fermer")


def test_shift_and_tab_lead_back(running: Running) -> None:
    keyboard = Keyboard()
    keyboard.press("Votre espace professionnel")
    here = keyboard.go_to("Créer mon espace professionnel")
    QTest.keyClick(here, Qt.Key.Key_Tab)
    there = QApplication.focusWidget()
    assert there is not None
    assert there is not here
    QTest.keyClick(there, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is here
