"""Working the real windows as a person does, finding every control by the words of the guide alone.

A control's name is its accessible name, which is its label on screen (« Nom : * », « Continuer »): what the driver
cannot find, a screen reader cannot find either. The journeys of the tests use it too.
"""

import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)
PATIENCE = 20.0  # seconds: a worker that takes longer has failed
BREATH = 0.001  # seconds left to the workers, who need the interpreter too, between two looks at the condition


class NotOnScreen(LookupError):
    """No visible control bears that name."""


class Driver:
    """Hands and eyes in one window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def find(self, name: str, kind: type[W]) -> W:
        """The visible control of that accessible name. Refuses with ``NotOnScreen``."""
        for widget in self._visible(kind):
            if accessible_name(widget) == name:
                return widget
        names = sorted({accessible_name(each) for each in self._visible(kind)})
        raise NotOnScreen(f"« {name} » is not on screen; there are: {', '.join(filter(None, names))}")

    def shows(self, text: str) -> bool:
        """Whether ``text`` stands in a visible label or control."""
        return any(text in accessible_name(each) for each in self.window.findChildren(QWidget) if each.isVisible())

    def press(self, name: str) -> None:
        """Click the button (or what looks like a link) of that name."""
        button = self.find(name, QAbstractButton)
        if not button.isEnabled():
            raise NotOnScreen(f"« {name} » is switched off")
        act(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))

    def tick(self, name: str) -> None:
        """Tick the box of that name with the space bar."""
        box = self.find(name, QCheckBox)
        act(box.setFocus)
        act(lambda: QTest.keyClick(box, Qt.Key.Key_Space))

    def write(self, name: str, text: str) -> None:
        """Replace what stands in the field of that name by typing ``text``, key by key."""
        field = self.find(name, QLineEdit)
        act(field.setFocus)
        act(field.selectAll)
        for char in text:
            act(partial(QTest.keyClicks, field, char))

    def choose(self, name: str, text: str) -> None:
        """Choose the entry ``text`` of the drop-down list of that name."""
        combo = self.find(name, QComboBox)
        index = combo.findText(text)
        if index < 0:
            raise NotOnScreen(f"« {name} » has no entry « {text} »")
        act(lambda: combo.setCurrentIndex(index))
        act(lambda: combo.activated.emit(index))

    def wait_for(self, name: str, kind: type[W]) -> W:
        """Wait until a control of that name is on screen."""
        wait_until(lambda: any(accessible_name(each) == name for each in self._visible(kind)), f"« {name} »")
        return self.find(name, kind)

    def wait_for_text(self, text: str) -> None:
        """Wait until ``text`` is on screen."""
        wait_until(lambda: self.shows(text), f"« {text} »")

    def _visible(self, kind: type[W]) -> list[W]:
        return [each for each in self.window.findChildren(kind) if each.isVisible()]


def accessible_name(widget: QWidget) -> str:
    """What a screen reader calls ``widget``."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def act(action: Callable[[], object]) -> None:
    """Do one thing that a hand does: a click, a key. All of them go through here, and are answered before the next."""
    action()
    let_run()


def let_run() -> None:
    """Let the event loop do what is there to do, for at most 20 ms. The driver never runs it otherwise.

    What was thrown away goes as well: outside a loop of Qt's own it would stay until there is one, and be restyled and
    translated with everything else.
    """
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Let the event loop run until ``condition`` holds. Refuses with TimeoutError after ``PATIENCE`` seconds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain for {what}")
        let_run()
        time.sleep(BREATH)
