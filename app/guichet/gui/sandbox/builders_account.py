"""How the simulator is put into each state behind the sign-in: the situation's own person signs in, and goes on."""

from collections.abc import Callable, Generator
from typing import Any, cast

from guichet.gui.account.closing_page import ClosingPage
from guichet.gui.account.companies_page import CompaniesPage
from guichet.gui.account.contact_details_page import ContactDetailsPage
from guichet.gui.account.credentials_page import CredentialsPage
from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal_page import PortalPage
from guichet.gui.sandbox.stage import Building, Stage
from guichet.procedures.rehearsals import latest_code
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn


def account(stage: Stage) -> Building:
    """A page behind the sign-in."""
    yield from _signed_in(stage, Place(stage.text("place")))


def account_late(stage: Stage) -> Building:
    """As ``account``, after the deadline of a code that was not used."""
    yield from stage.pass_deadline()
    yield from account(stage)


def companies(stage: Stage) -> Building:
    """The companies of the account, narrowed to what is ``search_edit``."""
    yield from _signed_in(stage, Place.ACCOUNT_HOME)
    portal = stage.window.portal
    page = cast("CompaniesPage", portal.page(Place.COMPANIES))
    page.begin(choosing=True)
    portal.show_place(Place.COMPANIES)
    yield None
    stage.fill(page)
    page.ui.search_edit.returnPressed.emit()  # Enter does not wait until typing pauses
    yield None


def credentials(stage: Stage) -> Building:
    """« Modifiez vos identifiants. » after « Valider les modifications »; boxes are ticked whose fields are given."""
    page = cast("CredentialsPage", (yield from _signed_in(stage, Place.CREDENTIALS)))
    page.ui.address_box.setChecked("address_edit" in stage.given)
    page.ui.password_box.setChecked("password_edit" in stage.given)
    stage.fill(page)
    page.ui.submit_button.click()
    yield None


def contact_details(stage: Stage) -> Building:
    """« Gérer vos coordonnées » after « Valider les modifications », with what the atlas gives in its fields."""
    page = cast("ContactDetailsPage", (yield from _signed_in(stage, Place.CONTACT_DETAILS)))
    stage.fill(page)
    page.ui.submit_button.click()
    yield None


def closing(stage: Stage) -> Building:
    """« Supprimer définitivement », with the number that the atlas gives; « {number} » is the right one."""
    page = cast("ClosingPage", (yield from _signed_in(stage, Place.CLOSING)))
    current = stage.window.portal.context.session.current
    number = current.subscriber_number if current is not None else ""
    page.ui.number_edit.setText(stage.text("number_edit").replace("{number}", number))
    page.ui.submit_button.click()
    yield None


def address_activated(stage: Stage) -> Building:
    """The activation window after the code of a change of address and the new address."""
    code = yield latest_code
    stage.window.show_activation()
    window = cast("ActivationWindow", stage.window.activation)
    window.code.ui.code_edit.setText(code)
    window.address.set_code(code)
    window.show_step("address")
    stage.fill(window.address)
    window.address.ui.continue_button.click()
    yield None


BUILDERS: dict[str, Callable[[Stage], Building]] = {
    each.__name__: each
    for each in (account, account_late, companies, credentials, contact_details, closing, address_activated)
}


def _signed_in(stage: Stage, place: Place) -> Generator[Callable[[Services], Any] | None, Any, PortalPage]:
    """Sign in, then show ``place`` with what the store answers."""
    holder, portal = stage.holder, stage.window.portal
    signed_in = yield lambda services: services.sign_in.sign_in(holder.address, holder.password)
    assert isinstance(signed_in, SignedIn)  # noqa: S101 - our own people, held by a test
    portal.context.session.begin(signed_in)
    portal.show_place(place)
    yield None
    return portal.page(place)
