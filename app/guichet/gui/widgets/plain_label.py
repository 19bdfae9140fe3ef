"""A label that is made in code: plain text, on as many lines as it takes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str, role: str = "") -> QLabel:
    """``role`` is what the style sheet goes by."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
