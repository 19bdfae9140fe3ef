"""The guide pane's own language: its words in French or English, whatever language the portal is in."""

from PySide6.QtCore import QTranslator

from guichet import resource
from guichet.gui.preferences import Preferences


class GuideLanguage:
    """Asks the preferences each time; the translations are read when they are first needed."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._translator: QTranslator | None = None

    @property
    def code(self) -> str:
        """``fr`` or ``en``: as chosen for the guide, else that of the portal."""
        return self._preferences.current.guide_language or self._preferences.language

    @property
    def other(self) -> str:
        """The one it could be switched to."""
        return "fr" if self.code == "en" else "en"

    def say(self, context: str, french: str) -> str:
        """``french`` in the guide's language."""
        if self.code == "fr":
            return french
        if self._translator is None:
            self._translator = QTranslator()
            self._translator.load("guichet_en", str(resource.path()))
        return self._translator.translate(context, french) or french
