"""Labels quoted in the guide's lines: as the printed guide quotes them, and as they stand on this screen."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from guichet.gui.typography import typeset

LABEL = re.compile(r"\[\[(.+?)\]\]")


def quote_labels(line: str, screens: Iterable[str], language: str) -> str:
    """``[[Continuer]]`` becomes « Continuer »; in English “Continuer” (Continue), the word on screen in brackets."""
    return typeset(LABEL.sub(lambda found: _quoted(found.group(1), screens, language), line), language)


def _quoted(label: str, screens: Iterable[str], language: str) -> str:
    if language == "fr":
        return f"« {label} »"
    shown = on_screen(label, screens)
    if shown == label:
        return f"“{label}”"
    return f"“{label}” {shown}" if shown.startswith("(") else f"“{label}” ({shown})"  # it has its own


def on_screen(label: str, screens: Iterable[str]) -> str:
    """``label`` as the first of ``screens`` (translation contexts) that translates it shows it."""
    shown = (QCoreApplication.translate(screen, label) for screen in screens)
    return next((text for text in shown if text != label), label)
