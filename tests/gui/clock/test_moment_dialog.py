"""« Choisir un moment… »: Paris time in, a UTC moment out, and no moment that never was."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from guichet.gui.clock.moment_dialog import MomentDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> MomentDialog:
    dialog = MomentDialog(datetime(2023, 8, 22, 11, 0, 30, tzinfo=UTC))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def type_in(dialog: MomentDialog, qtbot: QtBot, text: str) -> None:
    """Over all that stands there."""
    edit = dialog.ui.moment_edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(edit, text)


def test_it_begins_with_the_moment_of_the_clock_in_paris(dialog: MomentDialog) -> None:
    assert dialog.ui.moment_edit.text() == "22/08/2023 13:00:30"
    assert dialog.ui.day_label.text() == "mardi 22 août 2023"
    assert dialog.ui.moment_edit.accessibleName() == "Date et heure (heure de Paris) :"


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("30/11/2024 12h", datetime(2024, 11, 30, 11, 0, tzinfo=UTC)),
        ("15 juillet 2999 0h", datetime(2999, 7, 14, 22, 0, tzinfo=UTC)),
        ("26/03/2023 01:59:59", datetime(2023, 3, 26, 0, 59, 59, tzinfo=UTC)),  # the last second of winter
        ("29/10/2023 02:30", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),  # comes twice: the first one
    ],
)
def test_what_is_typed_is_paris_time(dialog: MomentDialog, qtbot: QtBot, typed: str, moment: datetime) -> None:
    type_in(dialog, qtbot, typed)
    with qtbot.waitSignal(dialog.moment_chosen) as chosen:
        qtbot.keyClick(dialog.ui.moment_edit, Qt.Key.Key_Return)
    assert chosen.args == [moment]
    assert not dialog.isVisible()


def test_an_hour_that_paris_skips_is_refused_beside_the_field(dialog: MomentDialog, qtbot: QtBot) -> None:
    type_in(dialog, qtbot, "26/03/2023 02:30")
    with qtbot.assertNotEmitted(dialog.moment_chosen):
        dialog.ui.set_button.click()
    assert dialog.isVisible()
    assert dialog.ui.refusal_label.isVisible()
    assert "n'existe pas" in dialog.ui.refusal_label.text()
    assert dialog.ui.moment_edit.accessibleDescription() == dialog.ui.refusal_label.text()


def test_the_refusal_goes_when_the_moment_is_changed(dialog: MomentDialog, qtbot: QtBot) -> None:
    type_in(dialog, qtbot, "26/03/2023 02:30")
    dialog.ui.set_button.click()
    qtbot.keyClick(dialog.ui.moment_edit, Qt.Key.Key_Backspace)
    assert not dialog.ui.refusal_label.isVisible()


def test_what_is_typed_at_once_replaces_what_stands_there(dialog: MomentDialog, qtbot: QtBot) -> None:
    dialog.ui.moment_edit.setFocus()
    qtbot.keyClicks(dialog.ui.moment_edit, "24/08 13h")
    assert dialog.ui.day_label.text() == "jeudi 24 août 2023"  # of the year in which the clock stands
    with qtbot.waitSignal(dialog.moment_chosen) as chosen:
        dialog.ui.set_button.click()
    assert chosen.args == [datetime(2023, 8, 24, 11, 0, tzinfo=UTC)]


@pytest.mark.parametrize("typed", ["31/02/2023 13:00", "99999999", "01/01/0001 13:00", "<b>&", "22/08/2023", " "])
def test_nonsense_is_refused_and_sets_no_clock(dialog: MomentDialog, qtbot: QtBot, typed: str) -> None:
    type_in(dialog, qtbot, typed)
    assert dialog.ui.day_label.isHidden()
    with qtbot.assertNotEmitted(dialog.moment_chosen):
        dialog.ui.set_button.click()
    assert dialog.isVisible() and dialog.ui.refusal_label.text()


def test_escape_changes_nothing(dialog: MomentDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.moment_chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
