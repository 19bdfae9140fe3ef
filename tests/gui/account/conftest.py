"""Behind the sign-in: the portal over a real store, with somebody in it."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.account.account_home_page import AccountHomePage
from guichet.gui.context import Context
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from tests.gui.signing_in import sign_in_sample

Arrive = Callable[[str], Portal]


def settle(context: Context) -> None:
    """Wait until the workers have nothing left to do or to tell."""
    wait_until(lambda: context.backend.is_idle, "the workers")


@pytest.fixture
def home(qtbot: QtBot, context: Context) -> AccountHomePage:
    """The home page alone: whoever shows it an overview sees the screen of that account."""
    page = AccountHomePage(context)
    qtbot.addWidget(page)
    page.resize(760, 1200)
    page.show()
    return page


@pytest.fixture
def arrive(qtbot: QtBot, context: Context) -> Arrive:
    """Put a sample, let its person sign in, and open the home of the account."""

    def go(sample: str) -> Portal:
        portal = Portal(context)
        qtbot.addWidget(portal)
        portal.resize(900, 800)
        portal.show()
        sign_in_sample(context, sample)
        portal.show_place(Place.ACCOUNT_HOME)
        settle(context)
        return portal

    return go
