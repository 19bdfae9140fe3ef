"""The help page: every fact of the guides, and a hotline that knows the simulated time."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.portal.troubleshooting_page import TroubleshootingPage
from guichet.rules import hotline
from guichet.rules.paris import from_paris


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> TroubleshootingPage:
    page = TroubleshootingPage(context.backend, context.clock)
    qtbot.addWidget(page)
    return page


def state_at(page: TroubleshootingPage, context: Context, qtbot: QtBot, moment: str) -> str:
    context.clock.set_to(from_paris(moment))
    page.refresh()
    qtbot.waitUntil(lambda: context.backend.is_idle)
    return page.ui.state_label.text()


def texts(page: TroubleshootingPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


@pytest.mark.rows(222)
def test_the_hotline_is_given_with_its_price_and_hours(page: TroubleshootingPage) -> None:
    assert page.ui.number_label.text() == hotline.NUMBER == "0809 400 210"
    assert page.ui.hours_label.text() == ("Service gratuit + prix appel. Du lundi au vendredi, de 8 h à 19 h 30.")


@pytest.mark.rows(223)
def test_the_way_to_the_online_form_is_that_of_the_site(page: TroubleshootingPage) -> None:
    assert (
        "« Contact et RDV/Accéder » > « Professionnel » > « Une assistance aux téléprocédures » > "
        "« Par formulaire pour une procédure de déclaration en ligne des données » > « Accéder au formulaire »"
    ) in page.ui.path_label.text()


@pytest.mark.rows(224)
def test_it_says_what_personal_data_may_serve_for(page: TroubleshootingPage) -> None:
    text = page.ui.data_text.text()
    assert "Les données personnelles recueillies à l'inscription peuvent servir à informer les usagers" in text
    assert "notamment par courriel" in text


@pytest.mark.rows(225)
def test_it_names_the_rights_the_laws_and_where_to_unsubscribe(page: TroubleshootingPage) -> None:
    text = page.ui.rights_text.text()
    assert "la loi n° 78-17 du 6 janvier 1978, modifiée par la loi n° 2004-801 du 6 août 2004" in text
    assert "droit d'accès et de rectification" in text
    assert "desabonnement@dgfip.finances.gouv.fr" in text


@pytest.mark.rows(222)
@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        ("2023-08-22T13:00", "La ligne est ouverte en ce moment (heure simulée)."),
        (
            "2023-08-15T10:00",
            "La ligne est fermée en ce moment (heure simulée) : jour férié (Assomption). "
            "Elle rouvre le mercredi 16/08/2023 à 8 h.",
        ),
        (
            "2023-08-19T10:00",
            "La ligne est fermée en ce moment (heure simulée) : week-end. Elle rouvre le lundi 21/08/2023 à 8 h.",
        ),
        (
            "2023-08-22T19:30",
            "La ligne est fermée en ce moment (heure simulée) : elle répond de 8 h à 19 h 30. "
            "Elle rouvre le mercredi 23/08/2023 à 8 h.",
        ),
    ],
)
def test_it_says_whether_the_line_is_open_at_the_simulated_time(
    page: TroubleshootingPage, context: Context, qtbot: QtBot, moment: str, sentence: str
) -> None:
    assert state_at(page, context, qtbot, moment) == sentence


def test_a_foreign_caller_reads_the_holiday_in_their_language(
    page: TroubleshootingPage, context: Context, qtbot: QtBot
) -> None:
    context.preferences.set_language("en")
    shown = state_at(page, context, qtbot, "2023-08-15T10:00")
    assert "Assumption Day" in shown
    assert "Wednesday 16/08/2023" in shown


def test_only_the_last_question_is_answered(page: TroubleshootingPage, context: Context, qtbot: QtBot) -> None:
    for moment in ("2023-08-15T10:00", "2023-08-19T10:00", "2023-08-22T13:00"):
        context.clock.set_to(from_paris(moment))
        page.refresh()
    seen: list[str] = []
    context.backend.idle.connect(lambda: seen.append(page.ui.state_label.text()))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] == "La ligne est ouverte en ce moment (heure simulée)."


def test_on_show_it_notices_by_itself_that_the_line_closes(
    page: TroubleshootingPage, context: Context, qtbot: QtBot
) -> None:
    context.clock.set_to(from_paris("2023-08-22T19:29:58"))
    page.show()
    qtbot.waitUntil(lambda: "ouverte" in page.ui.state_label.text())
    qtbot.waitUntil(lambda: "fermée" in page.ui.state_label.text(), timeout=8000)


def test_back_asks_to_go_back(page: TroubleshootingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_requested):
        page.ui.back_button.click()
