"""« Activation de votre espace abonné »: the code is on its way to the new address (B§4.1; rows 202-207)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.panel_page import PanelPage
from guichet.gui.context import Context
from guichet.gui.generated.ui_address_sent_page import Ui_AddressSentPage
from guichet.gui.mailbox.breakable import show_breakable
from guichet.gui.times import show_moment
from guichet.rules.atlas_entry import Guide

if TYPE_CHECKING:
    from guichet.procedures.credentials_change import AddressChangeSent


class AddressSentPage(PanelPage):
    """Two ways on: activate at once, or « OK » and come back (ruling C5)."""

    activate_requested = Signal()
    ok_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sent: AddressChangeSent | None = None
        self.ui = Ui_AddressSentPage()
        self.ui.setupUi(self)
        self.lay_out(self.ui.columns, self.ui.panel, self.ui.content, self.ui.activate_button)
        self.ui.activate_button.clicked.connect(self.activate_requested)
        self.ui.ok_button.clicked.connect(self.ok_requested)

    @property
    def guide(self) -> Guide:
        """The code that was sent is that of a change."""
        return Guide.B

    def show_sent(self, sent: "AddressChangeSent") -> None:
        """Print name, new address and deadline."""
        self._sent = sent
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._sent is None:
            return
        show_breakable(self.ui.name_label, self.tr("Civ. neutre {name}").format(name=self._sent.name))
        check = self.tr(
            "Si vous ne le recevez pas, vérifiez que l'adresse que vous avez saisie ({address}) est correcte, et "
            'consultez la rubrique "Courrier indésirable" ou "Spam" de votre messagerie personnelle.'
        ).format(address=self._sent.address)
        show_breakable(self.ui.check_label, check)
        self.ui.deadline_label.setText(
            self.tr("Code envoyé le {sent} ; à saisir au plus tard le {deadline}.").format(
                sent=show_moment(self._sent.sent_at), deadline=show_moment(self._sent.deadline)
            )
        )
