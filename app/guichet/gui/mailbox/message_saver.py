"""« Enregistrer… »: a message as an .eml file that any mail program opens."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.backend import Backend
from guichet.gui.save_dialog import ask_where_to_save
from guichet.gui.saving import clean_file_name, default_folder, save
from guichet.rules.paris import to_paris

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line
    from guichet.procedures.services import Services


class MessageSaver(QObject):
    """Asks where, writes on a worker, and says in a sentence how it ended."""

    ended = Signal(object)  # the sentence, asked for anew when the language changes

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend = backend
        self._window = parent

    def save(self, line: "Line") -> None:
        """Let the user choose a place for the message of that line."""
        name = clean_file_name(f"{line.subject} {to_paris(line.sent_at):%Y-%m-%d %H.%M.%S}", ".eml", "message")
        title, kinds = self.tr("Enregistrer le message"), self.tr("Messages (*.eml)")
        ask_where_to_save(self._window, title, default_folder() / name, kinds, partial(self._on_chosen, line.id))

    def _on_chosen(self, message_id: int, path: Path) -> None:
        shown = QDir.toNativeSeparators(str(path))

        def unreadable() -> str:
            return self.tr("Ce message ne peut pas être lu ; rien n'a été enregistré.")

        def unwritable() -> str:
            failure = self.tr("« {path} » ne peut pas être écrit. Choisissez un autre dossier ou un autre nom.")
            return failure.format(path=shown)

        def saved() -> str:
            return self.tr("Message enregistré : {path}").format(path=shown)

        def work(services: "Services") -> Callable[[], str]:
            raw = services.mailbox.raw(message_id)
            if not isinstance(raw, bytes):
                return unreadable
            try:
                save(raw, path)
            except OSError:
                return unwritable
            return saved

        self._backend.run(self, work, self.ended.emit)
