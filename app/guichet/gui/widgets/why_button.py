"""« Pourquoi ? » beside a refusal."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from guichet.rules.refusals import Refusal


@runtime_checkable
class TellsWhy(Protocol):
    """A window that can tell the reason of a refusal."""

    def show_why(self, refusal: Refusal, address: str, sentence: QWidget) -> None:
        """Tell it. ``address`` stood in the form that shows ``sentence``, the refusal; "" if it asks for none."""


def teller_of(widget: QWidget) -> TellsWhy | None:
    """The nearest one around ``widget``, beyond its own window too: the activation lies in a window of the portal's."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, TellsWhy):
        around = around.parentWidget()
    return around


class WhyButton(QPushButton):
    """Looks like a link. Its description tells which refusal of which field, since a form may show several alike."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.parentWidget())
        self._field = field
        self.setProperty("role", "link")
        self.hide()

    def offer(self) -> None:
        """Offer the reason of what the field's description says is refused, where somebody can tell it."""
        self._say()
        self.setVisible(teller_of(self) is not None)

    def changeEvent(self, event: QEvent) -> None:
        """The field may be put into the new language after the form that told the refusal."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        name = self._field.accessibleName() or (self._field.text() if isinstance(self._field, QCheckBox) else "")
        self.setText(self.tr("Pourquoi ?"))
        self.setAccessibleDescription(f"{name} {self._field.accessibleDescription()}".strip())
