"""The main window: guide, portal and mailbox side by side under one bar (design.md, « The window »).

It comes in two parts, because the window comes first: the bar and the portal are made with it; what stands around them,
its :class:`~guichet.gui.main.furniture.Furniture`, after it was painted, or when somebody asks for it before.
"""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from guichet.gui.beside import place_first
from guichet.gui.clock.clock_bar import ClockBar
from guichet.gui.context import Context
from guichet.gui.enter_key import press_focused
from guichet.gui.generated.ui_main_window import Ui_MainWindow
from guichet.gui.main.activation_opener import ActivationOpener
from guichet.gui.main.bar import Bar
from guichet.gui.main.pane_folding import PaneFolding
from guichet.gui.main.panes import GUIDE, MAILBOX, PORTAL
from guichet.gui.pages.every_page import make_page
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.sandbox_mark import mark_sandbox
from guichet.rules.refusals import Refusal

if TYPE_CHECKING:
    from guichet.gui.activation.activation_window import ActivationWindow
    from guichet.gui.guide.guide_pane import GuidePane
    from guichet.gui.guide.whereabouts import Whereabouts
    from guichet.gui.mailbox.mailbox_pane import MailboxPane
    from guichet.gui.main.call_menu import CallMenu
    from guichet.gui.main.furniture import Furniture
    from guichet.gui.main.options_menu import OptionsMenu
    from guichet.gui.samples.examples import Examples
    from guichet.gui.timeline.timeline_opener import TimelineOpener


class MainWindow(QMainWindow):
    """Puts the panes together and passes their signals on; everything else is theirs, and what one does to another
    stands in ``consequences.py``."""

    summary_opened = Signal()  # a window of its own, with the PDF
    furnished = Signal(object)  # Furniture

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setCentralWidget(self.ui.central)
        self._furniture: Furniture | None = None
        self.portal = Portal(context, make_page)
        self.clock_bar = ClockBar(context.backend, context.clock)
        buttons = {GUIDE: self.ui.guide_button, MAILBOX: self.ui.mailbox_button}
        panes = {GUIDE: QWidget(), PORTAL: self.portal, MAILBOX: QWidget()}  # two keep the place of what is to come
        self._folding = PaneFolding(self.ui.splitter, panes, buttons, context.preferences)
        self._bar = Bar(self.ui, self.clock_bar, context.preferences)
        self.activation_opener = ActivationOpener(context, self, self.portal)
        self._connect()
        self._restore()
        self.retranslate()
        put_in_reading_order(self)

    def furnish(self) -> None:
        """Make what stands around the portal, if it is not there yet."""
        if self._furniture is None:
            from guichet.gui.main.furniture import Furniture

            self._furniture = furniture = Furniture(self._context, self, self.ui, self.portal)
            self._folding.put(GUIDE, furniture.guide)
            self._folding.put(MAILBOX, furniture.mailbox)
            self.add_bar(furniture.examples.bar)
            self._connect_furniture(furniture)
            self._bar.add_keys(self)
            self._fit()
            self.retranslate()

    @property
    def context(self) -> Context:
        """What its screens are given."""
        return self._context

    @property
    def guide(self) -> "GuidePane":
        """The pane on the left."""
        return self._furnished.guide

    @property
    def mailbox(self) -> "MailboxPane":
        """The pane on the right."""
        return self._furnished.mailbox

    @property
    def whereabouts(self) -> "Whereabouts":
        """Where one is in this window."""
        return self._furnished.whereabouts

    @property
    def examples(self) -> "Examples":
        """« Exemples »."""
        return self._furnished.examples

    @property
    def timeline(self) -> "TimelineOpener":
        """The timeline of an account."""
        return self._furnished.timeline

    @property
    def options(self) -> "OptionsMenu":
        """« Options »."""
        return self._furnished.options

    @property
    def call_menu(self) -> "CallMenu":
        """« Appel »."""
        return self._furnished.call_menu

    @property
    def activation(self) -> "ActivationWindow | None":
        """The activation window, while it is open."""
        return self.activation_opener.window

    def show_activation(self) -> None:
        """Open the activation window, or bring the open one to the front (rows 101, 123)."""
        self.whereabouts.follow_activation(self.activation_opener.show())

    def start_anew(self) -> None:
        """As if nobody had been here: the data behind are others, or about to be."""
        self.activation_opener.close()
        self._context.session.drop()
        self.portal.start_anew()
        self.mailbox.start_anew()
        self.ui.notice_bar.hide()

    def show_mailbox(self) -> None:
        """Bring the mailbox on screen where it is folded away."""
        self._folding.show(MAILBOX)

    def show_guide(self) -> None:
        """Bring the guide on screen beside the portal, where the mailbox has taken its place."""
        self._folding.show_beside_portal(GUIDE)

    def show_pane_of(self, page: QWidget) -> None:
        """Bring the pane of ``page`` on screen where another has taken its place."""
        if page is self.mailbox:
            self.show_mailbox()
        elif self.portal.isAncestorOf(page):
            self._folding.show(PORTAL)

    def show_timeline(self) -> None:
        """Open the timeline of whoever is signed in, else of the sample person whom the bar shows."""
        signed_in, put = self._context.session.current, self.examples.bar.shown
        self.timeline.follow(signed_in.address if signed_in else put.address if put else "")

    def show_why(self, refusal: Refusal, address: str, sentence: QWidget) -> None:
        """« Pourquoi ? »: a page behind the sign-in is about the account whose it is, whatever was typed there."""
        signed_in = self._context.session.current
        if signed_in is not None and self.portal.place.needs_session and self.portal.isAncestorOf(sentence):
            address = signed_in.address
        self.timeline.show_why(refusal, address, sentence)

    def interrupt(self, page: QWidget) -> None:
        """Put ``page`` in place of all panes until :meth:`end_interruption`; what they hold is kept."""
        self.ui.central_layout.insertWidget(self.ui.central_layout.indexOf(self.ui.splitter), page, 1)
        put_in_reading_order(self)
        self.ui.splitter.hide()

    def end_interruption(self, page: QWidget) -> None:
        """Take ``page`` away and show the panes again."""
        self.ui.central_layout.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.ui.splitter.show()

    def add_bar(self, bar: QWidget) -> None:
        """Put ``bar`` across the top, above the panes."""
        self.ui.central_layout.insertWidget(self.ui.central_layout.indexOf(self.ui.notice_bar), bar)
        put_in_reading_order(self)

    def retranslate(self) -> None:
        """Put the bar in the language of the moment; the panes see to themselves."""
        self.ui.retranslateUi(self)
        mark_sandbox(self, self._context)
        self._bar.retranslate()
        if self._furniture is not None:
            self._furniture.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._context.is_sandbox:  # it closes last, and lies where the user's own window lay when it was opened
            geometry = bytes(self.saveGeometry().toBase64().data()).decode()
            panes = bytes(self.ui.splitter.saveState().toBase64().data()).decode()
            self._context.preferences.change(geometry=geometry, panes=panes)
        self.activation_opener.close()
        if self._furniture is not None:
            self._furniture.close_windows()
        super().closeEvent(event)

    @property
    def _furnished(self) -> "Furniture":
        self.furnish()
        return cast("Furniture", self._furniture)

    def _connect(self) -> None:
        self.ui.home_button.clicked.connect(lambda: self.portal.show_place(Place.HOME))
        self._context.preferences.changed.connect(self._on_preferences)
        self.portal.place_changed.connect(lambda _place: self._folding.show(PORTAL))
        self.portal.activate_requested.connect(self.show_activation)
        self.activation_opener.summary_opened.connect(self.summary_opened)
        self.portal.summary_opened.connect(self.summary_opened)

    def _connect_furniture(self, furniture: "Furniture") -> None:
        furniture.options.timeline_action.triggered.connect(self.show_timeline)
        furniture.mailbox.unread_changed.connect(self._bar.show_unread)
        furniture.pointer.page_wanted.connect(self.show_pane_of)
        self.furnished.emit(furniture)

    def _restore(self) -> None:
        settings = self._context.preferences.current
        if not self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
            place_first(self, 1360, 860)
        self._folding.restore(self.width())

    def _fit(self) -> None:
        """The panes fold away where they have no room."""
        self._folding.fit(self.width())
        self._bar.fit(self.width())

    def _on_preferences(self) -> None:
        self._fit()
        self.retranslate()
