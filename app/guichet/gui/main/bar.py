"""The bar across the top of the main window: its items in lines, and how much mail nobody has read."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QMainWindow

from guichet.gui.clock.clock_bar import ClockBar
from guichet.gui.generated.ui_main_window import Ui_MainWindow
from guichet.gui.main.look_buttons import LookButtons
from guichet.gui.preferences import Preferences
from guichet.gui.widgets.flow_layout import FlowLayout

_WIDEST_COUNT = 8  # of unread messages: of one digit, as nearly always
_ROOM_FOR_STEPS = 600  # pixels at 100 % of a window whose bar has « + 1 h » and « + 1 j »


class Bar:
    """Works the bar of the main window's form.

    It breaks into lines where it must: no Designer layout does that. A− and A+ stay in the corner, so that they are
    still under the pointer once everything has grown.
    """

    def __init__(self, ui: Ui_MainWindow, clock_bar: ClockBar, preferences: Preferences) -> None:
        self._ui, self._clock_bar, self._preferences = ui, clock_bar, preferences
        self._look = LookButtons(ui, preferences)
        self._unread = 0
        items = FlowLayout(ui.bar_items, spacing=4)
        for item in (
            ui.home_button,
            ui.samples_button,
            clock_bar,
            ui.guide_button,
            ui.mailbox_button,
            ui.call_button,
            ui.french_button,
            ui.english_button,
            ui.theme_button,
            ui.options_button,
        ):
            items.addWidget(item)

    def add_keys(self, window: QMainWindow) -> None:
        """The keys that do the same as its buttons."""
        self._look.add_keys(window)

    def fit(self, width: int) -> None:
        """In a narrow window the clock's steps go, which its menu has too, and A+ stands above A−: the bar would take
        half of it."""
        is_wide = width * 100 // self._preferences.current.zoom >= _ROOM_FOR_STEPS
        self._clock_bar.show_steps(is_wide)
        direction = QBoxLayout.Direction
        self._ui.zoom_layout.setDirection(direction.LeftToRight if is_wide else direction.BottomToTop)

    def show_unread(self, count: int) -> None:
        """Say on the mailbox's button how much nobody has read: the pane may be folded away."""
        self._unread = count
        name = _mailbox()
        if count:
            from guichet.gui.mailbox.address_box import counted  # with the mailbox, which is furniture

            name = counted(name, count)
        self._ui.mailbox_button.setText(name)

    def retranslate(self) -> None:
        """Name what the form does not, in the language of the moment."""
        self._look.retranslate()
        self._keep_room()
        self.show_unread(self._unread)

    def _keep_room(self) -> None:
        """For a count: what stands beside the button is not to move from under the pointer when a message comes."""
        button = self._ui.mailbox_button
        button.setMinimumWidth(0)
        button.setText(f"{_mailbox()} ({_WIDEST_COUNT})")
        button.setMinimumWidth(button.sizeHint().width())


def _mailbox() -> str:
    return QCoreApplication.translate("MainWindow", "Messagerie")
