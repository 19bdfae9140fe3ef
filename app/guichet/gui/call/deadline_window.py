"""« Échéances »: until when a code works, with or without the message at hand (rows 103, 106, 107, 210)."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimeZone, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import name_fields_by_labels
from guichet.gui.clock.moment_dialog import moment_on_field, on_field
from guichet.gui.context import Context
from guichet.gui.generated.ui_deadline_window import Ui_DeadlineWindow
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.activation_code import deadline
from guichet.rules.paris import spoken_moment

MESSAGE, REGISTRATION, CHANGE = "message", "registration", "change"


class DeadlineWindow(TranslatedWidget):
    """Beside the others."""

    noted = Signal(int, object)  # for the call of that number: the code was sent at this moment (aware, in UTC)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._call = 0
        self.ui = Ui_DeadlineWindow()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.buttons, to_the_right=True)
        buttons.addWidget(self.ui.note_button)
        buttons.addWidget(self.ui.close_button)
        self.ui.moment_edit.setTimeZone(QTimeZone.utc())  # it means Paris: see MomentDialog
        self.ui.moment_edit.setDateTime(on_field(context.clock.now()))
        self.ui.moment_edit.dateTimeChanged.connect(lambda _: self._show())
        self.ui.known_combo.currentIndexChanged.connect(lambda _: self._show())
        self.ui.note_button.clicked.connect(self._on_note)
        self.ui.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        zoom = context.preferences.current.zoom / 100
        self.resize(int(460 * zoom), int(420 * zoom))
        self.retranslate()

    def ask_for(self, call: int) -> None:
        """Come up for the call of that number; 0 for none."""
        self._call = call
        self._show()
        self.show()
        self.ui.moment_edit.setFocus()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        known = {
            MESSAGE: self.tr("La date de son message avec le code"),
            REGISTRATION: self.tr("Quand il a validé son inscription"),
            CHANGE: self.tr("Quand il a validé son changement d'adresse"),
        }
        fill_choices(self.ui.known_combo, known, MESSAGE)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The clock may have been set meanwhile."""
        if event.type() is QEvent.Type.ActivationChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        known = self.ui.known_combo.currentData()
        sent_at = moment_on_field(self.ui.moment_edit.dateTime())
        self.ui.sending_label.setVisible(known != MESSAGE)
        self.ui.deadline_label.setText(self._told(sent_at))
        then = self._then(known, sent_at)
        self.ui.then_label.setText(then)
        self.ui.then_label.setVisible(bool(then))
        self.ui.note_button.setText(self.tr("Noter dans l'appel {number}").format(number=self._call))
        self.ui.note_button.setVisible(bool(self._call))
        self.ui.note_button.setEnabled(sent_at is not None)
        put_in_reading_order(self)

    def _told(self, sent_at: datetime | None) -> str:
        if sent_at is None:
            return self.tr("Cette heure n'existe pas : cette nuit-là, les horloges de Paris avancent d'une heure.")
        until = deadline(sent_at)
        text = self.tr("À activer avant le {moment}")
        if self._context.clock.now() > until:
            text = self.tr("Délai dépassé depuis le {moment}")
        return text.format(moment=spoken_moment(until, self._context.language))

    def _then(self, known: str, sent_at: datetime | None) -> str:
        """What the guides say of the time after, and of the time before: A l.498 and l.500, B l.518."""
        if sent_at is None:
            return ""
        if self._context.clock.now() > deadline(sent_at):
            return {
                REGISTRATION: self.tr("L'inscription est à recommencer depuis le début pour recevoir un nouveau code."),
                CHANGE: self.tr(
                    "Le changement d'adresse est à recommencer depuis le début pour recevoir un nouveau code."
                ),
            }.get(known, self.tr("La démarche est à recommencer depuis le début pour recevoir un nouveau code."))
        if known == REGISTRATION:
            return self.tr("D'ici là, aucun autre code ne peut être demandé pour la même adresse.")
        return ""

    def _on_note(self) -> None:
        self.noted.emit(self._call, moment_on_field(self.ui.moment_edit.dateTime()))
        self.close()
