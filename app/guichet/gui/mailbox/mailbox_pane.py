"""The mailbox beside the portal: whose, which folder, the list, and the message that is open (rows 99, 105, 110-122)."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.backend import StoreNotOpen
from guichet.gui.context import Context
from guichet.gui.generated.ui_mailbox_pane import Ui_MailboxPane
from guichet.gui.mailbox.message_delegate import MessageDelegate
from guichet.gui.mailbox.message_list_model import LINE_ROLE, MessageListModel, Query
from guichet.gui.mailbox.message_saver import MessageSaver
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.messages.read_message import ReadMessage

if TYPE_CHECKING:
    from guichet.procedures.mailbox import Line, Overview, Unopened

POLL_MS = 2_000  # another window or program on the same database may send mail
TYPING_MS = 250  # a search begins when typing pauses


class MailboxPane(TranslatedWidget):
    """All mailboxes of the simulator. Mail that comes is told; what is unread is counted in the title."""

    portal_requested = Signal()
    unread_changed = Signal(int)  # in all inboxes

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MailboxPane()
        self.ui.setupUi(self)
        self._context = context
        self._overview: Overview | None = None
        self._open_line: Line | None = None
        self._arrived: Line | None = None
        self._wanted_address = ""
        self._is_polling = False
        self._has_trouble = False
        self._model = MessageListModel(context.backend, self)
        self._saver = MessageSaver(context.backend, self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._build()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Ask the store for what is new. To be called when it has opened and after every action that sends mail."""
        self._context.backend.run(self, lambda services: services.mailbox.overview(), self._on_overview, self._on_trouble)
        self._model.reload()

    def show_address(self, address: str) -> None:
        """Show the mailbox of ``address``, as soon as there is one."""
        self._wanted_address = address.casefold()
        self._choose_wanted_address()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._show_counts()
        self._show_arrival()
        self._show_empty()

    def _build(self) -> None:
        folders = FlowLayout(self.ui.folders)
        folders.addWidget(self.ui.inbox_button)
        folders.addWidget(self.ui.junk_button)
        self.ui.address_box.addItem("", None)
        self.ui.message_list.setModel(self._model)
        self.ui.message_list.setItemDelegate(MessageDelegate(self))
        self.ui.splitter.setStretchFactor(1, 2)

    def _connect(self) -> None:
        self.ui.arrival_button.clicked.connect(self._on_open_arrival)
        self.ui.address_box.activated.connect(self._on_place)
        self.ui.inbox_button.clicked.connect(self._on_place)
        self.ui.junk_button.clicked.connect(self._on_place)
        self.ui.search_edit.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._show_list)
        self.ui.message_list.selectionModel().selectionChanged.connect(self._on_selected)
        self._model.loaded.connect(self._on_loaded)
        self._model.failed.connect(self._on_trouble)
        self._poll.timeout.connect(self._on_poll)
        view = self.ui.message_view
        view.portal_requested.connect(self.portal_requested)
        view.save_requested.connect(self._on_save)
        view.move_requested.connect(self._on_move)
        view.unread_requested.connect(self._on_mark_unread)
        self._saver.ended.connect(view.say)

    # what the store answers

    def _on_overview(self, overview: "Overview") -> None:
        before, self._overview = self._overview, overview
        self._has_trouble = False
        self._poll.start()
        if before is not None and _is_new(overview.latest, before.latest):
            self._arrived = overview.latest
        self._fill_addresses()
        self._show_counts()
        self._choose_wanted_address()
        self._show_arrival()
        self.unread_changed.emit(self._unread)

    def _on_poll(self) -> None:
        if self._is_polling:
            return
        self._is_polling = True
        self._context.backend.run(self, lambda services: services.mailbox.latest_id(), self._on_latest, self._on_no_latest)

    def _on_latest(self, latest_id: int) -> None:
        self._is_polling = False
        known = self._overview.latest.id if self._overview and self._overview.latest else 0
        if latest_id != known:
            self.refresh()

    def _on_no_latest(self, problem: Exception) -> None:
        self._is_polling = False
        self._on_trouble(problem)

    def _on_trouble(self, problem: Exception) -> None:
        """Asked every other second, the pane says once and quietly that the store does not answer."""
        from guichet.store.problems import StoreProblem

        if not isinstance(problem, StoreProblem | StoreNotOpen):
            raise problem
        self._has_trouble = True
        self._show_empty()

    def _on_loaded(self) -> None:
        """Keep the open message selected, wherever it stands in the list now."""
        self._show_empty()
        row = self._model.row_of(self._open_line.id) if self._open_line else None
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.message_list.selectionModel().setCurrentIndex(self._model.index(row), flag)

    def _on_opened(self, line: "Line", opened: "ReadMessage | Unopened") -> None:
        if self._open_line is None or self._open_line.id != line.id:
            return
        if isinstance(opened, ReadMessage):
            can_copy = self._context.preferences.current.copy_code_button
            self.ui.message_view.show_message(opened, line.folder, can_copy_code=can_copy)
        else:
            self.ui.message_view.show_problem(opened.value)
        self.ui.message_area.verticalScrollBar().setValue(0)
        if line.unread:
            self.refresh()

    # what the user does

    def _on_place(self) -> None:
        self._wanted_address = ""
        self._close_message()
        self._show_list()

    def _on_selected(self) -> None:
        indexes = self.ui.message_list.selectionModel().selectedIndexes()
        line: Line | None = indexes[0].data(LINE_ROLE) if indexes else None
        if line is not None and (self._open_line is None or self._open_line.id != line.id):
            self._open(line)

    def _on_open_arrival(self) -> None:
        """Go to the mailbox and the folder of the message that came, and open it."""
        line = self._arrived
        if line is None:
            return
        self.ui.search_edit.clear()
        self.ui.inbox_button.setChecked(True)
        self.show_address(line.recipient)
        self._show_list()
        self._open(line)
        self.ui.message_list.setFocus()

    def _on_save(self) -> None:
        if self._open_line is not None:
            self._saver.save(self._open_line)

    def _on_move(self, folder: str) -> None:
        line = self._open_line
        if line is not None:
            self._act(lambda services: services.mailbox.move(line.id, folder), self._on_moved)

    def _on_moved(self) -> None:
        self._close_message()
        self.refresh()
        announce(self, self.tr("Message déplacé"))
        self.ui.message_list.setFocus()

    def _on_mark_unread(self) -> None:
        line = self._open_line
        if line is not None:
            self._act(lambda services: services.mailbox.mark_unread(line.id), self.refresh)

    def _open(self, line: "Line") -> None:
        self._open_line = line
        if self._arrived is not None and self._arrived.id == line.id:
            self._arrived = None
            self._show_arrival()
        self._context.backend.run(
            self, lambda services: services.mailbox.open(line.id), partial(self._on_opened, line)
        )

    def _close_message(self) -> None:
        self._open_line = None
        self.ui.message_list.clearSelection()
        self.ui.message_view.clear()

    # what is on screen

    def _show_list(self) -> None:
        self._typing.stop()
        folder = "junk" if self.ui.junk_button.isChecked() else "inbox"
        self._model.show_query(Query(self.ui.address_box.currentData(), folder, self.ui.search_edit.text()))
        self._show_counts()

    def _fill_addresses(self) -> None:
        """One entry a mailbox; the chosen one stays chosen."""
        box, chosen = self.ui.address_box, self.ui.address_box.currentData()
        keys = [box.itemData(index) for index in range(1, box.count())]
        boxes = self._overview.boxes if self._overview else ()
        if keys != [each.key for each in boxes]:
            while box.count() > 1:
                box.removeItem(1)
            for each in boxes:
                box.addItem(each.text, each.key)
            box.setCurrentIndex(max(box.findData(chosen), 0) if chosen else 0)

    def _choose_wanted_address(self) -> None:
        boxes = self._overview.boxes if self._overview else ()
        found = next((each.key for each in boxes if each.text.casefold() == self._wanted_address), None)
        if found is None:
            return
        self._wanted_address = ""
        if self.ui.address_box.currentData() != found:
            self.ui.address_box.setCurrentIndex(self.ui.address_box.findData(found))
            self._close_message()
            self._show_list()

    @property
    def _unread(self) -> int:
        return sum(each.unread for each in self._overview.boxes) if self._overview else 0

    def _show_counts(self) -> None:
        boxes = self._overview.boxes if self._overview else ()
        chosen = self.ui.address_box.currentData()
        here = [each for each in boxes if chosen in (None, each.key)]
        self.ui.title_label.setText(self._title(self._unread))
        self.ui.address_box.setItemText(0, _counted(self.tr("Toutes les adresses"), self._unread))
        for index, each in enumerate(boxes[: self.ui.address_box.count() - 1], 1):
            self.ui.address_box.setItemText(index, _counted(each.text, each.unread))
        inbox, junk = self.tr("Boîte de réception"), self.tr("Courrier indésirable")
        self.ui.inbox_button.setText(_counted(inbox, sum(each.unread for each in here)))
        self.ui.junk_button.setText(_counted(junk, sum(each.unread_junk for each in here)))

    def _title(self, unread: int) -> str:
        if unread == 0:
            return self.tr("Messagerie")
        if unread == 1:
            return self.tr("Messagerie – 1 non lu")
        return self.tr("Messagerie – {count} non lus").format(count=unread)

    def _show_arrival(self) -> None:
        was = self.ui.arrival_label.text() if self.ui.arrival_bar.isVisibleTo(self) else ""
        self.ui.arrival_bar.setVisible(self._arrived is not None)
        if self._arrived is not None:
            text = self.tr("Nouveau message pour {address}").format(address=self._arrived.recipient)
            self.ui.arrival_label.setText(text)
            if text != was:
                announce(self, text)

    def _show_empty(self) -> None:
        """In place of an empty list, a sentence."""
        is_empty = self._model.rowCount() == 0
        self.ui.message_list.setVisible(not is_empty)
        self.ui.empty_label.setVisible(is_empty or self._has_trouble)
        if self._has_trouble:
            text = self.tr("La messagerie ne répond pas pour le moment.")
        elif self._model.query.search.strip():
            text = self.tr("Aucun message ne correspond à la recherche.")
        elif self._model.query.folder == "junk":
            text = self.tr("Aucun courrier indésirable.")
        else:
            text = self.tr("Aucun message. Le code d'activation arrivera ici.")
        self.ui.empty_label.setText(text)
