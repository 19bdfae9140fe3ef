"""The calls: one tab each. One of them is active and follows the portal; parked ones stand still. All go with the
program."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.gui.beside import stand_beside
from guichet.gui.call.call_page import CallPage
from guichet.gui.context import Context
from guichet.gui.generated.ui_call_window import Ui_CallWindow
from guichet.gui.main.call_menu import FIND_KEYS
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.call import Call, Known


class CallWindow(TranslatedWidget):
    """Kept in memory alone: a call that was not saved is forgotten, and no caller can be told by any."""

    resumed = Signal(str)  # a call was taken up again on this screen
    deadline_requested = Signal()
    find_requested = Signal()
    new_requested = Signal()
    front_changed = Signal()  # another call is in front, or none: nothing of the one before may stay on view

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """The clock of ``context`` is the one that callers live by."""
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._count = self._front = 0
        self._own: set[CallPage] = set()  # those that have been in the user's own window alone
        self.ui = Ui_CallWindow()
        self.ui.setupUi(self)
        bar = FlowLayout(self.ui.bar)
        for button in (self.ui.new_button, self.ui.find_button, self.ui.close_button):
            bar.addWidget(button)
        self.ui.new_button.clicked.connect(self.new_requested)
        self.ui.find_button.clicked.connect(self.find_requested)
        self.ui.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(FIND_KEYS), self).activated.connect(self.find_requested)
        self.ui.tabs.currentChanged.connect(lambda _: self._on_current())
        stand_beside(self, context.preferences, 640, 760)
        self.retranslate()

    @property
    def pages(self) -> list[CallPage]:
        """The calls that go on, in the order in which they began."""
        found = (self.ui.tabs.widget(place) for place in range(self.ui.tabs.count()))
        return [page for page in found if isinstance(page, CallPage)]

    @property
    def current(self) -> CallPage | None:
        """The call in front."""
        page = self.ui.tabs.currentWidget()
        return page if isinstance(page, CallPage) else None

    @property
    def active(self) -> CallPage | None:
        """The call that is not parked, whichever is looked at; there is one at most."""
        return next((page for page in self.pages if not page.call.parked), None)

    def begin(self, key: str = "", *, own: bool = False) -> CallPage:
        """Another call, empty or at ``key``; the one that was active is parked. ``own``: it begins in the user's own
        window, and follows it until it has come to a screen of the sandbox."""
        self._count += 1
        page = CallPage(self._context, Call(self._count, self._context.clock.now()))
        page.ended.connect(lambda: self._end(page))
        page.changed.connect(lambda: self._on_changed(page))
        page.resumed.connect(self.resumed)
        page.deadline_requested.connect(self.deadline_requested)
        self._park_others(page)
        if own:
            self._own.add(page)
        if key:
            page.follow(key)
        self.ui.tabs.setCurrentIndex(self.ui.tabs.addTab(page, ""))
        self._name_tabs()
        put_in_reading_order(self)
        return page

    def follow(self, key: str, *, own: bool = False) -> None:
        """Whoever takes the calls has come to ``key``; ``own``: in their own window, where they may be training."""
        page = self._following(own=own)
        if page is not None:
            page.follow(key)

    def decide(self, key: str, answers: tuple[bool, ...], *, own: bool = False) -> None:
        """The questions of ``key`` came to a conclusion in the guide of that window."""
        page = self._following(own=own)
        if page is not None:
            page.decide(key, answers)

    def note_sent(self, number: int, sent_at: datetime, known: Known) -> None:
        """It is known now when the code of that call was sent; the call may have ended since."""
        for page in self.pages:
            if page.call.number == number:
                page.note_sent(sent_at, known)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._name_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """A deadline may have passed meanwhile."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.current is not None:
            self.current.refresh()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A closed window records nothing: the call is parked, which is what it says when the window is back."""
        if self.active is not None:
            self.active.park()
        super().closeEvent(event)

    def _following(self, *, own: bool) -> CallPage | None:
        page = self.active
        if page is None or (own and page not in self._own):
            return None
        if not own:
            self._own.discard(page)
        return page

    def _park_others(self, page: CallPage) -> None:
        for other in self.pages:
            if other is not page:
                other.park()

    def _on_changed(self, page: CallPage) -> None:
        if not page.call.parked:
            self._park_others(page)
        self._name_tabs()

    def _on_current(self) -> None:
        front = self.current.call.number if self.current is not None else 0
        if front != self._front:
            self._front = front
            self.front_changed.emit()
        if self.current is not None:
            self.current.refresh()

    def _end(self, page: CallPage) -> None:
        self._own.discard(page)
        self.ui.tabs.removeTab(self.ui.tabs.indexOf(page))
        page.deleteLater()
        self._name_tabs()

    def _name_tabs(self) -> None:
        for place, page in enumerate(self.pages):
            name = self.tr("Appel {number}").format(number=page.call.number)
            if page.call.parked:
                name = self.tr("Appel {number} (en attente)").format(number=page.call.number)
            self.ui.tabs.name(place, name, page.reason)
        self.ui.tabs.setVisible(bool(self.pages))
        for label in (self.ui.none_label, self.ui.private_label):  # each call says on its page what is never asked
            label.setVisible(not self.pages)
