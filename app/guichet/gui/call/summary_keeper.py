"""The summary on a call's page: made on a worker, in the one language that is wanted, copied and saved."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from guichet.atlas.call_summary import summary
from guichet.gui.context import Context
from guichet.gui.saving import save
from guichet.rules.call import Call

_OFFERS = {"fr": "Résumé en français", "en": "Summary in English"}  # each said in its own language


class SummaryKeeper(QObject):
    """Writes into the page's field and knows which call was copied or saved last; ``said`` is what to tell of it."""

    said = Signal(str)

    def __init__(
        self, context: Context, begun: Call, edit: QPlainTextEdit, button: QPushButton, parent: QObject
    ) -> None:
        """``button`` asks for the other language: the guide pane's is the caller's, a summary is for colleagues."""
        super().__init__(parent)
        self._context = context
        self._edit = edit
        self._button = button
        self._in_other_language = False
        self._asked = self._answered = 0  # how often it was to be summed up; which of them is in the field
        self._is_copy_due = False
        self._call = self._told = self._kept = begun  # as it is; as it is summed up; as it was copied or saved last
        button.clicked.connect(self._on_language)

    def show(self, call: Call) -> None:
        """Sum it up as of now, on a worker: the calendar of holidays takes a while to load. The last answer counts."""
        self._call = call
        self._asked += 1
        asked = self._asked
        now, language = self._context.clock.now(), self._language
        self._button.setText(_OFFERS["fr" if language == "en" else "en"])

        def put(text: str) -> None:
            if asked == self._asked:
                self._told, self._answered = call, asked
                if text != self._edit.toPlainText():  # else what is selected there would be lost
                    self._edit.setPlainText(text)
                if self._is_copy_due:
                    self.copy()

        self._context.backend.compute(self, lambda: summary(call, now, language), put)

    def is_kept(self, call: Call) -> bool:
        """Whether nothing of it would be lost."""
        return replace(self._kept, parked=call.parked) == call

    def copy(self) -> None:
        """To the clipboard, once it is of the call as it is: the calendar may still be loading."""
        self._is_copy_due = self._answered != self._asked
        if self._is_copy_due:
            return
        QGuiApplication.clipboard().setText(self._edit.toPlainText())
        self._kept = self._told
        self.said.emit(self.tr("Résumé copié"))

    def save_to(self, path: Path) -> None:
        """Write it there, on a worker."""
        content, told = self._edit.toPlainText().encode(), self._told

        def ended(is_saved: bool) -> None:
            text = self.tr("« {path} » ne peut pas être écrit. Choisissez un autre dossier.")
            if is_saved:
                self._kept, text = told, self.tr("Résumé enregistré : {path}")
            self.said.emit(text.format(path=QDir.toNativeSeparators(str(path))))

        self._context.backend.compute(self, _writing(content, path), ended)

    @property
    def _language(self) -> str:
        """The program's, unless the other one was asked for."""
        other = "fr" if self._context.language == "en" else "en"
        return other if self._in_other_language else self._context.language

    def _on_language(self) -> None:
        self._in_other_language = not self._in_other_language
        self.show(self._call)


def _writing(content: bytes, path: Path) -> Callable[[], bool]:
    def work() -> bool:
        try:
            save(content, path)
        except OSError:
            return False
        return True

    return work
