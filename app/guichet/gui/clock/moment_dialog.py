"""« Choisir un moment… »: the dialog that asks to which moment the clock is to be set."""

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDialog, QWidget

from guichet.clock import EARLIEST, LATEST
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.generated.ui_moment_dialog import Ui_MomentDialog
from guichet.gui.reading_order import put_in_reading_order
from guichet.rules.paris import PARIS, long_date, to_paris


class MomentDialog(QDialog):
    """Asks for a moment in Paris time. ``moment_chosen`` brings it (aware, in UTC) when the dialog is accepted."""

    moment_chosen = Signal(object)

    def __init__(self, moment: datetime, parent: QWidget | None = None) -> None:
        """``moment`` (aware) is what the field shows first."""
        super().__init__(parent)
        self.ui = Ui_MomentDialog()
        self.ui.setupUi(self)
        put_in_reading_order(self)
        # The field counts in UTC and means Paris: in local time it would skip the hours that this machine's zone skips.
        self.ui.moment_edit.setTimeZone(QTimeZone.utc())
        self.ui.moment_edit.setDateTimeRange(on_field(EARLIEST), on_field(LATEST))
        self.ui.moment_edit.setDateTime(on_field(moment))
        self.ui.refusal_label.hide()
        self.ui.moment_edit.dateTimeChanged.connect(self._on_moment_edited)
        self.ui.set_button.clicked.connect(self._on_set)
        self.ui.cancel_button.clicked.connect(self.reject)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        name_fields_by_labels(self)
        self._show_day()
        if not self.ui.refusal_label.isHidden():
            self._refuse()

    def _on_moment_edited(self) -> None:
        self.ui.refusal_label.hide()
        self.ui.moment_edit.setAccessibleDescription("")
        self._show_day()

    def _on_set(self) -> None:
        moment = moment_on_field(self.ui.moment_edit.dateTime())
        if moment is None:
            self._refuse()
            return
        self.accept()
        self.moment_chosen.emit(moment)

    def _show_day(self) -> None:
        """The day of the week: who aims at a Sunday or a public holiday sees it before."""
        day = self.ui.moment_edit.date()
        language = "en" if QLocale().language() is QLocale.Language.English else "fr"
        written = long_date(datetime(day.year(), day.month(), day.day(), tzinfo=UTC).date(), language)
        self.ui.day_label.setText(f"{QLocale().dayName(day.dayOfWeek())} {written}")

    def _refuse(self) -> None:
        text = self.tr("Cette heure n'existe pas : cette nuit-là, les horloges de Paris avancent d'une heure.")
        self.ui.refusal_label.setText(text)
        self.ui.refusal_label.show()
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
        self.ui.moment_edit.setAccessibleDescription(text)
        self.ui.moment_edit.setFocus()
        announce(self.ui.moment_edit, text)


def on_field(moment: datetime) -> QDateTime:
    """``moment`` as a field that counts in UTC and means Paris shows it."""
    here = to_paris(moment)
    return QDateTime(
        QDate(here.year, here.month, here.day), QTime(here.hour, here.minute, here.second), QTimeZone.utc()
    )


def moment_on_field(shown: QDateTime) -> datetime | None:
    """The UTC moment that Paris clocks show so; None if they skip it. Of an hour that comes twice it is the first."""
    day, time = shown.date(), shown.time()
    here = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second(), tzinfo=PARIS)
    moment = here.astimezone(UTC)
    return moment if to_paris(moment).replace(tzinfo=None) == here.replace(tzinfo=None) else None
