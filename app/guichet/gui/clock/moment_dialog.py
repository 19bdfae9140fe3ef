"""« Choisir un moment… »: the dialog that asks to which moment the clock is to be set."""

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QDialog, QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.generated.ui_moment_dialog import Ui_MomentDialog
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.times import show_to_the_second
from guichet.gui.typography import typeset
from guichet.rules.paris import long_date, to_paris
from guichet.rules.refusals import Refusal


class MomentDialog(QDialog):
    """Asks for a moment in Paris time. ``moment_chosen`` brings it (aware, in UTC) when the dialog is accepted."""

    moment_chosen = Signal(object)

    def __init__(self, moment: datetime, parent: QWidget | None = None) -> None:
        """``moment`` (aware) is what the field shows first."""
        super().__init__(parent)
        self._now = moment
        self.ui = Ui_MomentDialog()
        self.ui.setupUi(self)
        put_in_reading_order(self)
        self.ui.moment_edit.setText(show_to_the_second(moment))
        self.ui.moment_edit.selectAll()
        self.ui.moment_edit.textChanged.connect(lambda _: self._on_moment_edited())
        self.ui.set_button.clicked.connect(self._on_set)
        self.ui.cancel_button.clicked.connect(self.reject)
        self._tell(None)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.ui.hint_label.setText(typeset(self.ui.hint_label.text(), _language()))
        name_fields_by_labels(self)
        self._show_day()
        if not self.ui.refusal_label.isHidden():
            self._on_set()

    def _on_moment_edited(self) -> None:
        self._tell(None)
        self._show_day()

    def _on_set(self) -> None:
        moment = self.ui.moment_edit.read(self._now)
        if isinstance(moment, Refusal):
            self._refuse(moment)
            return
        self.accept()
        self.moment_chosen.emit(moment)

    def _show_day(self) -> None:
        """The day in words: who aims at a Sunday or a public holiday, or writes no year, sees it before."""
        moment = self.ui.moment_edit.read(self._now)
        self.ui.day_label.setVisible(not isinstance(moment, Refusal))
        if isinstance(moment, Refusal):
            return
        day = to_paris(moment).date()
        self.ui.day_label.setText(f"{QLocale().dayName(day.isoweekday())} {long_date(day, _language())}")

    def _refuse(self, refusal: Refusal) -> None:
        self._tell(refusal)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
        self.ui.moment_edit.setFocus()
        announce(self.ui.moment_edit, self.ui.refusal_label.text())

    def _tell(self, refusal: Refusal | None) -> None:
        self.ui.moment_edit.tell(self.ui.refusal_label, refusal)


def _language() -> str:
    return "en" if QLocale().language() is QLocale.Language.English else "fr"
