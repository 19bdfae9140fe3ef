"""One call: it follows the portal, keeps what was tried, and is summed up, copied and saved without the caller."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.call.call_page import CallPage
from guichet.gui.call.tried_row import TriedRow
from guichet.gui.clock.moment_dialog import on_field
from guichet.gui.context import Context
from guichet.rules.call import Call, Outcome
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


def summary(page: CallPage, part: str) -> str:
    wait_until(lambda: part in page.ui.summary_edit.toPlainText(), part)
    return page.ui.summary_edit.toPlainText()


def test_it_follows_to_the_screen_and_its_steps(page: CallPage) -> None:
    assert page.ui.here_label.text() == "Identifiants – Adresse déjà associée à un espace"
    assert page.ui.visits_label.text().startswith("Authentification → Identifiants")
    assert len(rows(page)) == 4


def test_what_was_tried_is_kept_and_told(page: CallPage) -> None:
    rows(page)[0].buttons[Outcome.FAILED].click()
    rows(page)[1].buttons[Outcome.WORKED].click()
    assert rows(page)[0].buttons[Outcome.FAILED].isChecked()
    assert not rows(page)[0].buttons[Outcome.WORKED].isChecked()
    text = summary(page, ": a marché")
    assert ": n'a pas marché" in text


def test_the_deadline_is_told_in_words(page: CallPage) -> None:
    assert page.ui.deadline_label.isHidden() and page.ui.sent_edit.isHidden()
    page.ui.sent_edit.setDateTime(on_field(from_paris("2023-08-22T13:00")))
    page.ui.sent_check.setChecked(True)
    assert page.ui.deadline_label.text() == "À activer avant le jeudi 24 août 2023 à 13 h 00"
    summary(page, "avant le jeudi 24 août 2023 à 13 h 00")
    page.ui.sent_edit.setDateTime(on_field(from_paris("2023-08-20T09:00")))
    assert page.ui.deadline_label.text() == "Délai dépassé depuis le mardi 22 août 2023 à 9 h 00"


def test_a_parked_call_stands_still_until_it_is_taken_up_again(page: CallPage) -> None:
    page.ui.park_button.click()
    assert page.ui.park_button.text() == "Reprendre"
    page.follow("mode")
    assert page.call.here == TAKEN
    page.ui.park_button.click()
    page.follow("mode")
    assert page.call.here == "mode"


def test_the_summary_is_copied_and_saved(page: CallPage, tmp_path: Path) -> None:
    text = summary(page, "0809 400 210")
    page.ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    page.save_to(tmp_path / "appel.txt")
    wait_until(lambda: "enregistré" in page.ui.outcome_label.text(), "the saved summary")
    assert (tmp_path / "appel.txt").read_text("utf-8") == text
    page.save_to(tmp_path / "nowhere" / "appel.txt")
    wait_until(lambda: "ne peut pas être écrit" in page.ui.outcome_label.text(), "the refusal")


def test_it_can_be_read_and_walked(page: CallPage) -> None:
    assert faults(page) == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(page: CallPage, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    page.ui.sent_check.setChecked(True)
    page.resize(620 * zoom // 100, 760 * zoom // 100)
    lay_out(page)
    assert troubles(page) == []
