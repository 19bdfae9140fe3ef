"""Step 1 of the option: whose certificate it is (rows 6, 70-74)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_holder_step import Ui_HolderStep
from guichet.gui.refusals import sentence
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.translated_form import TranslatedForm
from guichet.rules.refusals import Refused

if TYPE_CHECKING:
    from guichet.procedures.opting import Holder
    from guichet.procedures.samples import SamplePut


class HolderStep(TranslatedForm):
    """On the site a certificate tells who asks. Where nobody has one, the sample situations are one click away."""

    accepted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._holders: tuple[Holder, ...] | None = None  # until the store has answered
        self.ui = Ui_HolderStep()
        self.ui.setupUi(self)
        self.ui.problem_label.hide()
        self.ui.holder_combo.currentIndexChanged.connect(self._say_facts)
        self.ui.continue_button.clicked.connect(self.accepted)
        self.ui.sole_button.clicked.connect(lambda: self._put("certificate_sole"))
        self.ui.shared_button.clicked.connect(lambda: self._put("certificate_shared"))
        self._fill()

    @property
    def first_field(self) -> QWidget:
        """The first place for the keyboard."""
        return self.ui.holder_combo if self._holders else self.ui.sole_button

    @property
    def holder(self) -> "Holder | None":
        """Who was chosen; None where nobody has a certificate."""
        chosen = self.ui.holder_combo.currentData()
        return next((each for each in self._holders or () if str(each.holder_id) == chosen), None)

    def refresh(self) -> None:
        """Ask the store who has a certificate now."""
        self._context.backend.run(self, lambda services: services.opting.holders(), self._on_holders)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self._say_facts()

    def _on_holders(self, holders: "tuple[Holder, ...]") -> None:
        is_first, keyboard = self._holders is None, self.focusWidget()
        self._holders = holders
        self._fill()
        if is_first or (keyboard is not None and not keyboard.isVisibleTo(self)):
            self.first_field.setFocus()

    def _fill(self) -> None:
        fill_choices(
            self.ui.holder_combo, {str(each.holder_id): each.details.display_name for each in self._holders or ()}
        )
        self.ui.choice.setVisible(bool(self._holders))
        self.ui.nobody.setVisible(self._holders == ())
        self.retranslate()

    def _say_facts(self) -> None:
        holder = self.holder
        if holder is None:
            return
        self.ui.address_value.setText(holder.address)
        self.ui.number_value.setText(holder.subscriber_number)
        self.ui.companies_value.setText(str(holder.companies_count))
        self.ui.case_label.setText(self._case(holder))

    def _case(self, holder: "Holder") -> str:
        """What the guide says to this holder (rows 70, 71, 74)."""
        if not holder.address_is_free:
            return self.tr(
                "Votre adresse habituelle est déjà celle d'un espace accessible par adresse électronique et mot de "
                "passe, ou réservée pour son activation : vous devez en choisir une autre."
            )
        if holder.is_sole:
            return self.tr(
                "Vous êtes le seul détenteur d'un espace avec certificat non valide qui utilise cette adresse : vous "
                "pourrez utiliser votre adresse habituelle."
            )
        return self.tr(
            "Vous n'êtes pas le seul détenteur d'un espace avec certificat non valide qui utilise cette adresse : un "
            "seul salarié peut la garder, et personne ne l'a encore reprise. Les autres devront en choisir une autre."
        )

    def _put(self, sample: str) -> None:
        language = self._context.language
        self._context.backend.ask(self, lambda services: services.samples.put(sample, language), self._on_put)

    def _on_put(self, outcome: "SamplePut | Refused") -> None:
        refused = isinstance(outcome, Refused)
        self.ui.problem_label.setVisible(refused)
        if isinstance(outcome, Refused):
            self.ui.problem_label.setText(sentence(outcome.refusals[0]))
            announce(self.ui.sole_button, self.ui.problem_label.text())
        else:
            self.refresh()
