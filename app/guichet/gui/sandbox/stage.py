"""What builders work on: the sandbox's window, and who plays."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar, cast

from PySide6.QtWidgets import QLineEdit, QWidget

from guichet.clock import Clock
from guichet.gui.main.main_window import MainWindow
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.widgets.captcha_box import CaptchaBox
from guichet.procedures.services import Services
from guichet.rules.captcha import LIFETIME as IMAGE_LIFETIME
from guichet.rules.mode import Mode
from guichet.rules.sample_people import Person

W = TypeVar("W", bound=QWidget)

# A builder stops where it has to wait: for the workers (None), or for what one of them answers to the work it asks for.
Building = Generator[Callable[[Services], Any] | None, Any, None]
Builders = dict[str, Callable[["Stage"], Building]]  # by the name that the atlas gives


@dataclass(frozen=True)
class Stage:
    """``person`` types; ``holder`` is whom the situation is about (the same where there is none), ``given`` what the
    atlas asks."""

    window: MainWindow
    clock: Clock
    person: Person
    holder: Person
    given: Mapping[str, str | int]

    @property
    def address(self) -> str:
        """At which the situation's mail arrives."""
        return self.holder.address

    def text(self, name: str, default: str = "") -> str:
        """What the atlas gives under that name, with address and password of the situation filled in."""
        given = str(self.given.get(name, default))
        return given.replace("{address}", self.address).replace("{password}", self.holder.password)

    def registration(self) -> RegistrationPage:
        """The wizard, begun anew, in the « mode » that the atlas gives (expert where it gives none)."""
        self.window.portal.start_registration(Mode(self.text("mode", Mode.EXPERT)))
        return cast("RegistrationPage", self.window.portal.page(Place.REGISTRATION))

    def fill(self, form: QWidget, code: str = "") -> None:
        """Put what the atlas gives into the fields of those names; ``code`` for « {code} »."""
        for name in self.given:
            field = form.findChild(QLineEdit, name)
            if field is not None:
                field.setText(self.text(name).replace("{code}", code))

    def pass_deadline(self) -> Building:
        """Set the clock a second after the next deadline, and let what has expired by then be erased."""
        deadline = yield lambda services: services.deadlines.next_one()
        self._set_clock(deadline + timedelta(seconds=1))
        yield lambda services: services.deadlines.erase_expired()

    def copy_image(self, box: CaptchaBox) -> Building:
        """Wait for the image and copy it as « answer » says: ``right``, ``wrong``, ``late`` (right, but too old), or
        not at all."""
        answer = self.text("answer")
        while not box.fill_in(wrong=answer == "wrong"):
            yield None
        if not answer:
            box.ui.answer_edit.clear()
        if answer == "late":
            self._set_clock(self.clock.now() + 2 * IMAGE_LIFETIME)

    def _set_clock(self, moment: datetime) -> None:
        self.clock.set_to(moment)
        self.window.clock_bar.show_time()
