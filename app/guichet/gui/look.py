"""The look: two themes, one style sheet, and a zoom that scales everything with the text."""

from functools import cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from guichet import resource

BASE_POINT_SIZE = 10.5


class Theme(NamedTuple):
    """The colours by what they are for. Every text colour has at least 4.5:1 on the grounds it is used on."""

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    field_border: str
    link: str
    primary: str
    primary_hover: str
    on_primary: str
    secondary: str
    secondary_hover: str
    positive: str
    strong: str
    error: str
    error_ground: str
    notice_ground: str
    notice_border: str
    focus: str
    selection: str


LIGHT = Theme(
    window="#eef0f4",
    surface="#ffffff",
    raised="#f6f7fa",
    text="#1c2230",
    muted="#555e6e",
    border="#d5dae3",
    field_border="#7b8494",
    link="#1a4f96",
    primary="#7d1f3f",
    primary_hover="#651732",
    on_primary="#ffffff",
    secondary="#24508f",
    secondary_hover="#1b3f73",
    positive="#1f6b3a",
    strong="#1f6b3a",
    error="#b1201b",
    error_ground="#fdecea",
    notice_ground="#eaf1fb",
    notice_border="#24508f",
    focus="#cc6f14",
    selection="#cfe0f7",
)
DARK = Theme(
    window="#12151b",
    surface="#1b2028",
    raised="#232934",
    text="#e8ebf1",
    muted="#aab3c2",
    border="#353d4b",
    field_border="#7d889a",
    link="#8fbaf5",
    primary="#a33a62",
    primary_hover="#8d2f53",
    on_primary="#ffffff",
    secondary="#3a66a8",
    secondary_hover="#315894",
    positive="#2b7a48",
    strong="#7fd3a0",
    error="#ff9d94",
    error_ground="#3a1f20",
    notice_ground="#1d2a3d",
    notice_border="#6ea0e6",
    focus="#f0a04b",
    selection="#2f4a72",
)


def theme_for(choice: str) -> Theme:
    """The theme of a setting: ``light``, ``dark`` or ``system``."""
    if choice == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def apply(application: QApplication, choice: str, zoom: int) -> None:
    """Dress the application: ``choice`` of theme, ``zoom`` in percent (80 to 200)."""
    theme = theme_for(choice)
    sheet = style_sheet(theme, zoom)
    if application.styleSheet() == sheet:
        return  # font and palette came with it; to put the same sheet on again would restyle every widget
    font = application.font()
    font.setPointSizeF(BASE_POINT_SIZE * zoom / 100)
    # Without a sheet, font and palette cost nothing; and to put one on bare widgets takes a quarter of the time that
    # it takes to put it in place of another (60 ms instead of 250 with all pages open).
    application.setStyleSheet("")
    application.setFont(font)
    application.setPalette(_palette(theme))
    application.setStyleSheet(sheet)


def style_sheet(theme: Theme, zoom: int) -> str:
    """The style sheet with the theme's colours and all lengths at ``zoom`` percent.

    ``$px8`` in the template is 8 pixels at 100 %; ``$pt14`` is a type size of 14 points at 100 %.
    """
    lengths = {f"px{n}": f"{round(n * zoom / 100)}px" for n in (*range(1, 65), 180)}
    sizes = {f"pt{n}": f"{n * zoom / 100:.1f}pt" for n in range(8, 33)}
    icons = resource.path("icons").as_posix()
    tone = "dark" if theme is DARK else "light"
    return Template(_template()).substitute(theme._asdict(), **lengths, **sizes, icons=icons, tone=tone)


@cache
def _template() -> str:
    return resource.path("style", "guichet.qss").read_text("utf-8")


def _palette(theme: Theme) -> QPalette:
    palette = QPalette(QColor(theme.surface))
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.Link: theme.link,
        QPalette.ColorRole.LinkVisited: theme.link,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette
