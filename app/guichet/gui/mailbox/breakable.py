"""Long words in a narrow pane: a label cannot be narrower than its longest word, and an address is one word."""

import re

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

_WIDEST = 280  # pixels: what the narrowest pane has room for
_PIECE = re.compile(r"[^@./_-]{0,11}[@./_-]|[^@./_-]{12}")  # up to a sign that addresses are divided by


def breakable(text: str, metrics: QFontMetrics, widest: int = _WIDEST) -> str:
    """``text`` as it looks, with invisible places to break the words that are too wide. For labels only."""
    return " ".join(word if metrics.horizontalAdvance(word) <= widest else _broken(word) for word in text.split(" "))


def show_breakable(label: QLabel, text: str, widest: int = _WIDEST) -> None:
    """Put ``text`` on ``label`` so that it can be broken; a screen reader is given it whole."""
    label.setText(breakable(text, label.fontMetrics(), widest))
    label.setAccessibleName(text)


def _broken(word: str) -> str:
    return _PIECE.sub("\\g<0>\N{ZERO WIDTH SPACE}", word)
