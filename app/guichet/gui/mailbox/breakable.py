"""Long words in a narrow pane: a label cannot be narrower than its longest word, and an address is one word."""

from PySide6.QtGui import QFontMetrics

_WIDEST = 280  # pixels: what the narrowest pane has room for
_PIECE = 12


def breakable(text: str, metrics: QFontMetrics) -> str:
    """``text`` as it looks, with invisible places to break the words that are too wide. For labels only."""
    return " ".join(word if metrics.horizontalAdvance(word) <= _WIDEST else _broken(word) for word in text.split(" "))


def _broken(word: str) -> str:
    return "\N{ZERO WIDTH SPACE}".join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
