"""Telephone mode: large type, a word for every letter, and where what is read back differs."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.telephone.telephone_window import TelephoneWindow
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults

CODE = "mHPstewGkBYj"


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> TelephoneWindow:
    window = TelephoneWindow(context)
    qtbot.addWidget(window)
    window.spell(CODE)
    return window


def said(window: TelephoneWindow) -> list[str]:
    return [each.text() for each in window.ui.spelled.findChildren(QLabel) if each.isVisible()]


def test_a_code_is_spelled_in_groups_of_four(window: TelephoneWindow) -> None:
    assert [text for text in said(window) if len(text) == 4] == ["mHPs", "tewG", "kBYj"]
    assert "m comme Marie" in said(window) and "H majuscule comme Henri" in said(window)
    assert window.ui.back_edit.hasFocus() or window.focusWidget() is window.ui.back_edit


def test_look_alikes_are_told_apart(window: TelephoneWindow) -> None:
    window.ui.text_edit.setText("lI1O0")
    assert said(window).count("(la lettre, pas le chiffre un)") == 2
    assert "(le chiffre, pas la lettre)" in said(window)


@pytest.mark.parametrize(
    ("read", "verdict"),
    [
        ("mHPs tewG kBYj", "Identique, caractère par caractère."),
        ("mhPstewGkBYj", "2 : « H » et non « h » (majuscule ou minuscule)."),
        ("mHPtsewGkBYj", "4 : « st » et non « ts » (deux caractères intervertis)."),
        ("mHP5tewGkBYj", "4 : « s » et non « 5 » (ils se ressemblent)."),
        ("mHPtewGkBYj", "4 : « s » manque."),
        ("mHPstewGkBYjx", "Avant le 13 : « x » est en trop."),
        ("", ""),
    ],
)
def test_what_is_read_back_is_compared(window: TelephoneWindow, read: str, verdict: str) -> None:
    window.ui.back_edit.setText(read)
    assert window.ui.verdict_label.text() == verdict
    assert window.ui.verdict_label.isHidden() == (not verdict)
    assert window.ui.compared_label.isHidden() == (not verdict or verdict.startswith("Identique"))


def test_the_place_that_differs_is_marked(window: TelephoneWindow) -> None:
    window.ui.back_edit.setText("mHP5tewGkBYj")
    assert window.ui.compared_label.text() == "mHP[s→5]tewGkBYj"


def test_another_text_forgets_what_was_read_back(window: TelephoneWindow) -> None:
    window.ui.back_edit.setText("mHP")
    window.spell("20232340000101")
    assert window.ui.back_edit.text() == ""
    assert "2023" in said(window) and "deux" in said(window)


def test_it_speaks_the_guides_language(window: TelephoneWindow, context: Context) -> None:
    context.preferences.change(guide_language="en")
    assert "capital H as in Hotel" in said(window)


def test_it_says_that_no_secret_is_asked_for(window: TelephoneWindow) -> None:
    assert "Jamais un mot de passe ni une réponse de confiance" in window.ui.private_label.text()


def test_it_can_be_read_and_walked(window: TelephoneWindow) -> None:
    window.ui.back_edit.setText("mhP")
    assert faults(window) == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(window: TelephoneWindow, context: Context, language: str, zoom: int) -> None:
    context.preferences.set_language(language)
    context.preferences.set_zoom(zoom)
    window.ui.back_edit.setText("mhPtsewGkBY")
    window.resize(760 * zoom // 100, 700 * zoom // 100)
    lay_out(window)
    QApplication.processEvents()
    assert troubles(window) == []
