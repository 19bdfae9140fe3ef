"""« Supprimer votre espace professionnel » (row 172): says what goes, and asks for the number to be typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.panel_page import PanelPage
from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_closing_page import Ui_ClosingPage
from guichet.gui.mailbox.breakable import breakable
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules.refusals import Field, Refused

if TYPE_CHECKING:
    from guichet.procedures.account import Overview


class ClosingPage(PanelPage):
    """Nothing is erased before the right subscriber number was typed. No screen of it is in the guides."""

    closed = Signal()
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_ClosingPage()
        self.ui.setupUi(self)
        self.lay_out(self.ui.columns, self.ui.panel, self.ui.content, self.ui.number_edit)
        buttons = FlowLayout(self.ui.buttons, spacing=8, to_the_right=True)
        buttons.addWidget(self.ui.cancel_button)
        buttons.addWidget(self.ui.submit_button)
        self.errors = FieldErrors(self, {Field.SUBSCRIBER_NUMBER: self.ui.number_edit})
        self.ui.cancel_button.clicked.connect(self.cancelled)
        self.ui.submit_button.clicked.connect(self._on_submit)
        self.ui.number_edit.returnPressed.connect(self._on_submit)
        self.retranslate()

    def show_overview(self, overview: "Overview") -> None:
        """Name the addresses that will be free."""
        super().show_overview(overview)
        change = overview.pending_change
        if change is None:
            text = self.tr("• le lien avec l'adresse {address}, qui sera libre aussitôt").format(
                address=overview.address
            )
        else:
            text = self.tr(
                "• le lien avec l'adresse {address} et la modification en attente vers {new_address} : les deux "
                "seront libres aussitôt"
            ).format(address=overview.address, new_address=change.address)
        self.ui.goes_5.setText(breakable(text, self.ui.goes_5.fontMetrics()))
        self.ui.goes_5.setAccessibleName(text)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.errors.retranslate()
        self.show_again()

    def _on_submit(self) -> None:
        number = self.ui.number_edit.text()
        self.context.session.ask(
            self, lambda services, account_id: services.accounts.close(account_id, number), self._on_judged
        )

    def _on_judged(self, refused: Refused | None) -> None:
        self.errors.show(refused.refusals if refused else ())
        if refused is None:
            self.closed.emit()
