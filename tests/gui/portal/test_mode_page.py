"""« Professionnels »: the choice of mode."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.portal.mode_page import ModePage


@pytest.fixture
def page(qtbot: QtBot) -> ModePage:
    page = ModePage()
    qtbot.addWidget(page)
    page.show()
    return page


TEXTS = (
    pytest.param("Professionnels", marks=pytest.mark.rows(32)),
    pytest.param(
        "Vous souhaitez créer un espace pour votre propre entreprise dont vous ne partagerez pas la gestion des "
        "services en ligne ? Optez pour le mode simplifié",
        marks=pytest.mark.rows(33),
    ),
    pytest.param(
        "Vous devrez renseigner le SIREN de l'entreprise concernée, l'adresse électronique qui permettra de la joindre "
        "à tout sujet la concernant, ainsi qu'une adresse électronique qui vous servira d'identifiant de connexion à "
        "l'espace professionnel.",
        marks=pytest.mark.rows(34),
    ),
    pytest.param(
        "Une fois l'espace simplifié activé, les services en ligne seront immédiatement accessibles pour l'entreprise.",
        marks=pytest.mark.rows(34),
    ),
    pytest.param(
        "Vous souhaitez créer un espace pour l'entreprise que vous représentez ou dont vous partagerez la gestion des "
        "services en ligne ? Optez pour le mode expert",
        marks=pytest.mark.rows(36),
    ),
    pytest.param(
        "Vous devrez renseigner une adresse électronique qui vous servira d'identifiant de connexion à l'espace "
        "professionnel.",
        marks=pytest.mark.rows(37),
    ),
    pytest.param(
        "Une fois l'espace expert activé, vous devrez adhérer aux services en ligne pour chacune des entreprises que "
        "vous gérez.",
        marks=pytest.mark.rows(37),
    ),
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_the_guide_are_there(page: ModePage, text: str) -> None:
    assert Driver(page).shows(text)


@pytest.mark.rows(32, 35, 38)
def test_every_entry_asks_for_what_it_says(page: ModePage, qtbot: QtBot) -> None:
    driver = Driver(page)
    for label, signal in (
        ("Créez votre espace en mode expert", page.expert_requested),
        ("Créez votre espace en mode simplifié", page.basic_requested),
        ("Quitter", page.quit_requested),
    ):
        with qtbot.waitSignal(signal):
            driver.press(label)
    topics: list[str] = []
    page.help_requested.connect(topics.append)
    page.ui.basic_more_button.click()
    page.ui.expert_more_button.click()
    assert topics == ["basic_mode", "expert_mode"]
    assert page.ui.basic_more_button.text() == page.ui.expert_more_button.text() == "En savoir plus"
