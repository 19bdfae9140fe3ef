"""The pages that need no sign-in: how each is made, and where its buttons lead.

Nothing is imported before a page is first shown: the homepage must not wait for the others.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from guichet.gui.portal.place import Place
from guichet.gui.portal.portal_page import PortalPage
from guichet.rules.mode import Mode

if TYPE_CHECKING:
    from guichet.gui.portal.portal import Portal
    from guichet.gui.portal.procedure_page import ProcedurePage

Maker = Callable[["Portal"], PortalPage]


def _connect_procedure(portal: "Portal", page: "ProcedurePage", place: Place) -> None:
    """What every procedure in steps has: its ways out, and steps that the guide pane follows."""
    page.quit_requested.connect(lambda: portal.leave(place))
    page.activate_requested.connect(portal.activate_requested)
    page.help_requested.connect(portal.show_help)
    page.step_changed.connect(portal.show_state)


def _home(_portal: "Portal") -> PortalPage:
    from guichet.gui.portal.home_page import HomePage

    return HomePage()


def _authentication(portal: "Portal") -> PortalPage:
    from guichet.gui.portal.authentication_page import AuthenticationPage

    page = AuthenticationPage(portal.context)
    page.signed_in.connect(lambda: portal.show_place(Place.ACCOUNT_HOME))
    page.password_expired.connect(lambda: portal.show_place(Place.CREDENTIALS))
    page.create_requested.connect(lambda: portal.show_place(Place.MODE))
    page.activate_requested.connect(portal.activate_requested)
    page.forgotten_requested.connect(lambda: portal.start(Place.FORGOTTEN_PASSWORD))
    page.help_requested.connect(portal.show_help)
    page.support_requested.connect(lambda: portal.show_place(Place.TROUBLESHOOTING))
    page.not_simulated_requested.connect(portal.show_entry)
    return page


def _forgotten_password(portal: "Portal") -> PortalPage:
    from guichet.gui.access.forgotten_password_page import ForgottenPasswordPage

    page = ForgottenPasswordPage(portal.context)
    _connect_procedure(portal, page, Place.FORGOTTEN_PASSWORD)
    page.password_reset.connect(portal.registered)
    return page


def _mode(portal: "Portal") -> PortalPage:
    from guichet.gui.portal.mode_page import ModePage

    page = ModePage()
    page.expert_requested.connect(portal.start_registration)
    page.basic_requested.connect(lambda: portal.start_registration(Mode.BASIC))
    page.help_requested.connect(portal.show_help)
    page.quit_requested.connect(lambda: portal.leave(Place.MODE))
    return page


def _registration(portal: "Portal") -> PortalPage:
    from guichet.gui.registration.registration_page import RegistrationPage

    page = RegistrationPage(portal.context, portal.registration_mode)
    _connect_procedure(portal, page, Place.REGISTRATION)
    page.registered.connect(portal.registered)
    return page


def _opting(portal: "Portal") -> PortalPage:
    from guichet.gui.opting.opting_page import OptingPage

    page = OptingPage(portal.context)
    _connect_procedure(portal, page, Place.OPTING)
    page.registered.connect(portal.registered)
    return page


def _troubleshooting(portal: "Portal") -> PortalPage:
    from guichet.gui.portal.troubleshooting_page import TroubleshootingPage

    page = TroubleshootingPage(portal.context.backend, portal.context.clock)
    page.back_requested.connect(portal.go_back)
    return page


def _help(portal: "Portal") -> PortalPage:
    from guichet.gui.portal.help_page import HelpPage

    page = HelpPage(portal.context)
    page.opting_requested.connect(portal.start_opting)
    page.back_requested.connect(portal.go_back)
    return page


def _not_simulated(portal: "Portal") -> PortalPage:
    from guichet.gui.portal.not_simulated_page import NotSimulatedPage

    page = NotSimulatedPage()
    page.back_requested.connect(portal.go_back)
    return page


def _closed(portal: "Portal") -> PortalPage:
    from guichet.gui.account.closed_page import ClosedPage

    page = ClosedPage()
    page.ok_requested.connect(lambda: portal.show_place(Place.HOME))
    return page


MAKERS: dict[Place, Maker] = {
    Place.HOME: _home,
    Place.AUTHENTICATION: _authentication,
    Place.FORGOTTEN_PASSWORD: _forgotten_password,
    Place.MODE: _mode,
    Place.REGISTRATION: _registration,
    Place.OPTING: _opting,
    Place.TROUBLESHOOTING: _troubleshooting,
    Place.HELP: _help,
    Place.NOT_SIMULATED: _not_simulated,
    Place.CLOSED: _closed,
}
