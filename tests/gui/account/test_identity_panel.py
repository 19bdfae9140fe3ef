"""The panel on the left says whose account it is, in the guide's own form."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.identity_panel import IdentityPanel
from guichet.gui.context import Context
from guichet.procedures.account import Overview
from guichet.procedures.homes import Home
from guichet.store.models import Mode

LILA = Overview(
    account_id=uuid4(),
    surname="Rosemonde",
    first_name="Lila",
    city="Paris",
    country="FR",
    address="lila@exemple.test",
    subscriber_number="20232230000101",
    mode=Mode.EXPERT,
    password_valid_until=date(2026, 8, 10),
    days_left=1000,
    must_change_password=False,
    warns=False,
    home=Home.NONE,
    companies_count=0,
    first_company=None,
    pending_change=None,
)


@pytest.fixture
def panel(qtbot: QtBot) -> IdentityPanel:
    panel = IdentityPanel()
    qtbot.addWidget(panel)
    panel.show_overview(LILA)
    panel.show()
    return panel


def lines(panel: IdentityPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


@pytest.mark.rows(170)
def test_it_is_printed_as_in_the_guide(panel: IdentityPanel, qtbot: QtBot) -> None:
    assert lines(panel) == ["Abonné: 20232230000101", "ROSEMONDE", "Lila", "PARIS", "FRANCE"]
    with qtbot.waitSignal(panel.quit_requested):
        Driver(panel).press("Quitter")


def test_it_follows_the_language(panel: IdentityPanel, context: Context) -> None:
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert lines(panel)[0] == "Subscriber: 20232230000101"
