"""The help page: every fact of the guides' first chapters stands there, in both languages."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from guichet import resource
from guichet.demo.driver import Driver, accessible_name
from guichet.gui.context import Context
from guichet.gui.pages.every_page import make_page
from guichet.gui.portal.help_page import HelpPage
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> HelpPage:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def text(page: HelpPage) -> str:
    return page.ui.reading.toPlainText().replace("\u00a0", " ")


# What each topic must say, with the row it comes from.
FACTS = {
    "sheets": [
        (1, "agit seul pour une entreprise", "acting alone on behalf of a company"),
        (2, "un seul espace regroupe toutes les habilitations", "a single account covers all the authorisations"),
        (2, "Les cabinets", "Only one account should be set up by management firms"),
        (3, "limiter à 100 le nombre d'entreprises", "to a maximum of 100"),
        (4, "EFI", "Electronic File Interchange, EFI"),
        (4, "EDI", "Electronic Data Interchange, EDI"),
        (5, "qui n'ont pas d'espace professionnel", "who do not have a professional account"),
        (5, "en mode simplifié comme en mode expert", "having an account, in basic or expert mode"),
        (6, "ils ne peuvent pas créer de nouvel espace", "such users cannot set up a new account"),
        (7, "valides pour les opérations B2B", "must appear and be valid for B2B transactions"),
        (7, "au moins un service « Payer »", "at least one payment (“Payer”) service"),
        (8, "uniquement à payer", "only be used to pay"),
        (8, "communiqués expressément à la DGFIP", "communicated expressly to the DGFIP"),
        (9, "ne peut être liée qu'à un seul espace", "an email address can only be linked to one account"),
        (10, "ni à un espace en cours de création", "or an account in the process of being set up"),
        (11, "ni entreprise ni service", "not contain any company details or services"),
        (12, "avant d'adhérer aux services", "before users can sign up for services"),
        (13, "Activer son espace sous 48 heures", "Activating your account within 48 hours"),
        (14, "Mot de passe seul : une seule étape", "Password only: there is only one step"),
        (15, "aucune condition restrictive", "There are no restrictions on the conditions"),
        (16, "n'utilisez pas le même sur plusieurs sites", "do not use the same password for several"),
        (17, "numéro d'abonné, l'adresse électronique", "subscriber number, login email address"),
        (18, "« Votre espace professionnel » > « Aide", "“Votre espace professionnel” > “Aide"),
        (226, "Opter pour un espace accessible", "Opting for an Account Accessible"),
        (226, "Adhérer aux services en ligne en mode expert", "Signing up for Online Services in Expert Mode"),
        (226, "Désigner un administrateur suppléant", "Designating an Alternate Administrator"),
        (226, "Désigner des délégataires", "Designating Delegatees and Viewing Delegations"),
    ],
    "expert_mode": [
        (1, "agit pour plusieurs entreprises", "acting on behalf of more than one company"),
        (3, "100 entreprises par espace", "100 companies per account"),
        (37, "pour chacune des entreprises", "for each of the companies"),
    ],
    "address": [
        (9, "le seul identifiant", "the only username"),
        (58, "100 caractères au plus", "no more than 100 characters"),
    ],
    "basic_mode": [
        (34, "le SIREN de l'entreprise concernée", "the SIREN of the company concerned"),
        (34, "immédiatement accessibles", "immediately accessible"),
        (34, "« numéro fictif »", "“fictitious number”"),
    ],
    "password": [
        (59, "au moins 20 caractères, sans espace", "at least 20 characters, with no spaces"),
        (61, "ne peut donc pas le retrouver", "cannot recover your password"),
        (63, "1 mot de passe différent pour chaque site", "1 different password for each website"),
        (64, "différent de ceux utilisés précédemment", "different from those used before"),
        (65, "ne l'envoyez pas par courriel", "do not send it by email"),
        (66, "ne l'écrivez jamais", "never write it"),
        (67, "notamment en cas de changement de collaborateur", "when there is a change of staff"),
        (68, "que deux tu l'auras » : 1tvmq2tl'A.", "1tvmq2tl'A."),
        (69, "qu'il ne se souvienne pas des mots de passe", "does not remember the passwords"),
    ],
    "taken_address": [
        (70, "utiliser votre adresse habituelle", "allow you to use your regular email address"),
        (71, "une autre adresse que votre adresse habituelle", "a different email address than your regular"),
        (72, "poursuivre la création en choisissant une autre adresse", "continue to set up an account"),
        (73, "toutes vos entreprises et tous vos services", "all your company details and related online"),
        (74, "un seul peut opter", "only one employee can opt"),
        (74, "tout nouveau salarié", "any new employee"),
        (107, "aucun autre code ne peut être demandé", "no other code can be requested"),
    ],
}


def holding_rows(topic: str) -> object:
    return pytest.param(topic, marks=pytest.mark.rows(*sorted({row for row, _, _ in FACTS[topic]})))


@pytest.mark.parametrize("topic", [holding_rows(topic) for topic in FACTS])
def test_every_fact_is_on_the_page(page: HelpPage, context: Context, topic: str) -> None:
    page.show_topic(topic)
    assert [fact for fact in FACTS[topic] if fact[1] not in text(page)] == []
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert [fact for fact in FACTS[topic] if fact[2] not in text(page)] == []


def test_other_topics_are_one_press_away(page: HelpPage, qtbot: QtBot) -> None:
    driver = Driver(page)
    driver.press("Le mode expert")
    assert page.topic == "expert_mode"
    assert page.ui.title_label.text() == "Le mode expert"
    assert accessible_name(page.ui.reading) == "Le mode expert"
    assert not page.ui.expert_mode_button.isVisible()
    assert driver.find("Aide : accéder aux fiches pratiques", QAbstractButton)
    with qtbot.waitSignal(page.back_requested):
        driver.press("Retour")


@pytest.mark.parametrize("file", sorted(resource.path("help").glob("*.html")), ids=lambda file: file.name)
def test_the_texts_are_simple_and_lead_nowhere(file: Path) -> None:
    assert set(re.findall(r"<(\w+)", file.read_text("utf-8"))) <= {"p", "h2", "ul", "ol", "li", "b", "i"}


@pytest.mark.rows(18, 21)
def test_the_sheets_open_from_the_authentication_page(qtbot: QtBot, context: Context) -> None:
    portal = Portal(context, make_page)
    qtbot.addWidget(portal)
    portal.show()
    driver = Driver(portal)
    driver.press("Votre espace professionnel")
    driver.press("Aide : accéder aux fiches pratiques")
    assert portal.place is Place.HELP
    driver.press("Retour")
    assert portal.place is Place.AUTHENTICATION


def test_pages_turn_with_the_keyboard(qtbot: QtBot, context: Context) -> None:
    portal = Portal(context, make_page)
    qtbot.addWidget(portal)
    portal.resize(720, 500)
    portal.show()
    portal.show_help("sheets")
    bar = portal.ui.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    page = portal.page(Place.HELP)
    assert isinstance(page, HelpPage)
    page.ui.reading.setFocus()
    qtbot.keyClick(page.ui.reading, Qt.Key.Key_PageDown)
    assert bar.value() > 100
    qtbot.keyClick(page.ui.reading, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > 500


@pytest.mark.rows(70, 71, 107)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("part", "heading", "in_english"),
    [
        ("sole", "Vous êtes le seul détenteur", "You are the sole holder"),
        ("shared", "Vous n'êtes pas le seul détenteur", "You are not the sole holder"),
        ("pending", "L'adresse est liée à un espace en cours", "The address is linked to an account in the process"),
    ],
)
def test_a_topic_opens_at_the_part_that_applies(
    qtbot: QtBot, context: Context, part: str, heading: str, in_english: str, language: str
) -> None:
    portal = Portal(context, make_page)
    qtbot.addWidget(portal)
    portal.resize(760, 480)
    portal.show()
    portal.show_help("sheets")
    portal.show_help(f"taken_address#{part}")
    context.preferences.set_language(language)
    page = portal.page(Place.HELP)
    assert isinstance(page, HelpPage)
    reading = page.ui.reading

    def on_screen() -> int:
        """How far below the top edge of what scrolls the caret stands."""
        viewport = portal.ui.scroll_area.viewport()
        return reading.viewport().mapTo(viewport, reading.cursorRect().topLeft()).y()

    expected = heading if language == "fr" else in_english
    qtbot.waitUntil(lambda: reading.textCursor().block().text().startswith(expected))
    qtbot.waitUntil(lambda: 0 <= on_screen() < 60)
    assert reading.textCursor().atBlockStart()
    assert portal.focusWidget() is reading
    portal.show_help("taken_address")
    assert portal.ui.scroll_area.verticalScrollBar().value() == 0


@pytest.mark.rows(6, 70, 71)
def test_the_option_is_one_press_away_from_the_topics_that_speak_of_it(page: HelpPage, qtbot: QtBot) -> None:
    for topic in page.topics:
        page.show_topic(topic)
        assert page.ui.opting_button.isVisible() is (topic in ("taken_address", "sheets")), topic
    page.show_topic("taken_address")
    with qtbot.waitSignal(page.opting_requested):
        Driver(page).press("Opter pour un espace accessible par adresse électronique et mot de passe")
