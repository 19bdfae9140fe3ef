"""A procedure in steps: the trail above, one step on show, each made when it is first needed."""

from typing import ClassVar, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.page_stack import PageStack
from guichet.gui.widgets.step_trail import StepTrail


class Step(Protocol):
    """What a step must tell: where the keyboard goes when it comes on show."""

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""


S = TypeVar("S", bound=QWidget)


class Stepped(QWidget):
    """Mixed into a page or window. ``STEPS`` names its steps in their order; each is an attribute of that name, a
    ``cached_property`` that makes the step and hands it to :meth:`add_step`: all at once would keep the window waiting.

    Steps live on, so that going back loses nothing.
    """

    STEPS: ClassVar[tuple[str, ...]] = ()

    step_changed = Signal(str)  # one of STEPS

    _stack: PageStack
    _trail: StepTrail
    _step = ""

    def begin(self, stack: PageStack, trail: StepTrail) -> None:
        """Show the first step in ``stack``, under ``trail``; to be called once the form is set up."""
        self._stack, self._trail = stack, trail
        self.show_step(self.STEPS[0])

    @property
    def step(self) -> str:
        """Name of the step on show."""
        return self._step

    @property
    def first_field(self) -> QWidget:
        """Where the keyboard comes first: the first place for it in the step on show."""
        step: Step = getattr(self, self._step)
        return step.first_field

    def add_step(self, step: S) -> S:
        """Put a step that was just made into the stack."""
        self._stack.add_page(step)
        put_in_reading_order(self)
        return step

    def show_step(self, name: str) -> None:
        """Go to the step of that name, with the keyboard in its first field."""
        step = getattr(self, name)
        self._step = name
        self._stack.show_page(step)
        self._trail.set_current(self.STEPS.index(name))
        self.first_field.setFocus()
        self.step_changed.emit(name)
