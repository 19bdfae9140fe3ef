"""The activation window: three steps that block nothing."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.context import Context
from guichet.procedures.activation import Activated
from tests.gui.signing_in import sign_in_sample

CODE_TEXT = "fVjxvzRuxtqu"


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> ActivationWindow:
    window = ActivationWindow(context)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.rows(124)
def test_the_trail_names_the_three_steps(window: ActivationWindow) -> None:
    texts = [label.text() for label in window.ui.trail.labels]
    assert texts == ["Code d'activation", "Identifiants", "Récapitulatif"]


@pytest.mark.rows(123)
def test_it_is_a_window_that_blocks_nothing(window: ActivationWindow) -> None:
    assert window.isWindow()
    assert window.windowModality() is Qt.WindowModality.NonModal


@pytest.mark.rows(130)
def test_the_code_goes_on_to_the_second_step_and_comes_back(window: ActivationWindow) -> None:
    window.code.ui.code_edit.setText(f" {CODE_TEXT}\n")
    window.code.accepted.emit()
    assert window.step == "address"
    assert window.address.ui.code_edit.text() == CODE_TEXT
    Driver(window).press("Etape précédente")
    assert window.step == "code"
    assert window.code.code == CODE_TEXT


@pytest.mark.rows(135)
def test_an_activated_account_is_shown(window: ActivationWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.activated):
        window.address.activated.emit(Activated(uuid4(), "Lila ROSEMONDE", date(2023, 8, 22), "20232340000101"))
    assert window.step == "summary"
    assert Driver(window).shows("Lila ROSEMONDE")


def test_a_summary_of_an_account_that_is_gone_opens_nothing(
    window: ActivationWindow, context: Context, qtbot: QtBot
) -> None:
    window.summary.summary_requested.emit(uuid4())
    qtbot.waitUntil(lambda: context.backend.is_idle)
    assert not [child for child in window.children() if type(child).__name__ == "SummaryWindow"]


def test_a_summary_that_cannot_be_made_for_want_of_its_key_is_told(
    window: ActivationWindow, context: Context, lose_key: Callable[[], None]
) -> None:
    signed_in = sign_in_sample(context, "no_company")
    lose_key()
    window.show_step("summary")
    window.summary.summary_requested.emit(signed_in.account_id)
    Driver(window).wait_for_text("Le récapitulatif ne peut pas être établi")


def test_whoever_opened_it_is_told_when_it_closes(window: ActivationWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
