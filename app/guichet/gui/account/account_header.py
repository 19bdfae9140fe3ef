"""The head of the home screens: whose account it is, until when its password holds (row 152; ruling C16)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_account_header import Ui_AccountHeader
from guichet.gui.times import show_day
from guichet.gui.widgets.columns_layout import ColumnsLayout
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget

if TYPE_CHECKING:
    from guichet.procedures.account import Overview


class AccountHeader(TranslatedWidget):
    """« impots.gouv.fr » stands in the portal's own head, above."""

    help_requested = Signal()
    home_requested = Signal()  # « Espace pro. »
    site_requested = Signal()  # « Impots.gouv.fr »
    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Overview | None = None
        self.ui = Ui_AccountHeader()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        columns = ColumnsLayout(self.ui.columns, spacing=12)
        columns.addWidget(self.ui.identity)
        columns.addWidget(self.ui.links)
        links = FlowLayout(self.ui.links, spacing=8, to_the_right=True)
        for button, signal in (
            (self.ui.home_button, self.home_requested),
            (self.ui.site_button, self.site_requested),
            (self.ui.quit_button, self.quit_requested),
        ):
            links.addWidget(button)
            button.clicked.connect(signal)
        self.ui.help_button.clicked.connect(self.help_requested)

    def show_overview(self, overview: "Overview") -> None:
        """Print what the account is now."""
        self._shown = overview
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        shown = self._shown
        if shown is None:
            return
        until = show_day(shown.password_valid_until)
        self.ui.name_label.setText(f"{shown.surname.upper()} {shown.first_name}")
        self.ui.number_label.setText(self.tr("Abonné : {number}").format(number=shown.subscriber_number))
        self.ui.expiry_label.setText(self.tr("Expiration du mot de passe : {date}").format(date=until))
