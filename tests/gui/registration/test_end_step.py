"""Step 5, « Enregistrement »."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.registration.end_step import EndStep
from guichet.procedures.registration import Registered
from guichet.rules.paris import from_paris


@pytest.fixture
def step(qtbot: QtBot) -> EndStep:
    step = EndStep()
    qtbot.addWidget(step)
    sent = from_paris("2023-08-22T13:00")
    step.show_registered(Registered("Lila ROSEMONDE", "lila@orange.fr", sent, sent + timedelta(hours=48)))
    step.show()
    return step


TEXTS = (
    pytest.param("Lila ROSEMONDE", marks=pytest.mark.rows(97)),
    pytest.param("Vous allez recevoir le code d'activation dans votre messagerie.", marks=pytest.mark.rows(98)),
    pytest.param(
        "Si vous ne le recevez pas, vérifiez que l'adresse que vous avez saisie (lila@orange.fr) est correcte, et "
        'consultez la rubrique "Courrier indésirable" ou "Spam" de votre messagerie personnelle.',
        marks=pytest.mark.rows(99),
    ),
    pytest.param(
        "Remarque : ce code n'est pas un mot de passe. Il ne doit être utilisé qu'une seule fois pour activer votre "
        "espace professionnel.",
        marks=pytest.mark.rows(100),
    ),
    pytest.param(
        "Après réception de ce code, vous devez cliquer sur le lien ci-dessous :", marks=pytest.mark.rows(101)
    ),
    pytest.param(
        'Vous pouvez retrouver ce lien sur le site impots.gouv.fr en cliquant sur "Votre espace professionnel" situé '
        'en haut à droite de l\'écran, puis sur "Activer mon espace / mes services".',
        marks=pytest.mark.rows(102),
    ),
    pytest.param(
        "Vous disposez d'un délai de 48h, à compter de l'envoi du code ci-dessus, pour activer votre espace "
        "professionnel.",
        marks=pytest.mark.rows(103),
    ),
    pytest.param("à saisir au plus tard le 24/08/2023 à 13:00:00", marks=pytest.mark.rows(103)),
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_the_guide_are_there(step: EndStep, text: str) -> None:
    assert Driver(step).shows(text)


@pytest.mark.rows(101, 104)
def test_there_are_two_ways_on(step: EndStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.activate_requested):
        Driver(step).press("Activez votre espace professionnel")
    with qtbot.waitSignal(step.ok_requested):
        Driver(step).press("OK")
