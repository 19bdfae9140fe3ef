"""The message that is open in the mailbox, and what is done with it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollArea

from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.mailbox.message_saver import MessageSaver
from guichet.gui.mailbox.message_view import MessageView
from guichet.messages.read_message import ReadMessage
from guichet.rules.atlas_entry import Guide

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line, Unopened
    from guichet.procedures.services import Services


class OpenMessage(QObject):
    """Fetches it from the store into ``view``, which lies in ``area``; saves, moves, marks it."""

    changed = Signal()  # the store has something new: it was read, moved or marked
    closed = Signal()
    reading_changed = Signal(str)  # see ``reading``

    def __init__(self, context: Context, view: MessageView, area: QScrollArea) -> None:
        super().__init__(view)
        self._context, self._view, self._area = context, view, area
        self._line: Line | None = None
        self._reading = ""
        self._guide: Guide | None = None
        self._saver = MessageSaver(context.backend, view)
        self._saver.ended.connect(view.say)
        view.save_requested.connect(self._on_save)
        view.move_requested.connect(self._on_move)
        view.unread_requested.connect(self._on_mark_unread)
        context.preferences.changed.connect(self._on_preferences)  # they may outlive the window of a sandbox

    @property
    def line(self) -> "Line | None":
        """Its line of the list; None while no message is open."""
        return self._line

    @property
    def reading(self) -> str:
        """What the user is reading, as the atlas names it: « activation », « password », « junk » (a message there),
        « empty » (a folder that they have looked into); "" if nothing."""
        return self._reading

    @property
    def guide(self) -> Guide | None:
        """Which guide the code in the open message belongs to; None where there is no code, or nobody knows."""
        return self._guide

    def open(self, line: "Line") -> None:
        """Fetch and show the message of that line."""
        self._line = line

        def fetch(services: "Services") -> "tuple[ReadMessage | Unopened, Guide | None]":
            return services.mailbox.open(line.id), services.mailbox.guide(line.id)

        self._context.backend.run(self, fetch, partial(self._on_opened, line))

    def close(self) -> None:
        """Show none."""
        self._line = None
        self.closed.emit()
        self._view.clear()
        self.read("")

    def read(self, what: str, guide: Guide | None = None) -> None:
        """Say that the user is reading ``what`` now; two messages with codes are two, if their guides are."""
        if (what, guide) != (self._reading, self._guide):
            self._reading, self._guide = what, guide
            self.reading_changed.emit(what)

    def _on_opened(self, line: "Line", answer: "tuple[ReadMessage | Unopened, Guide | None]") -> None:
        if self._line is None or self._line.id != line.id:
            return  # somebody has clicked on
        opened, guide = answer
        if isinstance(opened, ReadMessage):
            can_copy = self._context.preferences.current.copy_code_button
            self._view.show_message(opened, line.folder, can_copy_code=can_copy)
            self.read("junk" if line.folder == "junk" else "activation" if opened.code else "password", guide)
        else:
            self._view.show_problem(opened.value)
        self._area.verticalScrollBar().setValue(0)
        if line.unread:
            self.changed.emit()

    def _on_preferences(self) -> None:
        self._view.allow_copying(self._context.preferences.current.copy_code_button)

    def _on_save(self) -> None:
        if self._line is not None:
            self._saver.save(self._line)

    def _on_move(self, folder: str) -> None:
        line, backend = self._line, self._context.backend
        if line is not None:
            backend.ask(self, lambda services: services.mailbox.move(line.id, folder), self._on_moved)

    def _on_moved(self, _nothing: None) -> None:
        self.close()
        self.changed.emit()
        announce(self._view, self.tr("Message déplacé"))

    def _on_mark_unread(self) -> None:
        line, backend = self._line, self._context.backend
        if line is not None:
            backend.ask(self, lambda services: services.mailbox.mark_unread(line.id), lambda _: self.changed.emit())
