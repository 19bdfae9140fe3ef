"""Step 5, « Enregistrement »: the code is on its way (rows 97-104)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_end_step import Ui_EndStep
from guichet.gui.times import show_moment
from guichet.gui.widgets.translated import TranslatedWidget

if TYPE_CHECKING:
    from guichet.procedures.registration import Registered


class EndStep(TranslatedWidget):
    """Two ways on: activate at once, or « OK » and come back (ruling C5)."""

    activate_requested = Signal()
    ok_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registered: Registered | None = None
        self.ui = Ui_EndStep()
        self.ui.setupUi(self)
        self.ui.activate_button.clicked.connect(self.activate_requested)
        self.ui.ok_button.clicked.connect(self.ok_requested)

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.activate_button

    def show_registered(self, registered: "Registered") -> None:
        """Print name, address and deadline."""
        self._registered = registered
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._registered is None:
            return
        self.ui.name_label.setText(self._registered.name)
        self.ui.check_label.setText(
            self.tr(
                "Si vous ne le recevez pas, vérifiez que l'adresse que vous avez saisie ({address}) est correcte, et "
                'consultez la rubrique "Courrier indésirable" ou "Spam" de votre messagerie personnelle.'
            ).format(address=self._registered.address)
        )
        self.ui.deadline_label.setText(
            self.tr("Code envoyé le {sent} ; à saisir au plus tard le {deadline}.").format(
                sent=show_moment(self._registered.sent_at), deadline=show_moment(self._registered.deadline)
            )
        )
