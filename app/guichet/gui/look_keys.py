"""Ctrl++, Ctrl+- and Ctrl+0: the same keys in every window of its own."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.gui.preferences import Preferences


def add_zoom_keys(window: QWidget, preferences: Preferences) -> None:
    """Larger, smaller, and as it is at first, while the keyboard is in ``window``."""
    for keys, slot in (
        ("Ctrl++", lambda: preferences.zoom_by(1)),
        ("Ctrl+-", lambda: preferences.zoom_by(-1)),
        ("Ctrl+0", lambda: preferences.set_zoom(100)),
    ):
        QShortcut(QKeySequence(keys), window).activated.connect(slot)
