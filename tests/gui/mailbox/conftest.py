"""The pane over a real store, with real messages in it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.messages import activation_message
from guichet.procedures.services import Services
from guichet.rules.email_address import EmailAddress
from guichet.rules.paris import from_paris
from guichet.store import mail

LILA = "lila.rosemonde2@orange.fr"
ALI = "ali@exemple.test"
CODE = "mHPstewGkBYj"
SENT = from_paris("2023-08-22T13:00:00")

Deliver = Callable[..., None]


def settle(qtbot: QtBot, context: Context) -> None:
    """Wait until the workers have nothing left to do or to tell."""
    qtbot.waitUntil(lambda: context.backend.is_idle)


@pytest.fixture
def deliver(qtbot: QtBot, context: Context) -> Deliver:
    """Put messages into the store, as another window would: the pane is not told."""

    def work(to: str = LILA, hours: int = 0, folder: str = "inbox", times: int = 1) -> None:
        def add(services: Services) -> None:
            store, address = services.mailbox._store, EmailAddress(to, to.casefold())
            with store.writing() as session:
                for number in range(times):
                    moment = SENT + timedelta(hours=hours, minutes=number)
                    message = activation_message.compose(to, CODE, moment, "fr")
                    mail.add(session, store.vault, message, address, folder, moment)

        context.backend.run(context.backend, add, lambda _: None)
        settle(qtbot, context)

    return work


@pytest.fixture
def pane(qtbot: QtBot, context: Context) -> MailboxPane:
    """The pane as the window opens it: nothing has come yet."""
    pane = MailboxPane(context)
    qtbot.addWidget(pane)
    pane.resize(360, 700)
    pane.show()
    pane.refresh()
    settle(qtbot, context)
    return pane


@pytest.fixture
def opened(qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver) -> MailboxPane:
    """The pane with the guide's message open."""
    deliver()
    pane.refresh()
    settle(qtbot, context)
    choose(pane, 0)
    settle(qtbot, context)
    return pane


def choose(pane: MailboxPane, row: int) -> None:
    """Click on a message of the list."""
    model = pane.ui.message_list.model()
    pane.ui.message_list.setCurrentIndex(model.index(row, 0))
