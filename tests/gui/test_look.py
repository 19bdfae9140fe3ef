"""The look: contrast by computation, zoom by measure, and no screen on which anything is cut or overlaps."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guichet import resource
from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.demo.script import script
from guichet.gui import look
from guichet.gui.context import Context
from guichet.gui.look import DARK, LIGHT, Theme
from guichet.gui.main.panes import GUIDE, MAILBOX
from guichet.gui.portal.place import Place
from guichet.gui.registration.terms_dialog import TermsDialog
from guichet.gui.store_problem.key_missing_bar import KeyMissingBar
from guichet.gui.store_problem.store_problem_page import StoreProblemPage
from guichet.store.problems import StoreProblem, StoreProblemCode
from tests.gui.fit import lay_out, troubles
from tests.journeys.playing import creating, play_until
from tests.journeys.windows import window

TEXT, GRAPHIC = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
GROUNDS = ("window", "surface", "raised", "notice_ground", "error_ground", "selection")
# The text colours, and the grounds on which the forms put them.
TEXTS = {
    "text": GROUNDS,
    "muted": ("window", "surface", "raised", "notice_ground"),
    "link": ("window", "surface", "raised", "notice_ground", "error_ground"),
    "error": ("window", "surface", "raised", "error_ground"),
    "strong": ("window", "surface", "raised"),
    "on_primary": ("primary", "primary_hover", "secondary", "secondary_hover", "positive"),
}
GRAPHICS = {"focus": ("window", "surface", "raised"), "field_border": ("window", "surface", "raised")}
ENGLISH_EXISTS = (Path(__file__).parents[2] / "i18n" / "guichet_en.ts").exists()


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2."""

    def luminance(colour: str) -> float:
        parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def rules() -> Iterator[dict[str, str]]:
    """The declarations of every rule of the style sheet, by property; dollar names still in them."""
    sheet = re.sub(r"/\*.*?\*/", "", resource.path("style", "guichet.qss").read_text("utf-8"), flags=re.S)
    for body in re.findall(r"\{([^}]*)\}", sheet):
        yield dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", body))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "wanted"), [(TEXTS, TEXT), (GRAPHICS, GRAPHIC)], ids=["texts", "graphics"])
def test_colours_stand_out_from_their_grounds(theme: Theme, pairs: dict[str, tuple[str, ...]], wanted: float) -> None:
    ratios = {
        (front, ground): round(contrast(getattr(theme, front), getattr(theme, ground)), 2)
        for front, grounds in pairs.items()
        for ground in grounds
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < wanted} == {}


def test_the_style_sheet_uses_no_pair_that_was_not_computed() -> None:
    for rule in rules():
        front = re.fullmatch(r"\$(\w+)", rule.get("color", "").strip())
        ground = re.fullmatch(r"\$(\w+)", rule.get("background", rule.get("background-color", "")).strip())
        if front:
            assert front[1] in TEXTS, rule
        if front and ground:
            assert ground[1] in TEXTS[front[1]], rule


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_what_the_style_sheet_leaves_to_the_palette_is_legible_too(
    context: Context, qapp: QApplication, choice: str
) -> None:
    context.preferences.set_theme(choice)
    palette, role = qapp.palette(), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
        (role.LinkVisited, role.Base),
    )
    for front, ground in pairs:
        assert contrast(palette.color(front).name(), palette.color(ground).name()) >= TEXT


@pytest.mark.parametrize("zoom", [80, 150, 200])
def test_zoom_scales_labels_and_fields_alike(context: Context, qtbot: QtBot, zoom: int) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    title = QLabel("Titre", box)
    title.setProperty("role", "title")
    parts: list[QWidget] = [QLabel("Nom : *"), title, QLineEdit("Rosemonde"), QComboBox(), QPushButton("Continuer")]
    for part in parts:
        column.addWidget(part)
    box.show()
    lay_out(box)
    before = [(part.font().pointSizeF(), part.sizeHint().height()) for part in parts]
    context.preferences.set_zoom(zoom)
    lay_out(box)
    for part, (size, height) in zip(parts, before, strict=True):
        assert part.font().pointSizeF() == pytest.approx(size * zoom / 100, rel=0.02)
        assert part.sizeHint().height() == pytest.approx(height * zoom / 100, rel=0.2)


def test_every_length_of_the_style_sheet_follows_the_zoom() -> None:
    fixed = [
        (name, value) for rule in rules() for name, value in rule.items() if re.search(r"\b([4-9]|\d\d+)p[xt]", value)
    ]
    assert fixed == []
    assert "$" not in look.style_sheet(LIGHT, 200)


def test_what_is_cut_or_overlaps_is_seen(qtbot: QtBot) -> None:
    """The measure itself: a label without room, a button without width, one thing on another."""
    box = QWidget()
    qtbot.addWidget(box)
    label, button, other = QLabel("Adresse électronique", box), QPushButton("Continuer", box), QLabel("x", box)
    label.setGeometry(0, 0, 20, 20)
    button.setGeometry(0, 30, 10, 60)
    other.setGeometry(5, 40, 60, 60)
    box.resize(300, 300)
    box.show()
    told = " ".join(troubles(box))
    assert "cut: QLabel  « Adresse électronique »" in told
    assert "cut: QPushButton  « Continuer »" in told
    assert "overlap: QPushButton  « Continuer » and QLabel  « x »" in told
    label.setGeometry(0, 0, 280, 28)
    button.setGeometry(0, 30, 200, 60)
    other.setGeometry(210, 40, 60, 60)
    assert troubles(box) == []


LANGUAGES = [
    "fr",
    pytest.param("en", marks=pytest.mark.skipif(not ENGLISH_EXISTS, reason="nobody has begun the English")),
]


class Looker:
    """Looks at windows in one language at one zoom, and collects what is wrong."""

    def __init__(self, running: Running, language: str, zoom: int) -> None:
        self._preferences = running.context.preferences
        self._preferences.set_zoom(zoom)
        self._language = language
        self._zoom = zoom
        self.found: list[str] = []
        self.looked: list[str] = []

    def look(self, what: str, shown: QWidget) -> None:
        """At 1024×700; before and after there is room for all panes, and French for whoever follows the guide."""
        room = shown.size()
        self._preferences.set_language(self._language)
        shown.resize(1024, 700)
        lay_out(shown)
        self.found += [f"{what}: {trouble}" for trouble in troubles(shown)]
        self.looked.append(what)
        self._preferences.set_language("fr")
        shown.resize(room)
        lay_out(shown)


@pytest.fixture(params=[100, 200], ids=["100 %", "200 %"])
def zoom(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(params=LANGUAGES)
def looker(qtbot: QtBot, running: Running, request: pytest.FixtureRequest, zoom: int) -> Iterator[Looker]:
    looker = Looker(running, request.param, zoom)
    running.window.resize(1300 * zoom // 100, 700 * zoom // 100)
    yield looker
    running.context.preferences.set_zoom(100)


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "profile") as running:
        yield running


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")


def test_nothing_is_cut_on_any_screen_of_the_guide(running: Running, looker: Looker, tmp_path: Path) -> None:
    for key, _line, shown in creating(running, tmp_path / "recapitulatif.pdf").shots():
        settle(running)
        looker.look(key, shown)
    for place in (Place.TROUBLESHOOTING, Place.HELP, Place.NOT_SIMULATED):
        running.window.portal.show_place(place)
        looker.look(place, running.window)
    assert len(looker.looked) == script("creating").pictures + 3
    assert not looker.found, "\n".join(looker.found)


def test_nothing_is_cut_where_something_is_refused(running: Running, looker: Looker, tmp_path: Path) -> None:
    main, driver = running.window, Driver(running.window)
    for key in ("registration.terms", "registration.credentials", "registration.details"):
        main.ui.home_button.click()
        play_until(running, key)
        if key == "registration.details":
            driver.press("Effacer")
        for edit in main.portal.findChildren(QLineEdit):
            if edit.isVisible() and not edit.isReadOnly():
                edit.clear()
        driver.press("Continuer")
        settle(running)
        looker.look(f"{key}, refused", main)
    assert len(looker.looked) == 3
    assert not looker.found, "\n".join(looker.found)


def test_nothing_is_cut_in_the_panes_and_bars(running: Running, looker: Looker, zoom: int, tmp_path: Path) -> None:
    """Where the window is narrow each pane has it to itself; notices and troubles lie across it."""
    main = running.window
    play_until(running, "mailbox.activation")
    main.resize(1024, 700)
    for pane, button in ((GUIDE, main.ui.guide_button), (MAILBOX, main.ui.mailbox_button)):
        if not button.isChecked():
            button.click()
        looker.look(pane, main)
    running.context.backend.troubled.emit(StoreProblem(StoreProblemCode.DISK_FULL, tmp_path))
    bar = KeyMissingBar()
    main.add_bar(bar)
    bar.ui.create_button.click()
    looker.look("a notice and the missing key", main)
    page = StoreProblemPage()
    main.interrupt(page)
    file = tmp_path / "un dossier de nom très long" / "guichet.sqlite3"
    page.show_problem(StoreProblem(StoreProblemCode.DAMAGED, file, backup=tmp_path))
    looker.look("the store that does not open", main)
    main.end_interruption(page)
    dialog = TermsDialog(running.context, main)
    dialog.show()
    looker.look("the terms to read", dialog)
    dialog.close()
    assert not looker.found, "\n".join(looker.found)
