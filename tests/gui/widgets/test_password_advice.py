"""The advice beside every field for a new password."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.widgets.password_advice import GUIDE_B, PasswordAdvice
from tests.gui.wording import french


@pytest.mark.rows(68, 187)
def test_each_guide_has_its_own_example(qtbot: QtBot) -> None:
    advice = PasswordAdvice()
    qtbot.addWidget(advice)
    advice.show()
    assert Driver(advice).shows("« Un tien vaut mieux que deux tu l'auras » : 1tvmq2tl'A.")
    advice.show_example(GUIDE_B)
    assert Driver(advice).shows("« Un tien vaut mieux que deux tu l'auras » : 1tvmq2t!A.")


def test_it_follows_the_language_and_keeps_its_example(qtbot: QtBot, context: Context) -> None:
    advice = PasswordAdvice()
    qtbot.addWidget(advice)
    advice.show_example(GUIDE_B)
    advice.show()
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert french(advice) == []
    assert Driver(advice).shows(GUIDE_B)
