"""The head of the home screens, as printed (row 152; ruling C16)."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.account_header import AccountHeader
from guichet.gui.context import Context
from tests.gui.account.test_identity_panel import LILA


@pytest.fixture
def header(qtbot: QtBot) -> AccountHeader:
    header = AccountHeader()
    qtbot.addWidget(header)
    header.resize(700, 200)
    header.show_overview(replace(LILA, subscriber_number="20101670101919", password_valid_until=date(2024, 5, 31)))
    header.show()
    return header


@pytest.mark.rows(152)
def test_it_is_printed_as_in_the_guide(header: AccountHeader) -> None:
    assert [label.text() for label in header.findChildren(QLabel)] == [
        "PROFESSIONNELS",
        "ROSEMONDE Lila",
        "Abonné : 20101670101919",
        "Expiration du mot de passe : 31/05/2024",
    ]
    buttons = {button.text() for button in header.findChildren(QPushButton)}
    assert buttons == {"AIDE", "Espace pro.", "Impots.gouv.fr", "Quitter"}


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("AIDE", "help_requested"),
        ("Espace pro.", "home_requested"),
        ("Impots.gouv.fr", "site_requested"),
        ("Quitter", "quit_requested"),
    ],
)
def test_each_button_asks_for_its_own(qtbot: QtBot, header: AccountHeader, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(header, signal)):
        Driver(header).press(name)


def test_it_follows_the_language(header: AccountHeader, context: Context) -> None:
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert header.ui.number_label.text() == "Subscriber: 20101670101919"
    assert header.ui.name_label.text() == "ROSEMONDE Lila"
