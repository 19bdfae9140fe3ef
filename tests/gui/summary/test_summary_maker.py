"""One way to a summary, wherever it is asked for."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.context import Context
from guichet.gui.summary.summary_maker import SummaryMaker
from guichet.gui.summary.summary_window import SummaryWindow
from tests.gui.signing_in import sign_in_sample


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.mark.rows(138, 150)
def test_it_opens_in_a_window_named_after_the_number(parent: QWidget, context: Context) -> None:
    signed_in = sign_in_sample(context, "no_company")
    maker = SummaryMaker(context, parent)
    maker.make(signed_in.account_id)
    maker.make(signed_in.account_id)  # an impatient second click
    wait_until(lambda: context.backend.is_idle, "the summary")
    (window,) = parent.findChildren(SummaryWindow)
    assert window._name == f"recapitulatif-{signed_in.subscriber_number}.pdf"


def test_an_account_that_is_gone_is_told(parent: QWidget, context: Context, qtbot: QtBot) -> None:
    maker = SummaryMaker(context, parent)
    with qtbot.waitSignal(maker.gone):
        maker.make(uuid4())
    assert not parent.findChildren(SummaryWindow)


def test_a_lost_key_is_told(parent: QWidget, context: Context, qtbot: QtBot, lose_key: Callable[[], None]) -> None:
    signed_in = sign_in_sample(context, "no_company")
    lose_key()
    maker = SummaryMaker(context, parent)
    with qtbot.waitSignal(maker.unreadable):
        maker.make(signed_in.account_id)
    assert not parent.findChildren(SummaryWindow)
