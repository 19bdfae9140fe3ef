"""A calm A4 sheet of headings, sections and labelled values, drawn with ReportLab. No text is ever read as markup.

Imported by those who draw, when they draw: the import takes ReportLab and its imaging library along.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from guichet import resource

# Nothing here loads pictures or addresses; should something ever, it loads none from files or the network.
rl_config.trustedSchemes = []

REGULAR, BOLD, OBLIQUE = "DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"

# Lengths are in points.
_WIDTH, _HEIGHT = A4
_MARGIN = 60.0
_RIGHT = _WIDTH - _MARGIN
_VALUES = _MARGIN + 168  # where the column of values begins
_BOTTOM = 96.0  # what is written stays above: the footer is below
_SIZE, _LEADING, _GAP = 10.5, 15.0, 6.0

_INK, _ACCENT = HexColor(0x1D1D1F), HexColor(0x2B4A5E)
_QUIET, _RULE = HexColor(0x55595E), HexColor(0xB8C2C9)


@dataclass(frozen=True)
class Properties:
    """What the file says about itself; ``language`` as in ``fr-FR``, ``created`` aware."""

    title: str
    subject: str
    language: str
    created: datetime


def wrap(text: str, font: str, size: float, width: float) -> Iterator[str]:
    """The lines of ``text`` that fit into ``width``: broken at spaces, or within a word that is longer than a line."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if pdfmetrics.stringWidth(longer, font, size) <= width:
            line = longer
            continue
        if line:
            yield line
        line = ""
        for char in word:
            if line and pdfmetrics.stringWidth(line + char, font, size) > width:
                yield line
                line = ""
            line += char
    yield line


class Sheet:
    """Written from top to bottom; goes on on another page when one is full. ``footer`` and ``mark`` end each page."""

    def __init__(self, properties: Properties, footer: str, mark: str) -> None:
        _register_fonts()
        self._file = BytesIO()
        self._footer, self._mark = footer, mark
        # « invariant »: ReportLab puts no time of the system into the file, the clock's own is in `properties`.
        self._canvas = Canvas(
            self._file, pagesize=A4, pageCompression=1, invariant=1, lang=properties.language, initialFontName=REGULAR
        )
        self._describe(properties)
        self._y = _HEIGHT - _MARGIN

    def heading(self, text: str, subtext: str) -> None:
        """The title of the sheet in two lines, underlined."""
        self._write(text, BOLD, 16, 22, _ACCENT)
        self._write(subtext, BOLD, 11, 17, _INK)
        self._rule(_ACCENT, 1.2)

    def section(self, title: str, hint: str = "") -> None:
        """A title above the entries that follow, with a hint below it."""
        self._y -= 20
        self._make_room(6 * _LEADING)  # no title alone at the foot of a page
        self._write(title, BOLD, 12.5, 19, _ACCENT)
        if hint:
            self._write(hint, OBLIQUE, 9.5, 14, _QUIET)
        self._rule(_RULE, 0.6)
        self._y -= 4

    def entry(self, label: str, values: Sequence[str]) -> None:
        """A label (each of its lines as given) and, beside its last line, the first value; the others follow below."""
        *above, beside = label.split("\n")
        first, *more = [line for value in values for line in wrap(value, REGULAR, _SIZE, _RIGHT - _VALUES)]
        self._y -= _GAP
        self._make_room((len(above) + 1) * _LEADING)
        for line in above:
            self._write(line, BOLD, _SIZE, _LEADING, _INK)
        self._write_pair(beside, first)
        for line in more:
            self._make_room(_LEADING)
            self._write(line, REGULAR, _SIZE, _LEADING, _INK, x=_VALUES)

    def finish(self) -> bytes:
        """Close the last page; the PDF."""
        self._close_page()
        self._canvas.save()
        return self._file.getvalue()

    def _describe(self, properties: Properties) -> None:
        canvas = self._canvas
        canvas.setTitle(properties.title)
        canvas.setSubject(properties.subject)
        canvas.setAuthor("Guichet (simulation)")
        canvas.setCreator("Guichet")
        canvas.setProducer("Guichet, ReportLab")
        canvas.setKeywords("simulation")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        offset = f"{properties.created:%z}"
        date = f"D:{properties.created:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:]}'"
        canvas.setDateFormatter(lambda *_system_time: date)

    def _make_room(self, height: float) -> None:
        if self._y - height < _BOTTOM:
            self._close_page()
            self._y = _HEIGHT - _MARGIN

    def _close_page(self) -> None:
        self._y = _BOTTOM - 22
        self._rule(_RULE, 0.6)
        self._write(self._footer, REGULAR, 8.5, 13, _INK)
        self._write(self._mark, OBLIQUE, 8.5, 13, _QUIET)
        self._canvas.showPage()

    def _write(self, text: str, font: str, size: float, leading: float, color: Color, x: float = _MARGIN) -> None:
        self._y -= leading
        self._canvas.setFont(font, size)
        self._canvas.setFillColor(color)
        self._canvas.drawString(x, self._y, text)

    def _write_pair(self, label: str, value: str) -> None:
        """Label and value as one text with a wide space in it: they are copied, and read aloud, as one line."""
        self._y -= _LEADING
        self._canvas.setFillColor(_INK)
        text = self._canvas.beginText(_MARGIN, self._y)
        text.setFont(BOLD, _SIZE)
        text.textOut(label)
        text.setCharSpace(_VALUES - _MARGIN - pdfmetrics.stringWidth(f"{label} ", BOLD, _SIZE))
        text.textOut(" ")
        text.setCharSpace(0)
        text.setFont(REGULAR, _SIZE)
        text.textOut(value)
        self._canvas.drawText(text)

    def _rule(self, color: Color, width: float) -> None:
        self._y -= 7
        self._canvas.setStrokeColor(color)
        self._canvas.setLineWidth(width)
        self._canvas.line(_MARGIN, self._y, _RIGHT, self._y)


@cache
def _register_fonts() -> None:
    """Make the embedded fonts known to ReportLab; Helvetica, which it would take, prints ■ beyond Latin-1."""
    for name in (REGULAR, BOLD, OBLIQUE):
        pdfmetrics.registerFont(TTFont(name, resource.path("fonts", f"{name}.ttf")))
