"""The mailbox beside the portal: whose, which folder, the list, and the open message (rows 99, 105, 110-122)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QTimer, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.context import Context
from guichet.gui.generated.ui_mailbox_pane import Ui_MailboxPane
from guichet.gui.mailbox.address_box import counted, how_many
from guichet.gui.mailbox.breakable import breakable
from guichet.gui.mailbox.mail_watch import MailWatch
from guichet.gui.mailbox.message_delegate import MessageDelegate
from guichet.gui.mailbox.message_list_model import MessageListModel, Query
from guichet.gui.mailbox.open_message import OpenMessage
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.paged_list_model import LINE_ROLE
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.atlas_entry import Guide

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line, Overview

TYPING_MS = 250  # a search begins when typing pauses


class MailboxPane(TranslatedWidget):
    """All mailboxes of the simulator. Mail that comes is told; what is unread is counted in the title."""

    portal_requested = Signal()
    unread_changed = Signal(int)  # in all inboxes
    reading_changed = Signal(str)  # see ``reading``
    spell_requested = Signal(str)  # a code, to be spelled aloud

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MailboxPane()
        self.ui.setupUi(self)
        self._context = context
        self._arrived: Line | None = None
        self._wanted_address = ""
        self._is_silent = False
        self._looked_into = False  # by the user, and not yet loaded
        self._watch = MailWatch(context.backend, self._asked, self)
        self._model = MessageListModel(context.backend, self)
        self._message = OpenMessage(context, self.ui.message_view, self.ui.message_area)
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def reading(self) -> str:
        """What the user is reading: see ``OpenMessage.reading``."""
        return self._message.reading

    @property
    def guide(self) -> Guide | None:
        """Of the open message: see ``OpenMessage.guide``."""
        return self._message.guide

    def refresh(self) -> None:
        """Ask the store for what is new. To be called when it has opened and after every action that sends mail."""
        self._watch.refresh()

    def show_address(self, address: str) -> None:
        """Show the mailbox of ``address``, as soon as there is one."""
        self._wanted_address = address
        self._go_to_wanted_address()
        if self._wanted_address and not self.ui.address_box.is_whole:
            self.refresh()

    def start_anew(self) -> None:
        """Another store comes: show nothing of this one."""
        self._watch.start_anew()
        self._wanted_address, self._arrived = "", None
        self.ui.search_edit.clear()
        self.show_folder("inbox")
        self._looked_into = False
        self._show_arrival()

    def show_folder(self, folder: str) -> None:
        """Show "inbox" or "junk"."""
        (self.ui.junk_button if folder == "junk" else self.ui.inbox_button).setChecked(True)
        self._look_into()

    def open_latest(self) -> None:
        """Open the message at the top of the list, if there is one."""
        if self._model.rowCount():
            self.ui.message_list.setCurrentIndex(self._model.index(0))

    def forget(self) -> None:
        """Messages were erased: what is open, and what was told of, may be gone."""
        self._arrived = None
        self._show_arrival()
        self._message.close()
        self.refresh()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.address_box.retranslate()
        self._show_limit()
        self._show_counts()
        self._show_arrival()
        self._show_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._show_arrival()
            self._fit()

    def _build(self) -> None:
        folders = FlowLayout(self.ui.folders)
        folders.addWidget(self.ui.inbox_button)
        folders.addWidget(self.ui.junk_button)
        self.ui.message_list.setModel(self._model)
        self.ui.message_list.setItemDelegate(MessageDelegate(self))
        for content in (self.ui.pane_content, self.ui.message_view):
            content.setAutoFillBackground(False)  # the pane's ground shows through
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.splitter.setSizes([150, 400])
        self._fit()

    def _connect(self) -> None:
        self._watch.changed.connect(self._on_changed)
        self._watch.arrived.connect(self._on_arrived)
        self._watch.failed.connect(self._on_silent)
        self._model.loaded.connect(self._on_loaded)
        self._model.failed.connect(self._watch.on_failed)
        self.ui.arrival_button.clicked.connect(self._on_open_arrival)
        self.ui.address_box.activated.connect(self._on_place)
        self.ui.inbox_button.clicked.connect(self._on_place)
        self.ui.junk_button.clicked.connect(self._on_place)
        self.ui.search_edit.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._show_list)
        self.ui.message_list.selectionModel().selectionChanged.connect(self._on_selected)
        view = self.ui.message_view
        view.portal_requested.connect(self.portal_requested)
        view.spell_requested.connect(self.spell_requested)
        self._message.changed.connect(self.refresh)
        self._message.closed.connect(self.ui.message_list.clearSelection)
        self._message.reading_changed.connect(self.reading_changed)

    # What the store says.

    def _asked(self) -> frozenset[str]:
        """Whose mailboxes must be among those offered: all that is on screen, and what will be."""
        lines = (line.recipient_key for line in (self._message.line, self._arrived) if line is not None)
        return frozenset(filter(None, (self.ui.address_box.address_key, self._wanted_address, *lines)))

    def _on_changed(self, overview: "Overview") -> None:
        self._is_silent = False
        if not overview.is_whole and not self._asked() <= overview.asked:
            self.refresh()  # somebody has clicked on since, to a mailbox that may not be among these
            return
        before = self.ui.address_box.address_key
        self.ui.address_box.show_overview(overview)
        self._show_limit()
        self._forget_what_is_gone()
        if self.ui.address_box.address_key != before:
            self._show_list()
        self._go_to_wanted_address()
        self._show_counts()
        self._model.reload()
        self.unread_changed.emit(self.ui.address_box.unread)

    def _forget_what_is_gone(self) -> None:
        """An account was closed, here or in another window: its messages are not to stay on screen."""
        if self._message.line is not None and not self.ui.address_box.has(self._message.line.recipient_key):
            self._message.close()
        if self._arrived is not None and not self.ui.address_box.has(self._arrived.recipient_key):
            self._arrived = None
            self._show_arrival()

    def _on_arrived(self, line: "Line") -> None:
        self._arrived = line
        self._show_arrival()
        announce(self, self.ui.arrival_label.accessibleName())

    def _on_silent(self) -> None:
        self._is_silent = True
        self._show_empty()

    def _on_loaded(self) -> None:
        """Keep the open message selected, wherever it stands in the list now."""
        self._show_empty()
        if self._looked_into and self._model.rowCount() == 0 and not self._model.query.search.strip():
            self._message.read("empty")
        self._looked_into = False
        row = self._model.row_of(self._message.line.id) if self._message.line else None
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.message_list.selectionModel().setCurrentIndex(self._model.index(row), flag)

    # What the user does.

    def _on_place(self) -> None:
        self._wanted_address = ""
        self._look_into()

    def _on_selected(self) -> None:
        indexes = self.ui.message_list.selectionModel().selectedIndexes()
        line: Line | None = indexes[0].data(LINE_ROLE) if indexes else None
        if line is not None and (self._message.line is None or self._message.line.id != line.id):
            self._open(line)

    def _on_open_arrival(self) -> None:
        """Go to the mailbox of the message that came, and open it."""
        line = self._arrived
        if line is not None:
            self.ui.search_edit.clear()
            self.ui.inbox_button.setChecked(True)
            self.ui.address_box.choose(line.recipient)
            self._show_list()
            self._open(line)
            self.ui.message_list.setFocus()

    def _open(self, line: "Line") -> None:
        if self._arrived is not None and self._arrived.id == line.id:
            self._arrived = None
            self._show_arrival()
        self._message.open(line)

    def _look_into(self) -> None:
        self._message.close()
        self._looked_into = True
        self._show_list()

    # What is on screen.

    def _go_to_wanted_address(self) -> None:
        before = self.ui.address_box.address_key
        if self._wanted_address and self.ui.address_box.choose(self._wanted_address):
            self._wanted_address = ""
            if self.ui.address_box.address_key != before:
                self._message.close()
                self._show_list()

    def _show_list(self) -> None:
        self._typing.stop()
        folder = "junk" if self.ui.junk_button.isChecked() else "inbox"
        self._model.show_query(Query(self.ui.address_box.address_key, folder, self.ui.search_edit.text()))
        self._show_counts()

    def _show_counts(self) -> None:
        unread = self.ui.address_box.unread
        inbox, junk = self.ui.address_box.unread_shown
        self.ui.inbox_button.setText(counted(self.tr("Boîte de réception"), inbox))
        self.ui.junk_button.setText(counted(self.tr("Courrier indésirable"), junk))
        if unread == 0:
            title = self.tr("Messagerie")
        elif unread == 1:
            title = self.tr("Messagerie – 1 non lu")
        else:
            title = self.tr("Messagerie – {count} non lus").format(count=how_many(unread))
        self.ui.title_label.setText(title)

    def _show_limit(self) -> None:
        """Below the addresses: that these are not all, and how the others are found."""
        is_whole = self.ui.address_box.is_whole
        self.ui.limit_label.setVisible(not is_whole)
        self.ui.address_box.setAccessibleDescription("" if is_whole else self.ui.limit_label.text())

    def _show_arrival(self) -> None:
        self.ui.arrival_bar.setVisible(self._arrived is not None)
        if self._arrived is not None:
            text = self.tr("Nouveau message pour {address}").format(address=self._arrived.recipient)
            self.ui.arrival_label.setText(breakable(text, self.fontMetrics()))
            self.ui.arrival_label.setAccessibleName(text)

    def _fit(self) -> None:
        """Room to read in at every zoom; a pane that is too low for it scrolls."""
        line = self.fontMetrics().lineSpacing()
        self.ui.list_page.setMinimumHeight(line * 5)
        self.ui.message_area.setMinimumHeight(line * 15)
        self.ui.pane_area.setMinimumWidth(self.ui.pane_content.minimumSizeHint().width())

    def _show_empty(self) -> None:
        """In place of an empty list, a sentence."""
        is_empty = self._model.rowCount() == 0
        self.ui.message_list.setVisible(not is_empty)
        self.ui.empty_label.setVisible(is_empty or self._is_silent)
        if self._is_silent:
            text = self.tr("La messagerie ne répond pas pour le moment.")
        elif self._model.query.search.strip():
            text = self.tr("Aucun message ne correspond à la recherche.")
        elif self._model.query.folder == "junk":
            text = self.tr("Aucun courrier indésirable.")
        else:
            text = self.tr("Aucun message. Le code d'activation arrivera ici.")
        self.ui.empty_label.setText(text)
