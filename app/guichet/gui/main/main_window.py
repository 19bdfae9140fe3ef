"""The main window: guide, portal and mailbox side by side under one bar (design.md, « The window »)."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from guichet.gui.clock.clock_bar import ClockBar
from guichet.gui.context import Context
from guichet.gui.generated.ui_main_window import Ui_MainWindow
from guichet.gui.guide.guide_pane import GuidePane
from guichet.gui.guide.guide_pointer import GuidePointer
from guichet.gui.guide.whereabouts import Whereabouts
from guichet.gui.locks import show_locks
from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.main.call_menu import CallMenu
from guichet.gui.main.options_menu import OptionsMenu
from guichet.gui.main.panes import GUIDE, MAILBOX, NARROWEST, PORTAL, Wanted, on_screen
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.samples.examples import Examples
from guichet.gui.timeline.timeline_opener import TimelineOpener
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules.refusals import Refusal

if TYPE_CHECKING:
    from guichet.gui.activation.activation_window import ActivationWindow
    from guichet.gui.portal.authentication_page import AuthenticationPage
    from guichet.procedures.activation import Activated
    from guichet.procedures.samples import SamplePut


_ROOM_FOR_STEPS = 600  # pixels at 100 % of a window whose bar has « + 1 h » and « + 1 j »


class MainWindow(QMainWindow):
    """Puts the panes together and passes their signals on; everything else is theirs."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._activation: ActivationWindow | None = None
        self._unread = 0
        self._wanted, self._shown = Wanted(), frozenset[str]()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setCentralWidget(self.ui.central)
        self.guide = GuidePane(context)
        self.portal = Portal(context)
        self.mailbox = MailboxPane(context)
        self.clock_bar = ClockBar(context.backend, context.clock)
        self.whereabouts = Whereabouts(self.portal, self.mailbox, self)
        self.pointer = GuidePointer(self)
        for pane in (self.guide, self.portal, self.mailbox):
            self.ui.splitter.addWidget(pane)
        self.ui.splitter.setStretchFactor(1, 1)
        self.options = OptionsMenu(context.preferences, self)
        self.ui.options_button.setMenu(self.options)
        self.call_menu = CallMenu(self)
        self.ui.call_button.setMenu(self.call_menu)
        self.examples = Examples(context, self.ui.notice_bar, self)
        self.ui.samples_button.setMenu(self.examples.menu)
        self.add_bar(self.examples.bar)
        self.timeline = TimelineOpener(context, self)
        self._lay_out_bar()
        self._connect()
        self._restore()
        self.retranslate()
        put_in_reading_order(self)

    @property
    def context(self) -> Context:
        """What its screens are given."""
        return self._context

    @property
    def activation(self) -> "ActivationWindow | None":
        """The activation window, while it is open."""
        return self._activation

    def show_activation(self) -> None:
        """Open the activation window, or bring the open one to the front (rows 101, 123)."""
        if self._activation is None:
            from guichet.gui.activation.activation_window import ActivationWindow  # not before it is needed

            window = ActivationWindow(self._context, self)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.closed.connect(self._on_activation_closed)
            window.activated.connect(self._on_activated)
            window.services_requested.connect(self._on_services)
            zoom = self._context.preferences.current.zoom / 100
            available = self.screen().availableGeometry()
            window.resize(min(int(660 * zoom), available.width()), min(int(760 * zoom), available.height()))
            unseen = Qt.WidgetAttribute.WA_DontShowOnScreen
            window.setAttribute(unseen, self.testAttribute(unseen))
            self._activation = window
        self._activation.show()
        if not self._activation.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            self._activation.raise_()
            self._activation.activateWindow()
        self.whereabouts.follow_activation(self._activation)

    def start_anew(self) -> None:
        """As if nobody had been here: the store behind is about to be another."""
        if self._activation is not None:
            self._activation.close()
        self._context.session.end()
        self.portal.start_anew()
        self.mailbox.start_anew()
        self.ui.notice_bar.hide()

    def show_mailbox(self) -> None:
        """Bring the mailbox on screen where it is folded away."""
        if MAILBOX not in self._shown:
            self._on_pane(MAILBOX)

    def show_timeline(self) -> None:
        """Open the timeline of whoever is signed in, else of the sample person whom the bar shows."""
        signed_in, put = self._context.session.current, self.examples.bar.shown
        self.timeline.follow(signed_in.address if signed_in else put.address if put else "")

    def show_why(self, refusal: Refusal, address: str, form: QWidget) -> None:
        """« Pourquoi ? »: a page behind the sign-in is about the account whose it is, whatever was typed there."""
        signed_in = self._context.session.current
        if signed_in is not None and self.portal.place.needs_session and self.portal.isAncestorOf(form):
            address = signed_in.address
        self.timeline.show_why(refusal, address)

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
        preferences = self._context.preferences
        self.ui.french_button.setChecked(preferences.language == "fr")
        self.ui.english_button.setChecked(preferences.language == "en")
        theme = self.tr("Thème clair") if preferences.is_dark else self.tr("Thème sombre")
        names = {
            self.ui.french_button: "Français",
            self.ui.english_button: "English",
            self.ui.smaller_button: self.tr("Réduire ({zoom} %)").format(zoom=preferences.current.zoom),
            self.ui.larger_button: self.tr("Agrandir ({zoom} %)").format(zoom=preferences.current.zoom),
            self.ui.theme_button: theme,
        }
        self._show_unread()
        self.options.retranslate()
        self.call_menu.retranslate()
        self.examples.menu.retranslate()
        for button, name in names.items():
            button.setAccessibleName(name)
            button.setToolTip(name)
        show_locks(preferences, zip(names, ("language", "language", "zoom", "zoom", "theme"), strict=True))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panes()
        self._show_steps_of_clock()

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        panes = bytes(self.ui.splitter.saveState().toBase64().data()).decode()
        self._context.preferences.change(geometry=geometry, panes=panes)
        if self._activation is not None:
            self._activation.close()
        self.timeline.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        preferences = self._context.preferences
        self.ui.home_button.clicked.connect(lambda: self.portal.show_place(Place.HOME))
        self.ui.guide_button.clicked.connect(lambda: self._on_pane(GUIDE))
        self.ui.mailbox_button.clicked.connect(lambda: self._on_pane(MAILBOX))
        self.ui.french_button.clicked.connect(lambda: self._on_language("fr"))
        self.ui.english_button.clicked.connect(lambda: self._on_language("en"))
        self.ui.smaller_button.clicked.connect(lambda: preferences.zoom_by(-1))
        self.ui.larger_button.clicked.connect(lambda: preferences.zoom_by(1))
        self.ui.theme_button.clicked.connect(lambda: preferences.set_theme("light" if preferences.is_dark else "dark"))
        preferences.changed.connect(self._on_preferences)
        self.portal.place_changed.connect(self._on_place)
        self.whereabouts.changed.connect(self.guide.show_place)
        self.guide.point_requested.connect(self.pointer.point)
        self.portal.activate_requested.connect(self.show_activation)
        self.portal.registered.connect(self._on_registered)
        self.portal.account_closed.connect(self._on_mail_changed)
        self._context.session.lost.connect(self._on_session_lost)
        self.options.timeline_action.triggered.connect(self.show_timeline)
        self.examples.put.connect(self._on_sample_put)
        self.examples.erased.connect(self._on_erased)
        self.examples.bar.sign_in_requested.connect(self._on_sign_in_as)
        self.mailbox.unread_changed.connect(self._on_unread)
        self.mailbox.portal_requested.connect(lambda: self.portal.show_place(Place.AUTHENTICATION))
        self.clock_bar.changed.connect(self.mailbox.refresh)
        self.clock_bar.changed.connect(self.portal.refresh)
        self._context.backend.opened.connect(self.mailbox.refresh)
        for keys, slot in (
            ("Ctrl++", lambda: preferences.zoom_by(1)),
            ("Ctrl+-", lambda: preferences.zoom_by(-1)),
            ("Ctrl+0", lambda: preferences.set_zoom(100)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out_bar(self) -> None:
        """The bar breaks into lines where it must: no Designer layout does that."""
        bar = FlowLayout(self.ui.bar_items, spacing=4)
        bar.addWidget(self.ui.home_button)
        bar.addWidget(self.ui.samples_button)
        bar.addWidget(self.clock_bar)
        for button in (
            self.ui.guide_button,
            self.ui.mailbox_button,
            self.ui.call_button,
            self.ui.french_button,
            self.ui.english_button,
            self.ui.smaller_button,
            self.ui.larger_button,
            self.ui.theme_button,
            self.ui.options_button,
        ):
            bar.addWidget(button)

    def _restore(self) -> None:
        settings = self._context.preferences.current
        self._wanted = Wanted(settings.show_mailbox, settings.show_guide)
        if not self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
            available = self.screen().availableGeometry()
            self.resize(min(1360, available.width()), min(860, available.height()))
        if not self.ui.splitter.restoreState(QByteArray.fromBase64(settings.panes.encode())):
            self.ui.splitter.setSizes([220, 780, 360])
        self._show_panes()

    def _on_pane(self, pane: str) -> None:
        """Show a pane that is hidden, also where it must take the place of another; hide one that is on screen."""
        show = pane not in self._shown
        self._wanted = replace(self._wanted, **{pane: show}, front=pane if show else PORTAL)
        self._context.preferences.change(show_guide=self._wanted.guide, show_mailbox=self._wanted.mailbox)
        self._show_panes()

    def _show_steps_of_clock(self) -> None:
        """Its menu has them too: where the bar would take half of the window, they stand there alone."""
        self.clock_bar.show_steps(self.width() * 100 // self._context.preferences.current.zoom >= _ROOM_FOR_STEPS)

    def _show_panes(self) -> None:
        panes: dict[str, QWidget] = {GUIDE: self.guide, PORTAL: self.portal, MAILBOX: self.mailbox}
        zoom = self._context.preferences.current.zoom
        minimums = {name: pane.minimumSizeHint().width() for name, pane in panes.items()}
        # Never wider than one pane, or the window could not be made narrow enough for the others to fold away.
        self.ui.splitter.setMinimumWidth(max(minimums.values()))
        narrowest = {name: max(NARROWEST[name], width * 100 // zoom + 1) for name, width in minimums.items()}
        self._shown = on_screen(self._wanted, self.width(), zoom, narrowest)
        for name, pane in panes.items():
            pane.setVisible(name in self._shown)
        self.ui.guide_button.setChecked(GUIDE in self._shown)
        self.ui.mailbox_button.setChecked(MAILBOX in self._shown)

    def _show_portal(self) -> None:
        """Bring the portal forward where another pane has taken its place."""
        if PORTAL not in self._shown:
            self._wanted = replace(self._wanted, front=PORTAL)
            self._show_panes()

    def _on_language(self, language: str) -> None:
        self._context.preferences.set_language(language)
        self.retranslate()  # the button of the language that was already on stays down

    def _on_preferences(self) -> None:
        self._show_panes()
        self._show_steps_of_clock()
        self.retranslate()

    def _on_place(self, _place: str) -> None:
        self._show_portal()

    def _on_unread(self, count: int) -> None:
        self._unread = count
        self._show_unread()

    def _show_unread(self) -> None:
        """The count stands on the button too: the pane may be folded away."""
        name = self.tr("Messagerie")
        self.ui.mailbox_button.setText(f"{name} ({self._unread})" if self._unread else name)

    def _on_registered(self, address: str) -> None:
        self._on_mail_changed()
        self.mailbox.show_address(address)

    def _on_mail_changed(self) -> None:
        """Messages came or went, and deadlines with them."""
        self.mailbox.refresh()
        self.clock_bar.refresh()

    def _on_activated(self, activated: "Activated") -> None:
        """Who is signed in and activates has given their account another address: they sign in with that one."""
        self._on_mail_changed()
        current = self._context.session.current
        if current is not None and current.account_id == activated.account_id:
            self._context.session.end()
            self.guide.show_place("activation.summary")  # the portal's move to the sign-in is not where one is
            self.ui.notice_bar.say(
                lambda: self.tr(
                    "Votre adresse électronique de connexion est modifiée : connectez-vous avec la nouvelle."
                )
            )

    def _on_session_lost(self) -> None:
        self.ui.notice_bar.say(
            lambda: self.tr(
                "Vous avez été déconnecté : vos identifiants ont été modifiés, ou votre espace supprimé, dans une "
                "autre fenêtre."
            )
        )

    def _on_sample_put(self, put: "SamplePut") -> None:
        """Who was there under that address is gone, and so is their session."""
        signed_in = self._context.session.current
        if signed_in is not None and signed_in.address == put.address:
            self._context.session.end()
        self._look_anew()
        self.mailbox.show_address(put.address)

    def _on_erased(self) -> None:
        self._context.session.end()
        self._look_anew()

    def _look_anew(self) -> None:
        self.mailbox.forget()
        self.clock_bar.refresh()
        self.portal.refresh()

    def _on_sign_in_as(self, address: str, password: str) -> None:
        self._context.session.end()
        self.portal.show_place(Place.AUTHENTICATION)
        cast("AuthenticationPage", self.portal.page(Place.AUTHENTICATION)).fill(address, password)

    def _on_services(self) -> None:
        self.portal.show_place(Place.AUTHENTICATION)
        if self._activation is not None:
            self._activation.close()
        self.raise_()
        self.activateWindow()

    def _on_activation_closed(self) -> None:
        self._activation = None
