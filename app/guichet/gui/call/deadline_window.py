"""« Échéances »: until when a code works, with or without the message at hand (rows 103, 106, 107, 210)."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from guichet.atlas.call_texts import AGAIN
from guichet.clock import Clock
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.beside import stand_beside
from guichet.gui.context import Context
from guichet.gui.generated.ui_deadline_window import Ui_DeadlineWindow
from guichet.gui.in_sight import bring_in_sight
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.scroll_focus import pass_by_while_still
from guichet.gui.times import show_clock
from guichet.gui.typography import typeset
from guichet.gui.widgets.choices import fill_choices
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.activation_code import deadline
from guichet.rules.call import Call, Known
from guichet.rules.code_screens import known_by
from guichet.rules.paris import spoken_moment
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.typed_moment import Span

PAUSE_MS = 800  # after which what is half typed is looked at as if it were all
_HALF_TYPED = frozenset({Code.MISSING, Code.MOMENT_UNREADABLE, Code.MOMENT_WITHOUT_TIME})


class DeadlineWindow(TranslatedWidget):
    """Beside the others; of one call at a time, and emptied with it."""

    noted = Signal(int, object, object)  # for the call of that number: sent at this moment (aware, in UTC), as Known

    def __init__(self, context: Context, callers: Clock, parent: QWidget | None = None) -> None:
        """A moment is compared with the clock of the ``callers``; with the simulated one of ``context`` in an exercise,
        unless somebody calls."""
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._callers = callers
        self._call = 0
        self._is_exercise = False
        self.ui = Ui_DeadlineWindow()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.buttons, to_the_right=True)
        buttons.addWidget(self.ui.note_button)
        buttons.addWidget(self.ui.close_button)
        pass_by_while_still(self.ui.scroll_area)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._on_typed)
        self.ui.moment_edit.textChanged.connect(lambda _: self._on_text())
        self.ui.moment_edit.editingFinished.connect(self._on_typed)
        self.ui.known_combo.currentIndexChanged.connect(lambda _: self._show())
        self.ui.note_button.clicked.connect(self._on_note)
        self.ui.close_button.clicked.connect(self.close)
        stand_beside(self, context.preferences, 460, 480)
        self.retranslate()

    def ask_for(self, call: Call | None, key: str = "", *, in_exercise: bool = False) -> None:
        """Come up for that call, or for nobody's, on the screen ``key``."""
        self._is_exercise = in_exercise
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
        for hint in (self.ui.rule_label, self.ui.example_label, self.ui.sending_label):
            hint.setText(typeset(hint.text(), self._context.language))
        name_fields_by_labels(self)
        self.ui.scroll_area.setAccessibleName(self.windowTitle())
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
        self._pause.stop()
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
        return (self._context.clock if self._is_simulated else self._callers).now()

    @property
    def _is_simulated(self) -> bool:
        return self._is_exercise and not self._call

    def _show(self) -> None:
        """What is half typed is not yet told to be wrong."""
        now, language = self._now, self._context.language
        known = Known(self.ui.known_combo.currentData() or Known.MESSAGE)
        read = self._read(now)
        self._tell(None if isinstance(read, Refusal) and read.code in _HALF_TYPED else read)
        told = () if isinstance(read, Refusal) else self._told(known, read, now)
        for label, text in zip((self.ui.deadline_label, self.ui.then_label), (*told, "", ""), strict=False):
            label.setText(typeset(text, language))
            label.setVisible(bool(text))
        self.ui.sending_label.setVisible(known is not Known.MESSAGE)
        clock = (
            self.tr("Comparé à l'heure simulée : {now}.")
            if self._is_simulated
            else self.tr("Comparé à l'heure réelle : {now}.")
        )
        self.ui.now_label.setText(clock.format(now=show_clock(now)))
        self.ui.note_button.setText(self.tr("Noter dans l'appel {number}").format(number=self._call))
        self.ui.note_button.setVisible(bool(self._call))
        self.ui.note_button.setEnabled(isinstance(read, Span) and read.is_moment)
        put_in_reading_order(self)

    def _read(self, now: datetime) -> Span | Refusal:
        """Without its hour, a day that leaves open whether the time is over is refused, and so is a week."""
        read = self.ui.moment_edit.read_span(now)
        if isinstance(read, Span) and deadline(read.first) < now <= deadline(read.last):
            return Refusal(Code.MOMENT_WITHOUT_TIME, Field.MOMENT, {"days": (read.last - read.first).days})
        return read

    def _tell(self, read: Span | Refusal | None) -> None:
        refusal = read if isinstance(read, Refusal) else None
        why = self.tr("Ajoutez l'heure : ce jour-là, c'est elle qui dit si le délai est dépassé.")
        if refusal is not None and refusal.details.get("days"):
            why = self.tr("Demandez quel jour, et à quelle heure : ce sont eux qui disent si le délai est dépassé.")
        is_hour = refusal is not None and refusal.code is Code.MOMENT_WITHOUT_TIME
        self.ui.moment_edit.tell(self.ui.refusal_label, refusal, why if is_hour else "")

    def _told(self, known: Known, sent: Span, now: datetime) -> tuple[str, str]:
        """Until when, and what the guides say of the time after, and of the time before: A l.498 and l.500, B l.518."""
        language, until = self._context.language, deadline(sent.last)
        if now > until:
            told = self.tr("Délai dépassé depuis le {moment}")
            if not sent.is_moment:
                told = self.tr("Délai dépassé, quelle que soit l'heure : au plus tard depuis le {moment}")
            return told.format(moment=spoken_moment(until, language)), self._with_hour(AGAIN[language][known], sent)
        wait = self.tr("D'ici là, aucun autre code ne peut être demandé pour la même adresse.")
        told = self.tr("À activer avant le {moment}")
        if not sent.is_moment:
            told = self.tr("Délai non dépassé, quelle que soit l'heure : il court au moins jusqu'au {moment}")
        moment = spoken_moment(deadline(sent.first), language)
        return told.format(moment=moment), self._with_hour(wait if known is Known.REGISTRATION else "", sent)

    def _with_hour(self, text: str, sent: Span) -> str:
        """A call holds a moment, not a day."""
        if sent.is_moment or not self._call:
            return text
        return " ".join(filter(None, (text, self.tr("Pour le noter dans l'appel, ajoutez l'heure."))))

    def _on_text(self) -> None:
        self._show()
        self._pause.start()

    def _on_typed(self) -> None:
        """Typing has paused, Enter was pressed, or the keyboard went elsewhere."""
        self._pause.stop()
        read = self._read(self._now)
        if isinstance(read, Refusal) and read.code is not Code.MISSING:
            self._tell(read)
        announce(self.ui.moment_edit, self.ui.refusal_label.text() or self.ui.deadline_label.text())
        bring_in_sight(self.ui.then_label, self.ui.deadline_label, self.ui.refusal_label, self.ui.moment_edit)

    def _on_note(self) -> None:
        read = self._read(self._now)
        if isinstance(read, Span) and read.is_moment:
            self.noted.emit(self._call, read.first, Known(self.ui.known_combo.currentData()))
            self.close()
