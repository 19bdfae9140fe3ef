"""Enter presses the button that has the focus, as in a browser: Qt knows Space alone, but in dialogues."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def press_focused(widget: QWidget, event: QKeyEvent) -> bool:
    """Press the button below ``widget`` that has the focus, if ``event`` is Enter; False where there is nothing to
    press. For ``keyPressEvent``: what a field makes of Enter itself does not come there."""
    button = widget.window().focusWidget()
    if event.key() not in _ENTER or event.isAutoRepeat() or button is None or not widget.isAncestorOf(button):
        return False
    if isinstance(button, QToolButton) and button.menu() is not None:
        button.showMenu()
    elif isinstance(button, QPushButton | QToolButton):
        button.click()
    else:
        return False
    return True
