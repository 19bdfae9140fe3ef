"""The screen for data that cannot be opened: each code explained, and nothing replaced by a single click."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guichet.gui.store_problem.store_problem_page import StoreProblemPage
from guichet.store.problems import StoreProblem, StoreProblemCode

DATABASE = Path("/données/<b>Lila & Cie</b>/guichet.sqlite3")
BACKUP = Path("/données/backups/2023-08-22T110000000000Z-daily.sqlite3")


@pytest.fixture
def page(qtbot: QtBot) -> StoreProblemPage:
    page = StoreProblemPage()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.parametrize("code", StoreProblemCode)
def test_every_problem_says_what_happened_and_what_to_do(page: StoreProblemPage, code: StoreProblemCode) -> None:
    page.show_problem(StoreProblem(code, DATABASE))
    assert page.ui.happened_label.text().endswith(".")
    assert page.ui.advice_label.text().endswith(".")
    assert page.ui.path_label.text() == str(DATABASE)  # as it is: no markup
    assert page.ui.retry_button.isEnabled()


def test_without_a_backup_there_is_none_to_restore(page: StoreProblemPage) -> None:
    page.show_problem(StoreProblem(StoreProblemCode.DAMAGED, DATABASE))
    assert not page.ui.backup_card.isVisible()


def test_a_server_has_no_path_to_show(page: StoreProblemPage) -> None:
    page.show_problem(StoreProblem(StoreProblemCode.UNREACHABLE))
    assert "serveur" in page.ui.happened_label.text()
    assert not page.ui.path_label.isVisible()


def test_an_unknown_error_is_not_quoted(page: StoreProblemPage) -> None:
    page.show_problem(ValueError("secret"))
    assert "inattendue" in page.ui.happened_label.text()
    assert "secret" not in page.ui.happened_label.text() + page.ui.advice_label.text()


def test_a_backup_is_offered_by_its_date_and_restored_after_a_second_click(
    page: StoreProblemPage, qtbot: QtBot
) -> None:
    page.show_problem(StoreProblem(StoreProblemCode.DAMAGED, DATABASE, BACKUP))
    assert page.ui.restore_button.text() == "Restaurer la sauvegarde du 22/08/2023 à 13:00:00"
    with qtbot.assertNotEmitted(page.restore_requested):
        page.ui.restore_button.click()
    with qtbot.waitSignal(page.restore_requested) as restored:
        page.ui.confirm_button.click()
    assert restored.args == [BACKUP]


def test_who_thinks_again_restores_nothing(page: StoreProblemPage, qtbot: QtBot) -> None:
    page.show_problem(StoreProblem(StoreProblemCode.DAMAGED, DATABASE, BACKUP))
    with qtbot.assertNotEmitted(page.restore_requested):
        page.ui.restore_button.click()
        page.ui.keep_button.click()
    assert page.ui.restore_button.isVisible()
    assert not page.ui.confirm_button.isVisible()


def test_a_copy_of_another_name_is_dated_by_its_file(page: StoreProblemPage, tmp_path: Path) -> None:
    copy = tmp_path / "copie.sqlite3"
    copy.touch()
    page.show_problem(StoreProblem(StoreProblemCode.DAMAGED, DATABASE, copy))
    assert page.ui.restore_button.text().startswith("Restaurer la sauvegarde du ")


def test_while_it_is_tried_again_no_other_wish_is_taken(page: StoreProblemPage, qtbot: QtBot) -> None:
    problem = StoreProblem(StoreProblemCode.LOCKED, DATABASE)
    page.show_problem(problem)
    with qtbot.waitSignal(page.retry_requested):
        page.ui.retry_button.click()
    assert not page.ui.retry_button.isEnabled()
    assert page.ui.quit_button.isEnabled()
    page.show_problem(problem)
    assert page.ui.retry_button.isEnabled()


def test_one_can_always_leave(page: StoreProblemPage, qtbot: QtBot) -> None:
    page.show_problem(StoreProblem(StoreProblemCode.DISK_FULL, DATABASE))
    with qtbot.waitSignal(page.quit_requested):
        page.ui.quit_button.click()
