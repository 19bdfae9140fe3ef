"""Qt's form layout, mended: every row gets the height that its width asks for."""

from functools import cached_property

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFormLayout, QWidget


class FormMender(QWidget):
    """The base of widgets with a form.

    QFormLayout remembers its height for two widths, its own and its size hint's, but the heights of its rows only for
    the one that was asked for last. It then places rows of 300 pixels by the heights that they would have in 900, and a
    refusal of three lines gets the room of one (seen with Qt 6.11).
    """

    @cached_property
    def _forms(self) -> list[QFormLayout]:
        return [form for form in self.findChildren(QFormLayout) if form.parentWidget() is self]

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):  # the layouts have done their work before
            for form in self._forms:
                _place_rows(form)
        return done


def _place_rows(form: QFormLayout) -> None:
    """Have all heights computed anew: another width drives the wrong ones out, another size has the rows placed."""
    rect = form.geometry()
    if rect.isValid():
        form.heightForWidth(rect.width() + 1)
        form.setGeometry(rect.adjusted(0, 0, 0, 1))
        form.setGeometry(rect)
