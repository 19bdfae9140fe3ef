"""The base of every screen: it says its texts anew when the language changes."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFormLayout, QLayout, QWidget


class TranslatedWidget(QWidget):
    """Calls :meth:`retranslate` when the language is switched while the program runs."""

    def retranslate(self) -> None:
        """Put every text on screen in the language of the moment; what was typed is not touched."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):  # the layouts have done their work before
            for form in self.findChildren(QFormLayout):
                _arrange_anew(form)
        return done

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            QTimer.singleShot(0, self, self._lay_out_anew)
        super().changeEvent(event)

    def _lay_out_anew(self) -> None:
        """Layouts keep heights that they computed while only some of the texts had changed."""
        for layout in self.findChildren(QLayout):
            layout.invalidate()
        self.updateGeometry()


def _arrange_anew(form: QFormLayout) -> None:
    """Let every row have the height that its width asks for.

    Qt's form layout may place its rows by the heights of its size hint's width, which it computed last, so that a
    sentence of three lines gets the room of two. Asked for a width of no importance, it forgets them.
    """
    rect = form.geometry()
    if rect.isValid():
        form.heightForWidth(rect.width() + 1)
        form.setGeometry(rect.adjusted(0, 0, 0, 1))
        form.setGeometry(rect)
