"""What waits for the first paint: not before it, at once after it, and never in vain."""

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from guichet.gui.main.first_paint import PATIENCE_MS, FirstPaint


def test_it_goes_on_once_the_window_is_painted(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    first_paint = FirstPaint(window)
    done: list[str] = []
    window.show()
    first_paint.then(lambda: done.append("waited"))
    assert done == []
    with qtbot.waitSignal(first_paint.painted, timeout=PATIENCE_MS):
        pass
    first_paint.then(lambda: done.append("at once"))
    window.repaint()
    assert done == ["waited", "at once"]


def test_a_window_that_nobody_sees_keeps_nothing_waiting(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPaint(window).painted, timeout=5 * PATIENCE_MS):
        pass
