"""The help: « Aide : accéder aux fiches pratiques », « En savoir plus » and what the refusals explain (rows 1-18)."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from guichet import resource
from guichet.gui.context import Context
from guichet.gui.generated.ui_help_page import Ui_HelpPage
from guichet.gui.portal.portal_page import PortalPage
from guichet.gui.typography import typeset

_LEADING_TO_THE_OPTION = ("taken_address", "sheets")  # rows 6, 70, 71


class HelpPage(PortalPage):
    """One topic at a time, the others as buttons below it; « Retour » goes back where one came from."""

    back_requested = Signal()
    opting_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ui = Ui_HelpPage()
        self.ui.setupUi(self)
        self.topic = "sheets"
        self._part, self._is_opened = "", False
        self._buttons = {
            "sheets": self.ui.sheets_button,
            "basic_mode": self.ui.basic_mode_button,
            "expert_mode": self.ui.expert_mode_button,
            "address": self.ui.address_button,
            "password": self.ui.password_button,
            "taken_address": self.ui.taken_address_button,
        }
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _=False, key=key: self._on_topic(key))
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.opting_button.clicked.connect(self.opting_requested)
        self.show_topic(self.topic)

    @property
    def topics(self) -> tuple[str, ...]:
        """What :meth:`show_topic` takes."""
        return tuple(self._buttons)

    def show_topic(self, name: str) -> None:
        """Show one of ``topics``; any other is a KeyError. A topic's title is its button's text.

        « taken_address#sole » opens at the part of that identity, once the page comes on show.
        """
        key, _, part = name.partition("#")
        self._fill(key)
        self.topic, self._part, self._is_opened = key, part, False

    def refresh(self) -> None:
        if self._part and not self._is_opened:
            self._is_opened = True
            self.ui.reading.setFocus(Qt.FocusReason.OtherFocusReason)
            self._open_part()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._fill(self.topic)
        if self._is_opened:
            self._open_part()

    def _fill(self, key: str) -> None:
        title = self._buttons[key].text()
        self.ui.title_label.setText(title)
        self.ui.reading.setAccessibleName(title)
        language = self._context.language
        html = resource.path("help", f"{key}.{language}.html").read_text("utf-8")
        self.ui.reading.show_html(typeset(html, language))
        for each, button in self._buttons.items():
            button.setVisible(each != key)
        self.ui.opting_button.setVisible(key in _LEADING_TO_THE_OPTION)

    def _open_part(self) -> None:
        """Once the page has its height."""
        part = self._part
        QTimer.singleShot(0, self, lambda: self.ui.reading.read_from(part))

    def _on_topic(self, key: str) -> None:
        """The button that was pressed is gone: the caret stands at the beginning of what it brought."""
        self.show_topic(key)
        self.ui.reading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.reading.read_from_start()
