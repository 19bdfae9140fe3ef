"""« Exemples ▾ »: every situation by its title."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.samples.samples_menu import SamplesMenu
from guichet.rules.sample_situations import Sample, sample, samples


@pytest.fixture
def menu(qtbot: QtBot, context: Context) -> Iterator[SamplesMenu]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield SamplesMenu(context, parent)  # its parent lives as long


def test_it_names_the_situations_in_the_language_on_screen(menu: SamplesMenu, context: Context) -> None:
    assert [menu.sample_actions[each.name].text() for each in samples()] == [each.title_fr for each in samples()]
    context.preferences.set_language("en")
    menu.retranslate()
    assert [menu.sample_actions[each.name].text() for each in samples()] == [each.title_en for each in samples()]
    assert menu.reset_action.text() == "Start from nothing again…"


def test_a_click_tells_which(menu: SamplesMenu) -> None:
    chosen: list[Sample] = []
    menu.sample_chosen.connect(chosen.append)
    menu.sample_actions["slowed_down"].trigger()
    assert chosen == [sample("slowed_down")]


def test_while_one_is_under_way_nothing_can_be_chosen(menu: SamplesMenu) -> None:
    chosen: list[Sample] = []
    menu.sample_chosen.connect(chosen.append)
    menu.set_busy(True)
    for action in menu.actions():
        action.trigger()
    assert chosen == []
    menu.set_busy(False)
    menu.sample_actions["fresh"].trigger()
    assert chosen == [sample("fresh")]


def test_what_is_higher_than_the_screen_scrolls_instead_of_standing_in_columns_beyond_it(
    menu: SamplesMenu, context: Context
) -> None:
    context.preferences.set_zoom(200)
    menu.popup(QPoint())
    room = menu.screen().availableGeometry()
    assert menu.sizeHint().height() > room.height(), "else there is nothing to try"
    assert menu.height() <= room.height()
    lefts = {menu.actionGeometry(action).left() for action in menu.actions()}
    assert len(lefts) == 1
    menu.close()
