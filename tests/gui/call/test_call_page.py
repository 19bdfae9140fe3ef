"""One call: it follows the portal, keeps what was tried, and is summed up, copied and saved without the caller."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.call.call_page import CallPage
from guichet.gui.call.tried_row import TriedRow
from guichet.gui.context import Context
from guichet.rules import atlas
from guichet.rules.call import Call, Known, Outcome
from guichet.rules.paris import from_paris
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults

TAKEN = "registration.credentials/address_taken"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CallPage:
    page = CallPage(context, Call(1, context.clock.now()))
    qtbot.addWidget(page)
    page.resize(620, 760)
    page.show()
    page.follow("authentication")
    page.follow(TAKEN)
    return page


def rows(page: CallPage) -> list[TriedRow]:
    return [each for each in page.ui.steps.findChildren(TriedRow) if each.isVisible()]


def boxes(page: CallPage) -> list[QMessageBox]:
    return [each for each in page.findChildren(QMessageBox) if each.isVisible()]


def answer(page: CallPage, text: str) -> None:
    (box,) = boxes(page)
    next(each for each in box.buttons() if each.text() == text).click()


def summary(page: CallPage, part: str) -> str:
    wait_until(lambda: part in page.ui.summary_edit.toPlainText(), part)
    return page.ui.summary_edit.toPlainText()


def test_it_follows_to_the_screen_and_its_steps(page: CallPage) -> None:
    assert page.ui.here_label.text() == "Identifiants – Adresse déjà associée à un espace"
    assert page.ui.visits_label.text().startswith("Authentification → Identifiants")
    assert len(rows(page)) == 3  # the fourth is the simulator's own


def test_what_was_tried_is_kept_and_told(page: CallPage) -> None:
    rows(page)[0].buttons[Outcome.FAILED].click()
    rows(page)[1].buttons[Outcome.WORKED].click()
    assert rows(page)[0].buttons[Outcome.FAILED].isChecked()
    assert not rows(page)[0].buttons[Outcome.WORKED].isChecked()
    text = summary(page, "résultat : réussi")
    assert "résultat : sans effet" in text


def test_the_marks_are_told_in_words(page: CallPage, context: Context) -> None:
    assert page.ui.legend_label.isVisible()
    told = {each.text(): each.toolTip() for each in rows(page)[0].buttons.values()}
    assert told == {"✓": "Réussi", "✗": "Sans effet"}
    assert all(f"{sign} {name.lower()}" in page.ui.legend_label.text() for sign, name in told.items())
    assert CallPage(context, Call(2, context.clock.now())).ui.legend_label.isHidden()  # nothing to mark


def test_a_mark_is_written_once_and_taken_away_by_a_second_click(page: CallPage) -> None:
    worked, failed = (rows(page)[1].buttons[each] for each in (Outcome.WORKED, Outcome.FAILED))
    worked.setFocus()
    worked.click()
    failed.click()
    assert [(each.step, each.outcome) for each in page.call.tried] == [(1, Outcome.FAILED)]
    assert not worked.isChecked()
    failed.click()
    assert page.call.tried == () and not failed.isChecked()
    assert QApplication.focusWidget() is worked or page.focusWidget() is worked  # the row is the same one still


def test_the_reason_is_chosen_from_the_atlas_and_never_typed(page: CallPage) -> None:
    combo = page.ui.reason_combo
    assert not combo.isEditable()
    assert page.call.reason == "authentication"  # the first screen, until another is chosen
    assert combo.itemText(1) == "Identifiants – Adresse déjà associée à un espace"  # where the call is
    assert {combo.itemData(place) for place in range(1, combo.count())} - {None} == set(atlas.keys())
    place = combo.findData("activation.address/code_expired")
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
    assert page.reason == "Délai de 48 heures dépassé"
    summary(page, "Motif\n  - Activation : identifiants – Délai de 48 heures dépassé")
    combo.activated.emit(0)
    assert page.call.reason == "" and page.reason == ""


def test_the_deadline_is_told_in_words(page: CallPage) -> None:
    assert page.ui.deadline_label.isHidden()
    page.note_sent(from_paris("2023-08-22T13:00"))
    assert page.ui.deadline_label.text() == "À activer avant le jeudi 24 août 2023 à 13\u00a0h\u00a000"
    summary(page, "avant le jeudi 24 août 2023 à 13 h 00")
    page.note_sent(from_paris("2023-08-20T09:00"))
    assert page.ui.deadline_label.text() == "Délai dépassé depuis le mardi 22 août 2023 à 9\u00a0h\u00a000"


def test_it_says_whose_time_it_counts_in(page: CallPage) -> None:
    assert page.ui.started_label.text() == "Commencé à 13:00, heure réelle de Paris"


def test_a_deadline_that_passes_meanwhile_is_told(page: CallPage, context: Context) -> None:
    page.note_sent(from_paris("2023-08-22T13:00"), Known.REGISTRATION)
    context.clock.set_to(from_paris("2023-08-25T13:00"))
    page.refresh()
    assert page.ui.deadline_label.text().startswith("Délai dépassé")
    summary(page, "Délai dépassé depuis le jeudi 24 août 2023 à 13 h 00.")


def test_the_summary_is_in_one_language_and_the_page_in_that_of_the_program(page: CallPage, context: Context) -> None:
    context.preferences.change(guide_language="en")  # for this caller
    french = summary(page, "Écrans parcourus")
    assert page.ui.here_label.text() == "Identifiants – Adresse déjà associée à un espace"
    page.ui.language_button.click()
    english = summary(page, "Screens visited")
    assert page.ui.language_button.text() == "Résumé en français"
    assert not set(french.splitlines()) & (set(english.splitlines()) - {""})
    page.ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == english
    page.ui.language_button.click()
    assert summary(page, "Écrans parcourus") == french
    assert page.ui.language_button.text() == "Summary in English"


def test_the_deadline_can_be_asked_for_where_a_code_is_waited_for(
    page: CallPage, context: Context, qtbot: QtBot
) -> None:
    assert page.ui.deadline_button.isHidden()  # an address that is taken has no code
    assert not CallPage(context, Call(2, context.clock.now())).ui.deadline_button.isHidden()  # it may come to that
    page.follow("registration.end/no_message")
    assert page.ui.deadline_button.isVisible()
    with qtbot.waitSignal(page.deadline_requested):
        page.ui.deadline_button.click()


def test_a_parked_call_stands_still_until_it_is_taken_up_again(page: CallPage) -> None:
    assert page.ui.parked_label.isHidden()
    page.ui.park_button.click()
    assert page.ui.park_button.text() == "Reprendre"
    assert page.ui.parked_label.isVisible() and "n'est pas celui de cet appel" in page.ui.parked_label.text()
    page.follow("mode")
    assert page.call.here == TAKEN
    resumed: list[str] = []
    page.resumed.connect(resumed.append)
    page.ui.park_button.click()
    assert resumed == [TAKEN]
    page.follow("mode")
    assert page.call.here == "mode"


def test_a_call_whose_summary_is_nowhere_is_not_forgotten_unasked(page: CallPage, tmp_path: Path) -> None:
    ended: list[bool] = []
    page.ended.connect(lambda: ended.append(True))
    page.ui.end_button.click()
    answer(page, "Non, le garder")
    assert ended == [] and boxes(page) == []
    summary(page, "Adresse déjà associée")
    page.ui.copy_button.click()
    page.ui.end_button.click()
    assert ended == [True]
    rows(page)[0].buttons[Outcome.WORKED].click()  # more than was copied
    page.ui.end_button.click()
    answer(page, "Oui, oublier l'appel")
    assert ended == [True, True]
    summary(page, "réussi")
    page.save_to(tmp_path / "appel.txt")
    wait_until(lambda: "enregistré" in page.ui.outcome_label.text(), "the saved summary")
    page.ui.end_button.click()
    assert ended == [True, True, True]


def test_it_asks_where_to_save_in_french(page: CallPage) -> None:
    page.ui.save_button.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".txt")
    told = {
        each.text().replace("&", "").replace("\xa0", " ") for each in dialog.findChildren(QLabel) if each.isVisible()
    }
    assert told == {"Dossier :", "Nom de fichier :", "Type de fichier :"}
    dialog.reject()


def test_the_summary_is_copied_and_saved(page: CallPage, tmp_path: Path) -> None:
    text = summary(page, "Adresse déjà associée")
    page.ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    page.save_to(tmp_path / "appel.txt")
    wait_until(lambda: "enregistré" in page.ui.outcome_label.text(), "the saved summary")
    assert (tmp_path / "appel.txt").read_text("utf-8") == text
    page.save_to(tmp_path / "nowhere" / "appel.txt")
    wait_until(lambda: "ne peut pas être écrit" in page.ui.outcome_label.text(), "the refusal")


def test_what_was_copied_is_told_until_the_call_has_changed(page: CallPage) -> None:
    summary(page, "Adresse déjà associée")
    changes = (
        lambda: rows(page)[0].buttons[Outcome.WORKED].click(),
        lambda: page.follow("registration.end"),
        lambda: page.note_sent(from_paris("2023-08-22T13:00")),
        page.ui.language_button.click,
        page.ui.park_button.click,
    )
    for change in changes:
        page.ui.copy_button.click()
        wait_until(lambda: page.ui.outcome_label.text() == "Résumé copié", "the copy")
        assert page.ui.outcome_label.isVisible()
        change()
        assert page.ui.outcome_label.isHidden() and page.ui.outcome_label.text() == ""


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 150])
def test_the_buttons_keep_their_places(page: CallPage, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    page.resize(900, 900)
    summary(page, "2023")
    buttons = (page.ui.park_button, page.ui.copy_button, page.ui.save_button, page.ui.end_button)

    def places() -> list[tuple[int, int]]:
        lay_out(page)
        return [(at.x(), at.y()) for at in (each.mapTo(page, each.rect().topLeft()) for each in buttons)]

    before = places()
    page.ui.copy_button.click()
    wait_until(page.ui.outcome_label.isVisible, "the copy")
    assert places() == before
    page.ui.park_button.click()
    assert page.ui.parked_label.isVisible() and places() == before


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_marks_of_a_step_stand_in_the_middle_of_its_text(page: CallPage, context: Context, language: str) -> None:
    context.preferences.set_language(language)
    page.resize(340, 760)
    lay_out(page)
    assert len({row.height() for row in rows(page)}) > 1  # of one line and of more
    for row in rows(page):
        middles = {each.geometry().center().y() for each in row.buttons.values()}
        assert all(abs(middle - row.rect().center().y()) <= 1 for middle in middles)


def test_a_summary_that_is_still_being_made_is_copied_once_it_is_there(page: CallPage) -> None:
    QGuiApplication.clipboard().setText("before")
    summary(page, "Adresse déjà associée")
    rows(page)[0].buttons[Outcome.WORKED].click()
    page.ui.copy_button.click()
    assert page.ui.outcome_label.isHidden() and QGuiApplication.clipboard().text() == "before"
    wait_until(lambda: page.ui.outcome_label.text() == "Résumé copié", "the copy")
    assert "résultat : réussi" in QGuiApplication.clipboard().text()
    assert page.is_kept


def test_the_buttons_are_in_view_however_long_the_page_is(page: CallPage) -> None:
    page.resize(620, 500)
    lay_out(page)
    shown = page.rect()
    for button in (page.ui.park_button, page.ui.copy_button, page.ui.save_button, page.ui.end_button):
        assert shown.contains(button.mapTo(page, button.rect().bottomRight()))


def test_it_can_be_read_and_walked(page: CallPage) -> None:
    assert faults(page) == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(page: CallPage, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    page.note_sent(context.clock.now())
    page.resize(620 * zoom // 100, 760 * zoom // 100)
    lay_out(page)
    assert troubles(page) == []
