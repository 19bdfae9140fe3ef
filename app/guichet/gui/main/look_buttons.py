"""FR, EN, A−, A+ and the theme: the buttons of the bar that change how everything looks, and their keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow

from guichet.gui.generated.ui_main_window import Ui_MainWindow
from guichet.gui.locks import show_locks
from guichet.gui.preferences import Preferences


class LookButtons:
    """Works the buttons of the main window's form."""

    def __init__(self, ui: Ui_MainWindow, preferences: Preferences) -> None:
        self._ui, self._preferences = ui, preferences
        ui.french_button.clicked.connect(lambda: self._on_language("fr"))
        ui.english_button.clicked.connect(lambda: self._on_language("en"))
        ui.smaller_button.clicked.connect(lambda: preferences.zoom_by(-1))
        ui.larger_button.clicked.connect(lambda: preferences.zoom_by(1))
        ui.theme_button.clicked.connect(lambda: preferences.set_theme("light" if preferences.is_dark else "dark"))

    def add_keys(self, window: QMainWindow) -> None:
        """The keys that do the same in ``window``; before it is on screen nobody presses them."""
        from guichet.gui.look_keys import add_zoom_keys

        add_zoom_keys(window, self._preferences)

    def retranslate(self) -> None:
        """Name the buttons by what they will do, in the language of the moment, and show what is on."""
        ui, preferences, translate = self._ui, self._preferences, QCoreApplication.translate
        ui.french_button.setChecked(preferences.language == "fr")
        ui.english_button.setChecked(preferences.language == "en")
        zoom = preferences.current.zoom
        light, dark = translate("LookButtons", "Thème clair"), translate("LookButtons", "Thème sombre")
        names = {
            ui.french_button: "Français",
            ui.english_button: "English",
            ui.smaller_button: translate("LookButtons", "Réduire ({zoom} %)").format(zoom=zoom),
            ui.larger_button: translate("LookButtons", "Agrandir ({zoom} %)").format(zoom=zoom),
            ui.theme_button: light if preferences.is_dark else dark,
        }
        for button, name in names.items():
            button.setAccessibleName(name)
            button.setToolTip(name)
        show_locks(preferences, zip(names, ("language", "language", "zoom", "zoom", "theme"), strict=True))

    def _on_language(self, language: str) -> None:
        self._preferences.set_language(language)
        self.retranslate()  # the button of the language that was already on stays down
