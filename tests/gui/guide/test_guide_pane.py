"""The guide pane: it says where one is and what comes next, and unfolds where the guides disagree."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.guide.guide_pane import GuidePane
from guichet.gui.guide.ruling_entry import FoldButton, RulingEntry
from guichet.gui.widgets.wrap_button import WrapButton
from guichet.rules import atlas
from guichet.rules.atlas_entry import Guide


@pytest.fixture
def pane(qtbot: QtBot, context: Context) -> GuidePane:
    pane = GuidePane(context)
    qtbot.addWidget(pane)
    pane.resize(240, 700)
    pane.show()
    return pane


def said(pane: GuidePane) -> str:
    """All that is on show, with plain spaces."""
    labels = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    return "\n".join(labels).replace("\u00a0", " ")


def lines_in(box: QWidget) -> list[str]:
    """Those on show; others may still be on their way out."""
    return [each.text().replace("\u00a0", " ") for each in box.findChildren(QLabel) if not each.isHidden()]


def entry(pane: GuidePane, code: str) -> RulingEntry:
    return next(each for each in pane.findChildren(RulingEntry) if each.code == code and each.isVisible())


# What an agent must find at each place, with the row it comes from.
ADVICE = {
    "home": [
        (10, "ni à un espace en cours de création"),
        (13, "sauvegarder ou imprimer le récapitulatif"),
    ],
    "authentication/credentials_wrong": [
        (209, "tant qu'il n'est pas activé, avec l'ancienne"),
        (214, "Après un changement d'adresse activé, connectez-vous avec la nouvelle"),
    ],
    "authentication/new_address": [
        (209, "seule l'adresse utilisée jusqu'à présent donne accès à votre espace"),
    ],
    "authentication/old_address": [
        (214, "l'accès est désormais refusé"),
        (215, "les mêmes informations et les mêmes services en ligne"),
    ],
    "activation.summary/address_changed": [
        (213, "Sauvegardez de nouveau le récapitulatif"),
        (214, "avec l'ancienne, l'accès est refusé"),
    ],
    "not_simulated": [
        (222, "0809 400 210"),
        (223, "« Contact et RDV/Accéder » > « Professionnel »"),
    ],
    "authentication": [
        (31, "Un espace qui n'a pas été activé ne peut pas être utilisé."),
    ],
    "registration.credentials": [
        (16, "Changez-le régulièrement"),
        (61, "l'administration ne peut pas le retrouver"),
    ],
    "registration.details": [
        (91, "Conservez la question et la réponse"),
    ],
    "registration.end": [
        (105, "la messagerie peut en retarder l'arrivée"),
        (106, "il faut tout recommencer"),
        (107, "aucun autre code ne peut être demandé"),
        (108, "L'échéance figure aussi dans le message"),
        (109, "pré-inscrit, en attente d'activation"),
    ],
    "activation.code": [
        (128, "Ne saisissez pas le mot de passe"),
    ],
    "activation.address": [
        (133, "autorisez *.impots.gouv.fr"),
        (134, "contactez l'assistance"),
    ],
    "activation.summary": [
        (142, "L'espace est utilisable immédiatement"),
        (143, "administrateur suppléant ou délégataire"),
        (144, "sauvegardez-le d'abord"),
        (150, "« Gérer les services », puis « Gérer vos coordonnées »"),
    ],
}


def holding_rows(place: str) -> object:
    return pytest.param(place, marks=pytest.mark.rows(*(row for row, _ in ADVICE[place])))


@pytest.mark.parametrize("place", [holding_rows(place) for place in ADVICE])
def test_the_agent_finds_the_guides_advice(pane: GuidePane, place: str) -> None:
    pane.show_place(place)
    assert [advice for advice in ADVICE[place] if advice[1] not in said(pane)] == []


def test_the_section_and_the_guides_steps_follow_the_place(pane: GuidePane) -> None:
    pane.show_place("registration.details")
    assert "Guide A, § 2 – 3e étape" in said(pane)
    assert current_steps(pane) == ["1. Se pré-inscrire"]
    pane.follow_guide(Guide.A)
    pane.show_place("activation.summary")
    assert pane.ui.section_label.text().replace("\u00a0", " ") == "Guide A, § 3.2 et § 4"
    assert current_steps(pane) == ["2. Activer l'espace (48 h)", "3. Sauvegarder ou imprimer le récapitulatif"]


SHARED = [name for name in atlas.names() if atlas.entry(name).guides]


@pytest.mark.rows(14, 200, 211)
@pytest.mark.parametrize("place", SHARED)
def test_a_screen_of_both_guides_names_both_until_one_is_known(pane: GuidePane, place: str) -> None:
    assert "activation.code" in SHARED and "mailbox.activation" in SHARED
    pane.show_place(place)
    section = pane.ui.section_label.text()
    assert "Guide A, §" in section.replace("\u00a0", " ") and "guide B, §" in section.replace("\u00a0", " ")
    assert not pane.ui.steps_label.isVisible() and current_steps(pane) == []
    for guide, other in ((Guide.B, Guide.A), (Guide.A, Guide.B)):
        pane.follow_guide(guide)
        assert f"uide {other}" not in pane.ui.section_label.text().replace("\u00a0", " ")
        assert pane.ui.steps_label.isVisible() and pane.ui.steps_label.text() == f"Les étapes du guide {guide}"
        titles = {each.fr.replace("\u00a0", " ") for each in atlas.steps(guide).values()}
        assert current_steps(pane) and set(current_steps(pane)) <= titles
    pane.follow_guide(None)
    assert pane.ui.section_label.text() == section


def test_what_one_guide_alone_leads_to_is_told_as_it_has_it(pane: GuidePane) -> None:
    """Also where somebody followed the other one before, or comes by Ctrl+K."""
    for guide in (None, Guide.A, Guide.B):
        pane.follow_guide(guide)
        pane.show_place("activation.address/new_address_expected")
        assert pane.ui.section_label.text().replace("\u00a0", " ") == "Guide B, § 4.2.2"
        assert current_steps(pane) == ["2. Saisir le code d'activation (48 h)"]
        pane.show_place("activation.summary/address_changed")
        assert pane.ui.section_label.text().replace("\u00a0", " ") == "Guide B, § 4.2.2 et § 4.3"


@pytest.mark.parametrize(
    ("key", "section"),
    [("new_address", "§ 4.1"), ("change_lapsed", "§ 4.1"), ("old_address", "§ 4.3")],
)
def test_a_state_names_where_its_guide_speaks_of_it(pane: GuidePane, key: str, section: str) -> None:
    pane.show_place(f"authentication/{key}")
    assert pane.ui.section_label.text().replace("\u00a0", " ") == f"Guide B, {section}"


@pytest.mark.rows(14)
def test_the_homepage_begins_both_guides(pane: GuidePane) -> None:
    assert "Guide A, § 2 ; guide B, § 2" in said(pane)
    assert "pour changer l'un ou l'autre" in said(pane) and "une seule étape" in said(pane)
    assert "saisir le code qu'elle reçoit" in said(pane)


def current_steps(pane: GuidePane) -> list[str]:
    steps = [label for label in pane.findChildren(QLabel) if label.isVisible() and label.property("current")]
    assert all(label.font().bold() and label.accessibleDescription() for label in steps)
    return [label.text().replace("\u00a0", " ") for label in steps]


def test_labels_are_quoted_as_on_the_site(pane: GuidePane) -> None:
    pane.show_place("registration.terms")
    assert "5. Cliquez sur « Continuer »." in said(pane)


def test_a_step_that_the_simulator_alone_has_is_marked_and_not_counted(pane: GuidePane, context: Context) -> None:
    pane.show_place("mailbox.activation")
    assert "2. Copiez le code de 12 caractères" in said(pane)
    assert "Dans Guichet : « Copier le code » le copie d'un clic." in said(pane)
    assert "3. Sur le site, cliquez sur « Votre espace professionnel »" in said(pane)
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert "In Guichet: “Copier le code” (Copy the code) copies it in one click." in said(pane)


def test_things_of_which_one_is_done_are_not_counted_as_steps(pane: GuidePane) -> None:
    pane.show_place("mode")
    assert [line[:1] for line in lines_in(pane.ui.do_lines)] == ["S", "•", "•"]
    assert lines_in(pane.ui.do_lines)[0] == "Selon le cas :"
    pane.show_place("authentication")
    assert [line[:1] for line in lines_in(pane.ui.do_lines)] == ["1", "2", "S", "•", "•", "•"]
    assert pane.ui.show_button.text() == "Montrer"


@pytest.mark.parametrize("place", ["account.contact_details", "account.closing", "account.contact_details/saved"])
def test_the_way_to_a_screen_comes_first(pane: GuidePane, place: str) -> None:
    pane.show_place(place)
    assert pane.ui.arrive_label.isVisible()
    assert "« Gérer les services », puis « " in "".join(lines_in(pane.ui.arrive_lines))
    assert pane.ui.arrive_label.y() < pane.ui.do_label.y()


@pytest.mark.parametrize("place", ["account.closing", "account.closing/number_wrong"])
def test_of_what_cannot_be_undone_nothing_is_promised(pane: GuidePane, place: str) -> None:
    pane.show_place(place)
    assert pane.ui.promise_label.isVisible()
    assert "Ne promettez aucun retour en arrière." in lines_in(pane.ui.promise_lines)


def test_what_went_well_is_no_trouble(pane: GuidePane) -> None:
    pane.show_place("account.contact_details")
    offered = [
        each.text().replace("\u00a0", " ")
        for each in pane.ui.states_lines.findChildren(WrapButton)
        if not each.isHidden()
    ]
    assert "Téléphone non valide" in offered and "Coordonnées enregistrées" not in offered
    pane.show_place("account.contact_details/saved")
    assert pane.ui.state_label.isVisible() and pane.ui.state_label.property("role") == "strong"
    pane.show_place("account.contact_details/missing")
    assert pane.ui.state_label.property("role") == "error"


def test_what_the_guides_do_not_say_stands_apart_from_what_may_be_said(pane: GuidePane) -> None:
    pane.show_place("opting.credentials/password_too_short")
    apart = "\n".join(each.text() for each in pane.ui.ours_lines.findChildren(QLabel))
    assert "un autre guide FOCUS" in apart
    assert pane.ui.ours_label.isVisible() and pane.ui.ours_lines.accessibleName() == pane.ui.ours_label.text()
    pane.show_place("mode")
    assert not pane.ui.ours_label.isVisible()


@pytest.mark.rows(49)
@pytest.mark.parametrize("place", ["registration.terms", "activation.code", "forgotten_password.address"])
def test_whoever_cannot_see_the_image_is_sent_to_the_sound_first(pane: GuidePane, place: str) -> None:
    pane.show_place(place)
    lines = [each.text() for each in pane.ui.say_lines.findChildren(QLabel)]
    of_image = [line for line in lines if "image" in line]
    assert "« Ecouter l'extrait sonore »" in of_image[0].replace("\u00a0", " ")
    assert any(step.control == "listen_button" for step in atlas.do(place))


def test_a_label_in_brackets_keeps_its_own_in_english(pane: GuidePane, context: Context) -> None:
    context.preferences.set_language("en")
    pane.show_place("account.services")
    assert "“(En savoir plus)” (Learn more) explains" in said(pane)


def test_a_contradiction_unfolds_with_the_keyboard(pane: GuidePane, qtbot: QtBot) -> None:
    pane.show_place("registration.end")
    button = Driver(pane).find("Fin de l'inscription", FoldButton)
    assert "« Activez votre espace abonné »" not in said(pane)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert "Le texte parle de « Activez votre espace abonné » et de « OK »" in said(pane)
    assert "L'écran offre les deux" in said(pane)
    assert button.accessibleDescription() == "ouvert"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert "L'écran offre les deux" not in said(pane)


def test_a_place_without_contradictions_has_no_heading_for_them(pane: GuidePane) -> None:
    pane.show_place("mode")
    assert "les guides se contredisent" not in said(pane)
    pane.show_place("troubleshooting")
    assert "les guides se contredisent" in said(pane)


def test_the_language_is_switched_and_open_entries_stay_open(pane: GuidePane, context: Context) -> None:
    pane.show_place("activation.code")
    entry(pane, "C7").button.setChecked(True)
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert QLocale().language() is QLocale.Language.English
    assert "Do not enter your password" in said(pane)
    assert "12 letters, upper and lower case" in said(pane)
    assert entry(pane, "C7").button.isChecked()


def test_nothing_is_markup(pane: GuidePane) -> None:
    pane.show_place("help")
    assert {label.textFormat() for label in pane.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_where_the_pane_is_narrowest(
    pane: GuidePane, context: Context, language: str, zoom: int
) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    pane.resize(pane.minimumSizeHint().width(), 700)
    for place in atlas.entries():
        pane.show_place(place)
        for each in pane.findChildren(RulingEntry):
            each.button.setChecked(True)
        QApplication.processEvents()
        assert pane.ui.contents.width() <= pane.ui.scroll_area.viewport().width(), place
        lines: list[QLabel | FoldButton] = [*pane.findChildren(QLabel), *pane.findChildren(FoldButton)]
        cut = [line.text() for line in lines if line.isVisible() and line.height() < line.heightForWidth(line.width())]
        assert cut == [], place
