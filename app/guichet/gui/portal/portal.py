"""The portal: the simulated site, one page at a time (design.md, « The window »)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_portal import Ui_PortalFrame
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal_page import ChangingPage, PortalPage
from guichet.gui.reading_order import first_stop, last_or_first_stop, put_in_reading_order
from guichet.gui.scroll_focus import pass_by_while_still
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.mode import Mode

if TYPE_CHECKING:
    from guichet.gui.portal.help_page import HelpPage
    from guichet.gui.portal.not_simulated_page import NotSimulatedPage

COLUMN_WIDTH = 760  # pixels at 100 %: a readable column, not a form stretched over the screen


class Portal(TranslatedWidget):
    """Header, banner and the page on show; ``make`` makes a page, when it is first shown."""

    place_changed = Signal(str)  # the atlas' name of what is on show: a Place, or « registration.terms »
    condition_changed = Signal()  # of the page on show (PortalPage.condition), or its guide
    activate_requested = Signal()
    registered = Signal(str)  # or changed: a message was sent to this address
    account_closed = Signal()
    summary_opened = Signal()

    def __init__(
        self, context: Context, make: "Callable[[Portal, Place], PortalPage]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._make = make
        self._pages: dict[Place, PortalPage] = {}
        self._trail: list[Place] = []
        self.place = Place.HOME
        self.registration_mode = Mode.EXPERT  # of the wizard on show, or the next to be
        self.ui = Ui_PortalFrame()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.header_buttons, spacing=10, to_the_right=True)  # row 1: at the top right
        buttons.addWidget(self.ui.individual_button)
        buttons.addWidget(self.ui.professional_button)
        pass_by_while_still(self.ui.scroll_area)
        self.ui.professional_button.clicked.connect(lambda: self.show_place(Place.AUTHENTICATION))
        self.ui.individual_button.clicked.connect(lambda: self.show_entry(lambda: self.tr("Votre espace particulier")))
        context.preferences.changed.connect(self._on_preferences)
        context.session.changed.connect(self._on_session)
        self._on_preferences()
        self.show_place(Place.HOME)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        QTimer.singleShot(0, self, self._name_page)  # once the pages have said their texts anew

    def page(self, place: Place) -> PortalPage:
        """The page of that place, made now if it was never shown."""
        if place not in self._pages:
            self._pages[place] = page = self._make(self, place)
            if isinstance(page, ChangingPage):
                page.condition_changed.connect(lambda: self._on_condition(place))
            self.ui.pages.add_page(page)
            put_in_reading_order(self)
        return self._pages[place]

    def show_place(self, place: Place) -> None:
        """Go to ``place``, to its first field; to the authentication where one must be signed in first."""
        self._go_to(place, is_back=False)

    def _go_to(self, place: Place, *, is_back: bool) -> None:
        if place.needs_session and self.context.session.current is None:
            place = Place.AUTHENTICATION
        if place is not self.place:
            self._trail.append(self.place)
        page = self.page(place)
        self.place = place
        self.ui.pages.show_page(page)
        self.ui.scroll_area.verticalScrollBar().setValue(0)
        self._arrive(page, is_back=is_back)
        page.refresh()
        self.place_changed.emit(self.guide_key)

    def refresh(self) -> None:
        """The clock was set: say anew what depends on it."""
        self.page(self.place).refresh()

    def _arrive(self, page: PortalPage, *, is_back: bool) -> None:
        """Say the page's title, and put the keyboard at its beginning; who comes back finds it where it was."""
        self._name_page()
        announce(page, self.ui.scroll_area.accessibleName())
        stop = (last_or_first_stop if is_back else first_stop)(page, page.first_field) or self.ui.scroll_area
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_page(self) -> None:
        """What scrolls bears the title of the page on show."""
        labels = self.page(self.place).findChildren(QLabel)
        title = next((each for each in labels if each.property("role") == "title"), labels[0])
        self.ui.scroll_area.setAccessibleName(title.text())

    @property
    def guide_key(self) -> str:
        """Where one is, as the atlas names it."""
        state = self.page(self.place).state
        return f"{self.place}.{state}" if state else self.place

    def show_state(self) -> None:
        """The page on show has come into another of its states."""
        self.ui.scroll_area.verticalScrollBar().setValue(0)
        self.place_changed.emit(self.guide_key)

    def show_entry(self, entry: Callable[[], str], guide: Callable[[], str] = str) -> None:
        """Say that the entry of that label is not simulated; both are asked for again when the language changes."""
        cast("NotSimulatedPage", self.page(Place.NOT_SIMULATED)).show_entry(entry, guide)
        self.show_place(Place.NOT_SIMULATED)

    def show_help(self, topic: str) -> None:
        """Open the help at ``topic``."""
        cast("HelpPage", self.page(Place.HELP)).show_topic(topic)
        self.show_place(Place.HELP)

    def go_back(self) -> None:
        """Back to where one came from; what was typed there is still there, and the keyboard too."""
        place = self._trail.pop() if self._trail else Place.HOME
        self._go_to(place, is_back=True)
        self._trail.pop()  # going back is no step of the trail

    def start_anew(self) -> None:
        """Back to the homepage, as if nobody had been here."""
        self._trail.clear()
        self.show_place(Place.HOME)
        self._trail.clear()
        self.forget(*(place for place in Place if place is not Place.HOME))

    def start_registration(self, mode: Mode = Mode.EXPERT) -> None:
        """Open the wizard of that mode (rows 35, 38)."""
        self.registration_mode = mode
        self.start(Place.REGISTRATION)

    def start_opting(self) -> None:
        """Open the option; one under way, in which the help was asked for, goes on."""
        if self._trail[-1:] == [Place.OPTING] and self.page(Place.OPTING).state != "end":
            self.go_back()
        else:
            self.start(Place.OPTING)

    def start(self, place: Place) -> None:
        """Begin the procedure of ``place`` anew: what an earlier one held, passwords included, is forgotten."""
        self.forget(place)
        self.show_place(place)

    def leave(self, place: Place) -> None:
        """« Quitter » or « OK »: the procedure of ``place`` is done with, and nobody stays signed in (row 42)."""
        self._trail.clear()
        self.context.session.end()
        self.show_place(Place.AUTHENTICATION)
        self.forget(place)

    def forget(self, *places: Place) -> None:
        """Destroy the pages of these places with all that was typed there; they are made anew when next shown."""
        for place in places:
            page = self._pages.pop(place, None)
            if page is not None:
                self.ui.pages.remove_page(page)

    def _on_session(self) -> None:
        """What one account's pages hold is not for the next to see."""
        if self.context.session.current is None:
            self._trail.clear()
            if self.place.needs_session:
                self.show_place(Place.AUTHENTICATION)
            self.forget(*(place for place in Place if place.needs_session))

    def _on_condition(self, place: Place) -> None:
        if place is self.place:
            self.condition_changed.emit()

    def _on_preferences(self) -> None:
        self.ui.pages.setMaximumWidth(COLUMN_WIDTH * self.context.preferences.current.zoom // 100)
