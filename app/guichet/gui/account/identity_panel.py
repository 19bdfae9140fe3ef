"""The panel on the left of « Gérer les services »: number, NOM, Prénom, VILLE, PAYS, « Quitter » (rows 170, 177)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_identity_panel import Ui_IdentityPanel
from guichet.gui.mailbox.breakable import show_breakable
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.countries import country_name

if TYPE_CHECKING:
    from guichet.procedures.account import Overview


class IdentityPanel(TranslatedWidget):
    """Says whose account it is."""

    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Overview | None = None
        self.ui = Ui_IdentityPanel()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui.quit_button.clicked.connect(self.quit_requested)

    def show_overview(self, overview: "Overview") -> None:
        """Print what the account is now."""
        self._shown = overview
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._shown is None:
            return
        language = "en" if QLocale().language() is QLocale.Language.English else "fr"
        self.ui.number_label.setText(self.tr("Abonné: {number}").format(number=self._shown.subscriber_number))
        show_breakable(self.ui.surname_label, self._shown.surname.upper())
        show_breakable(self.ui.first_name_label, self._shown.first_name)
        show_breakable(self.ui.city_label, self._shown.city.upper())
        self.ui.country_label.setText(country_name(self._shown.country, language).upper())
