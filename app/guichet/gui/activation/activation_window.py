"""« Activez votre espace / vos services »: a window that blocks nothing, as the site's pop-up (rows 123-144)."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.activation.address_step import AddressStep
from guichet.gui.activation.code_step import CodeStep
from guichet.gui.activation.summary_step import SummaryStep
from guichet.gui.beside import give_size
from guichet.gui.context import Context
from guichet.gui.generated.ui_activation_window import Ui_ActivationWindow
from guichet.gui.look_keys import add_zoom_keys
from guichet.gui.sandbox_mark import mark_sandbox
from guichet.gui.scroll_focus import pass_by_while_still
from guichet.gui.summary.summary_maker import SummaryMaker
from guichet.gui.widgets.stepped import Stepped
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.atlas_entry import Guide

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from guichet.procedures.activation import Activated


class ActivationWindow(Stepped, TranslatedWidget):
    """Three steps beside the main window, so that the code can be copied from the mailbox.

    They serve a change of address too (B§4.2, rows 211-213): which of the two it is, the code tells.
    """

    STEPS = ("code", "address", "summary")

    activated = Signal(object)  # procedures.activation.Activated
    services_requested = Signal()
    summary_opened = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        # As a dialogue it stays above the window it belongs to, whose guide can then be read and clicked beside it.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.WindowMinMaxButtonsHint)
        self._context = context
        self.ui = Ui_ActivationWindow()
        self.ui.setupUi(self)
        add_zoom_keys(self, context.preferences)
        give_size(self, context.preferences, 660, 760)
        pass_by_while_still(self.ui.scroll_area)
        self.retranslate()
        self.begin(self.ui.steps, self.ui.trail)

    @property
    def guide(self) -> Guide | None:
        """Which guide's account it was, once it is activated; before, the code alone could tell."""
        return self.summary.followed if self.step == "summary" else None

    @property
    def condition(self) -> str:
        """The page reads the same after a change of address (row 212): the atlas tells them apart."""
        return "address_changed" if self.guide is Guide.B else ""

    @cached_property
    def code(self) -> CodeStep:
        """Step 1."""
        step = self.add_step(CodeStep(self._context))
        step.accepted.connect(self._on_code)
        return step

    @cached_property
    def address(self) -> AddressStep:
        """Step 2."""
        step = self.add_step(AddressStep(self._context))
        step.back_requested.connect(lambda: self.show_step("code"))
        step.activated.connect(self._on_activated)
        return step

    @cached_property
    def summary(self) -> SummaryStep:
        """Step 3."""
        step = self.add_step(SummaryStep(self._context))
        maker = SummaryMaker(self._context, self)
        maker.unreadable.connect(step.show_unreadable)
        maker.opened.connect(self.summary_opened)
        step.summary_requested.connect(maker.make)
        step.services_requested.connect(self.services_requested)
        return step

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        mark_sandbox(self, self._context, self.ui.banner_label)
        self.ui.scroll_area.setAccessibleName(self.windowTitle())
        self.ui.trail.set_steps([self.tr("Code d'activation"), self.tr("Identifiants"), self.tr("Récapitulatif")])

    def closeEvent(self, event: "QCloseEvent") -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _on_code(self) -> None:
        self.address.set_code(self.code.code)
        self.show_step("address")

    def _on_activated(self, activated: "Activated") -> None:
        self.summary.show_activated(activated)
        self.show_step("summary")
        self.activated.emit(activated)
