"""« Sauvegardes »: kept, gone back to and deleted by hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, let_run, wait_until
from guichet.gui.copies.copies_window import CopiesWindow
from guichet.rules.copy_name import LONGEST
from guichet.settings import places
from guichet.store import backups, files
from guichet.store.backups import Kind
from tests.gui.copies.conftest import NO, answer, choose, go_back, keep, open_copies, put, question, settle
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import ask
from tests.gui.test_accessibility import faults
from tests.gui.wording import french, said

LISTED = Qt.ItemDataRole.AccessibleTextRole


def told(copies: CopiesWindow) -> list[str]:
    """The list, as a screen reader hears it."""
    return [copies.model.index(row).data(LISTED) for row in range(copies.model.rowCount())]


def kinds(copies: CopiesWindow) -> list[Kind]:
    return [copies.model.line(row).kind for row in range(copies.model.rowCount())]


def mailboxes(running: Running) -> int:
    return len(ask(running.context, lambda services: services.mailbox.overview().boxes))


def test_a_state_is_kept_under_its_name_and_is_the_one_to_go_back_to(running: Running, copies: CopiesWindow) -> None:
    assert not copies.ui.back_button.isEnabled() and not copies.ui.delete_button.isEnabled()
    keep(running, copies, " Groupe A : <b>code</b> expiré ")
    assert Driver(copies).shows("L'état actuel est gardé : « Groupe A : <b>code</b> expiré ».")
    assert copies.ui.name_edit.text() == ""
    kept, daily = told(copies)
    assert kept.startswith("Groupe A : <b>code</b> expiré, Faite le ")
    assert kept.rpartition(", ")[2].startswith("Horloge simulée : 22/08/2023 à 13:00")
    assert daily.startswith("Copie du jour, Faite le ")
    assert copies.chosen is not None and copies.chosen.name == "Groupe A : <b>code</b> expiré"
    assert copies.ui.back_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("", "Ce champ doit être renseigné."),
        ("x" * (LONGEST + 1), f"Ce champ accepte {LONGEST} caractères au maximum."),
        ("\u540d", "Le caractère « \u540d » ne peut pas être imprimé"),
    ],
)
def test_a_name_that_is_none_is_refused_beside_its_field(
    running: Running, copies: CopiesWindow, name: str, refusal: str
) -> None:
    copies.ui.copy_list.setFocus()
    copies.ui.name_edit.setText(name)
    Driver(copies).press("Garder l'état actuel")
    settle(running)
    assert Driver(copies).shows(refusal)
    assert copies.focusWidget() is copies.ui.name_edit
    assert refusal in copies.ui.name_edit.accessibleDescription()
    assert kinds(copies) == [Kind.DAILY]
    copies.ui.name_edit.setText("Groupe A")
    assert not Driver(copies).shows(refusal)


def test_going_back_asks_and_no_is_no(running: Running, copies: CopiesWindow) -> None:
    keep(running, copies, "Avant")
    put(running, "pending")
    Driver(copies).press("Revenir à cette sauvegarde")
    box = question(copies)
    assert box.text() == "Revenir à « Avant » ?"
    assert "Les données actuelles sont copiées avant." in box.informativeText()
    assert box.defaultButton().text() == NO
    QTest.keyClick(box, Qt.Key.Key_Escape)
    settle(running)
    assert mailboxes(running) == 1
    Driver(copies).press("Revenir à cette sauvegarde")
    answer(running, copies, NO)
    assert mailboxes(running) == 1
    assert kinds(copies) == [Kind.KEPT, Kind.DAILY]


def test_all_is_as_it_was_and_what_was_before_is_in_the_list(running: Running, copies: CopiesWindow) -> None:
    keep(running, copies, "Avant")
    put(running, "pending")
    go_back(running, copies)
    assert mailboxes(running) == 0
    assert Driver(copies).shows("De nouveau en place : « Avant ».")
    shown = "De nouveau en place : « Avant ». Les données d'avant sont dans « Sauvegardes »."
    assert Driver(running.window).shows(shown)
    assert kinds(copies) == [Kind.RETURN, Kind.KEPT, Kind.DAILY]
    assert copies.chosen is not None and copies.chosen.name == "Avant"  # once more, with one click
    choose(copies, 0)
    go_back(running, copies)
    assert mailboxes(running) == 1


@pytest.mark.parametrize("ticked", [True, False])
def test_the_clock_goes_back_too_unless_it_is_not_wanted(running: Running, copies: CopiesWindow, ticked: bool) -> None:
    keep(running, copies, "Avant")
    running.window.clock_bar.ui.day_button.click()
    settle(running)
    Driver(copies).press("Revenir à cette sauvegarde")
    box = question(copies)
    clock_box = box.findChild(QCheckBox)
    assert clock_box is not None and clock_box.isChecked()
    assert clock_box.accessibleName().startswith("Remettre l'horloge au moment de la sauvegarde : 22/08/2023 à 13:00:")
    clock_box.setChecked(ticked)
    answer(running, copies, "Oui, y revenir")
    face = "22/08/2023 13:0" if ticked else "23/08/2023 13:0"
    assert running.window.clock_bar.ui.face_button.text().startswith(face)


def test_an_old_copy_does_not_say_where_the_clock_was(running: Running, copies: CopiesWindow, tmp_path: Path) -> None:
    (daily,) = backups.backups(places(tmp_path / "data"))
    with files.connected(daily) as connection:
        connection.execute("DELETE FROM store_info WHERE key LIKE 'copy_%'")
        connection.commit()
    copies._reload()
    settle(running)
    assert "Horloge" not in told(copies)[0]
    choose(copies, 0)
    Driver(copies).press("Revenir à cette sauvegarde")
    box = question(copies)
    assert box.findChild(QCheckBox) is None
    assert "L'horloge reste où elle est" in box.informativeText()
    assert box.text().startswith("Revenir à la sauvegarde du ")
    shift = running.context.clock.shift
    answer(running, copies, "Oui, y revenir")
    assert running.context.clock.shift == shift
    assert Driver(copies).shows("De nouveau en place : la sauvegarde du ")


def test_every_kind_of_copy_has_its_words(running: Running, copies: CopiesWindow, tmp_path: Path) -> None:
    here, moment = places(tmp_path / "data"), running.context.clock.now()
    now = datetime.now(UTC) + timedelta(minutes=1)
    backups.before_migration(here, now, moment)
    backups.before_reset(here, now + timedelta(seconds=1), moment)
    with files.connected(here.database) as live:
        backups.before_return(here, live, now + timedelta(seconds=2), moment, here.database)
    (here.backups / "de Béatrice.sqlite3").write_bytes(b"?")
    copies._reload()
    settle(running)
    names = [each.partition(", ")[0] for each in told(copies)]
    assert sorted(names) == [
        "Avant un retour à une sauvegarde",
        "Avant une mise à jour de Guichet",
        "Avant « Tout remettre à zéro »",
        "Copie du jour",
        "Fichier ajouté au dossier des sauvegardes : de Béatrice.sqlite3",
    ]
    made = [copies.model.line(row).made_at for row in range(5)]
    assert made == sorted(made, reverse=True)


def test_deleting_asks_and_cannot_be_taken_back(running: Running, copies: CopiesWindow) -> None:
    for name in ("Un", "Deux"):
        keep(running, copies, name)
    Driver(copies).press("Supprimer")
    assert question(copies).text() == "Supprimer « Deux » ?"
    answer(running, copies, NO)
    assert len(told(copies)) == 3
    Driver(copies).press("Supprimer")
    answer(running, copies, "Oui, supprimer")
    assert [each.partition(", ")[0] for each in told(copies)] == ["Un", "Copie du jour"]
    assert Driver(copies).shows("Supprimé : « Deux ».")
    for _ in range(2):  # those of the program too
        choose(copies, 0)
        Driver(copies).press("Supprimer")
        answer(running, copies, "Oui, supprimer")
    assert Driver(copies).shows("Il n'y a aucune sauvegarde.")
    assert copies.ui.copy_list.isHidden()


def test_a_copy_that_cannot_be_used_changes_nothing_and_says_why(running: Running, copies: CopiesWindow) -> None:
    put(running, "pending")
    keep(running, copies, "Abîmée")
    assert copies.chosen is not None
    path = copies.chosen.path
    content = path.read_bytes()
    running.window.show_activation()
    for damaged, why in (
        (content[:5000], "Rien n'a été changé. Cette sauvegarde est endommagée."),
        (content[:68] + b"none" + content[72:], "Rien n'a été changé. Ce fichier n'est pas une sauvegarde de Guichet."),
    ):
        path.write_bytes(damaged)
        go_back(running, copies)
        assert Driver(copies).shows(why)
        assert Driver(running.window.ui.notice_bar).shows(why)
        assert mailboxes(running) == 1
        assert running.window.examples.bar.isHidden()
        assert running.window.ui.central.isEnabled()
        assert running.window.activation is not None and running.window.activation.isEnabled()


def test_a_copy_that_another_window_has_deleted_is_said_to_be_gone(running: Running, copies: CopiesWindow) -> None:
    keep(running, copies, "Partie")
    assert copies.chosen is not None
    copies.chosen.path.unlink()
    go_back(running, copies)
    assert Driver(copies).shows("Cette sauvegarde n'est plus là : une autre fenêtre l'a supprimée.")
    assert kinds(copies) == [Kind.DAILY]


def test_what_another_window_keeps_is_there_when_one_comes_back(
    running: Running, copies: CopiesWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    here = places(tmp_path / "data")
    backups.keep(here, datetime.now(UTC), running.context.clock.now(), "Ailleurs")
    running.window.activateWindow()
    qtbot.waitUntil(running.window.isActiveWindow)
    copies.activateWindow()
    wait_until(lambda: len(told(copies)) == 2, "the other copy")
    assert told(copies)[0].startswith("Ailleurs, ")


def test_while_something_is_under_way_nothing_else_begins(running: Running, copies: CopiesWindow) -> None:
    keep(running, copies, "Avant")
    menu = running.window.examples.menu
    menu.sample_actions["many_companies"].trigger()
    assert not copies.ui.keep_button.isEnabled() and not copies.ui.back_button.isEnabled()
    copies.ui.name_edit.setText("Pendant")
    QTest.keyClick(copies.ui.name_edit, Qt.Key.Key_Return)
    settle(running)
    assert kinds(copies) == [Kind.KEPT, Kind.DAILY]
    Driver(copies).press("Revenir à cette sauvegarde")
    box = question(copies)
    menu.sample_actions["many_companies"].trigger()  # the main window is not blocked by the question
    next(each for each in box.buttons() if each.text() != NO).click()
    assert Driver(copies).shows("Une autre action est en cours. Réessayez dans un instant.")
    assert Driver(running.window.examples.bar).shows("mise en place en cours")
    settle(running)
    assert kinds(copies) == [Kind.KEPT, Kind.DAILY]


def test_closed_while_it_keeps_it_leaves_nothing_switched_off(running: Running, copies: CopiesWindow) -> None:
    copies.ui.name_edit.setText("Vite")
    copies.ui.keep_button.click()
    copies.close()
    let_run()
    settle(running)
    menu = running.window.examples.menu
    assert all(action.isEnabled() for action in menu.actions())
    assert told(open_copies(running))[0].startswith("Vite, ")


def test_it_is_one_window_which_escape_closes(running: Running, copies: CopiesWindow) -> None:
    assert open_copies(running) is copies
    QTest.keyClick(copies, Qt.Key.Key_Escape)
    let_run()
    assert running.window.examples.copies.window is None
    again = open_copies(running)
    running.window.close()
    assert not again.isVisible()


def test_by_the_keyboard_alone(running: Running, copies: CopiesWindow, qtbot: QtBot) -> None:
    put(running, "pending")
    copies.activateWindow()
    qtbot.waitUntil(copies.isActiveWindow)
    copies.ui.name_edit.setFocus()
    QTest.keyClicks(copies.ui.name_edit, "Au clavier")
    QTest.keyClick(copies.ui.name_edit, Qt.Key.Key_Return)
    settle(running)
    put(running, "one_company")
    stops = [copies.ui.keep_button, copies.ui.copy_list, copies.ui.back_button, copies.ui.delete_button]
    copies.activateWindow()
    copies.ui.name_edit.setFocus()
    for stop in stops:
        QTest.keyClick(copies.focusWidget(), Qt.Key.Key_Tab)
        assert copies.focusWidget() is stop
    copies.ui.copy_list.setFocus()
    QTest.keyClick(copies.ui.copy_list, Qt.Key.Key_Down)
    QTest.keyClick(copies.ui.copy_list, Qt.Key.Key_Up)
    assert copies.chosen is not None and copies.chosen.name == "Au clavier"
    QTest.keyClick(copies.ui.copy_list, Qt.Key.Key_Return)
    box = question(copies)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is box.defaultButton())
    QTest.keyClick(box.defaultButton(), Qt.Key.Key_Return)  # « Non »
    settle(running)
    assert mailboxes(running) == 2
    copies.ui.back_button.setFocus()
    QTest.keyClick(copies.ui.back_button, Qt.Key.Key_Return)
    yes = next(each for each in question(copies).buttons() if each.text() != NO)
    QTest.keyClick(yes, Qt.Key.Key_Space)
    settle(running)
    assert mailboxes(running) == 1


@pytest.mark.parametrize("zoom", [100, 200])
def test_it_is_legible_in_both_languages(running: Running, copies: CopiesWindow, zoom: int) -> None:
    copies.ui.name_edit.setText("W" * LONGEST)
    copies.ui.keep_button.click()
    settle(running)
    copies.ui.keep_button.click()  # and a refusal
    settle(running)
    running.context.preferences.set_zoom(zoom)
    for language in ("en", "fr"):
        running.context.preferences.set_language(language)
        copies.resize(min(560 * zoom // 100, 1024), 640 if zoom == 100 else 700)
        lay_out(copies)
        assert copies.height() <= 700
        assert (troubles(copies), faults(copies)) == ([], [])
        copies.ui.back_button.click()
        box = question(copies)
        lay_out(box)
        assert faults(box) == []
        if language == "en":
            assert (french(copies), french(box)) == ([], []), said(box)
        box.defaultButton().click()
        let_run()
    running.context.preferences.set_zoom(100)
