"""Step 3, « Formulaire inscription »: contact details and security question (rows 75-93)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_details_step import Ui_DetailsStep
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.contact_details import ContactDetails
from guichet.rules.countries import FRANCE, countries
from guichet.rules.refusals import Field, Refused
from guichet.rules.security_question import SecurityAnswer, questions


class DetailsStep(TranslatedWidget):
    """The long form. The address is carried over from step 2 and cannot be changed here (row 79)."""

    accepted = Signal()
    back_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_DetailsStep()
        self.ui.setupUi(self)
        self._lines: dict[Field, QLineEdit] = {
            Field.SURNAME: self.ui.surname_edit,
            Field.FIRST_NAME: self.ui.first_name_edit,
            Field.PHONE: self.ui.phone_edit,
            Field.STREET_NUMBER: self.ui.street_number_edit,
            Field.STREET_KIND: self.ui.street_kind_edit,
            Field.STREET_NAME: self.ui.street_name_edit,
            Field.ADDRESS_EXTRA: self.ui.address_extra_edit,
            Field.POSTCODE: self.ui.postcode_edit,
            Field.CITY: self.ui.city_edit,
        }
        self.errors = FieldErrors(
            self,
            {
                **self._lines,
                Field.COUNTRY: self.ui.country_combo,
                Field.QUESTION: self.ui.question_combo,
                Field.ANSWER: self.ui.answer_edit,
            },
        )
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.clear_button.clicked.connect(self._on_clear)
        self.ui.continue_button.clicked.connect(self._on_continue)
        for edit in (*self._lines.values(), self.ui.answer_edit):
            edit.returnPressed.connect(self._on_continue)
        self.retranslate()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.surname_edit

    def set_address(self, address: str) -> None:
        """Show the login address that was chosen in step 2."""
        self.ui.address_edit.setText(address)

    def details(self) -> ContactDetails:
        """What stands in « Usager »."""
        lines = {field.value: edit.text() for field, edit in self._lines.items()}
        return ContactDetails(country=self.ui.country_combo.currentData(), **lines)

    def security(self) -> SecurityAnswer:
        """The chosen question and the answer."""
        return SecurityAnswer(self.ui.question_combo.currentData(), self.ui.answer_edit.text())

    def fill_in(self, details: ContactDetails, security: SecurityAnswer) -> None:
        """Fill the whole form, for somebody who is put on the page instead of coming there (the sandbox)."""
        for field, edit in self._lines.items():
            edit.setText(getattr(details, field.value))
        self.ui.country_combo.setCurrentIndex(self.ui.country_combo.findData(details.country))
        self.ui.question_combo.setCurrentIndex(self.ui.question_combo.findData(security.question))
        self.ui.answer_edit.setText(security.answer)

    def show_refusals(self, refused: Refused) -> None:
        """Put refusals beside the fields."""
        self.errors.show(refused.refusals)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        language = self._context.language
        fill_choices(self.ui.country_combo, countries(language), FRANCE)
        fill_choices(self.ui.question_combo, {each.code: each.text(language) for each in questions()})
        self.errors.retranslate()

    def _on_clear(self) -> None:
        for edit in (*self._lines.values(), self.ui.answer_edit):
            edit.clear()
        self.ui.country_combo.setCurrentIndex(self.ui.country_combo.findData(FRANCE))
        self.ui.question_combo.setCurrentIndex(0)
        self.errors.clear()
        self.ui.surname_edit.setFocus()

    def _on_continue(self) -> None:
        details, security = self.details(), self.security()
        self._context.backend.ask(
            self, lambda services: services.registration.check_form(details, security), self._on_judged
        )

    def _on_judged(self, refused: Refused | None) -> None:
        self.show_refusals(refused or Refused(()))
        if refused is None:
            self.accepted.emit()
