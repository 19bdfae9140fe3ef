"""Where one is: the portal's page, the step of the activation, the message that is read, and what was refused there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.portal.portal import Portal
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.rules import atlas
from guichet.rules.refusals import Refusal

if TYPE_CHECKING:
    from guichet.gui.activation.activation_window import ActivationWindow


@dataclass(frozen=True)
class _Place:
    """One of the things that are followed: the atlas' name of what it shows, and the widget that shows it."""

    screen: Callable[[], str]
    page: Callable[[], QWidget]


class Whereabouts(QObject):
    """Follows a window; ``changed`` gives the atlas' key of the screen, or of its state, that was touched last."""

    changed = Signal(str)

    def __init__(self, portal: Portal, mailbox: MailboxPane, parent: QObject) -> None:
        super().__init__(parent)
        self._portal = _Place(lambda: portal.guide_key, lambda: portal.page(portal.place))
        self._mailbox = _Place(lambda: f"mailbox.{mailbox.reading}", lambda: mailbox)
        self._here = self._portal
        self._key = "home"
        portal.place_changed.connect(lambda _: self._come_to(self._portal))
        mailbox.reading_changed.connect(self._on_reading)

    @property
    def key(self) -> str:
        """Where one is now."""
        return self._key

    @property
    def page(self) -> QWidget:
        """The widget that shows it."""
        return self._here.page()

    def look(self) -> None:
        """Find out where one is, when nothing has moved."""
        self._come_to(self._here)

    def follow_activation(self, window: "ActivationWindow") -> None:
        """The activation window was opened, or brought forward."""
        place = _Place(lambda: f"activation.{window.step}", lambda: window)
        if not window.property("followed"):
            window.setProperty("followed", True)
            window.step_changed.connect(lambda _: self._come_to(place))
            window.closed.connect(lambda: self._come_to(self._portal))
        self._come_to(place)

    def _on_reading(self, what: str) -> None:
        self._come_to(self._mailbox if what else self._portal)

    def _come_to(self, place: _Place) -> None:
        for errors in place.page().findChildren(FieldErrors):
            if not errors.property("followed"):  # steps are made one by one
                errors.setProperty("followed", True)
                errors.changed.connect(lambda place=place: self._come_to(place))
        self._here = place
        key = atlas.key_of(place.screen(), _refusals(place.page()))
        if key != self._key:
            self._key = key
            self.changed.emit(key)


def _refusals(page: QWidget) -> tuple[Refusal, ...]:
    """What is refused on the step of ``page`` that is on show."""
    forms = (each for each in page.findChildren(FieldErrors) if each.form.isVisibleTo(page))
    return tuple(refusal for each in forms for refusal in each.shown)
