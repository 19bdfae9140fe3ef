"""The simulated clock in the window's top bar: its face, its two steps and its menu."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from guichet.clock import EARLIEST, LATEST, Clock
from guichet.gui.announce import announce
from guichet.gui.backend import Backend
from guichet.gui.generated.ui_clock_bar import Ui_ClockBar
from guichet.gui.times import show_clock, show_moment
from guichet.gui.widgets.menu_button import give_menu
from guichet.gui.widgets.style_property import set_style_property
from guichet.gui.widgets.translated import TranslatedWidget

if TYPE_CHECKING:
    from guichet.procedures.services import Services

_HOUR, _DAY, _SECOND = timedelta(hours=1), timedelta(days=1), timedelta(seconds=1)


class ClockBar(TranslatedWidget):
    """Shows and sets ``clock``; without an open store it is still a clock.

    ``changed`` follows every setting of the clock, and every deadline that passes while it runs, once the
    registrations that have expired by then are erased (rulings C23, C25).
    """

    changed = Signal()

    def __init__(self, backend: Backend, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._clock = clock
        self._deadline: datetime | None = None
        self.ui = Ui_ClockBar()
        self.ui.setupUi(self)
        self._make_menu()
        self.ui.hour_button.clicked.connect(self._on_hour)
        self.ui.day_button.clicked.connect(self._on_day)
        self._ticking = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._on_tick)
        backend.opened.connect(self.refresh)
        self.retranslate()
        self._on_tick()

    @property
    def deadline(self) -> datetime | None:
        """The next one, as it was known last; None where no code waits."""
        return self._deadline

    def refresh(self) -> None:
        """Ask for the next deadline again: the menu names it, and the clock waits for it."""
        if self._backend.is_open:
            self._backend.run(self, lambda services: services.deadlines.next_one(), self._on_deadline_known)

    def tell_change(self) -> None:
        """The clock stands elsewhere, or what it is compared with is other: show and say so, and let time pass."""
        self.show_time()
        announce(self, self.ui.face_button.accessibleName())
        self._let_time_pass()

    def show_steps(self, shown: bool) -> None:
        """Show « + 1 h » and « + 1 j » beside the clock, or leave them to its menu."""
        self.ui.hour_button.setVisible(shown)
        self.ui.day_button.setVisible(shown)

    def _make_menu(self) -> None:
        self.menu = QMenu(self)
        self.hour_action = self._entry(self._on_hour)
        self.day_action = self._entry(self._on_day)
        self.menu.addSeparator()
        self.before_action = self._entry(self._on_before_deadline)
        self.after_action = self._entry(self._on_after_deadline)
        self.menu.addSeparator()
        self.choose_action = self._entry(self._on_choose)
        self.real_action = self._entry(self._on_real)
        self.menu.aboutToShow.connect(self.refresh)
        give_menu(self.ui.face_button, self.menu)

    def _entry(self, slot: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.triggered.connect(slot)
        self.menu.addAction(action)
        return action

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.hour_action.setText(self.tr("+ 1 heure"))
        self.day_action.setText(self.tr("+ 1 jour"))
        self.choose_action.setText(self.tr("Choisir un moment…"))
        self.real_action.setText(self.tr("Heure réelle"))
        self.ui.hour_button.setToolTip(self.tr("Avancer l'horloge d'une heure"))
        self.ui.day_button.setToolTip(self.tr("Avancer l'horloge d'un jour"))
        self._show_deadline()
        self.show_time()

    def _show_deadline(self) -> None:
        """The two entries tell where they lead; without a deadline they say so and do nothing."""
        if self._deadline is None:
            self.before_action.setText(self.tr("Jusqu'à l'échéance (aucun code n'attend)"))
            self.after_action.setText(self.tr("Après l'échéance (aucun code n'attend)"))
        else:
            shown = show_moment(self._deadline)
            self.before_action.setText(self.tr("Jusqu'à l'échéance (1 s avant le {moment})").format(moment=shown))
            self.after_action.setText(self.tr("Après l'échéance (1 s après le {moment})").format(moment=shown))
        self.before_action.setEnabled(self._deadline is not None)
        self.after_action.setEnabled(self._deadline is not None)

    def show_time(self) -> None:
        """Show the time as it is now; for whoever else has set the clock, since the next second may be far."""
        shown = show_clock(self._clock.now())
        if self._clock.is_real:
            name = self.tr("Heure simulée : {moment} (heure réelle)")
            hint = self.tr("L'horloge est à l'heure réelle. Cliquez pour la régler.")
        else:
            name = self.tr("Heure simulée : {moment}")
            hint = self.tr("L'horloge n'est pas à l'heure réelle. Cliquez pour la régler.")
        face = self.ui.face_button
        face.setText(f"{shown} ▾")
        face.setAccessibleName(name.format(moment=shown))
        face.setToolTip(hint)
        self.real_action.setEnabled(not self._clock.is_real)
        set_style_property(face, "simulated", not self._clock.is_real)

    def _on_tick(self) -> None:
        """Aim anew at the next full second each time, so that nothing adds up, and a sleeping computer wakes right."""
        now = self._clock.now()
        if show_clock(now) not in self.ui.face_button.text():
            self.show_time()
            self.refresh()  # another window may have brought a nearer deadline
        if self._deadline is not None and now > self._deadline:
            self._deadline = None
            self._let_time_pass()
        self._ticking.start(1000 - self._clock.now().microsecond // 1000)

    def _on_hour(self) -> None:
        self._set_to(self._clock.now() + _HOUR)

    def _on_day(self) -> None:
        self._set_to(self._clock.now() + _DAY)

    def _on_before_deadline(self) -> None:
        if self._deadline is not None:
            self._set_to(self._deadline - _SECOND)

    def _on_after_deadline(self) -> None:
        if self._deadline is not None:
            self._set_to(self._deadline + _SECOND)

    def _on_choose(self) -> None:
        from guichet.gui.clock.moment_dialog import MomentDialog  # not before it is needed

        dialog = MomentDialog(self._clock.now(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.moment_chosen.connect(self._set_to)
        dialog.open()

    def _on_real(self) -> None:
        self._clock.back_to_real_time()
        self.tell_change()

    def _set_to(self, moment: datetime) -> None:
        if EARLIEST <= moment <= LATEST:
            self._clock.set_to(moment)
            self.tell_change()
        else:
            self._tell_limits()

    def _let_time_pass(self) -> None:
        """Erase what has expired, then tell everybody."""
        if not self._backend.is_open:
            self.changed.emit()
            return

        def work(services: "Services") -> datetime | None:
            services.deadlines.erase_expired()
            return services.deadlines.next_one()

        self._backend.run(self, work, self._on_time_passed)

    def _on_time_passed(self, deadline: datetime | None) -> None:
        self._on_deadline_known(deadline)
        self.changed.emit()

    def _on_deadline_known(self, deadline: datetime | None) -> None:
        self._deadline = deadline
        self._show_deadline()

    def _tell_limits(self) -> None:
        from PySide6.QtWidgets import QMessageBox  # not before it is needed

        text = self.tr("L'horloge va de l'année {first} à l'année {last}. Elle n'a pas été changée.")
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Horloge"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text.format(first=EARLIEST.year, last=LATEST.year))
        box.open()
