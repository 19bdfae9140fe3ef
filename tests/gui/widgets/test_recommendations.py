"""« Recommandations pour prévenir des usurpations », with either guide's example (ruling C3)."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.widgets.recommendations import Recommendations


@pytest.mark.rows(68, 187)
def test_each_guide_has_its_own_example(qtbot: QtBot, context: Context) -> None:
    block = Recommendations()
    qtbot.addWidget(block)
    assert block.ui.advice_6.text().endswith(" : 1tvmq2tl'A.")
    block.follow_guide("B")
    assert block.ui.advice_6.text().endswith(" : 1tvmq2t!A.")
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert block.ui.advice_6.text().endswith(": 1tvmq2t!A.")
    assert block.ui.advice_2.text() == "• a password that you have not used before;"
