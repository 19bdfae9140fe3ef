"""Decision help: one question at a time, to what to do and what not to promise."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.guide.decision_box import DecisionBox
from guichet.gui.guide.language import GuideLanguage
from guichet.rules import atlas


@pytest.fixture
def box(qtbot: QtBot, context: Context) -> DecisionBox:
    state = atlas.state("registration.end/no_message")
    assert state is not None
    box = DecisionBox()
    qtbot.addWidget(box)
    box.begin(state.decide, GuideLanguage(context.preferences))
    box.show()
    return box


def test_one_question_at_a_time_leads_to_what_to_do(box: DecisionBox, qtbot: QtBot) -> None:
    assert "est-elle exacte, lettre par lettre" in box.ui.question_label.text()
    assert box.ui.conclusion_label.isHidden() and box.ui.again_button.isHidden()
    for button in (box.ui.yes_button, box.ui.no_button, box.ui.no_button):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert box.ui.question_label.isHidden() and box.ui.answers.isHidden()
    assert "Aucun autre code ne peut être demandé avant l'échéance." in box.ui.conclusion_label.text()
    assert box.ui.promise_label.text().startswith("Ne promettez ni heure d'arrivée")
    assert box.focusWidget() is box.ui.again_button


def test_it_offers_the_entry_that_comes_next(box: DecisionBox, qtbot: QtBot) -> None:
    box.ui.yes_button.click()
    box.ui.yes_button.click()
    assert "Courrier indésirable" in box.ui.go_button.text()
    with qtbot.waitSignal(box.go_requested) as asked:
        box.ui.go_button.click()
    assert asked.args == ["mailbox.junk"]


def test_it_begins_again(box: DecisionBox) -> None:
    box.ui.no_button.click()
    box.ui.again_button.click()
    assert "est-elle exacte" in box.ui.question_label.text()
    assert box.ui.conclusion_label.isHidden()


def test_the_question_stays_when_the_language_changes(box: DecisionBox, context: Context) -> None:
    state = atlas.state("registration.end/no_message")
    assert state is not None
    box.ui.yes_button.click()
    context.preferences.change(guide_language="en")
    box.begin(state.decide, GuideLanguage(context.preferences))
    assert box.ui.question_label.text() == "Is the message in the junk or spam folder?"
    assert (box.ui.yes_button.text(), box.ui.no_button.text()) == ("Yes", "No")
