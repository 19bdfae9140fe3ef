"""Where one is: the portal's page, the step of the activation, the message that is read, and what was refused there;
and which of the two guides the code in hand belongs to, as far as anybody knows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.portal.portal import Portal
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.rules import atlas
from guichet.rules.atlas_entry import Guide
from guichet.rules.refusals import Refusal

if TYPE_CHECKING:
    from guichet.gui.activation.activation_window import ActivationWindow


@dataclass(frozen=True)
class _Place:
    """One of the things that are followed: the atlas' name of what it shows, the widget that shows it, in which
    condition that is, and which guide it belongs to (None: it may be either)."""

    screen: Callable[[], str]
    page: Callable[[], QWidget]
    condition: Callable[[], str]
    guide: Callable[[], Guide | None]


class Whereabouts(QObject):
    """Follows a window; ``changed`` gives the atlas' key of the screen, or of its state, that was touched last.

    The activation and its message serve both guides: which one is followed is known from the message that was opened,
    and from whoever has registered here, or is signed in and waits for a change.
    """

    changed = Signal(str)
    guide_changed = Signal(object)  # Guide | None; before ``changed``

    def __init__(self, portal: Portal, mailbox: MailboxPane, parent: QObject) -> None:
        super().__init__(parent)
        self._portal = _Place(
            lambda: portal.guide_key,
            lambda: portal.page(portal.place),
            lambda: portal.page(portal.place).condition,
            lambda: portal.page(portal.place).guide,
        )
        self._mailbox = _Place(lambda: f"mailbox.{mailbox.reading}", lambda: mailbox, str, lambda: mailbox.guide)
        self._here = self._portal
        self._key = "home"
        self._guide: Guide | None = None
        portal.place_changed.connect(lambda _: self._come_to(self._portal))
        portal.condition_changed.connect(self._on_condition)
        portal.context.session.changed.connect(lambda: self._follow(mailbox.guide))
        mailbox.reading_changed.connect(self._on_reading)

    @property
    def key(self) -> str:
        """Where one is now."""
        return self._key

    @property
    def page(self) -> QWidget:
        """The widget that shows it."""
        return self._here.page()

    @property
    def guide(self) -> Guide | None:
        """Which guide the code in hand belongs to; None where nobody knows."""
        return self._guide

    def forget_guide(self) -> None:
        """Other people are at the desk."""
        self._follow(None)

    def look(self) -> None:
        """Find out where one is, when nothing has moved."""
        self._come_to(self._here)

    def follow_activation(self, window: "ActivationWindow") -> None:
        """The activation window was opened, or brought forward."""
        place = _Place(
            lambda: f"activation.{window.step}", lambda: window, lambda: window.condition, lambda: window.guide
        )
        if not window.property("followed"):
            window.setProperty("followed", True)
            window.step_changed.connect(lambda _: self._come_to(place))
            window.closed.connect(lambda: self._come_to(self._portal))
        self._come_to(place)

    def _on_reading(self, what: str) -> None:
        if what == "activation":
            self._follow(self._mailbox.guide())  # of this code, or nobody knows
        self._come_to(self._mailbox if what else self._portal)

    def _on_condition(self) -> None:
        """A page says more of itself, be it while somebody is elsewhere: that moves nobody."""
        if self._here is self._portal:
            self._come_to(self._portal)
        else:
            self._follow(self._portal.guide() or self._guide)

    def _come_to(self, place: _Place) -> None:
        for errors in place.page().findChildren(FieldErrors):
            if not errors.property("followed"):  # steps are made one by one
                errors.setProperty("followed", True)
                errors.changed.connect(lambda place=place: self._come_to(place))
        self._here = place
        key = atlas.key_of(place.screen(), _refusals(place.page()), place.condition())
        state = atlas.state(key)
        self._follow((state.guide if state else None) or place.guide() or self._guide)
        if key != self._key:
            self._key = key
            self.changed.emit(key)

    def _follow(self, guide: Guide | None) -> None:
        if guide is not self._guide:
            self._guide = guide
            self.guide_changed.emit(guide)


def _refusals(page: QWidget) -> tuple[Refusal, ...]:
    """What is refused on the step of ``page`` that is on show."""
    forms = (each for each in page.findChildren(FieldErrors) if each.form.isVisibleTo(page))
    return tuple(refusal for each in forms for refusal in each.shown)
