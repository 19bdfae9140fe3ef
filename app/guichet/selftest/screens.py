"""What Guichet shows: every place of the portal, every window beside it, and the guides played in them."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from guichet.bootstrap import Options, Running, start
from guichet.demo.driver import let_run, wait_until
from guichet.demo.play import play
from guichet.gui.clock.moment_dialog import MomentDialog
from guichet.gui.portal.place import Place
from guichet.gui.registration.terms_dialog import TermsDialog
from guichet.gui.store_problem.key_missing_bar import KeyMissingBar
from guichet.gui.store_problem.store_problem_page import StoreProblemPage
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.selftest.parts import Wrong
from guichet.settings import places
from guichet.store.problems import StoreProblem, StoreProblemCode

Check = tuple[str, Callable[[], object]]


def checks(folder: Path, pdf: Path) -> Iterator[Check]:
    """Open the program, go everywhere, close it; then play the guides. ``pdf`` is what the summary's window shows."""
    opened: list[Running] = []
    yield "window", lambda: opened.append(_start(folder / "profile"))
    if opened:
        yield from _everywhere(opened[0], pdf)
        yield "close", lambda: _close(opened[0])
    yield "guides", lambda: play(folder / "guides", None, lambda _line: None)


def _start(folder: Path) -> Running:
    running = start(Options(places(folder), language="fr"))
    wait_until(lambda: running.context.backend.is_open or running.context.backend.problem is not None, "the store")
    if running.context.backend.problem is not None:
        raise running.context.backend.problem
    _look(running, running.window)
    return running


def _everywhere(running: Running, pdf: Path) -> Iterator[Check]:
    window, context = running.window, running.context
    for place in Place:
        yield f"place {place}", partial(_go, running, place)
    windows: dict[str, Callable[[], QWidget]] = {
        "activation": lambda: _activation(running),
        "moment": lambda: MomentDialog(context.clock.now(), window),
        "terms": lambda: TermsDialog(context, window),
        "summary": lambda: SummaryWindow(context.backend, pdf.read_bytes(), "selftest", window),
        "print_preview": lambda: _preview(pdf, window),
        "store_problem": _store_problem,
        "key_missing": KeyMissingBar,
    }
    for name, make in windows.items():
        yield f"other {name}", partial(_open, running, make)
    yield "english", lambda: context.preferences.set_language("en")
    yield "dark", lambda: context.preferences.set_theme("dark")


def _go(running: Running, place: Place) -> None:
    running.window.portal.show_place(place)
    _look(running, running.window)


def _open(running: Running, make: Callable[[], QWidget]) -> None:
    widget = make()
    widget.show()
    _look(running, widget)
    widget.close()
    let_run()


def _activation(running: Running) -> QWidget:
    running.window.show_activation()
    wait_until(lambda: running.window.activation is not None, "the activation window")
    return running.window.activation or running.window


def _preview(pdf: Path, window: QWidget) -> QWidget:
    from PySide6.QtPdf import QPdfDocument

    from guichet.gui.summary.print_preview import PrintPreview

    pages = QPdfDocument(window)
    pages.load(str(pdf))
    return PrintPreview(pages, window)


def _store_problem() -> QWidget:
    page = StoreProblemPage()
    page.show_problem(StoreProblem(StoreProblemCode.DAMAGED))
    return page


def _look(running: Running, widget: QWidget) -> None:
    """Wait until all is done that was begun, and see that something was painted."""
    wait_until(lambda: running.context.backend.is_idle, "the workers")
    let_run()
    image = widget.grab().toImage()
    across, down = range(0, image.width(), 5), range(0, image.height(), 5)
    if len({image.pixel(x, y) for x in across for y in down}) < 5:
        raise Wrong("blank")


def _close(running: Running) -> None:
    running.window.close()
    running.close()
