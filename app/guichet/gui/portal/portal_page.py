"""The base of every page of the portal."""

from PySide6.QtWidgets import QWidget

from guichet.gui.widgets.translated import TranslatedWidget


class PortalPage(TranslatedWidget):
    """What the portal asks of a page. Most pages are in one state all the time and depend on nothing that changes."""

    @property
    def state(self) -> str:
        """Which of its states the page is in, as the atlas names it (« terms »); "" where it has but one."""
        return ""

    @property
    def first_field(self) -> QWidget | None:
        """Where the keyboard comes first, where that is not what is read first."""
        return None

    def refresh(self) -> None:
        """Say anew what may have changed: called when the page comes on show and when the clock was set."""
