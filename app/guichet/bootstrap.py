"""The only place that wires the parts together."""

import gc
import logging
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from guichet.clock import Clock
from guichet.settings import Places, SettingsFile
from guichet.site_settings import SiteSettings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from guichet.gui.atlas.tools import Tools
    from guichet.gui.context import Context
    from guichet.gui.crash import CrashReporter
    from guichet.gui.garbage import Garbage
    from guichet.gui.main.main_window import MainWindow
    from guichet.procedures.rehearsals import Rehearsals
    from guichet.procedures.services import Services

_log = logging.getLogger(__name__)

# A Qt call lets go of the interpreter and asks for it back. Python's own 5 ms before a busy worker yields add up over
# the hundreds of calls that make a page: the window would stand still for as long as the worker computes.
SWITCH_SECONDS = 0.0002
_FURNITURE = ("guide.guide_pane", "mailbox.mailbox_pane", "main.furniture")  # a third of making it is importing it


@dataclass(frozen=True)
class Options:
    """What the command line asked for."""

    places: Places
    database: str | None = field(default=None, repr=False)  # a URL with its password
    at: datetime | None = None
    language: str = ""
    show_captcha: bool = False
    site: SiteSettings = field(default_factory=SiteSettings)


@dataclass
class Running:
    """A program that is running: its application, its window and what they share."""

    application: "QApplication"
    context: "Context"
    window: "MainWindow"
    crash_reporter: "CrashReporter"
    garbage: "Garbage | None"  # None where Python collects none, as in tests
    options: Options
    settings: SettingsFile

    @cached_property
    def tools(self) -> "Tools":
        """What an agent has at hand; made once the window is on screen."""
        from guichet.gui.atlas.tools import Tools

        return Tools(self.window, self.context, self.options.places.cache, self._rehearsals)

    def _rehearsals(self) -> "Rehearsals":
        return rehearsals(self.options, self.settings)

    @property
    def obstacle(self) -> str | None:
        """Why the store could not be opened, in the words of the window; None if it was, or if nobody asked for it."""
        from guichet.gui.store_problem.texts import explain

        problem = self.context.backend.problem
        return str(explain(problem)) if problem is not None else None

    def close(self) -> None:
        """Wait for the workers, close the store and leave nothing of ours in Qt."""
        self.tools.close()
        self.context.backend.close()
        self.context.preferences.uninstall()
        self.crash_reporter.uninstall()
        if self.garbage is not None:
            self.garbage.end()


def open_services(options: Options, clock: Clock, settings: SettingsFile, *, is_rehearsal: bool = False) -> "Services":
    """Open the store and put the procedures over it. Slow (imports, checks, migrations): called on a worker.

    Raises ``store.problems.StoreProblem`` when the store cannot be used.
    """
    from guichet.procedures import warm_up

    warm_up.import_for_store()
    from guichet.procedures.account import Accounts
    from guichet.procedures.activation import Activation
    from guichet.procedures.copies import Copies, NoCopies
    from guichet.procedures.credentials_change import CredentialsChange
    from guichet.procedures.deadlines import Deadlines
    from guichet.procedures.forgotten_password import ForgottenPassword
    from guichet.procedures.mailbox import Mailbox
    from guichet.procedures.mistakes import Mistakes
    from guichet.procedures.opting import Opting
    from guichet.procedures.registration import Registration
    from guichet.procedures.samples import Samples
    from guichet.procedures.services import Services
    from guichet.procedures.sign_in import SignIn
    from guichet.procedures.summaries import Summaries
    from guichet.procedures.timeline import Timeline
    from guichet.store import backups
    from guichet.store.opening import open_store

    def to_junk() -> bool:
        return settings.current.mail_to_junk and not is_rehearsal  # whose states say where their messages lie

    def backup() -> backups.Copy:
        return backups.before_reset(options.places, clock.real_now, clock.now())

    no_copies = NoCopies.SERVER if options.database else NoCopies.REHEARSAL if is_rehearsal else None
    store = open_store(options.places, options.database, clock.real_now, clock.now())
    deadlines = Deadlines(store, clock)
    services = Services(
        clock=clock,
        registration=Registration(store, clock, to_junk),
        activation=Activation(store, clock, to_junk),
        mailbox=Mailbox(store, clock),
        summaries=Summaries(store, clock),
        deadlines=deadlines,
        sign_in=SignIn(store, clock, renews=not is_rehearsal),
        accounts=Accounts(store, clock),
        credentials_change=CredentialsChange(store, clock, to_junk),
        forgotten_password=ForgottenPassword(store, clock, to_junk),
        opting=Opting(store, clock, to_junk),
        samples=Samples(store, clock, deadlines, to_junk, None if options.database else backup),
        timeline=Timeline(store),
        mistakes=Mistakes(store, clock),
        copies=Copies(store, clock, options.places, no_copies),
        key_is_missing=lambda: store.key_is_missing,
        replace_key=store.replace_key,
        close=store.close,
    )
    deadlines.erase_expired()
    return services


def rehearsals(options: Options, settings: SettingsFile) -> "Rehearsals":
    """Prepared stores for the sandbox, over the same procedures as the user's own. Slow (imports): on a worker."""
    from guichet.procedures.rehearsals import Rehearsals

    def open_one(chosen: Places, clock: Clock) -> "Services":
        return open_services(Options(chosen), clock, settings, is_rehearsal=True)

    return Rehearsals(options.places.cache, open_one)


def start(options: Options) -> Running:
    """Put the window on screen; everything that it can be seen without comes behind, the store last."""
    collects = gc.isenabled()
    gc.disable()  # what is made while starting stays: to look through it again and again takes a tenth of the time
    from guichet.gui.backend import Backend
    from guichet.gui.context import Context
    from guichet.gui.crash import CrashReporter
    from guichet.gui.garbage import Garbage
    from guichet.gui.main.consequences import open_window
    from guichet.gui.main.first_paint import FirstPaint
    from guichet.gui.preferences import Preferences
    from guichet.gui.session import Session

    application = _application()
    sys.setswitchinterval(SWITCH_SECONDS)
    settings = SettingsFile(options.places.settings, options.site.defaults, options.site.locked)
    clock = Clock(timedelta(seconds=settings.current.clock_shift_seconds), partial(_keep_clock, settings))
    if options.at is not None:
        clock.set_to(options.at)
    preferences = Preferences(settings, application, options.language)
    backend = Backend(lambda: open_services(options, clock, settings))
    garbage = Garbage() if collects else None
    if garbage is not None:
        backend.opened.connect(garbage.begin)
        backend.open_failed.connect(garbage.begin)
    context = Context(backend, clock, preferences, Session(backend), options.show_captcha)
    window = open_window(context)
    crash_reporter = CrashReporter(options.places.log, window)
    running = Running(application, context, window, crash_reporter, garbage, options, settings)
    FirstPaint(window).then(lambda: _finish(running))
    window.show()
    return running


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        if existing.style().name() not in ("fusion", ""):  # under a sheet, and none but ours is put on, it has no name
            existing.setStyle("Fusion")
        return existing
    # As an argument: Python's QStyle, which setStyle() would answer, takes longer to make than the window to paint.
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("Guichet")
    return application


def _finish(running: Running) -> None:
    """What can wait until the window is on screen, in parts: what somebody does meanwhile comes in between."""
    from PySide6.QtCore import QTimer

    parts: Iterator[Callable[[], object]] = iter(
        (
            *(partial(import_module, f"guichet.gui.{name}") for name in _FURNITURE),
            running.window.furnish,
            partial(_attach, running),
            partial(_open, running),
        )
    )

    def go_on() -> None:
        part = next(parts, None)
        if part is not None:
            part()
            QTimer.singleShot(0, running.window, go_on)

    QTimer.singleShot(0, running.window, go_on)


def _attach(running: Running) -> None:
    from PySide6.QtGui import QIcon

    from guichet import resource
    from guichet.gui.main.diagnostic_copy import DiagnosticCopy
    from guichet.gui.main.store_watch import StoreWatch
    from guichet.gui.main.warm_up import WarmUp
    from guichet.gui.scroll_focus import ScrollFocus
    from guichet.gui.surroundings import Surroundings

    options, window, backend = running.options, running.window, running.context.backend
    running.application.setWindowIcon(QIcon(str(resource.path("icons", "guichet.svg"))))
    _note_what_is_wrong(options.site)
    running.tools.attach(window)
    here = Surroundings(options.places, options.database is not None, options.site)
    diagnostic = DiagnosticCopy(window, running.context, here)
    running.crash_reporter.diagnostic_requested.connect(diagnostic.copy)
    StoreWatch(window, backend, options.places)
    WarmUp(backend, window.portal)
    ScrollFocus(window, running.application)


def _open(running: Running) -> None:
    from guichet.gui.main.second_start import SecondStart

    SecondStart(running.window, running.options.places.lock).ask_or(running.context.backend.open)


def _note_what_is_wrong(site: SiteSettings) -> None:
    """The command line has said it; most who start a program from a menu never see what it says."""
    if not site.is_readable or site.wrong:
        _log.warning("the computer's settings cannot be used: %s", ", ".join(map(repr, site.wrong)) or "the whole file")


def _keep_clock(settings: SettingsFile, shift: timedelta) -> None:
    settings.change(clock_shift_seconds=shift.total_seconds())
