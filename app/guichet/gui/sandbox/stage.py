"""What builders work on: the sandbox's window, and who plays."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from PySide6.QtWidgets import QLineEdit, QWidget

from guichet.clock import Clock
from guichet.gui.main.main_window import MainWindow
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.procedures.services import Services
from guichet.rules.sample_people import Person

W = TypeVar("W", bound=QWidget)

# A builder stops where it has to wait: for the workers (None), or for what one of them answers to the work it asks for.
Building = Generator[Callable[[Services], Any] | None, Any, None]


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
        """What the atlas gives under that name, with the address of the situation filled in."""
        return str(self.given.get(name, default)).replace("{address}", self.address)

    def registration(self) -> RegistrationPage:
        """The wizard, begun anew."""
        self.window.portal.start_registration()
        return cast("RegistrationPage", self.window.portal.page(Place.REGISTRATION))

    def fill(self, form: QWidget, code: str = "") -> None:
        """Put what the atlas gives into the fields of those names; ``code`` for « {code} »."""
        for name in self.given:
            field = form.findChild(QLineEdit, name)
            if field is not None:
                field.setText(self.text(name).replace("{code}", code))
