"""« Échéances »: until when a code works, with or without the message at hand (rows 103, 106, 107, 210)."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.clock import Clock
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_deadline_window import Ui_DeadlineWindow
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.times import show_clock
from guichet.gui.typography import typeset
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.activation_code import deadline
from guichet.rules.call import Call, Known
from guichet.rules.code_screens import known_by
from guichet.rules.paris import spoken_moment
from guichet.rules.refusals import Code, Refusal

_HALF_TYPED = frozenset({Code.MISSING, Code.MOMENT_UNREADABLE, Code.MOMENT_WITHOUT_TIME})


class DeadlineWindow(TranslatedWidget):
    """Beside the others; of one call at a time, and emptied with it."""

    noted = Signal(int, object, object)  # for the call of that number: sent at this moment (aware, in UTC), as Known

    def __init__(self, context: Context, callers: Clock, parent: QWidget | None = None) -> None:
        """A moment is compared with the clock of the ``callers`` for a call, else with the one of ``context``."""
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._callers = callers
        self._call = 0
        self.ui = Ui_DeadlineWindow()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.buttons, to_the_right=True)
        buttons.addWidget(self.ui.note_button)
        buttons.addWidget(self.ui.close_button)
        self.ui.moment_edit.textChanged.connect(lambda _: self._show())
        self.ui.moment_edit.editingFinished.connect(self._on_typed)
        self.ui.known_combo.currentIndexChanged.connect(lambda _: self._show())
        self.ui.note_button.clicked.connect(self._on_note)
        self.ui.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        zoom = context.preferences.current.zoom / 100
        self.resize(int(460 * zoom), int(480 * zoom))
        self.retranslate()

    def ask_for(self, call: Call | None, key: str = "") -> None:
        """Come up for that call, or for nobody's, on the screen ``key``."""
        if not self.isVisible():
            self._fill(call, (key,) if key else ())
        else:
            self.follow(call)
        self.show()
        self.ui.moment_edit.setFocus()
        self.ui.moment_edit.selectAll()

    def follow(self, call: Call | None) -> None:
        """Another call is in front, or none. What was typed for nobody's is for the one that begins now."""
        if self._call in (0, call.number if call is not None else 0):
            self._call = call.number if call is not None else 0
            self._show()
        else:
            self._fill(call, ())

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        for hint in (self.ui.example_label, self.ui.sending_label):
            hint.setText(typeset(hint.text(), self._context.language))
        name_fields_by_labels(self)
        known: dict[str, str] = {
            Known.MESSAGE.value: self.tr("La date de son message avec le code"),
            Known.REGISTRATION.value: self.tr("Quand il a validé son inscription"),
            Known.CHANGE.value: self.tr("Quand il a validé son changement d'adresse"),
        }
        fill_choices(self.ui.known_combo, known, Known.MESSAGE.value)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The clock may have been set meanwhile."""
        if event.type() is QEvent.Type.ActivationChange:
            self._show()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was typed goes with the window."""
        self._fill(None, ())
        super().closeEvent(event)

    def _fill(self, call: Call | None, keys: tuple[str, ...]) -> None:
        """Nothing but what that call has: when its code was sent, or what its screens say it was sent for."""
        self._call = call.number if call is not None else 0
        sent_at = call.sent_at if call is not None else None
        known = call.known if call is not None and sent_at else known_by(call.keys if call is not None else keys)
        self.ui.known_combo.setCurrentIndex(self.ui.known_combo.findData(known.value))
        self.ui.moment_edit.setText(show_clock(sent_at) if sent_at is not None else "")
        self._show()

    @property
    def _now(self) -> datetime:
        return (self._callers if self._call else self._context.clock).now()

    def _show(self) -> None:
        """What is half typed is not yet told to be wrong."""
        now, language = self._now, self._context.language
        known, read = (
            Known(self.ui.known_combo.currentData() or Known.MESSAGE),
            self.ui.moment_edit.read(now, to_come=False),
        )
        refusal = read if isinstance(read, Refusal) else None
        self.ui.moment_edit.tell(self.ui.refusal_label, None if refusal and refusal.code in _HALF_TYPED else refusal)
        told = () if isinstance(read, Refusal) else self._told(known, deadline(read), now)
        for label, text in zip((self.ui.deadline_label, self.ui.then_label), (*told, "", ""), strict=False):
            label.setText(typeset(text, language))
            label.setVisible(bool(text))
        self.ui.sending_label.setVisible(known is not Known.MESSAGE)
        clock = (
            self.tr("Comparé à l'heure réelle : {now}.")
            if self._call
            else self.tr("Comparé à l'heure simulée : {now}.")
        )
        self.ui.now_label.setText(clock.format(now=show_clock(now)))
        self.ui.note_button.setText(self.tr("Noter dans l'appel {number}").format(number=self._call))
        self.ui.note_button.setVisible(bool(self._call))
        self.ui.note_button.setEnabled(refusal is None)
        put_in_reading_order(self)

    def _told(self, known: Known, until: datetime, now: datetime) -> tuple[str, str]:
        """Until when, and what the guides say of the time after, and of the time before: A l.498 and l.500, B l.518."""
        moment = spoken_moment(until, self._context.language)
        if now > until:
            again = {
                Known.REGISTRATION: self.tr(
                    "L'inscription est à recommencer depuis le début pour recevoir un nouveau code."
                ),
                Known.CHANGE: self.tr(
                    "Le changement d'adresse est à recommencer depuis le début pour recevoir un nouveau code."
                ),
                Known.MESSAGE: self.tr("La démarche est à recommencer depuis le début pour recevoir un nouveau code."),
            }
            return self.tr("Délai dépassé depuis le {moment}").format(moment=moment), again[known]
        wait = self.tr("D'ici là, aucun autre code ne peut être demandé pour la même adresse.")
        told = self.tr("À activer avant le {moment}").format(moment=moment)
        return told, wait if known is Known.REGISTRATION else ""

    def _on_typed(self) -> None:
        """Enter was pressed, or the keyboard went elsewhere."""
        read = self.ui.moment_edit.read(self._now, to_come=False)
        if isinstance(read, Refusal) and read.code is not Code.MISSING:
            self.ui.moment_edit.tell(self.ui.refusal_label, read)
        announce(self.ui.moment_edit, self.ui.refusal_label.text() or self.ui.deadline_label.text())

    def _on_note(self) -> None:
        read = self.ui.moment_edit.read(self._now, to_come=False)
        if not isinstance(read, Refusal):
            self.noted.emit(self._call, read, Known(self.ui.known_combo.currentData()))
            self.close()
