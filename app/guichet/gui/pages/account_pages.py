"""The pages behind the sign-in: how each is made, and where its buttons lead."""

from typing import TYPE_CHECKING, cast

from guichet.gui.pages.public_pages import Maker
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal_page import PortalPage

if TYPE_CHECKING:
    from guichet.gui.account.account_home_page import AccountHomePage
    from guichet.gui.account.address_sent_page import AddressSentPage
    from guichet.gui.account.companies_page import CompaniesPage
    from guichet.gui.account.entry import Entry
    from guichet.gui.account.password_changed_page import PasswordChangedPage
    from guichet.gui.portal.portal import Portal
    from guichet.procedures.account import Company
    from guichet.procedures.credentials_change import AddressChangeSent
    from guichet.procedures.new_password import PasswordChanged


def _home(portal: "Portal") -> PortalPage:
    from guichet.gui.account.account_home_page import AccountHomePage

    page = AccountHomePage(portal.context)
    page.state_changed.connect(portal.show_state)
    page.services_requested.connect(lambda: portal.show_place(Place.SERVICES))
    page.companies_requested.connect(lambda choosing: _show_companies(portal, choosing=choosing))
    page.credentials_requested.connect(lambda: portal.show_place(Place.CREDENTIALS))
    page.activate_requested.connect(portal.activate_requested)
    page.help_requested.connect(portal.show_help)
    page.site_requested.connect(lambda: portal.show_place(Place.HOME))
    page.quit_requested.connect(portal.context.session.end)
    page.not_simulated_requested.connect(lambda entry: _show_entry(portal, entry))
    return page


def _companies(portal: "Portal") -> PortalPage:
    from guichet.gui.account.companies_page import CompaniesPage

    page = CompaniesPage(portal.context)
    page.company_chosen.connect(lambda company: _show_company(portal, company))
    page.home_requested.connect(lambda: portal.show_place(Place.ACCOUNT_HOME))
    return page


def _services(portal: "Portal") -> PortalPage:
    from guichet.gui.account.services_page import ServicesPage

    page = ServicesPage(portal.context)
    page.companies_requested.connect(lambda: _show_companies(portal, choosing=False))
    page.home_requested.connect(lambda: portal.show_place(Place.ACCOUNT_HOME))
    page.credentials_requested.connect(lambda: portal.show_place(Place.CREDENTIALS))
    page.contact_details_requested.connect(lambda: portal.show_place(Place.CONTACT_DETAILS))
    page.closing_requested.connect(lambda: portal.show_place(Place.CLOSING))
    page.quit_requested.connect(portal.context.session.end)
    page.not_simulated_requested.connect(lambda entry: _show_entry(portal, entry))
    return page


def _show_companies(portal: "Portal", *, choosing: bool) -> None:
    cast("CompaniesPage", portal.page(Place.COMPANIES)).begin(choosing=choosing)
    portal.show_place(Place.COMPANIES)


def _show_company(portal: "Portal", company: "Company") -> None:
    cast("AccountHomePage", portal.page(Place.ACCOUNT_HOME)).show_company(company)
    portal.show_place(Place.ACCOUNT_HOME)


def _show_entry(portal: "Portal", entry: "Entry") -> None:
    portal.show_entry(entry.text, entry.where)


def _credentials(portal: "Portal") -> PortalPage:
    from guichet.gui.account.credentials_page import CredentialsPage

    def show_changed(changed: "PasswordChanged") -> None:
        cast("PasswordChangedPage", portal.page(Place.PASSWORD_CHANGED)).show_changed(changed)
        portal.show_place(Place.PASSWORD_CHANGED)
        portal.forget(Place.CREDENTIALS)
        portal.registered.emit(changed.address)

    def show_sent(sent: "AddressChangeSent") -> None:
        cast("AddressSentPage", portal.page(Place.ADDRESS_SENT)).show_sent(sent)
        portal.show_place(Place.ADDRESS_SENT)
        portal.forget(Place.CREDENTIALS)
        portal.registered.emit(sent.address)

    page = CredentialsPage(portal.context)
    page.quit_requested.connect(portal.context.session.end)
    page.help_requested.connect(portal.show_help)
    page.cancelled.connect(lambda: _leave(portal, Place.CREDENTIALS))
    page.password_changed.connect(show_changed)
    page.address_sent.connect(show_sent)
    return page


def _password_changed(portal: "Portal") -> PortalPage:
    from guichet.gui.account.password_changed_page import PasswordChangedPage

    page = PasswordChangedPage(portal.context)
    page.quit_requested.connect(portal.context.session.end)
    page.ok_requested.connect(lambda: portal.show_place(Place.HOME))
    return page


def _address_sent(portal: "Portal") -> PortalPage:
    from guichet.gui.account.address_sent_page import AddressSentPage

    page = AddressSentPage(portal.context)
    page.quit_requested.connect(portal.context.session.end)
    page.activate_requested.connect(portal.activate_requested)
    page.ok_requested.connect(lambda: portal.show_place(Place.HOME))
    return page


def _contact_details(portal: "Portal") -> PortalPage:
    from guichet.gui.account.contact_details_page import ContactDetailsPage

    page = ContactDetailsPage(portal.context)
    page.quit_requested.connect(portal.context.session.end)
    page.credentials_requested.connect(lambda: portal.show_place(Place.CREDENTIALS))
    page.cancelled.connect(lambda: _leave(portal, Place.CONTACT_DETAILS))
    page.summary_opened.connect(portal.summary_opened)
    return page


def _closing(portal: "Portal") -> PortalPage:
    from guichet.gui.account.closing_page import ClosingPage

    def show_closed() -> None:
        portal.show_place(Place.CLOSED)
        portal.context.session.end()
        portal.account_closed.emit()

    page = ClosingPage(portal.context)
    page.quit_requested.connect(portal.context.session.end)
    page.cancelled.connect(lambda: _leave(portal, Place.CLOSING))
    page.closed.connect(show_closed)
    return page


def _leave(portal: "Portal", place: Place) -> None:
    """« Annuler »: back where one came from; what was typed is forgotten."""
    portal.go_back()
    portal.forget(place)


MAKERS: dict[Place, Maker] = {
    Place.ACCOUNT_HOME: _home,
    Place.COMPANIES: _companies,
    Place.SERVICES: _services,
    Place.CREDENTIALS: _credentials,
    Place.PASSWORD_CHANGED: _password_changed,
    Place.ADDRESS_SENT: _address_sent,
    Place.CONTACT_DETAILS: _contact_details,
    Place.CLOSING: _closing,
}
