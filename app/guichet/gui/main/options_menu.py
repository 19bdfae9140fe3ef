"""« Options »: the theme, what a trainer can switch for an exercise, and the timeline."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from guichet.gui.locks import locked_hint
from guichet.gui.preferences import Preferences
from guichet.settings import THEMES


class OptionsMenu(QMenu):
    """Shows the settings as they are; a click keeps another one."""

    diagnostic_requested = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setToolTipsVisible(True)
        self._themes = QActionGroup(self)
        self.theme_actions = {theme: self._theme_entry(theme) for theme in THEMES}
        self.addSeparator()
        self.copy_action = self._switch("copy_code_button")
        self.junk_action = self._switch("mail_to_junk")
        self.addSeparator()
        self.timeline_action = QAction(self)
        self.addAction(self.timeline_action)
        self.diagnostic_action = QAction(self)
        self.diagnostic_action.triggered.connect(self.diagnostic_requested)
        self.addAction(self.diagnostic_action)
        self.aboutToShow.connect(self.show_settings)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the entries in the language of the moment."""
        self.theme_actions["system"].setText(self.tr("Thème du système"))
        self.theme_actions["light"].setText(self.tr("Thème clair"))
        self.theme_actions["dark"].setText(self.tr("Thème sombre"))
        self.copy_action.setText(self.tr("Bouton « Copier le code » dans la messagerie"))
        self.junk_action.setText(self.tr("Les messages arrivent dans « Courrier indésirable »"))
        self.timeline_action.setText(self.tr("Chronologie d'un espace…"))

        self.diagnostic_action.setText(self.tr("Copier le diagnostic"))
        self._show_locks()

    def _show_locks(self) -> None:
        """What the computer's own settings decide is there to be seen, not to be changed."""
        locked = {"theme": list(self.theme_actions.values())}
        locked |= {"copy_code_button": [self.copy_action], "mail_to_junk": [self.junk_action]}
        for setting, actions in locked.items():
            if self._preferences.is_locked(setting):
                for action in actions:
                    action.setEnabled(False)
                    action.setToolTip(locked_hint())

    def show_settings(self) -> None:
        """Tick what is on now: another window may have changed it."""
        settings = self._preferences.current
        self.theme_actions[settings.theme].setChecked(True)
        self.copy_action.setChecked(settings.copy_code_button)
        self.junk_action.setChecked(settings.mail_to_junk)

    def _theme_entry(self, theme: str) -> QAction:
        action = self._entry()
        self._themes.addAction(action)
        action.triggered.connect(lambda: self._preferences.set_theme(theme))
        return action

    def _switch(self, setting: str) -> QAction:
        action = self._entry()
        action.triggered.connect(lambda on: self._preferences.change(**{setting: on}))
        return action

    def _entry(self) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        self.addAction(action)
        return action
