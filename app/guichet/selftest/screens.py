"""What Guichet shows: every place of the portal, every window beside it, and the guides played in them."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from guichet.bootstrap import Options, Running, start
from guichet.demo.driver import let_run, wait_until
from guichet.demo.play import GUIDES, play
from guichet.gui.clock.moment_dialog import MomentDialog
from guichet.gui.context import Context
from guichet.gui.portal.place import Place
from guichet.gui.registration.terms_dialog import TermsDialog
from guichet.gui.store_problem.key_missing_bar import KeyMissingBar
from guichet.gui.store_problem.store_problem_page import StoreProblemPage
from guichet.gui.summary.summary_window import SummaryWindow
from guichet.selftest.parts import Wrong
from guichet.settings import places
from guichet.store.problems import StoreProblem, StoreProblemCode

if TYPE_CHECKING:
    from guichet.gui.portal.authentication_page import AuthenticationPage

SAMPLE = "one_company"
STATE = "registration.credentials/address_taken"
Check = tuple[str, Callable[[], object]]


def checks(folder: Path, pdf: Path) -> Iterator[Check]:
    """Open the program, sign in, go everywhere, close it; then play both guides. ``pdf`` is what the summary's window
    shows."""
    opened: list[Running] = []
    yield "window", lambda: opened.append(_start(folder / "profile"))
    if opened:
        yield from _everywhere(opened[0], pdf)
        yield "close", lambda: _close(opened[0])
    for guide in GUIDES:
        yield f"guide {guide}", partial(play, folder / guide, None, lambda _line: None, guide)


def _start(folder: Path) -> Running:
    running = start(Options(places(folder), language="fr"))
    wait_until(lambda: running.context.backend.is_open or running.context.backend.problem is not None, "the store")
    if running.context.backend.problem is not None:
        raise running.context.backend.problem
    _look(running, running.window)
    return running


def _everywhere(running: Running, pdf: Path) -> Iterator[Check]:
    window, context, tools = running.window, running.context, running.tools
    yield "sample", partial(_put, running)
    yield "sign_in", partial(_sign_in, running)
    for place in Place:
        yield f"place {place}", partial(_go, running, place)
    windows: dict[str, Callable[[], QWidget]] = {
        "activation": lambda: _activation(running),
        "timeline": lambda: _timeline(running),
        "copies": lambda: _copies(running),
        "find": lambda: _find(running),
        "telephone": lambda: tools.spell("IlO0S5"),
        "call": tools.calls,
        "moment": lambda: MomentDialog(context.clock.now(), window),
        "terms": lambda: TermsDialog(context, window),
        "summary": lambda: SummaryWindow(context, pdf.read_bytes(), "selftest", window),
        "print_preview": lambda: _preview(pdf, context, window),
        "store_problem": _store_problem,
        "key_missing": KeyMissingBar,
    }
    for name, make in windows.items():
        yield f"other {name}", partial(_open, running, make)
    yield "sandbox", partial(_rehearse, running)
    yield "english", lambda: context.preferences.set_language("en")
    yield "dark", lambda: context.preferences.set_theme("dark")


def _put(running: Running) -> None:
    """A situation of « Exemples », with somebody who has an account."""
    examples = running.window.examples
    examples.menu.sample_actions[SAMPLE].trigger()
    wait_until(lambda: examples.bar.shown is not None, "the situation")
    _look(running, running.window)


def _sign_in(running: Running) -> None:
    """As that person: the pages behind the sign-in show what they are, and not the sign-in."""
    window = running.window
    window.examples.bar.ui.sign_in_button.click()
    cast("AuthenticationPage", window.portal.page(Place.AUTHENTICATION)).ui.sign_in_button.click()
    wait_until(lambda: window.portal.place is Place.ACCOUNT_HOME, "the account")
    _look(running, window)


def _go(running: Running, place: Place) -> None:
    running.window.portal.show_place(place)
    _look(running, running.window)
    if running.window.portal.place is not place:
        raise Wrong("another place")


def _rehearse(running: Running) -> None:
    """A state of the atlas in the sandbox, over the window, and back."""
    sandbox = running.tools.sandbox
    ends: list[object] = []
    sandbox.arrived.connect(ends.append)
    sandbox.failed.connect(ends.append)
    running.tools.go(STATE)
    wait_until(lambda: bool(ends), "the sandbox")
    if isinstance(ends[0], Exception):
        raise ends[0]
    wait_until(lambda: sandbox.backend.is_idle, "the sandbox's workers")
    window = sandbox.prepare()
    _look(running, window)
    if window.whereabouts.key != STATE:
        raise Wrong("another state")
    sandbox.leave()


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


def _timeline(running: Running) -> QWidget:
    running.window.show_timeline()
    return running.window.timeline.window or running.window


def _copies(running: Running) -> QWidget:
    running.window.examples.menu.copies_action.trigger()
    return running.window.examples.copies.window or running.window


def _find(running: Running) -> QWidget:
    """« Que lit l'appelant ? », with half a sentence of the state that the sandbox is put into."""
    dialog = running.tools.find(running.window)
    dialog.ui.query_edit.setText("adresse déja associé")
    if STATE not in dialog.results:
        raise Wrong("not found")
    return dialog


def _preview(pdf: Path, context: Context, window: QWidget) -> QWidget:
    from PySide6.QtPdf import QPdfDocument

    from guichet.gui.summary.print_preview import PrintPreview

    pages = QPdfDocument(window)
    pages.load(str(pdf))
    return PrintPreview(pages, context.preferences, window)


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
