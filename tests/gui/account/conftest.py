"""Pages behind the sign-in, one at a time, over a real store."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.account.account_home_page import AccountHomePage
from guichet.gui.context import Context


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
