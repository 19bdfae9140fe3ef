"""Telephone mode: large type, a word for every letter, and where what is read back differs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.telephone.telephone_window import TelephoneWindow
from guichet.rules.call import Call
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults

CODE = "mHPstewGkBYj"


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> TelephoneWindow:
    window = TelephoneWindow(context)
    qtbot.addWidget(window)
    window.resize(880, 660)  # as on a screen that has room for it
    window.spell(CODE)
    return window


def said(window: TelephoneWindow) -> list[str]:
    return [each.text() for each in window.ui.spelled.findChildren(QLabel) if each.isVisible()]


def test_a_code_is_spelled_in_groups_of_four(window: TelephoneWindow) -> None:
    assert [text for text in said(window) if len(text) == 4] == ["mHPs", "tewG", "kBYj"]
    assert "m minuscule comme Marie" in said(window) and "H majuscule comme Henri" in said(window)
    assert window.ui.back_edit.hasFocus() or window.focusWidget() is window.ui.back_edit


def test_look_alikes_are_told_apart(window: TelephoneWindow) -> None:
    window.ui.text_edit.setText("lI1O0")
    assert {"(ni I majuscule, ni chiffre un)", "(ni l minuscule, ni I majuscule)"} <= set(said(window))


@pytest.mark.parametrize(
    ("read", "verdict"),
    [
        ("mHPs tewG kBYj", "Identique, caractère par caractère."),
        ("mhPstewGkBYj", "Caractère 2 : H majuscule comme Henri, et non h minuscule comme Henri."),
        (
            "mHPtsewGkBYj",
            "À partir du caractère 4 : s minuscule comme Suzanne, puis t minuscule comme Thérèse, et non l'inverse.",
        ),
        ("mHP5tewGkBYj", "Caractère 4 : s minuscule comme Suzanne, et non le chiffre cinq (ils se ressemblent)."),
        ("mHPtewGkBYj", "Caractère 4 : s minuscule comme Suzanne. Il manque."),
        ("mHPstewGkBYjx", "Avant le caractère 13 : x minuscule comme Xavier. Il est en trop."),
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
    lines = ["Écrit  mHPs tewG kBYj", "Relu   mHP5 tewG kBYj", "          ^"]
    assert window.ui.compared_label.text() == "\n".join(lines)
    # Else they are not lined up. A font need not say of itself that it is fixed: Noto Sans Mono does not.
    metrics = QFontMetrics(window.ui.compared_label.font())
    assert len({metrics.horizontalAdvance(letter) for letter in "iW5^ "}) == 1


@pytest.mark.parametrize("zoom", [100, 200])
def test_look_alikes_are_written_in_the_systems_monospace(window: TelephoneWindow, context: Context, zoom: int) -> None:
    context.preferences.set_zoom(zoom)
    lay_out(window)
    family = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()
    cards = [each for each in window.ui.spelled.findChildren(QLabel) if each.property("role") == "spelled"]
    shown = [window.ui.text_edit, window.ui.back_edit, window.ui.compared_label, *cards]
    assert {QFontInfo(each.font()).family() for each in shown} == {family}
    assert QFontInfo(window.ui.text_edit.font()).pointSizeF() == pytest.approx(10.5 * zoom / 100, abs=0.5)


def test_look_alikes_are_named_where_they_differ(window: TelephoneWindow, context: Context) -> None:
    window.ui.text_edit.setText("Ql")
    window.ui.back_edit.setText("QI")
    told = "l minuscule comme Louis, et non I majuscule comme Irma (ils se ressemblent)"
    assert window.ui.verdict_label.text() == f"Caractère 2 : {told}."
    context.preferences.change(guide_language="en")
    assert "small l as in Lima" in window.ui.verdict_label.text()


def test_cards_begin_at_one_height_and_none_is_cut_by_a_comparison(window: TelephoneWindow) -> None:
    window.spell("lI1O0QmHPste")
    window.ui.back_edit.setText("II1O0QmHP5t")
    lay_out(window)
    cards = [each for each in window.ui.spelled.findChildren(QWidget) if each.property("role") == "card"]
    shown = [each for each in cards if each.isVisible()]
    assert len(shown) == 3 and len({each.y() for each in shown}) == 1
    assert all(each.geometry().bottom() <= window.ui.spelled.height() for each in shown)


def test_what_is_read_back_moves_no_letter(window: TelephoneWindow) -> None:
    """Verdict and lines stand below the letters, and in view."""
    lay_out(window)
    cards = [each for each in window.ui.spelled.findChildren(QWidget) if each.property("role") == "card"]
    before = [each.mapTo(window, each.rect().topLeft()) for each in cards]
    for read in ("mHP", CODE, "mhPtsewGkBY", ""):
        window.ui.back_edit.setText(read)
        lay_out(window)
        assert [each.mapTo(window, each.rect().topLeft()) for each in cards] == before
    window.ui.back_edit.setText("mhPtsewGkBY")
    window.resize(880, 480)  # no room for all of it
    lay_out(window)
    window.ui.back_edit.setText("mhPtsewGkBYj")
    lay_out(window)
    area, label = window.ui.spelled_area.viewport(), window.ui.compared_label
    assert label.isVisible() and area.rect().contains(label.mapTo(area, label.rect().bottomLeft()))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "0 caractère"),
        ("m", "1 caractère ; un code d'activation en a 12"),
        ("mHPs tewG kBY", "11 caractères ; un code d'activation en a 12"),
        ("mHP5tewGkBYjx", "13 caractères ; un code d'activation en a 12"),
        (CODE, "12 caractères"),
        ("lila.rosemonde@exemple.fr", "25 caractères"),
        ("202323400 00101", "14 caractères"),
    ],
)
def test_both_lengths_are_told(window: TelephoneWindow, text: str, told: str) -> None:
    for edit, label in (
        (window.ui.text_edit, window.ui.text_count_label),
        (window.ui.back_edit, window.ui.back_count_label),
    ):
        edit.setText(text)
        assert label.isVisible() and label.text().replace("\u202f", " ").replace("\xa0", " ") == told
        assert edit.accessibleDescription() == label.text()


@pytest.mark.parametrize(("text", "told"), [("", "0 characters"), ("202", "3 characters")])
def test_english_counts_none_as_many(window: TelephoneWindow, context: Context, text: str, told: str) -> None:
    context.preferences.set_language("en")
    window.ui.text_edit.setText(text)
    assert window.ui.text_count_label.text() == told


def test_it_is_closed_by_its_button_and_by_escape(window: TelephoneWindow, qtbot: QtBot) -> None:
    window.ui.close_button.click()
    assert window.isHidden()
    window.spell("")
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.ui.back_edit, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_a_closed_window_has_forgotten_what_was_spelled(window: TelephoneWindow) -> None:
    window.ui.back_edit.setText("mHP")
    window.ui.close_button.click()
    window.spell("")
    assert (window.ui.text_edit.text(), window.ui.back_edit.text()) == ("", "")


def test_nothing_of_a_caller_is_there_for_the_next(window: TelephoneWindow, context: Context) -> None:
    """What was spelled before any call is for the one that begins with it."""
    one, two = (Call(number, context.clock.now()) for number in (1, 2))
    window.follow(one)
    assert window.ui.text_edit.text() == CODE
    for other in (two, None):
        window.spell(CODE)
        window.ui.back_edit.setText("mHP")
        window.follow(other)
        assert (window.ui.text_edit.text(), window.ui.back_edit.text()) == ("", "")


def test_more_than_an_address_is_not_taken_and_said(window: TelephoneWindow, qtbot: QtBot) -> None:
    assert window.ui.limit_label.isHidden()
    window.ui.back_edit.setText("x" * 100)
    qtbot.keyClick(window.ui.back_edit, Qt.Key.Key_Y)
    assert window.ui.back_edit.text() == "x" * 100
    assert window.ui.limit_label.text() == "100 caractères au maximum : le reste n'est pas pris."
    assert window.ui.limit_label.isVisible()
    qtbot.keyClick(window.ui.back_edit, Qt.Key.Key_Backspace)
    assert window.ui.limit_label.isHidden()


def test_something_else_altogether_is_not_compared_letter_by_letter(window: TelephoneWindow) -> None:
    window.ui.back_edit.setText("lila.rosemonde@exemple.fr et une longue phrase")
    assert window.ui.verdict_label.text() == "Ce qui est relu est autre chose : demandez de relire depuis le début."
    assert window.ui.compared_label.isHidden()


def test_another_text_forgets_what_was_read_back(window: TelephoneWindow) -> None:
    window.ui.back_edit.setText("mHP")
    window.spell("20232340000101")
    assert window.ui.back_edit.text() == ""
    assert "2023" in said(window) and "chiffre deux" in said(window)


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
    window.resize(880 * zoom // 100, 700 * zoom // 100)
    lay_out(window)
    QApplication.processEvents()
    assert troubles(window) == []
