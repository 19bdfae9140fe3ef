"""The base of every screen: it says its texts anew when the language changes, and knows the Enter key."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from guichet.gui.enter_key import press_focused


class TranslatedWidget(QWidget):
    """Calls :meth:`retranslate` when the language is switched while the program runs."""

    def retranslate(self) -> None:
        """Put every text on screen in the language of the moment; what was typed is not touched."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            QTimer.singleShot(0, self, self._lay_out_anew)
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def _lay_out_anew(self) -> None:
        """Layouts keep heights that they computed while only some of the texts had changed."""
        for layout in self.findChildren(QLayout):
            layout.invalidate()
        self.updateGeometry()
