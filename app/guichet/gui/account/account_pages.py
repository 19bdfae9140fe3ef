"""The pages behind the sign-in: how each is made, and where its buttons lead."""

from typing import TYPE_CHECKING, cast

from guichet.gui.portal.place import Place
from guichet.gui.portal.portal_page import PortalPage
from guichet.gui.portal.public_pages import Maker

if TYPE_CHECKING:
    from guichet.gui.account.account_home_page import AccountHomePage
    from guichet.gui.account.companies_page import CompaniesPage
    from guichet.gui.account.entry import Entry
    from guichet.gui.portal.portal import Portal
    from guichet.procedures.account import Company


def _home(portal: "Portal") -> PortalPage:
    from guichet.gui.account.account_home_page import AccountHomePage

    page = AccountHomePage(portal.context)
    page.state_changed.connect(portal.show_state)
    page.services_requested.connect(lambda: portal.show_place(Place.SERVICES))
    page.companies_requested.connect(lambda choosing: _show_companies(portal, choosing=choosing))
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


MAKERS: dict[Place, Maker] = {
    Place.ACCOUNT_HOME: _home,
    Place.COMPANIES: _companies,
    Place.SERVICES: _services,
}
