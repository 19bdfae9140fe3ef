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


def type_in(dialog: MomentDialog, qtbot: QtBot, digits: str) -> None:
    edit = dialog.ui.moment_edit
    edit.setFocus()
    edit.setSelectedSection(edit.Section.DaySection)
    qtbot.keyClicks(edit, digits)


def test_it_begins_with_the_moment_of_the_clock_in_paris(dialog: MomentDialog) -> None:
    assert dialog.ui.moment_edit.text() == "22/08/2023 13:00:30"
    assert dialog.ui.day_label.text() == "mardi 22 août 2023"
    assert dialog.ui.moment_edit.accessibleName() == "Date et heure (heure de Paris) :"


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("30112024 120000", datetime(2024, 11, 30, 11, 0, tzinfo=UTC)),
        ("15072999 000000", datetime(2999, 7, 14, 22, 0, tzinfo=UTC)),
        ("26032023 015959", datetime(2023, 3, 26, 0, 59, 59, tzinfo=UTC)),  # the last second of winter
        ("29102023 023000", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),  # comes twice: the first one
    ],
)
def test_what_is_typed_is_paris_time(dialog: MomentDialog, qtbot: QtBot, typed: str, moment: datetime) -> None:
    type_in(dialog, qtbot, typed.replace(" ", ""))
    with qtbot.waitSignal(dialog.moment_chosen) as chosen:
        qtbot.keyClick(dialog.ui.moment_edit, Qt.Key.Key_Return)
    assert chosen.args == [moment]
    assert not dialog.isVisible()


def test_an_hour_that_paris_skips_is_refused_beside_the_field(dialog: MomentDialog, qtbot: QtBot) -> None:
    type_in(dialog, qtbot, "26032023023000")
    with qtbot.assertNotEmitted(dialog.moment_chosen):
        dialog.ui.set_button.click()
    assert dialog.isVisible()
    assert dialog.ui.refusal_label.isVisible()
    assert "n'existe pas" in dialog.ui.refusal_label.text()
    assert dialog.ui.moment_edit.accessibleDescription() == dialog.ui.refusal_label.text()


def test_the_refusal_goes_when_the_moment_is_changed(dialog: MomentDialog, qtbot: QtBot) -> None:
    type_in(dialog, qtbot, "26032023023000")
    dialog.ui.set_button.click()
    qtbot.keyClick(dialog.ui.moment_edit, Qt.Key.Key_Up)
    assert not dialog.ui.refusal_label.isVisible()


@pytest.mark.parametrize("typed", ["31022023", "99999999", "01010001", "<b>&"])
def test_nonsense_never_gets_into_the_field(dialog: MomentDialog, qtbot: QtBot, typed: str) -> None:
    type_in(dialog, qtbot, typed)
    with qtbot.waitSignal(dialog.moment_chosen) as chosen:
        dialog.ui.set_button.click()
    assert 1900 <= chosen.args[0].year <= 2999


def test_escape_changes_nothing(dialog: MomentDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.moment_chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
