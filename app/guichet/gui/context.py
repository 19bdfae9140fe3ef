"""What every screen is given: the same few objects, in one hand."""

from dataclasses import dataclass

from guichet.clock import Clock
from guichet.gui.backend import Backend
from guichet.gui.preferences import Preferences
from guichet.gui.session import Session


@dataclass(frozen=True)
class Context:
    """The running application, as far as screens may know it."""

    backend: Backend
    clock: Clock
    preferences: Preferences
    session: Session
    show_captcha: bool = False  # « Solution : … » under every CAPTCHA image, for demonstrations
    is_sandbox: bool = False  # nothing of the user's own is in there

    @property
    def language(self) -> str:
        """The language on screen."""
        return self.preferences.language
