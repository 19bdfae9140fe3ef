"""The base of every page of the portal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.atlas_entry import Guide


class PortalPage(TranslatedWidget):
    """What the portal asks of a page. Most pages are in one state all the time and depend on nothing that changes."""

    @property
    def state(self) -> str:
        """Which of its states the page is in, as the atlas names it (« terms »); "" where it has but one."""
        return ""

    @property
    def condition(self) -> str:
        """What the page says without refusing anything, as the atlas names that state of the screen: a change that
        waits, a password that has expired; "" where it is as always."""
        return ""

    @property
    def guide(self) -> Guide | None:
        """The guide that a code belongs to which was sent from here, or is waited for; None where there is none."""
        return None

    @property
    def first_field(self) -> QWidget | None:
        """Where the keyboard comes first, where that is not what is read first."""
        return None

    def refresh(self) -> None:
        """Say anew what may have changed: called when the page comes on show and when the clock was set."""


class ChangingPage(PortalPage):
    """A page whose condition, or guide, may change while it is on show. (The procedures' pages have no such signal:
    PySide sorts one badly that comes to a class by its second base.)"""

    condition_changed = Signal()
