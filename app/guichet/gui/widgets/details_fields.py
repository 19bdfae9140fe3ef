"""« Usager » and « Question de confiance : »: the same fields when one registers and ever after (rows 76-91, 219)."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.generated.ui_details_fields import Ui_DetailsFields
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.contact_details import ContactDetails
from guichet.rules.countries import FRANCE, countries
from guichet.rules.refusals import Field
from guichet.rules.security_question import SecurityAnswer, questions


class DetailsFields(TranslatedForm):
    """Holds contact details, question and answer. The login address is shown among them and cannot be changed here."""

    confirmed = Signal()  # Return was pressed in one of the fields

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Callable[[], str] = lambda: "fr"
        self.ui = Ui_DetailsFields()
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
        self._typed: tuple[QLineEdit, ...] = ()

    def start(self, language: Callable[[], str], above: Mapping[Field, QLineEdit] | None = None) -> None:
        """Fill the lists; ``language`` is asked again at each change of language.

        ``above`` are fields of the same form that stand before these: refused, emptied and confirmed with them.
        """
        self._language = language
        above = above or {}
        self._typed = (*above.values(), *self._lines.values(), self.ui.answer_edit)
        self.errors = FieldErrors(
            self,
            {
                **above,
                **self._lines,
                Field.COUNTRY: self.ui.country_combo,
                Field.QUESTION: self.ui.question_combo,
                Field.ANSWER: self.ui.answer_edit,
            },
        )
        for edit in self._typed:
            edit.returnPressed.connect(self.confirmed)
        self.retranslate()

    @property
    def first_field(self) -> QLineEdit:
        """The first place for the keyboard."""
        return self._typed[0]

    @property
    def address(self) -> str:
        """The login address that is shown."""
        return self.ui.address_edit.text()

    def set_address(self, address: str) -> None:
        """Show the login address."""
        self.ui.address_edit.setText(address)

    def show_details(self, details: ContactDetails, security: SecurityAnswer | None) -> None:
        """Put what is known into the fields; without ``security`` the answer is to be typed anew."""
        for field, edit in self._lines.items():
            edit.setText(getattr(details, field.value))
        self.ui.country_combo.setCurrentIndex(self.ui.country_combo.findData(details.country))
        question = security.question if security else questions()[0].code
        self.ui.question_combo.setCurrentIndex(self.ui.question_combo.findData(question))
        self.ui.answer_edit.setText(security.answer if security else "")

    def details(self) -> ContactDetails:
        """What stands in « Usager »."""
        lines = {field.value: edit.text() for field, edit in self._lines.items()}
        return ContactDetails(country=self.ui.country_combo.currentData(), **lines)

    def security(self) -> SecurityAnswer:
        """The chosen question and the answer."""
        return SecurityAnswer(self.ui.question_combo.currentData(), self.ui.answer_edit.text())

    def clear(self) -> None:
        """« Effacer »: empty everything but the login address."""
        for edit in self._typed:
            edit.clear()
        self.ui.country_combo.setCurrentIndex(self.ui.country_combo.findData(FRANCE))
        self.ui.question_combo.setCurrentIndex(0)
        self.errors.clear()
        self.first_field.setFocus()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        language = self._language()
        fill_choices(self.ui.country_combo, countries(language), FRANCE)
        fill_choices(self.ui.question_combo, {each.code: each.text(language) for each in questions()})
        self.errors.retranslate()
