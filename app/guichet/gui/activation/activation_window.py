"""« Activez votre espace / vos services »: a window that blocks nothing, as the site's pop-up (rows 123-144)."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.activation.address_step import AddressStep
from guichet.gui.activation.code_step import CodeStep
from guichet.gui.activation.summary_step import SummaryStep
from guichet.gui.context import Context
from guichet.gui.generated.ui_activation_window import Ui_ActivationWindow
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.translated import TranslatedWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from guichet.procedures.activation import Activated
    from guichet.procedures.summaries import Summary

CODE, ADDRESS, SUMMARY = range(3)
STEP_NAMES = ("code", "address", "summary")

S = TypeVar("S", bound=QWidget)


class ActivationWindow(TranslatedWidget):
    """Three steps beside the main window, so that the code can be copied from the mailbox."""

    step_changed = Signal(str)  # one of STEP_NAMES
    activated = Signal()
    services_requested = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self.ui = Ui_ActivationWindow()
        self.ui.setupUi(self)
        self._made: list[QWidget] = []  # as they lie in the stack
        self._step = CODE
        self.ui.steps.show_page(self._made.index(self.code))
        self.retranslate()

    @cached_property
    def code(self) -> CodeStep:
        """Step 1."""
        step = self._add(CodeStep(self._context))
        step.accepted.connect(self._on_code)
        return step

    @cached_property
    def address(self) -> AddressStep:
        """Step 2."""
        step = self._add(AddressStep(self._context))
        step.back_requested.connect(lambda: self._show(CODE))
        step.activated.connect(self._on_activated)
        return step

    @cached_property
    def summary(self) -> SummaryStep:
        """Step 3."""
        step = self._add(SummaryStep(self._context))
        step.summary_requested.connect(self._on_summary)
        step.services_requested.connect(self.services_requested)
        return step

    @property
    def step(self) -> str:
        """Name of the step on show."""
        return STEP_NAMES[self._step]

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.scroll_area.setAccessibleName(self.windowTitle())
        self.ui.trail.set_steps([self.tr("Code d'activation"), self.tr("Identifiants"), self.tr("Récapitulatif")])

    def closeEvent(self, event: "QCloseEvent") -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _show(self, index: int) -> None:
        step, first = self._step_and_first_field(index)
        self._step = index
        self.ui.steps.show_page(self._made.index(step))
        self.ui.trail.set_current(index)
        first.setFocus()
        self.step_changed.emit(self.step)

    def _add(self, step: S) -> S:
        """Put a step into the stack when it is first needed: the window opens with one."""
        self.ui.steps.add_page(step)
        self._made.append(step)
        put_in_reading_order(self)
        return step

    def _step_and_first_field(self, index: int) -> tuple[QWidget, QWidget]:
        if index == CODE:
            return self.code, self.code.ui.code_edit
        if index == ADDRESS:
            return self.address, self.address.ui.address_edit
        return self.summary, self.summary.ui.summary_button

    def _on_code(self) -> None:
        self.address.set_code(self.code.code)
        self._show(ADDRESS)

    def _on_activated(self, activated: "Activated") -> None:
        self.summary.show_activated(activated)
        self._show(SUMMARY)
        self.activated.emit()

    def _on_summary(self, account_id: UUID) -> None:
        language = self._context.language
        self._context.backend.ask(
            self, lambda services: services.summaries.make(account_id, language), self._on_summary_made
        )

    def _on_summary_made(self, summary: "Summary | None") -> None:
        if summary is None:
            return
        from guichet.gui.summary.summary_window import SummaryWindow

        window = SummaryWindow(
            self._context.backend, summary.pdf, f"recapitulatif-{summary.subscriber_number}.pdf", self
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
