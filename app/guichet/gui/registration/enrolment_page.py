"""What the two ways to an account have in common: login details are chosen, and at the end a code is on its way."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from guichet.gui.portal.procedure_page import ProcedurePage
from guichet.gui.registration.credentials_step import CredentialsStep
from guichet.gui.registration.end_step import EndStep
from guichet.rules.refusals import Refused

if TYPE_CHECKING:
    from guichet.procedures.registration import Registered


class EnrolmentPage(ProcedurePage):
    """Its steps include "credentials" and, last, "end"."""

    registered = Signal(str)  # the address to which the code was sent

    @property
    def credentials(self) -> CredentialsStep:
        """The step in which login details are chosen."""
        raise NotImplementedError

    @cached_property
    def end(self) -> EndStep:
        """The last step."""
        step = self.add_step(EndStep())
        step.activate_requested.connect(self.activate_requested)
        step.ok_requested.connect(self.quit_requested)
        return step

    def go_back_to(self, refused: Refused) -> None:
        """Something became impossible since it was judged (the address was taken): back to the step that has it."""
        raise NotImplementedError

    def _on_registered(self, outcome: "Registered | Refused") -> None:
        if isinstance(outcome, Refused):
            self.go_back_to(outcome)
            return
        self.credentials.forget_passwords()
        self.end.show_registered(outcome)
        self.show_step("end")
        self.registered.emit(outcome.address)
