"""What the user has chosen, made so and kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.gui import look
from guichet.gui.preferences import Preferences
from guichet.settings import SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def preferences(qapp: QApplication, file: SettingsFile) -> Iterator[Preferences]:
    preferences = Preferences(file, qapp)
    yield preferences
    preferences.set_language("fr")
    preferences.set_zoom(100)
    preferences.set_theme("light")
    preferences.deleteLater()


def test_the_first_start_follows_the_system(preferences: Preferences, file: SettingsFile) -> None:
    assert preferences.language == "fr"  # that of the tests' machine
    assert file.current.language == ""


def test_a_chosen_language_is_kept_and_that_of_the_command_line_is_not(
    preferences: Preferences, qapp: QApplication, file: SettingsFile, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preferences.changed):
        preferences.set_language("en")
    assert SettingsFile(file.path).current.language == "en"
    assert QLocale().language() is QLocale.Language.English
    once = Preferences(file, qapp, "fr")
    assert once.language == "fr"
    assert SettingsFile(file.path).current.language == "en"
    once.deleteLater()


def test_qt_s_own_dialogs_speak_french_too(preferences: Preferences) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


@pytest.mark.parametrize(("asked", "got"), [(79, 80), (80, 80), (150, 150), (200, 200), (999, 200)])
def test_zoom_stays_between_80_and_200_and_is_kept(
    preferences: Preferences, qapp: QApplication, file: SettingsFile, asked: int, got: int
) -> None:
    preferences.set_zoom(asked)
    assert SettingsFile(file.path).current.zoom == got
    assert qapp.font().pointSizeF() == pytest.approx(look.BASE_POINT_SIZE * got / 100)


def test_zoom_goes_by_ten_percent(preferences: Preferences) -> None:
    preferences.zoom_by(2)
    assert preferences.current.zoom == 120
    preferences.zoom_by(-1)
    assert preferences.current.zoom == 110


def test_the_theme_is_applied_and_kept(preferences: Preferences, qapp: QApplication, file: SettingsFile) -> None:
    for theme, colours in (("dark", look.DARK), ("light", look.LIGHT)):
        preferences.set_theme(theme)
        assert preferences.is_dark is (theme == "dark")
        assert qapp.palette().window().color().name() == colours.window
        assert SettingsFile(file.path).current.theme == theme
