"""A label that is made in code: plain text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str, role: str = "", *, wraps: bool = True) -> QLabel:
    """``role`` is what the style sheet goes by; it ``wraps`` onto as many lines as it takes."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label
