"""What a window says, to the eye and to a screen reader, and which of it is French."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextBrowser,
    QWidget,
)

ENGLISH = Path(__file__).parents[2] / "i18n" / "guichet_en.ts"
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")  # the French site in the words of the English guide
_WORDS = re.compile(
    r"(?<![\w-])(le|la|les|du|des|une|vous|votre|vos|est|et|dans|avec|pour|sur|ne|pas|ce|cette)(?![\w-])", re.IGNORECASE
)


def said(window: QWidget) -> list[str]:
    """Every text of ``window`` that can be seen or heard now, in the order of the widgets."""
    widgets = [window, *(each for each in window.findChildren(QWidget) if each.isVisibleTo(window))]
    texts = (" ".join(text.split()) for widget in widgets for text in _texts(widget))
    return [text for text in texts if text]


def french(window: QWidget) -> list[str]:
    """What ``window`` says in French though it speaks English; what is quoted may be French, and be all there is."""
    return [text for text in said(window) if _is_french(_QUOTED.sub("", text).strip())]


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QTextBrowser) and widget.objectName() == "reading":  # help and terms, not messages
        yield from widget.toPlainText().splitlines()


def _is_french(text: str) -> bool:
    return bool(text) and (bool(_WORDS.search(text)) or any(pattern.fullmatch(text) for pattern in _labels()))


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    """Every French label that has another wording in English, whatever stands in its placeholders."""
    messages = ET.parse(ENGLISH).getroot().iter("message")  # noqa: S314 - our own file
    texts = {message.findtext("source", "") for message in messages if _differs(message)}
    pieces = (re.split(r"\{[^{}]*\}", _QUOTED.sub("", " ".join(text.split()))) for text in texts)
    return tuple(re.compile(".+".join(map(re.escape, parts)), re.DOTALL) for parts in pieces)


def _differs(message: ET.Element) -> bool:
    return message.findtext("source", "") != message.findtext("translation", "")
