"""The main window: guide, portal and mailbox side by side under one bar (design.md, « The window »)."""

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.clock.clock_bar import ClockBar
from guichet.gui.context import Context
from guichet.gui.generated.ui_main_window import Ui_MainWindow
from guichet.gui.guide.guide_pane import GuidePane
from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal


class MainWindow(QMainWindow):
    """Puts the panes together and passes their signals on; everything else is theirs."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._activation: ActivationWindow | None = None
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setCentralWidget(self.ui.central)
        self.guide = GuidePane(context)
        self.portal = Portal(context)
        self.mailbox = MailboxPane(context)
        self.clock_bar = ClockBar(context.backend, context.clock)
        for pane in (self.guide, self.portal, self.mailbox):
            self.ui.splitter.addWidget(pane)
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.bar_layout.insertWidget(1, self.clock_bar)
        self._connect()
        self._restore()
        self.retranslate()

    @property
    def activation(self) -> ActivationWindow | None:
        """The activation window, while it is open."""
        return self._activation

    def show_activation(self) -> None:
        """Open the activation window, or bring the open one to the front (rows 101, 123)."""
        if self._activation is None:
            window = ActivationWindow(self._context, self)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.closed.connect(self._on_activation_closed)
            window.services_requested.connect(self._on_services)
            window.step_changed.connect(lambda step: self.guide.show_place(f"activation.{step}"))
            self._activation = window
        self._activation.show()
        self._activation.raise_()
        self._activation.activateWindow()
        self.guide.show_place(f"activation.{self._activation.step}")

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
        for button, name in names.items():
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.ui.theme_button.setText("☀" if preferences.is_dark else "☾")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        panes = bytes(self.ui.splitter.saveState().toBase64().data()).decode()
        self._context.preferences.change(geometry=geometry, panes=panes)
        if self._activation is not None:
            self._activation.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        preferences = self._context.preferences
        self.ui.home_button.clicked.connect(lambda: self.portal.show_place(Place.HOME))
        self.ui.guide_button.toggled.connect(self._on_panes)
        self.ui.mailbox_button.toggled.connect(self._on_panes)
        self.ui.french_button.clicked.connect(lambda: self._on_language("fr"))
        self.ui.english_button.clicked.connect(lambda: self._on_language("en"))
        self.ui.smaller_button.clicked.connect(lambda: preferences.zoom_by(-1))
        self.ui.larger_button.clicked.connect(lambda: preferences.zoom_by(1))
        self.ui.theme_button.clicked.connect(lambda: preferences.set_theme("light" if preferences.is_dark else "dark"))
        preferences.changed.connect(self.retranslate)
        self.portal.place_changed.connect(self.guide.show_place)
        self.portal.activate_requested.connect(self.show_activation)
        self.portal.registered.connect(self._on_registered)
        self.mailbox.portal_requested.connect(lambda: self.portal.show_place(Place.AUTHENTICATION))
        self.clock_bar.changed.connect(self.mailbox.refresh)
        self._context.backend.opened.connect(self.mailbox.refresh)
        for keys, slot in (
            ("Ctrl++", lambda: preferences.zoom_by(1)),
            ("Ctrl+-", lambda: preferences.zoom_by(-1)),
            ("Ctrl+0", lambda: preferences.set_zoom(100)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _restore(self) -> None:
        settings = self._context.preferences.current
        self.ui.guide_button.setChecked(settings.show_guide)
        self.ui.mailbox_button.setChecked(settings.show_mailbox)
        if not self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
            available = self.screen().availableGeometry()
            self.resize(min(1360, available.width()), min(860, available.height()))
        if not self.ui.splitter.restoreState(QByteArray.fromBase64(settings.panes.encode())):
            self.ui.splitter.setSizes([240, 720, 400])
        self._on_panes()

    def _on_panes(self) -> None:
        show_guide, show_mailbox = self.ui.guide_button.isChecked(), self.ui.mailbox_button.isChecked()
        self.guide.setVisible(show_guide)
        self.mailbox.setVisible(show_mailbox)
        self._context.preferences.change(show_guide=show_guide, show_mailbox=show_mailbox)

    def _on_language(self, language: str) -> None:
        self._context.preferences.set_language(language)
        self.retranslate()  # the button of the language that was already on stays down

    def _on_registered(self, address: str) -> None:
        self.mailbox.refresh()
        self.mailbox.show_address(address)

    def _on_services(self) -> None:
        self.portal.show_place(Place.AUTHENTICATION)
        if self._activation is not None:
            self._activation.close()
        self.raise_()
        self.activateWindow()

    def _on_activation_closed(self) -> None:
        self._activation = None
        self.guide.show_place(self.portal.guide_key)
