"""Working the real windows as a person does: hands for controls, and a driver that finds them by the words on screen.

A control's name is its accessible name, which is its label on screen (« Nom : * », « Continuer »): what the driver
cannot find, a screen reader cannot find either. The journeys of the tests use it.
"""

import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QCheckBox, QComboBox, QLineEdit, QWidget

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
        click(self.find(name, QAbstractButton))

    def tick(self, name: str) -> None:
        """Tick the box of that name."""
        tick(self.find(name, QCheckBox))

    def write(self, name: str, text: str) -> None:
        """Replace what stands in the field of that name."""
        write(self.find(name, QLineEdit), text)

    def choose(self, name: str, text: str) -> None:
        """Choose the entry ``text`` of the drop-down list of that name."""
        choose(self.find(name, QComboBox), text)

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


def click(button: QWidget) -> None:
    """Click it with the mouse. Refuses with ``NotOnScreen`` one that is switched off."""
    if not button.isEnabled():
        raise NotOnScreen(f"« {accessible_name(button)} » is switched off")
    act(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))


def tick(box: QWidget) -> None:
    """Tick a box with the space bar."""
    act(box.setFocus)
    act(lambda: QTest.keyClick(box, Qt.Key.Key_Space))


def write(field: QLineEdit, text: str) -> None:
    """Replace what stands in the field by typing ``text``, key by key."""
    act(field.setFocus)
    act(field.selectAll)
    for char in text:
        act(partial(QTest.keyClicks, field, char))


def choose(control: QWidget, text: str) -> None:
    """Choose ``text``: an entry of a drop-down list, a line of a list, or one of the buttons within ``control``."""
    if isinstance(control, QComboBox):
        _choose_entry(control, text)
    elif isinstance(control, QAbstractItemView):
        _choose_line(control, text)
    else:
        Driver(control).press(text)


def _choose_entry(combo: QComboBox, text: str) -> None:
    index = combo.findText(text)
    if index < 0:
        raise NotOnScreen(f"« {accessible_name(combo)} » has no entry « {text} »")
    act(lambda: combo.setCurrentIndex(index))
    act(lambda: combo.activated.emit(index))


def _choose_line(view: QAbstractItemView, text: str) -> None:
    """The first that reads so, once the store has answered."""
    model, role, exactly = view.model(), Qt.ItemDataRole.DisplayRole, Qt.MatchFlag.MatchExactly
    wait_until(lambda: bool(model.match(model.index(0, 0), role, text, 1, exactly)), f"« {text} »")
    (line,) = model.match(model.index(0, 0), role, text, 1, exactly)
    view.scrollTo(line)
    where = view.visualRect(line).center()
    act(lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where))


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
