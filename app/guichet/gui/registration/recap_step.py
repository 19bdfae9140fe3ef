"""Step 4, « Récapitulatif »: everything in clear, to be confirmed (rows 94-96)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_recap_step import Ui_RecapStep
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.company import CompanyApplication
from guichet.rules.contact_details import ContactDetails
from guichet.rules.countries import country_name
from guichet.rules.security_question import SecurityAnswer, question


class RecapStep(TranslatedForm):
    """Shows what will be kept; « Valider » keeps it."""

    submitted = Signal()
    back_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[str, ContactDetails, SecurityAnswer] | None = None
        self._company: CompanyApplication | None = None
        self.ui = Ui_RecapStep()
        self.ui.setupUi(self)
        self.ui.company_section.hide()
        self.ui.submit_button.clicked.connect(self.submitted)
        self.ui.back_button.clicked.connect(self.back_requested)

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.submit_button

    def show_application(
        self, address: str, details: ContactDetails, security: SecurityAnswer, company: CompanyApplication | None = None
    ) -> None:
        """Show the application as it will be kept (cleaned), in basic mode with its company."""
        self._shown = (address, details.cleaned(), security)
        self._company = company.cleaned() if company is not None else None
        self.ui.company_section.setVisible(company is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._shown is None:
            return
        address, details, security = self._shown
        language = self._context.language
        values = {
            self.ui.surname_value: details.surname,
            self.ui.first_name_value: details.first_name,
            self.ui.phone_value: details.phone,
            self.ui.address_value: address,
            self.ui.street_number_value: details.street_number,
            self.ui.street_kind_value: details.street_kind,
            self.ui.street_name_value: details.street_name,
            self.ui.address_extra_value: details.address_extra,
            self.ui.postcode_value: details.postcode,
            self.ui.city_value: details.city,
            self.ui.country_value: country_name(details.country, language),
            self.ui.question_value: question(security.question).text(language),
            self.ui.answer_value: security.answer.strip(),
        }
        if self._company is not None:
            values |= {
                self.ui.siren_value: self._company.siren,
                self.ui.company_address_value: self._company.address,
                self.ui.company_name_value: self._company.name,
            }
        for label, text in values.items():
            label.setText(text)
