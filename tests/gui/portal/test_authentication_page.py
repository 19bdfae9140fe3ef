"""« Accueil > Authentification »."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.portal.authentication_page import AuthenticationPage


@pytest.fixture
def page(qtbot: QtBot) -> AuthenticationPage:
    page = AuthenticationPage()
    qtbot.addWidget(page)
    page.show()
    return page


LABELS = (
    pytest.param("Accueil > Authentification", marks=pytest.mark.rows(21)),
    pytest.param("Aide : accéder aux fiches pratiques", marks=pytest.mark.rows(21)),
    pytest.param("Connexion à mon espace professionnel", marks=pytest.mark.rows(22)),
    pytest.param("Connexion", marks=pytest.mark.rows(24)),
    pytest.param("Mot de passe oublié", marks=pytest.mark.rows(25)),
    pytest.param(
        "Vous pouvez également payer en ligne votre taxe foncière ou votre cotisation foncière des entreprises en "
        "utilisant la référence de votre avis",
        marks=pytest.mark.rows(26),
    ),
    pytest.param("Payer mes impôts locaux", marks=pytest.mark.rows(26)),
    pytest.param("Création de mon espace professionnel", marks=pytest.mark.rows(27)),
    pytest.param("Activation de mon espace / mes services", marks=pytest.mark.rows(28)),
    pytest.param("Direction générale des Finances publiques", marks=pytest.mark.rows(29)),
)


@pytest.mark.parametrize("label", LABELS)
def test_the_words_of_the_guide_are_there(page: AuthenticationPage, label: str) -> None:
    assert Driver(page).shows(label)


@pytest.mark.rows(22, 23)
def test_fields_are_called_by_their_labels(page: AuthenticationPage) -> None:
    driver = Driver(page)
    driver.write("Adresse électronique", "lila@exemple.test")
    driver.write("Mot de passe", "secret")
    field = driver.find("Mot de passe", QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    driver.press("Afficher le mot de passe")
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    driver.press("Masquer le mot de passe")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert driver.find("Aide sur le mot de passe", QToolButton).text() == "?"


@pytest.mark.rows(27, 28)
def test_creating_and_activating_are_asked_for(page: AuthenticationPage, qtbot: QtBot) -> None:
    driver = Driver(page)
    with qtbot.waitSignal(page.create_requested):
        driver.press("Créer mon espace professionnel")
    with qtbot.waitSignal(page.activate_requested):
        driver.press("Activer mon espace / mes services")


@pytest.mark.parametrize("entry", ["Mot de passe oublié", "Payer mes impôts locaux"])
def test_an_entry_that_is_not_simulated_is_named(page: AuthenticationPage, qtbot: QtBot, entry: str) -> None:
    with qtbot.waitSignal(page.not_simulated_requested) as asked:
        Driver(page).press(entry)
    (label,) = asked.args
    assert label() == entry


def test_signing_in_says_that_it_comes_later_and_forgets_the_password(page: AuthenticationPage) -> None:
    driver = Driver(page)
    driver.write("Mot de passe", "un vrai mot de passe")
    driver.press("Connexion")
    assert driver.shows("La connexion sera simulée avec le second guide.")
    assert driver.find("Mot de passe", QLineEdit).text() == ""


def test_what_looks_like_a_link_is_a_button(page: AuthenticationPage) -> None:
    assert isinstance(Driver(page).find("Mot de passe oublié", QPushButton), QPushButton)
