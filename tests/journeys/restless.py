"""A hand that clicks, types and chooses anything that is on screen: nobody's order of doing things, and no pause."""

import random
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from guichet.demo.driver import accessible_name, act, let_run
from guichet.gui.main.main_window import MainWindow
from guichet.rules.sample_people import person

W = TypeVar("W", bound=QWidget)
_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete,
)
_ODD = (
    "",
    " ",
    "é",
    "<b>&amp;</b><script>",
    "' OR 1=1 --",
    "../../etc/passwd",
    "{address} %s %n {0.__class__}",
    "\u202egnp.exe\u202c",
    "\u0000\u0007",
    "A" * 300,
    "𝒳\U0001f600\ud7ff",
    "0",
    "2023-08-22",
    "12/13/2026 25:61",
    "hier",
    "75001",
    "123456789",
    "0612345678",
    "10000001",
)
_LET_BE = {"listen_button"}  # the machine's sound is tried where there is one (tests/loudspeaker.py)
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


class Restless:
    """Does one thing after another in all windows of ``main`` and the program; ``done`` tells what, for a failure."""

    def __init__(self, main: MainWindow, seed: int) -> None:
        self._main = main
        self._random = random.Random(seed)  # noqa: S311 - a walk that can be repeated
        self._person = person("lila")
        self.done: list[str] = []

    def step(self) -> None:
        """One thing that a hand can do."""
        window = self._random.choice(list(_windows()))
        ways = (self._press, self._press, self._press, self._type, self._type, self._choose, self._line, self._key)
        self._random.choice((*ways, self._menu, self._resize))(window)
        let_run()

    def raw_texts(self) -> set[str]:
        """Texts on screen that nobody should see: a placeholder that was not filled."""
        labels = (each.text() for window in _windows() for each in _on_show(window, QLabel))
        return {text for text in labels if _PLACEHOLDER.search(text) and text not in _ODD}

    def _note(self, what: str, widget: QWidget, more: str = "") -> None:
        self.done.append(f"{what} « {accessible_name(widget) or widget.objectName()} » {more!r}")

    def _press(self, window: QWidget) -> None:
        shown = (each for each in _on_show(window, QAbstractButton) if each.isEnabled() and not _opens_menu(each))
        buttons = [each for each in shown if each.objectName() not in _LET_BE]
        if buttons:
            button = self._random.choice(buttons)
            self._note("press", button)
            act(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_middle(button)))

    def _type(self, window: QWidget) -> None:
        fields = [each for each in _on_show(window, QLineEdit) if each.isEnabled() and not each.isReadOnly()]
        edits = [each for each in _on_show(window, QPlainTextEdit) if not each.isReadOnly()]
        if not fields and not edits:
            return
        for field in self._random.sample(fields, self._random.randint(0, len(fields))):
            text = self._text(field)
            self._note("type", field, text)
            for action in (field.setFocus, field.selectAll, partial(field.insert, text)):
                if isValid(field):  # what was typed before may have taken its page away
                    act(action)
        if edits:
            edit = self._random.choice(edits)
            act(partial(edit.insertPlainText, self._random.choice(_ODD)))

    def _text(self, field: QLineEdit) -> str:
        """What belongs there more often than not, or else one would never come far."""
        if self._random.random() < 0.3:
            return self._random.choice(_ODD)
        name, someone, put = accessible_name(field).casefold(), self._person, self._main.examples.bar.shown
        fitting = {
            "adresse": put.address if put is not None else someone.address,
            "mot de passe": put.password if put is not None else someone.password,
            "image": self._solution(field.window()),
            "code": self._code(),
            "nom": someone.details.surname,
            "réponse": someone.security.answer,
        }
        return next((text for word, text in fitting.items() if word in name), self._random.choice(_ODD))

    def _solution(self, window: QWidget) -> str:
        told = [each.text() for each in _on_show(window, QLabel) if each.text().startswith("Solution : ")]
        return told[-1].removeprefix("Solution : ") if told else ""

    def _code(self) -> str:
        """The code of the message that is open."""
        for label in _on_show(self._main, QLabel):
            found = re.fullmatch(r"[A-Za-z]{12}", label.text().strip())
            if found:
                return found.group()
        return "QlIoewG0BYj8"

    def _choose(self, window: QWidget) -> None:
        combos = [each for each in _on_show(window, QComboBox) if each.isEnabled() and each.count()]
        if combos:
            combo = self._random.choice(combos)
            index = self._random.randrange(combo.count())
            self._note("choose", combo, str(index))
            act(lambda: combo.setCurrentIndex(index))
            act(lambda: combo.activated.emit(index))

    def _line(self, window: QWidget) -> None:
        views = [each for each in _on_show(window, QAbstractItemView) if each.model() and each.model().rowCount()]
        if views:
            view = self._random.choice(views)
            line = view.model().index(self._random.randrange(view.model().rowCount()), 0)
            self._note("line", view, str(line.row()))
            act(partial(view.scrollTo, line))
            where = view.visualRect(line).center()
            act(lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where))

    def _key(self, window: QWidget) -> None:
        target = window.focusWidget() or window
        if not target.isVisible() or _opens_menu(target):  # a menu that is open takes all that comes
            return
        if self._random.random() < 0.2:
            key, modifier = self._random.choice((Qt.Key.Key_K, Qt.Key.Key_Plus, Qt.Key.Key_Minus)), _CTRL
        else:
            key, modifier = self._random.choice(_KEYS), Qt.KeyboardModifier.NoModifier
        self._note("key", target, key.name)
        act(lambda: QTest.keyClick(target, key, modifier))

    def _menu(self, window: QWidget) -> None:
        """An entry of a menu, without the menu: while one is open, nothing else can be done."""
        entries = [
            action
            for menu in window.findChildren(QMenu)
            for action in menu.actions()
            if action.isEnabled() and not action.isSeparator() and action.menu() is None
        ]
        if entries:
            entry: QAction = self._random.choice(entries)
            self.done.append(f"menu « {entry.text()} »")
            act(entry.trigger)

    def _resize(self, window: QWidget) -> None:
        width, height = self._random.randint(480, 1500), self._random.randint(420, 900)
        self._note("resize", window, f"{width}x{height}")
        act(lambda: window.resize(width, height))


_CTRL = Qt.KeyboardModifier.ControlModifier


def _windows() -> Iterator[QWidget]:
    """What is on screen. The system's own dialog for files is let be, and closed."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QFileDialog):
            window.reject()
        elif window.isVisible() and window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
            yield window


def _on_show(window: QWidget, kind: type[W]) -> list[W]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def _opens_menu(widget: QWidget) -> bool:
    menu: Callable[[], QMenu | None] | None = getattr(widget, "menu", None)
    return menu is not None and menu() is not None


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()
