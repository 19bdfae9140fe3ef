"""Help with the online procedures: the hotline and whether it answers now, the form, personal data (rows 222–225)."""

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from guichet.clock import Clock
from guichet.gui.backend import Backend
from guichet.gui.generated.ui_troubleshooting_page import Ui_TroubleshootingPage
from guichet.gui.portal.portal_page import PortalPage
from guichet.rules import hotline
from guichet.rules.hotline import Closed, HotlineState


class TroubleshootingPage(PortalPage):
    """Whom to call and where to write. ``back_requested``: the visitor wants to go back where they came from."""

    back_requested = Signal()

    def __init__(self, backend: Backend, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._clock = clock
        self._asked = 0
        self.ui = Ui_TroubleshootingPage()
        self.ui.setupUi(self)
        self.ui.state_label.hide()
        self.ui.back_button.clicked.connect(self.back_requested)
        self._next_minute = QTimer(self, singleShot=True)
        self._next_minute.timeout.connect(self._on_minute)

    def refresh(self) -> None:
        """Say again whether the line is open: after every change of the clock, and each minute while on show.

        The calendar of public holidays takes a while to load, so a worker looks it up; only the last answer counts.
        """
        self._asked += 1
        asked, moment, language = self._asked, self._clock.now(), _language()

        def show(state: HotlineState) -> None:
            if asked == self._asked:
                self.ui.state_label.setText(self._sentence(state))
                self.ui.state_label.show()

        self._backend.compute(self, lambda: hotline.state(moment, language), show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._next_minute.stop()

    def _on_minute(self) -> None:
        """The line opens and closes by itself while one looks at the page."""
        self.refresh()
        self._next_minute.start(60_000 - self._clock.now().second * 1000)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.refresh()

    def _sentence(self, state: HotlineState) -> str:
        if state.is_open or state.opens_at is None:
            return self.tr("La ligne est ouverte en ce moment (heure simulée).")
        texts = {
            Closed.HOLIDAY: self.tr(
                "La ligne est fermée en ce moment (heure simulée) : jour férié ({holiday}). "
                "Elle rouvre le {weekday} {day} à 8 h."
            ),
            Closed.WEEKEND: self.tr(
                "La ligne est fermée en ce moment (heure simulée) : week-end. Elle rouvre le {weekday} {day} à 8 h."
            ),
            Closed.HOURS: self.tr(
                "La ligne est fermée en ce moment (heure simulée) : elle répond de 8 h à 19 h 30. "
                "Elle rouvre le {weekday} {day} à 8 h."
            ),
        }
        return texts[state.closed or Closed.HOURS].format(
            holiday=state.holiday,
            weekday=QLocale().dayName(state.opens_at.isoweekday()),
            day=state.opens_at.strftime("%d/%m/%Y"),
        )


def _language() -> str:
    return "en" if QLocale().language() is QLocale.Language.English else "fr"
