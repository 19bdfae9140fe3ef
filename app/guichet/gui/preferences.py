"""What the user has chosen, and the one place that makes it so: language, theme, zoom."""

from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from guichet import resource
from guichet.gui import look
from guichet.settings import MAX_ZOOM, MIN_ZOOM, ZOOM_STEP, Settings, SettingsFile


class Preferences(QObject):
    """The settings as the running application knows them; ``changed`` follows every change."""

    changed = Signal()

    def __init__(self, file: SettingsFile, application: QApplication, language: str = "") -> None:
        """``language`` (of the command line) rules this run without being kept."""
        super().__init__(application)
        self._file = file
        self._application = application
        self._language = language or file.current.language or _system_language()
        self._translators: list[QTranslator] = []
        self._install_language()
        self.apply_look()
        application.styleHints().colorSchemeChanged.connect(self._on_system_theme)

    @property
    def current(self) -> Settings:
        """All settings."""
        return self._file.current

    @property
    def language(self) -> str:
        """The language on screen: ``fr`` or ``en``."""
        return self._language

    def is_locked(self, setting: str) -> bool:
        """Whether that setting is the computer's own: whatever is asked for, it stays (site_settings)."""
        return setting in self._file.locked

    @property
    def is_dark(self) -> bool:
        """Whether the dark theme is on."""
        return look.theme_for(self.current.theme) is look.DARK

    def change(self, **values: Any) -> None:
        """Keep new values and tell everybody."""
        self._file.change(**values)
        self.changed.emit()

    def set_language(self, language: str) -> None:
        """Switch the language while running; what was typed stays."""
        if language == self._language or self.is_locked("language"):
            return
        self._language = language
        self._install_language()
        self.change(language=language)

    def set_theme(self, theme: str) -> None:
        """``light``, ``dark`` or ``system``."""
        self._file.change(theme=theme)
        self.apply_look()
        self.changed.emit()

    def zoom_by(self, steps: int) -> None:
        """Make everything larger or smaller by ``steps`` of ten percent."""
        self.set_zoom(self.current.zoom + steps * ZOOM_STEP)

    def set_zoom(self, percent: int) -> None:
        """80 to 200."""
        self._file.change(zoom=min(max(percent, MIN_ZOOM), MAX_ZOOM))
        self.apply_look()
        self.changed.emit()

    def apply_look(self) -> None:
        """Dress the application by the settings."""
        look.apply(self._application, self.current.theme, self.current.zoom)

    def uninstall(self) -> None:
        """Take the translations out of the application, which may outlive its window."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators.clear()

    def _on_system_theme(self) -> None:
        if self.current.theme == "system":
            self.apply_look()
            self.changed.emit()

    def _install_language(self) -> None:
        """French needs Qt's own dialogs in French; English needs ours in English."""
        self.uninstall()
        QLocale.setDefault(QLocale(self._language))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{self._language}", folder)
        if self._language == "en":
            self._install("guichet_en", str(resource.path()))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._translators.append(translator)


def _system_language() -> str:
    """French on a French system, English on any other."""
    return "fr" if QLocale.system().language() is QLocale.Language.French else "en"
