"""All pages of the portal: those that anybody may see, and those behind the sign-in."""

from guichet.gui.pages import public_pages
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from guichet.gui.portal.portal_page import PortalPage


def make_page(portal: Portal, place: Place) -> PortalPage:
    """The page of ``place``, with its buttons connected to ``portal``."""
    if not place.needs_session:
        return public_pages.MAKERS[place](portal)
    from guichet.gui.pages import account_pages  # not before somebody has signed in

    return account_pages.MAKERS[place](portal)
