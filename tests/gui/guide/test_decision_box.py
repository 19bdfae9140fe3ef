"""Decision help: one question at a time, to what to do and what not to promise."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.guide.decision_box import DecisionBox
from guichet.gui.guide.language import GuideLanguage
from guichet.rules import atlas
from guichet.rules.atlas_entry import Conclusion, Question, Text
from tests.gui.fit import lay_out


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


def test_every_conclusion_is_told_with_the_answers_that_led_there(box: DecisionBox) -> None:
    told: list[object] = []
    box.concluded.connect(told.append)
    for button in (box.ui.yes_button, box.ui.no_button, box.ui.no_button):
        button.click()
    box.ui.back_button.click()
    box.ui.yes_button.click()
    box.ui.again_button.click()
    box.ui.no_button.click()
    assert told == [(True, False, False), (True, False, True), (False,)]


def test_the_question_stays_when_the_language_changes(box: DecisionBox, context: Context) -> None:
    state = atlas.state("registration.end/no_message")
    assert state is not None
    box.ui.yes_button.click()
    context.preferences.change(guide_language="en")
    box.begin(state.decide, GuideLanguage(context.preferences))
    assert box.ui.question_label.text() == "Is the message in the junk or spam folder?"
    assert (box.ui.yes_button.text(), box.ui.no_button.text()) == ("Yes", "No")


def test_one_question_back_and_the_answers_stay_where_they_are(box: DecisionBox, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    layout = QVBoxLayout(pane)
    layout.addWidget(box)
    layout.addStretch()
    pane.resize(200, 500)
    pane.show()
    lay_out(box)
    assert not box.ui.back_button.isVisible()
    place = box.ui.answers.y()
    box.ui.yes_button.click()
    lay_out(box)
    second = box.ui.question_label.text()
    assert box.ui.answers.y() == place
    box.ui.no_button.click()
    lay_out(box)
    assert box.ui.answers.y() == place
    box.ui.yes_button.click()
    qtbot.mouseClick(box.ui.back_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(box.ui.back_button, Qt.MouseButton.LeftButton)
    assert box.ui.question_label.text() == second
    assert box.ui.conclusion_label.isHidden() and box.focusWidget() is box.ui.yes_button
    box.setParent(None)  # each is closed by itself


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_no_conclusion_is_wider_than_the_pane(box: DecisionBox, context: Context, zoom: int, language: str) -> None:
    """208 pixels at 100 %, less the pane's margins and its scroll bar."""
    context.preferences.set_zoom(zoom)
    context.preferences.change(guide_language=language)
    room = 208 * zoom // 100 - 2 * 16 - 12
    states = [state for entry in atlas.entries().values() for state in entry.states]
    too_wide = []
    for state in states:
        for way in ways(state.decide):
            box.begin(Conclusion(Text("", "")), GuideLanguage(context.preferences))
            box.begin(state.decide, GuideLanguage(context.preferences))
            for button in way:
                getattr(box.ui, button).click()
            if box.minimumSizeHint().width() > room:
                too_wide.append((state.id, way, box.minimumSizeHint().width(), room))
    assert too_wide == []


def test_labels_are_quoted_in_questions(box: DecisionBox, context: Context) -> None:
    state = atlas.state("registration.terms/captcha_wrong")
    assert state is not None
    box.begin(state.decide, GuideLanguage(context.preferences))
    box.ui.yes_button.click()
    asked = box.ui.question_label.text().replace("\u00a0", " ")
    assert asked == "Arrive-t-il à la lire, au besoin après « Changer l'image » ?"


def ways(node: Question | Conclusion) -> Iterator[list[str]]:
    """The answers that lead to each conclusion."""
    if isinstance(node, Conclusion):
        yield []
    else:
        yield from (["yes_button", *way] for way in ways(node.yes))
        yield from (["no_button", *way] for way in ways(node.no))


def test_beginning_again_the_question_is_in_sight(box: DecisionBox, qtbot: QtBot) -> None:
    """The conclusion is longer: the pane had been scrolled down to its last button."""
    pane, area = QWidget(), QScrollArea()
    qtbot.addWidget(area)
    layout = QVBoxLayout(pane)
    layout.addWidget(box)
    layout.addWidget(QLabel("\n".join("below" for _ in range(60))))
    area.setWidget(pane)
    area.setWidgetResizable(True)
    area.resize(230, 160)
    area.show()
    for button in (box.ui.yes_button, box.ui.no_button, box.ui.no_button):
        button.click()
    lay_out(area)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    box.ui.again_button.click()
    lay_out(area)
    label = box.ui.question_label
    assert area.viewport().rect().contains(label.mapTo(area.viewport(), QPoint()))
    box.setParent(None)  # each is closed by itself
