"""Activation, « Récapitulatif »."""

from datetime import date
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.activation.summary_step import SummaryStep
from guichet.gui.context import Context
from guichet.procedures.activation import Activated


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> SummaryStep:
    step = SummaryStep(context)
    qtbot.addWidget(step)
    step.show_activated(Activated(uuid4(), "Lila ROSEMONDE", date(2023, 8, 21), "20232330000101"))
    step.show()
    return step


TEXTS = (
    pytest.param("Votre inscription", marks=pytest.mark.rows(135)),
    pytest.param("Lila ROSEMONDE", marks=pytest.mark.rows(135)),
    pytest.param(
        "Votre inscription a été réalisée le 21 août 2023 sous le numéro 20232330000101.", marks=pytest.mark.rows(136)
    ),
    pytest.param("Ce numéro d'abonné vous est personnel et doit le rester.", marks=pytest.mark.rows(137)),
    pytest.param("Il vous sera indispensable en cas de perte de votre mot de passe.", marks=pytest.mark.rows(139)),
    pytest.param("Vos services en ligne", marks=pytest.mark.rows(140)),
    pytest.param(
        "Pour adhérer ou utiliser les services en ligne, cliquez sur le bouton ci-dessous, puis saisissez vos "
        "identifiants pour accéder à votre espace professionnel.",
        marks=pytest.mark.rows(140),
    ),
    pytest.param("adhérer aux services, ou communiquer votre numéro d'abonné", marks=pytest.mark.rows(143)),
    pytest.param("Notez votre numéro d'abonné et enregistrez d'abord le récapitulatif.", marks=pytest.mark.rows(144)),
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_the_guide_are_there(step: SummaryStep, text: str) -> None:
    assert Driver(step).shows(text)


@pytest.mark.rows(138, 141)
def test_the_summary_and_the_services_are_asked_for(step: SummaryStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.summary_requested):
        Driver(step).press("Sauvegardez ou imprimez le récapitulatif")
    with qtbot.waitSignal(step.services_requested):
        Driver(step).press("Accédez à vos services en ligne")


def test_the_date_follows_the_language(step: SummaryStep, context: Context, qtbot: QtBot) -> None:
    context.preferences.set_language("en")
    qtbot.waitUntil(lambda: "21 August 2023" in step.ui.done_label.text())
