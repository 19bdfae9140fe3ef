"""The calls: one tab each. The one in front follows the portal; parked ones stand still. All go with the program."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guichet.gui.call.call_page import CallPage
from guichet.gui.context import Context
from guichet.gui.generated.ui_call_window import Ui_CallWindow
from guichet.gui.main.call_menu import FIND_KEYS
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.call import Call


class CallWindow(TranslatedWidget):
    """Kept in memory alone: a call that was not saved is forgotten, and no caller can be told by any."""

    resumed = Signal(str)  # a call was taken up again on this screen
    deadline_requested = Signal()
    find_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._count = 0
        self.ui = Ui_CallWindow()
        self.ui.setupUi(self)
        bar = FlowLayout(self.ui.bar)
        for button in (self.ui.new_button, self.ui.find_button, self.ui.close_button):
            bar.addWidget(button)
        self.ui.new_button.clicked.connect(lambda: self.begin())
        self.ui.find_button.clicked.connect(self.find_requested)
        self.ui.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(FIND_KEYS), self).activated.connect(self.find_requested)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        context.preferences.changed.connect(self._name_tabs)  # the guide's language
        zoom = context.preferences.current.zoom / 100
        self.resize(int(620 * zoom), int(760 * zoom))
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

    def begin(self, key: str = "") -> CallPage:
        """Another call, empty or at ``key``; those that go on are kept beside it."""
        self._count += 1
        page = CallPage(self._context, Call(self._count, self._context.clock.now()))
        page.ended.connect(lambda: self._end(page))
        page.changed.connect(self._name_tabs)
        page.resumed.connect(self.resumed)
        page.deadline_requested.connect(self.deadline_requested)
        if key:
            page.follow(key)
        self.ui.tabs.setCurrentIndex(self.ui.tabs.addTab(page, ""))
        self._name_tabs()
        put_in_reading_order(self)
        return page

    def follow(self, key: str) -> None:
        """Whoever takes the calls has come to ``key``: the call in front is there too, unless it is parked."""
        if self.current is not None:
            self.current.follow(key)

    def note_sent(self, number: int, sent_at: datetime) -> None:
        """It is known now when the code of that call was sent; the call may have ended since."""
        for page in self.pages:
            if page.call.number == number:
                page.note_sent(sent_at)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._name_tabs()

    def _end(self, page: CallPage) -> None:
        self.ui.tabs.removeTab(self.ui.tabs.indexOf(page))
        page.deleteLater()
        self._name_tabs()

    def _name_tabs(self) -> None:
        for place, page in enumerate(self.pages):
            name = self.tr("Appel {number}").format(number=page.call.number)
            if page.call.parked:
                name = self.tr("Appel {number} (en attente)").format(number=page.call.number)
            self.ui.tabs.setTabText(place, f"{name} – {page.reason}" if page.reason else name)
        self.ui.tabs.setVisible(bool(self.pages))
        self.ui.none_label.setVisible(not self.pages)
