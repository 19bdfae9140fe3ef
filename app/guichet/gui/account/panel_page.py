"""The base of the pages that have the holder's panel on their left (rows 170, 177)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guichet.gui.account.account_page import AccountPage
from guichet.gui.account.identity_panel import IdentityPanel
from guichet.gui.widgets.side_layout import SideLayout

if TYPE_CHECKING:
    from guichet.procedures.account import Overview


class PanelPage(AccountPage):
    """A form with ``columns``, and in it ``panel`` and ``content``; « Quitter » in the panel is the page's."""

    _panel: IdentityPanel
    _first_field: QWidget

    def lay_out(self, columns: QWidget, panel: IdentityPanel, content: QWidget, first_field: QWidget) -> None:
        """Put both side by side; to be called once the form is set up.

        The keyboard comes to ``first_field``, not to « Quitter », which is read first.
        """
        self._panel = panel
        # Narrower, the longest choices of a form could not be read.
        layout = SideLayout(columns, spacing=16, page_characters=72)
        layout.addWidget(panel)
        layout.addWidget(content)
        panel.quit_requested.connect(self.quit_requested)
        self._first_field = first_field

    @property
    def first_field(self) -> QWidget:
        """Not « Quitter »."""
        return self._first_field

    def show_overview(self, overview: "Overview") -> None:
        self._panel.show_overview(overview)
