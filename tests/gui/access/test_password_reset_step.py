"""« Réinitialisation de votre mot de passe »."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.access.password_reset_step import PasswordResetStep
from guichet.gui.context import Context
from guichet.procedures.new_password import PasswordChanged

CHANGED = PasswordChanged(uuid4(), "token", "ROSEMONDE Lila", "lila@exemple.test", date(2026, 8, 24))


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> PasswordResetStep:
    step = PasswordResetStep(context)
    qtbot.addWidget(step)
    step.show_changed(CHANGED)
    step.show()
    return step


@pytest.mark.parametrize(
    "text",
    [
        "Réinitialisation de votre mot de passe",
        "Civ. neutre ROSEMONDE Lila",
        "Votre mot de passe a été réinitialisé avec succès.",
        "Ce mot de passe est valable jusqu'au 24 août 2026.",
        "Vous allez recevoir un courriel de confirmation.",
    ],
)
@pytest.mark.rows(218)
def test_the_words_are_those_of_the_guide(step: PasswordResetStep, text: str) -> None:
    assert Driver(step).shows(text)


def test_ok_leads_on(step: PasswordResetStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.ok_requested):
        Driver(step).press("OK")


def test_the_day_follows_the_language(step: PasswordResetStep, context: Context) -> None:
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert Driver(step).shows("This password is valid until 24 August 2026.")
