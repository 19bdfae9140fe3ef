"""Ctrl++, Ctrl+- and Ctrl+0 in each window that stands beside the main one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.call.call_window import CallWindow
from guichet.gui.call.deadline_window import DeadlineWindow
from guichet.gui.context import Context
from guichet.gui.copies.copies_window import CopiesWindow
from guichet.gui.copies.going_back import GoingBack
from guichet.gui.telephone.telephone_window import TelephoneWindow
from guichet.gui.timeline.timeline_window import TimelineWindow
from guichet.gui.turn import Turn


def copies_window(context: Context) -> CopiesWindow:
    turn = Turn(context.backend, context.backend)
    return CopiesWindow(context, turn, GoingBack(context, turn, context.backend))


WINDOWS: list[Callable[[Context], QWidget]] = [
    ActivationWindow,
    CallWindow,
    copies_window,
    lambda context: DeadlineWindow(context, context.clock),
    TelephoneWindow,
    TimelineWindow,
]


@pytest.mark.parametrize("make", WINDOWS)
def test_the_zoom_has_its_keys_in_every_window(
    context: Context, qtbot: QtBot, make: Callable[[Context], QWidget]
) -> None:
    window = make(context)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    context.preferences.set_zoom(120)
    zooms = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        zooms.append(context.preferences.current.zoom)
    assert zooms == [130, 120, 110, 100]
