"""The portal: the simulated site, one page at a time (design.md, « The window »)."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_portal import Ui_PortalFrame
from guichet.gui.portal.authentication_page import AuthenticationPage
from guichet.gui.portal.help_page import HelpPage
from guichet.gui.portal.home_page import HomePage
from guichet.gui.portal.mode_page import ModePage
from guichet.gui.portal.not_simulated_page import NotSimulatedPage
from guichet.gui.portal.place import Place
from guichet.gui.portal.troubleshooting_page import TroubleshootingPage
from guichet.gui.reading_order import last_or_first_stop, put_in_reading_order
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget

COLUMN_WIDTH = 760  # pixels at 100 %: a readable column, not a form stretched over the screen


class Portal(TranslatedWidget):
    """Header, banner and the page on show; pages are made when they are first shown."""

    place_changed = Signal(str)  # a Place, or « registration.<step> »
    activate_requested = Signal()
    registered = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._indexes: dict[Place, int] = {}
        self._trail: list[Place] = []
        self.place = Place.HOME
        self.ui = Ui_PortalFrame()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.header_buttons, spacing=10, to_the_right=True)  # row 1: at the top right
        buttons.addWidget(self.ui.individual_button)
        buttons.addWidget(self.ui.professional_button)
        self.ui.professional_button.clicked.connect(lambda: self.show_place(Place.AUTHENTICATION))
        self.ui.individual_button.clicked.connect(lambda: self.show_entry(lambda: self.tr("Votre espace particulier")))
        context.preferences.changed.connect(self._on_preferences)
        self._on_preferences()
        self.show_place(Place.HOME)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        QTimer.singleShot(0, self, self._name_page)  # once the page has said its title anew

    def page(self, place: Place) -> QWidget:
        """The page of that place, made now if it was never shown."""
        if place not in self._indexes:
            self._indexes[place] = self.ui.pages.add_page(self._make(place))
            put_in_reading_order(self)
        return self.ui.pages.page(self._indexes[place])

    def show_place(self, place: Place) -> None:
        """Go to ``place``."""
        if place is not self.place:
            self._trail.append(self.place)
        page = self.page(place)
        self.place = place
        self.ui.pages.show_page(self._indexes[place])
        self.ui.scroll_area.verticalScrollBar().setValue(0)
        self._arrive(page)
        if isinstance(page, TroubleshootingPage):
            page.refresh()
        self.place_changed.emit(self.guide_key)

    def refresh(self) -> None:
        """The clock was set: say anew what depends on it."""
        page = self.page(self.place)
        if isinstance(page, TroubleshootingPage):
            page.refresh()

    def _arrive(self, page: QWidget) -> None:
        """Say the page's title, and put the keyboard where it was on that page, or at its beginning."""
        self._name_page()
        announce(page, self.ui.scroll_area.accessibleName())
        stop = last_or_first_stop(page) or self.ui.scroll_area
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_page(self) -> None:
        """What scrolls bears the title of the page on show."""
        labels = self.page(self.place).findChildren(QLabel)
        title = next((each for each in labels if each.property("role") == "title"), labels[0])
        self.ui.scroll_area.setAccessibleName(title.text())

    @property
    def guide_key(self) -> str:
        """Where one is, as the guide pane names it."""
        if self.place is Place.REGISTRATION:
            page = self.page(Place.REGISTRATION)
            return f"{self.place}.{page.step}" if isinstance(page, RegistrationPage) else self.place
        return self.place

    def show_entry(self, entry: Callable[[], str], guide: str = "") -> None:
        """Say that the entry of that label (asked for again when the language changes) is not simulated."""
        page = self.page(Place.NOT_SIMULATED)
        if isinstance(page, NotSimulatedPage):
            page.show_entry(entry, guide)
        self.show_place(Place.NOT_SIMULATED)

    def show_help(self, topic: str) -> None:
        """Open the help at ``topic``."""
        page = self.page(Place.HELP)
        if isinstance(page, HelpPage):
            page.show_topic(topic)
        self.show_place(Place.HELP)

    def go_back(self) -> None:
        """Back to where one came from; what was typed there is still there."""
        place = self._trail.pop() if self._trail else Place.HOME
        self.show_place(place)
        self._trail.pop()  # going back is no step of the trail

    def start_registration(self) -> None:
        """Open the wizard anew: what an earlier one held, passwords included, is forgotten."""
        self._forget_registration()
        self.show_place(Place.REGISTRATION)

    def _leave_registration(self) -> None:
        self._trail.clear()
        self.show_place(Place.AUTHENTICATION)
        self._forget_registration()

    def _forget_registration(self) -> None:
        index = self._indexes.pop(Place.REGISTRATION, None)
        if index is not None:
            self.ui.pages.remove_page(index)
            self._indexes = {place: at - (at > index) for place, at in self._indexes.items()}

    def _make(self, place: Place) -> QWidget:
        makers: dict[Place, Callable[[], QWidget]] = {
            Place.HOME: HomePage,
            Place.AUTHENTICATION: self._make_authentication,
            Place.MODE: self._make_mode,
            Place.REGISTRATION: self._make_registration,
            Place.TROUBLESHOOTING: self._make_troubleshooting,
            Place.HELP: self._make_help,
            Place.NOT_SIMULATED: self._make_not_simulated,
        }
        return makers[place]()

    def _make_authentication(self) -> AuthenticationPage:
        page = AuthenticationPage()
        page.create_requested.connect(lambda: self.show_place(Place.MODE))
        page.activate_requested.connect(self.activate_requested)
        page.help_requested.connect(self.show_help)
        page.support_requested.connect(lambda: self.show_place(Place.TROUBLESHOOTING))
        page.not_simulated_requested.connect(self.show_entry)
        return page

    def _make_mode(self) -> ModePage:
        page = ModePage()
        page.expert_requested.connect(self.start_registration)
        page.basic_requested.connect(lambda: self.show_entry(lambda: self.tr("Créez votre espace en mode simplifié")))
        page.help_requested.connect(self.show_help)
        page.quit_requested.connect(lambda: self.show_place(Place.AUTHENTICATION))
        return page

    def _make_registration(self) -> RegistrationPage:
        page = RegistrationPage(self._context)
        page.quit_requested.connect(self._leave_registration)
        page.activate_requested.connect(self.activate_requested)
        page.help_requested.connect(self.show_help)
        page.step_changed.connect(self._on_step)
        page.registered.connect(self.registered)
        return page

    def _make_troubleshooting(self) -> TroubleshootingPage:
        page = TroubleshootingPage(self._context.backend, self._context.clock)
        page.back_requested.connect(self.go_back)
        return page

    def _make_help(self) -> HelpPage:
        page = HelpPage(self._context)
        page.back_requested.connect(self.go_back)
        return page

    def _make_not_simulated(self) -> NotSimulatedPage:
        page = NotSimulatedPage()
        page.back_requested.connect(self.go_back)
        return page

    def _on_step(self) -> None:
        self.ui.scroll_area.verticalScrollBar().setValue(0)
        self.place_changed.emit(self.guide_key)

    def _on_preferences(self) -> None:
        self.ui.pages.setMaximumWidth(COLUMN_WIDTH * self._context.preferences.current.zoom // 100)
