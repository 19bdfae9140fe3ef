"""Activation, « Récapitulatif »: date and number of the registration, and the summary to keep (rows 135-144)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_summary_step import Ui_SummaryStep
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.atlas_entry import Guide
from guichet.rules.paris import long_date

if TYPE_CHECKING:
    from guichet.procedures.activation import Activated


class SummaryStep(TranslatedWidget):
    """The account is operational; its number is to be noted and its summary to be saved first."""

    summary_requested = Signal(object)  # the account's id
    services_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._activated: Activated | None = None
        self.ui = Ui_SummaryStep()
        self.ui.setupUi(self)
        self.ui.unreadable_label.hide()
        self.ui.summary_button.clicked.connect(self._on_summary)
        self.ui.services_button.clicked.connect(self.services_requested)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.summary_button

    @property
    def followed(self) -> Guide | None:
        """The guide whose procedure ended here, if it is one of the two."""
        return self._activated.followed if self._activated is not None else None

    def show_activated(self, activated: "Activated") -> None:
        """Print name, date and subscriber number."""
        self._activated = activated
        self.retranslate()

    def show_unreadable(self) -> None:
        """Say that no summary can be made: the key that sealed the answer is lost."""
        self.ui.unreadable_label.show()
        announce(self.ui.unreadable_label, self.ui.unreadable_label.text())

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.next_label.setText(
            self.tr(
                "Notez votre numéro d'abonné et enregistrez d'abord le récapitulatif. Vous pouvez ensuite vous "
                "connecter pour adhérer aux services, ou communiquer votre numéro d'abonné à l'utilisateur principal "
                "du service pour qu'il vous désigne administrateur suppléant ou délégataire."
            )
        )
        if self._activated is None:
            return
        self.ui.name_label.setText(self._activated.name)
        self.ui.done_label.setText(
            self.tr("Votre inscription a été réalisée le {day} sous le numéro {number}.").format(
                day=long_date(self._activated.registered_on, self._context.language),
                number=self._activated.subscriber_number,
            )
        )

    def _on_summary(self) -> None:
        if self._activated is not None:
            self.summary_requested.emit(self._activated.account_id)
