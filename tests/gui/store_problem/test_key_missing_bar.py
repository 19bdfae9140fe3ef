"""The missing key: said, and never replaced by a single click."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.gui.store_problem.key_missing_bar import KeyMissingBar


@pytest.fixture
def bar(qtbot: QtBot) -> KeyMissingBar:
    bar = KeyMissingBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_it_says_what_cannot_be_read(bar: KeyMissingBar) -> None:
    text = bar.ui.text_label.text()
    assert text.startswith("La clé de chiffrement est introuvable : ")
    assert "les anciens messages sont illisibles" in text


def test_a_new_key_needs_a_second_click(bar: KeyMissingBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.replace_requested):
        bar.ui.create_button.click()
    with qtbot.waitSignal(bar.replace_requested):
        bar.ui.confirm_button.click()


def test_the_answer_in_focus_makes_no_key(bar: KeyMissingBar, qtbot: QtBot) -> None:
    bar.ui.create_button.click()
    assert bar.focusWidget() is bar.ui.keep_button
    with qtbot.assertNotEmitted(bar.replace_requested):
        bar.ui.keep_button.click()
    assert bar.ui.create_button.isVisible()
    assert not bar.ui.confirm_button.isVisible()
