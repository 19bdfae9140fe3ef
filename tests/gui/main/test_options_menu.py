"""« Options »: what a trainer can switch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.main.options_menu import OptionsMenu
from guichet.gui.preferences import Preferences
from guichet.settings import SettingsFile


@pytest.fixture
def menu(qtbot: QtBot, context: Context) -> Iterator[OptionsMenu]:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = OptionsMenu(context.preferences, parent)
    menu.show_settings()
    yield menu  # its parent lives as long


def test_it_shows_the_settings_as_they_are(menu: OptionsMenu, context: Context) -> None:
    assert menu.theme_actions["light"].isChecked()
    assert menu.copy_action.isChecked()
    assert not menu.junk_action.isChecked()
    context.preferences.change(mail_to_junk=True)
    menu.show_settings()
    assert menu.junk_action.isChecked()


def test_a_click_keeps_the_choice(menu: OptionsMenu, context: Context) -> None:
    menu.copy_action.trigger()
    menu.junk_action.trigger()
    menu.theme_actions["dark"].trigger()
    settings = context.preferences.current
    assert (settings.copy_code_button, settings.mail_to_junk, settings.theme) == (False, True, "dark")
    menu.theme_actions["system"].trigger()
    assert context.preferences.current.theme == "system"
    assert not menu.theme_actions["dark"].isChecked()


def test_what_is_locked_is_seen_and_cannot_be_changed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json", {"copy_code_button": False}, {"copy_code_button", "theme"})
    preferences = Preferences(file, qapp, "fr")
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = OptionsMenu(preferences, parent)
    menu.show_settings()
    assert not menu.copy_action.isChecked()
    for action in (menu.copy_action, *menu.theme_actions.values()):
        assert not action.isEnabled()
        assert action.toolTip() == "Ce choix est fixé pour ce poste par son administrateur."
    assert menu.toolTipsVisible()
    assert menu.junk_action.isEnabled()
    preferences.uninstall()
