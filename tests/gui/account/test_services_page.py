"""« Gérer les services »: four groups, each entry with its explanation (rows 170-176)."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.service_entries import COMPANIES, ONLINE, PERSONAL, RIGHTS, explanation
from guichet.gui.account.service_row import ServiceRow
from guichet.gui.account.services_page import ServicesPage
from guichet.gui.context import Context
from tests.gui.account.test_identity_panel import LILA

MORE = "(En savoir plus)"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> ServicesPage:
    page = ServicesPage(context)
    qtbot.addWidget(page)
    page.resize(760, 900)
    page.show_overview(LILA)
    page.show()
    return page


def more_of(page: ServicesPage, entry: str) -> QPushButton:
    """« (En savoir plus) » beside that entry, as who hears the page tells it from the nine others."""
    buttons = [each for each in page.findChildren(QPushButton) if each.text() == MORE]
    return next(each for each in buttons if each.accessibleDescription().startswith(entry))


GROUPS = [
    pytest.param(
        "online_card",
        "SERVICES EN LIGNE",
        [
            "Adhérer aux services en ligne",
            "Gérer vos substitutions (remplacer le titulaire)",
            "Consulter vos services (habilitations)",
        ],
        marks=pytest.mark.rows(171, 175),
    ),
    pytest.param(
        "personal_card",
        "INFORMATIONS PERSONNELLES",
        [
            "Gérer vos coordonnées",
            "Gérer votre adresse électronique de connexion / votre mot de passe",
            "Supprimer votre espace professionnel",
        ],
        marks=pytest.mark.rows(150, 172, 175),
    ),
    pytest.param(
        "rights_card",
        "DROITS D'ACCES",
        ["Gérer vos administrateurs suppléants", "Gérer ou consulter vos délégations"],
        marks=pytest.mark.rows(173, 175),
    ),
    pytest.param(
        "companies_card",
        "DOSSIERS",
        [
            "Gérer les comptes bancaires de l'entreprise",
            "Modifier l'adresse électronique de l'entreprise",
        ],
        marks=pytest.mark.rows(174, 175),
    ),
]


@pytest.mark.parametrize(("card", "heading", "entries"), GROUPS)
def test_a_group_is_printed_as_in_the_guide(page: ServicesPage, card: str, heading: str, entries: list[str]) -> None:
    group = getattr(page.ui, card)
    assert group.findChild(QLabel).text() == heading
    printed = [button.text() for row in group.findChildren(ServiceRow) for button in row.findChildren(QPushButton)]
    assert printed == [text for entry in entries for text in (entry, MORE)]


@pytest.mark.rows(170)
def test_the_panel_on_the_left_is_the_accounts_own_and_lets_one_quit(page: ServicesPage, qtbot: QtBot) -> None:
    driver = Driver(page)
    for text in ("Abonné: 20232230000101", "ROSEMONDE", "Lila", "PARIS", "FRANCE"):
        assert driver.shows(text), text
    with qtbot.waitSignal(page.quit_requested):
        driver.press("Quitter")


@pytest.mark.rows(176)
@pytest.mark.parametrize(
    ("entry", "signal"),
    [
        ("Gérer votre adresse électronique de connexion / votre mot de passe", "credentials_requested"),
        ("Gérer vos coordonnées", "contact_details_requested"),
        ("Supprimer votre espace professionnel", "closing_requested"),
        ("Consulter vos services (habilitations)", "companies_requested"),
    ],
)
def test_what_is_simulated_is_asked_for(qtbot: QtBot, page: ServicesPage, entry: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        Driver(page).press(entry)


@pytest.mark.rows(226)
@pytest.mark.parametrize(
    ("entry", "guide"),
    [
        ("Adhérer aux services en ligne", "« Adhérer aux services en ligne en mode expert »"),
        ("Gérer vos administrateurs suppléants", "« Désigner un administrateur suppléant »"),
        ("Gérer ou consulter vos délégations", "« Désigner des délégataires et consulter les délégations »"),
        ("Gérer vos substitutions (remplacer le titulaire)", "Aucun des guides FOCUS"),
        ("Gérer les comptes bancaires de l'entreprise", "Aucun des guides FOCUS"),
        ("Modifier l'adresse électronique de l'entreprise", "Aucun des guides FOCUS"),
    ],
)
def test_what_is_not_simulated_says_which_guide_tells_of_it(
    page: ServicesPage, entry: str, guide: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.not_simulated_requested) as asked:
        Driver(page).press(entry)
    (chosen,) = asked.args
    assert chosen.text() == entry
    assert guide in chosen.where()


@pytest.mark.rows(175)
@pytest.mark.parametrize("entry", [*ONLINE, *PERSONAL, *RIGHTS, *COMPANIES], ids=lambda entry: entry.action)
def test_each_entry_has_its_explanation_which_unfolds_and_folds(
    page: ServicesPage, entry: object, context: Context
) -> None:
    more = more_of(page, entry.text())
    row = more.parentWidget()
    assert isinstance(row, ServiceRow)
    text = row.findChild(QLabel)
    assert not text.isVisible()
    assert more.accessibleDescription() == f"{entry.text()}, fermé"
    more.click()
    assert text.isVisible()
    assert text.text().replace("\u00a0", " ") == explanation(entry, "fr")
    assert more.accessibleDescription() == f"{entry.text()}, ouvert"
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert text.text() == explanation(entry, "en")
    more.click()
    assert not text.isVisible()
