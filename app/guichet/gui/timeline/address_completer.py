"""Completes an address from the store, a few at a time: there may be ten thousand."""

from functools import partial

from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit

from guichet.gui.backend import Backend

PAUSE_MS = 200  # asked when the fingers rest, not at every key
OFFERED = 20


class AddressCompleter(QCompleter):
    """Offers the addresses in which occurs what was typed. The store has searched: nothing is filtered here."""

    def __init__(self, backend: Backend, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._backend, self._edit = backend, edit
        self.names = QStringListModel(self)
        self.setModel(self.names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(edit)  # as QLineEdit's own completer it would offer the old names at every key
        self.activated.connect(edit.setText)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        edit.textEdited.connect(self._on_edited)
        self.activated.connect(self._pause.stop)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._offer_nothing()

    def _on_pause(self) -> None:
        typed = self._edit.text()
        self._backend.run(
            self,
            lambda services: services.timeline.addresses(typed, OFFERED),
            partial(self._on_found, typed),
            lambda _problem: None,  # whoever shows the timeline tells it
        )

    def _on_found(self, typed: str, found: tuple[str, ...]) -> None:
        """What was typed since then has a question of its own under way."""
        if self._edit.text() != typed or not self._edit.hasFocus():
            return
        self.names.setStringList([each for each in found if each != typed.strip()])
        if self.names.rowCount():
            self.complete()
        else:
            self._offer_nothing()

    def _offer_nothing(self) -> None:
        popup = self.popup()
        if popup is not None:
            popup.hide()
