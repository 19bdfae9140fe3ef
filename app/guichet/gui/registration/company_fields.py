"""The section « Entreprise » of the registration form, in basic mode alone (rows 33-34)."""

from PySide6.QtWidgets import QLineEdit, QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.backend import Backend
from guichet.gui.generated.ui_company_fields import Ui_CompanyFields
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules import siren
from guichet.rules.company import CompanyApplication
from guichet.rules.refusals import Field


class CompanyFields(TranslatedForm):
    """SIREN, address and name. No screen of the guides shows them: the row names the first two, the labels are ours."""

    def __init__(self, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self.ui = Ui_CompanyFields()
        self.ui.setupUi(self)
        self.ui.siren_notice.hide()
        self.ui.siren_edit.textChanged.connect(self._on_siren)
        self.retranslate()

    @property
    def lines(self) -> dict[Field, QLineEdit]:
        """The fields by what is refused of them, in their order."""
        return {
            Field.SIREN: self.ui.siren_edit,
            Field.COMPANY_ADDRESS: self.ui.company_address_edit,
            Field.COMPANY_NAME: self.ui.company_name_edit,
        }

    def company(self) -> CompanyApplication:
        """What stands in the three fields."""
        return CompanyApplication(*(edit.text() for edit in self.lines.values()))

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        if not self.ui.siren_notice.isHidden():
            self._say_fictitious()

    def _on_siren(self, typed: str) -> None:
        """Nine digits are looked at on a worker: the library of check digits is not imported before it is needed."""
        if not self.ui.siren_notice.isHidden():
            self.ui.siren_notice.hide()
            self.ui.siren_edit.setAccessibleDescription("")

        def show(fictitious: bool) -> None:
            if fictitious and self.ui.siren_edit.text() == typed:
                self._say_fictitious()
                announce(self.ui.siren_edit, self.ui.siren_notice.text())

        if siren.check(typed) is None:
            self._backend.compute(self, lambda: siren.is_fictitious(typed), show)

    def _say_fictitious(self) -> None:
        self.ui.siren_notice.setText(
            self.tr("Ce SIREN est un numéro fictif : sa clé de contrôle est fausse. Il est accepté ici.")
        )
        self.ui.siren_notice.show()
        self.ui.siren_notice.updateGeometry()  # showing lays the form out before the section has grown
        self.ui.siren_edit.setAccessibleDescription(self.ui.siren_notice.text())
