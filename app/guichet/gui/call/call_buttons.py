"""The buttons of a call's page: each keeps its place, whatever the call is, and they leave the page its half."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from guichet.gui.generated.ui_call_page import Ui_CallPage
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.style_property import set_style_property


class CallButtons:
    """Lays out those of the page's form."""

    def __init__(self, ui: Ui_CallPage, page: QWidget) -> None:
        self._ui, self._page = ui, page
        self._layout = FlowLayout(ui.buttons)
        for button in (ui.park_button, ui.copy_button, ui.save_button, ui.end_button):
            self._layout.addWidget(button)

    def show_parked(self, parked: bool, names: dict[bool, str]) -> None:
        """Say what the first one does, by whether the call is parked: there is room for either name."""
        button = self._ui.park_button
        button.setMinimumSize(0, 0)
        room = QSize()
        for each in (not parked, parked):
            button.setText(names[each])
            set_style_property(button, "role", "primary" if each else "")
            room = room.expandedTo(button.sizeHint())
        button.setMinimumSize(room)

    def place(self) -> None:
        """Under the page, where they are always in view, unless that takes the page more than half of the window: then
        they scroll with it."""
        page, ui = self._page, self._ui
        left = page.height() - self._layout.heightForWidth(page.width()) - ui.page_layout.spacing()
        where = ui.page_layout if 2 * left >= page.window().height() else ui.contents_layout
        if where.indexOf(ui.buttons) < 0:
            where.addWidget(ui.buttons)
            ui.buttons.show()
            put_in_reading_order(page)
