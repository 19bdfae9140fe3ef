"""The home of an account: three screens in one form, by what the account has (rows 151-169; ruling C16)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.account_page import AccountPage
from guichet.gui.account.entry import Entry
from guichet.gui.account.expiry import expiry_notice
from guichet.gui.account.home_entries import SCREENS, HomeScreen
from guichet.gui.context import Context
from guichet.gui.generated.ui_account_home_page import Ui_AccountHomePage
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.times import show_moment
from guichet.gui.widgets.columns_layout import ColumnsLayout
from guichet.procedures.homes import Home

if TYPE_CHECKING:
    from guichet.procedures.account import Company, Overview

_LISTS = (
    *("crumbs", "companies", "sign_up", "mail", "space", "other", "consult", "declare", "pay", "procedures"),
    *("walkthroughs", "mistakes", "data"),
)


class AccountHomePage(AccountPage):
    """Screen 1, 2 or 3. Who has several companies sees screen 2 of the one that was chosen among them."""

    state_changed = Signal()
    services_requested = Signal()
    companies_requested = Signal(bool)  # whether to choose one (« Choisir un dossier »), or to see them all
    credentials_requested = Signal()
    activate_requested = Signal()
    help_requested = Signal(str)
    site_requested = Signal()
    not_simulated_requested = Signal(object)  # Entry

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._chosen: Company | None = None
        self._screen: HomeScreen | None = None
        self._waited = False  # for a change of address, while this page knew of it
        self.ui = Ui_AccountHomePage()
        self.ui.setupUi(self)
        for place, parts in (
            (self.ui.columns, (self.ui.left_column, self.ui.right_column)),
            (self.ui.services_columns, (self.ui.services_left, self.ui.services_right)),
        ):
            columns = ColumnsLayout(place, spacing=12)
            for part in parts:
                columns.addWidget(part)
        self._lists = {name: getattr(self.ui, f"{name}_list") for name in _LISTS}
        self._connect()
        self._home = context.session.current.home if context.session.current is not None else Home.NONE
        self._show_screen()
        self._say()

    @property
    def state(self) -> str:
        """Which screen is on show."""
        return Home.ONE if self._chosen is not None else self._home

    @property
    def condition(self) -> str:
        """A change of address comes first: it decides with which one its holder enters."""
        if self.overview is None:
            return ""
        if self.overview.pending_change is not None:
            return "change_pending"
        if self._waited:  # an activation would have ended the session
            return "change_lapsed"
        return "password_expiring" if self.overview.warns or self.overview.must_change_password else ""

    def show_company(self, company: "Company | None") -> None:
        """Make ``company`` the current one; None shows all of them again."""
        self._chosen = company
        self.show_again()

    def show_overview(self, overview: "Overview") -> None:
        before = self.state
        self._home = overview.home
        if overview.home is not Home.SEVERAL:
            self._chosen = None
        self.ui.header.show_overview(overview)
        self._show_screen()
        self._say()
        if self.state != before:
            self.state_changed.emit()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._say()

    def _connect(self) -> None:
        header = self.ui.header
        header.quit_requested.connect(self.quit_requested)
        header.site_requested.connect(self.site_requested)
        header.home_requested.connect(self._on_home)
        header.help_requested.connect(lambda: self.help_requested.emit("sheets"))
        self.ui.credentials_button.clicked.connect(self.credentials_requested)
        self.ui.activate_button.clicked.connect(self.activate_requested)
        for entries in (self.ui.menu_bar, *self._lists.values()):
            entries.chosen.connect(self._on_entry)

    def _on_home(self) -> None:
        """« Espace pro. »: back to the screen of the whole account, as it is now."""
        before, self._chosen = self.state, None
        self.show_again()
        self.refresh()
        if self.state != before:
            self.state_changed.emit()

    def _on_entry(self, entry: Entry) -> None:
        action, _, name = entry.action.partition(":")
        match action:
            case "services":
                self.services_requested.emit()
            case "choose" | "all":
                self.companies_requested.emit(action == "choose")
            case "to":
                self._lists[name].buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            case _:
                self.not_simulated_requested.emit(entry)

    def _show_screen(self) -> None:
        screen: HomeScreen = SCREENS[self._home]
        if screen is self._screen:
            return
        self._screen = screen
        self.ui.menu_bar.show_entries(screen.bar)
        for name, entries in self._lists.items():
            entries.show_entries(screen.lists.get(name, ()))
        has_services = self._home is not Home.NONE
        self.ui.welcome_card.setHidden(has_services)
        self.ui.sign_up_card.setHidden(has_services)
        self.ui.companies_card.setVisible(self._home is Home.SEVERAL)
        for card in (self.ui.mail_card, self.ui.services_card, self.ui.mistakes_card):
            card.setVisible(has_services)
        put_in_reading_order(self)  # other entries than before: made later, they would be walked last

    def _say(self) -> None:
        """What depends on language and account."""
        for name, entries in self._lists.items():
            heading = getattr(self.ui, f"{name}_label", None)
            if heading is not None:
                entries.name_by(heading.text())
        self._say_company()
        self._say_expiry()
        self._say_pending()

    def _say_company(self) -> None:
        only = self.overview.first_company if self.overview is not None and self._home is Home.ONE else None
        company = self._chosen or only
        self.ui.company_card.setVisible(company is not None)
        if company is not None:
            self.ui.siren_label.setText(self.tr("SIREN {siren}").format(siren=company.siren))
            self.ui.company_name_label.setText(company.name)
            self.ui.company_name_label.setVisible(bool(company.name))

    def _say_expiry(self) -> None:
        """From 30 days before; whoever is still signed in when it has expired learns what comes next (ruling C19)."""
        shown = self.overview
        self.ui.expiry_notice.setVisible(shown is not None and (shown.warns or shown.must_change_password))
        if shown is not None:
            self.ui.expiry_label.setText(expiry_notice(shown.password_valid_until, shown.days_left))

    def _say_pending(self) -> None:
        change = self.overview.pending_change if self.overview is not None else None
        self._waited |= change is not None
        self.ui.pending_notice.setVisible(change is not None)
        if change is not None:
            self.ui.pending_label.setText(
                self.tr(
                    "Un changement d'adresse électronique attend son activation : {address}, jusqu'au {deadline}. "
                    "D'ici là, l'ancienne adresse reste la seule valable."
                ).format(address=change.address, deadline=show_moment(change.deadline))
            )
