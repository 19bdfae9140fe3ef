"""What happened to an account, and why something was refused: a window beside the others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.backend import StoreNotOpen
from guichet.gui.beside import stand_beside
from guichet.gui.context import Context
from guichet.gui.generated.ui_timeline_window import Ui_TimelineWindow
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.refusals import plain_sentence, sentence
from guichet.gui.sandbox_mark import mark_sandbox
from guichet.gui.timeline.address_completer import AddressCompleter
from guichet.gui.timeline.event_delegate import EventDelegate
from guichet.gui.timeline.events import event_note, event_reason, event_sentence
from guichet.gui.timeline.reason_view import ReasonView
from guichet.gui.timeline.timeline_model import TimelineModel
from guichet.gui.timeline.timeline_text import told_in_order
from guichet.gui.times import show_moment
from guichet.gui.widgets.paged_list_model import LINE_ROLE
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.refusals import Code, Refusal

if TYPE_CHECKING:
    from guichet.procedures.timeline import Event, Page

POLL_MS = 2_000
MOST_COPIED = 1_000  # events: some thirty pages


class TimelineWindow(TranslatedWidget):
    """Follows one address, or all; what other windows do appears by itself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._asked: Refusal | None = None  # why?
        self._event: Event | None = None
        self._is_silent = False
        self._reasons: list[ReasonView] = []
        self._model = TimelineModel(context.backend, self)
        self.ui = Ui_TimelineWindow()
        self.ui.setupUi(self)
        self.completer = AddressCompleter(context.backend, self.ui.address_edit)
        self.ui.event_list.setModel(self._model)
        self.ui.event_list.setItemDelegate(EventDelegate(self))
        for half in (0, 1):  # both grow with the window
            self.ui.splitter.setStretchFactor(half, 1)
        self.ui.splitter.setSizes([260, 320])
        self._connect()
        stand_beside(self, context.preferences, 720, 780)
        self._polling = QTimer(self, interval=POLL_MS)
        self._polling.timeout.connect(self._model.look)
        self._polling.start()
        self.retranslate()

    @property
    def model(self) -> TimelineModel:
        """The events of the address that is followed."""
        return self._model

    @property
    def reasons(self) -> list[Code]:
        """The refusals that are explained, in their order."""
        return [view.code for view in self._reasons]

    def follow(self, address: str) -> None:
        """Show what happened to whoever has or had ``address``; to everybody if it is ""."""
        self._asked, self._event = None, None
        self._show(address)

    def show_why(self, refusal: Refusal, address: str) -> None:
        """Say why, at the point where it happened; alone where nothing was written down (a field left empty)."""
        self._asked, self._event = refusal, None
        self._show(address or None)
        self.ui.detail_area.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence(refusal))

    def ask_for_address(self) -> None:
        """The keyboard comes to the address; what is typed takes the place of the one that is there."""
        self.ui.address_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.address_edit.selectAll()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        mark_sandbox(self, self._context, self.ui.banner_label)
        name_fields_by_labels(self)
        self.ui.detail_area.setAccessibleName(self.tr("Détail"))
        self._show_empty()
        self._show_detail()

    def _connect(self) -> None:
        self.ui.show_button.clicked.connect(self._on_show)
        self.ui.address_edit.returnPressed.connect(self._on_show)
        self.ui.copy_button.clicked.connect(self._on_copy)
        self.completer.activated.connect(self.follow)
        self.ui.event_list.selectionModel().selectionChanged.connect(self._on_selected)
        self._model.loaded.connect(self._on_loaded)
        self._model.failed.connect(self._on_failed)

    def _show(self, address: str | None) -> None:
        self.ui.address_edit.setText(address or "")
        self.ui.address_edit.selectAll()
        self.ui.event_list.clearSelection()
        self._model.show_query(address)
        self._show_empty()
        self._show_detail()

    def _on_show(self) -> None:
        self.follow(self.ui.address_edit.text().strip())

    def _on_copy(self) -> None:
        address = self._model.query or ""

        def copy(page: "Page") -> None:
            text = told_in_order(address, page.events, page.total, self._context.clock.now())
            QGuiApplication.clipboard().setText(text)
            self.ui.copied_label.setText(self.tr("Chronologie copiée"))
            announce(self, self.ui.copied_label.text())

        self._context.backend.ask(self, lambda services: services.timeline.of(address, limit=MOST_COPIED), copy)

    def _on_loaded(self) -> None:
        self._is_silent = False
        self.ui.copied_label.clear()  # of what was there before
        self._show_empty()
        if self._event is not None and not self._model.total:  # everything was erased
            self._event = None
            self._show_detail()
        event = self._event or self._asked_for()
        row = self._model.row_of(event.id) if event is not None else None
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.event_list.selectionModel().setCurrentIndex(self._model.index(row), flag)

    def _asked_for(self) -> "Event | None":
        """The refusal that was asked about is the last one, if it is there at all."""
        if self._asked is None:
            return None
        events = map(self._model.line, range(self._model.rowCount()))
        last = next((event for event in events if event.refusals), None)
        return last if last is not None and self._asked.code in last.refusals else None

    def _on_failed(self, problem: Exception) -> None:
        """Say quietly that the store does not answer: it is asked so often. What is no such trouble is raised."""
        from guichet.store.problems import StoreProblem

        if not isinstance(problem, StoreProblem | StoreNotOpen):
            raise problem
        self._is_silent = True
        self._show_empty()

    def _on_selected(self) -> None:
        indexes = self.ui.event_list.selectionModel().selectedIndexes()
        event: Event | None = indexes[0].data(LINE_ROLE) if indexes else None
        if event is not None and event != self._event:
            self._event = event
            self._show_detail()

    def _show_empty(self) -> None:
        """In place of an empty list, a sentence."""
        is_empty = self._model.rowCount() == 0
        for widget in (self.ui.event_list, self.ui.copy_button, self.ui.copied_label):
            widget.setVisible(not is_empty)
        self.ui.empty_label.setVisible(is_empty or self._is_silent)
        if self._is_silent:
            text = self.tr("Les données ne répondent pas pour le moment.")
        elif self._model.query:
            text = self.tr("Rien n'est noté pour cette adresse.")
        else:
            text = self.tr("Rien ne s'est encore passé. Ce qui se passe s'affiche ici, le plus récent en tête.")
        self.ui.empty_label.setText(text)
        # Whoever asks why a field was refused, of which nothing was written down, reads the reason alone.
        self.ui.list_page.setVisible(self._asked is None or not is_empty or self._is_silent)

    def _show_detail(self) -> None:
        told, when, reasons = self._detail()
        note = event_note(self._event) if self._event is not None and not self._event.refusals else ""
        self.ui.event_label.setText(told)
        self.ui.moment_label.setText(when)
        self.ui.moment_label.setVisible(bool(when))
        self.ui.note_label.setText(note)
        self.ui.note_label.setVisible(bool(note))
        for old in self._reasons:
            self.ui.reasons_layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._reasons = [ReasonView(code, words, self._context.language, self.ui.reasons) for code, words in reasons]
        for view in self._reasons:
            self.ui.reasons_layout.addWidget(view)
            view.show()  # at once: the layout itself would wait for the event loop
        self.ui.reasons.setVisible(bool(reasons))
        put_in_reading_order(self)
        self.ui.detail_area.verticalScrollBar().setValue(0)

    def _detail(self) -> tuple[str, str, list[tuple[Code, str]]]:
        """The heading, the moment, and what was refused in words: the one that was asked about first."""
        if self._event is not None:
            asked = self._asked.code if self._asked else None
            codes = sorted(self._event.refusals, key=lambda code: code is not asked)
            when = " · ".join(filter(None, (show_moment(self._event.at), self._event.address)))
            reasons = [(code, plain_sentence(code)) for code in codes]
            reason = event_reason(self._event.event)
            return event_sentence(self._event.event), when, [*reasons, *([reason] if reason is not None else [])]
        if self._asked is not None:
            return self.tr("Pourquoi ?"), "", [(self._asked.code, sentence(self._asked))]
        return "", "", []
