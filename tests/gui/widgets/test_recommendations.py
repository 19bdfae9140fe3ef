"""The advice beside every field for a new password."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.widgets.recommendations import Recommendations
from tests.gui.wording import french


@pytest.fixture
def recommendations(qtbot: QtBot, context: Context) -> Recommendations:
    recommendations = Recommendations()
    qtbot.addWidget(recommendations)
    recommendations.show()
    return recommendations


@pytest.mark.rows(68, 187)
def test_each_guide_has_its_own_example(recommendations: Recommendations) -> None:
    assert Driver(recommendations).shows("« Un tien vaut mieux que deux tu l'auras » : 1tvmq2tl'A.")
    recommendations.follow_guide("B")
    assert Driver(recommendations).shows("« Un tien vaut mieux que deux tu l'auras » : 1tvmq2t!A.")


def test_they_follow_the_language_and_keep_their_example(recommendations: Recommendations, context: Context) -> None:
    recommendations.follow_guide("B")
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert french(recommendations) == []
    assert Driver(recommendations).shows("1tvmq2t!A.")
