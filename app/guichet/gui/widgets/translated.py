"""The base of every screen: it says its texts anew when the language changes."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class TranslatedWidget(QWidget):
    """Calls :meth:`retranslate` when the language is switched while the program runs."""

    def retranslate(self) -> None:
        """Put every text on screen in the language of the moment; what was typed is not touched."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
