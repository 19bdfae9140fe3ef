"""What the computer's own settings decide (site_settings): shown as it is, switched off, and said why."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guichet.gui.preferences import Preferences


def locked_hint() -> str:
    """Why something cannot be changed, in the language of the moment."""
    return QCoreApplication.translate("Locks", "Ce choix est fixé pour ce poste par son administrateur.")


def show_locks(preferences: Preferences, widgets: Iterable[tuple[QWidget, str]]) -> None:
    """Switch off the widgets whose setting is locked; their names stay, their tooltips say why."""
    for widget, setting in widgets:
        if preferences.is_locked(setting):
            widget.setEnabled(False)
            widget.setToolTip(locked_hint())
