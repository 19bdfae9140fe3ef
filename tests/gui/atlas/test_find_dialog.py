"""« Que lit l'appelant ? »: from a few misheard words to that screen in the sandbox, by the keyboard alone."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import wait_until
from guichet.gui.atlas.find_dialog import FindDialog
from guichet.gui.atlas.result_delegate import elided
from guichet.gui.portal.place import Place
from guichet.rules import atlas
from tests.gui.fit import lay_out, troubles

TAKEN = "registration.credentials/address_taken"


@pytest.fixture
def finder(running: Running) -> FindDialog:
    return running.tools.find(running.window)


def test_ctrl_k_opens_it_with_the_keyboard_in_the_field(running: Running, qtbot: QtBot) -> None:
    running.window.activateWindow()
    qtbot.waitUntil(running.window.isActiveWindow)
    qtbot.keyClick(running.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = running.window.findChild(FindDialog)
    assert finder.isVisible() and not finder.isModal()
    assert finder.focusWidget() is finder.ui.query_edit


def test_before_anything_is_typed_it_proposes_what_is_near_and_what_is_frequent(running: Running) -> None:
    running.window.portal.show_place(Place.MODE)
    wait_until(lambda: running.window.guide.key == "mode", "the guide")
    finder = running.tools.find(running.window)
    assert {"authentication", "registration.terms"} <= set(finder.results[:6])
    assert set(finder.results) & set(atlas.frequent())


def test_words_are_found_and_enter_goes_there(running: Running, finder: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.ui.query_edit, "adresse deja assossie")
    assert finder.results[0] == TAKEN
    arrived: list[str] = []
    running.tools.sandbox.arrived.connect(arrived.append)
    qtbot.keyClick(finder.ui.query_edit, Qt.Key.Key_Return)
    assert not finder.isVisible()
    wait_until(lambda: bool(arrived), "the sandbox")
    inside = running.tools.sandbox.window
    assert inside is not None and inside.isVisible()
    assert inside.guide.key == TAKEN
    assert running.window.guide.key == "home", "the trainee's own window has moved"


def test_up_and_down_walk_the_list_from_the_field(finder: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.ui.query_edit, "code")
    before = finder.ui.result_list.currentIndex().row()
    qtbot.keyClick(finder.ui.query_edit, Qt.Key.Key_Down)
    assert (before, finder.ui.result_list.currentIndex().row()) == (0, 1)
    assert finder.focusWidget() is finder.ui.query_edit


def test_a_screen_reader_hears_title_and_sentence(finder: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.ui.query_edit, "adresse deja associee a un autre espace")
    index = finder.ui.result_list.model().index(0, 0)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Identifiants – Adresse déjà associée à un espace. Cette adresse électronique")
    interface = QAccessible.queryAccessibleInterface(finder.ui.query_edit)
    assert interface.text(QAccessible.Text.Name) == "Que lit l'appelant ?"


def test_what_is_written_nowhere_is_said(finder: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.ui.query_edit, "xyzzy plouf")
    assert finder.ui.nothing_label.isVisible() and not finder.ui.result_list.isVisible()
    assert finder.ui.list_label.text() == "Aucun écran trouvé"
    assert "mot pour mot" in finder.ui.nothing_label.text()
    assert not finder.ui.go_button.isEnabled()


def test_escape_closes_it(finder: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(finder.ui.query_edit, Qt.Key.Key_Escape)
    assert not finder.isVisible()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(running: Running, language: str, zoom: int) -> None:
    running.context.preferences.set_language(language)
    running.context.preferences.set_zoom(zoom)
    try:
        finder = running.tools.find(running.window)
        finder.resize(640 * zoom // 100, 620 * zoom // 100)
        lay_out(finder)
        assert troubles(finder) == []
    finally:
        running.context.preferences.set_language("fr")
        running.context.preferences.set_zoom(100)
        QApplication.processEvents()


def test_the_field_stays_where_it_is_when_nothing_is_found(finder: FindDialog) -> None:
    places = []
    for words in ("code", "zzzzqqq"):
        finder.ui.query_edit.setText(words)
        lay_out(finder)
        places.append([each.y() for each in (finder.ui.query_edit, finder.ui.list_label)])
    assert not finder.ui.nothing_label.isHidden()
    assert places[0] == places[1]


def test_a_sentence_ends_with_a_whole_line(finder: FindDialog) -> None:
    font, long = finder.font(), "les majuscules et les minuscules du code comptent " * 5
    metrics = QFontMetrics(font)
    for lines in (1, 2, 3):
        shown = elided(long, font, QSize(300, lines * metrics.lineSpacing() + 3)).split("\n")
        assert len(shown) == lines and shown[-1].endswith("…")
        assert all(metrics.horizontalAdvance(line) <= 300 for line in shown)
    assert elided("le code", font, QSize(300, 3)) == "le code"
    assert elided("", font, QSize(300, 40)) == ""
