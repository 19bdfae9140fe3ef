"""One call: why, where it stands, what was tried, until when, and its summary. Nothing of whoever calls."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from guichet.atlas.call_summary import summary
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_call_page import Ui_CallPage
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.save_dialog import ask_where_to_save
from guichet.gui.saving import clean_file_name, default_folder, save
from guichet.gui.typography import typeset
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules import atlas, call
from guichet.rules.call import Call, Outcome
from guichet.rules.paris import spoken_moment, to_paris


class CallPage(TranslatedWidget):
    """Holds the frozen call and puts a new one in its place with everything that happens."""

    ended = Signal()
    changed = Signal()  # parked, taken up again, or for another reason
    resumed = Signal(str)  # taken up again on this screen
    deadline_requested = Signal()

    def __init__(self, context: Context, begun: Call, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.call = begun
        self._told = self._kept = begun  # as it is summed up; as it was copied or saved last
        self.ui = Ui_CallPage()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.buttons)
        for button in (self.ui.park_button, self.ui.copy_button, self.ui.save_button, self.ui.end_button):
            buttons.addWidget(button)
        self.ui.reason_combo.chosen.connect(self._on_reason)
        self.ui.steps.tried.connect(self._on_tried)
        self.ui.deadline_button.clicked.connect(self.deadline_requested)
        self.ui.park_button.toggled.connect(self._on_parked)
        self.ui.copy_button.clicked.connect(self._on_copy)
        self.ui.save_button.clicked.connect(self._on_save)
        self.ui.end_button.clicked.connect(self._on_end)
        context.preferences.changed.connect(self._show)  # the guide's language
        self.retranslate()

    def follow(self, key: str) -> None:
        """Whoever takes the call has come to ``key``."""
        self._put(call.visited(self.call, key, self._context.clock.now()))

    def note_sent(self, sent_at: datetime) -> None:
        """It is known now when the caller's code was sent."""
        self._put(replace(self.call, sent_at=sent_at))

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self._show()

    @property
    def reason(self) -> str:
        """« Délai dépassé »: the reason as a tab tells it; "" while none was chosen."""
        if not self.call.reason:
            return ""
        state = atlas.state(self.call.reason)
        title = state.title.text(self._language) if state else atlas.title(self.call.reason, self._language)
        return typeset(title, self._language)

    @property
    def _language(self) -> str:
        return self._context.preferences.current.guide_language or self._context.language

    def _put(self, changed: Call) -> None:
        if changed != self.call:
            self.call = changed
            self._show()

    def _show(self) -> None:
        language, here = self._language, self.call.here
        started = to_paris(self.call.started_at)
        self.ui.started_label.setText(self.tr("Commencé à {time}").format(time=f"{started:%H:%M}"))
        title = typeset(atlas.title(here, language), language) if here else self.tr("Que lit l'appelant ?")
        self.ui.here_label.setText(title)
        self.ui.nowhere_label.setVisible(not here)
        visits = " → ".join(atlas.title(each.key, language) for each in self.call.visits)
        self.ui.visits_label.setText(typeset(visits, language))
        self.ui.visits_label.setVisible(bool(visits))
        self.ui.visited_label.setVisible(bool(visits))
        self.ui.park_button.setText(self.tr("Reprendre") if self.call.parked else self.tr("Mettre en attente"))
        self.ui.reason_combo.show_call(self.call, language)
        self.ui.steps.show_call(self.call, language)
        self._show_deadline()
        self._summarise()
        put_in_reading_order(self)

    def _show_deadline(self) -> None:
        deadline = self.call.deadline
        self.ui.deadline_label.setVisible(deadline is not None)
        if deadline is not None:
            text = self.tr("À activer avant le {moment}")
            if self._context.clock.now() > deadline:
                text = self.tr("Délai dépassé depuis le {moment}")
            self.ui.deadline_label.setText(text.format(moment=spoken_moment(deadline, self._context.language)))

    def _summarise(self) -> None:
        """On a worker: the calendar of holidays takes a while to load. Only the last answer counts."""
        told, now, language = self.call, self._context.clock.now(), self._language

        def show(text: str) -> None:
            if told is self.call:
                self._told = told
                self.ui.summary_edit.setPlainText(text)

        self._context.backend.compute(self, lambda: summary(told, now, language), show)

    def _on_reason(self, key: str) -> None:
        self._put(replace(self.call, reason=key))
        self.changed.emit()

    def _on_tried(self, key: str, step: int, outcome: Outcome) -> None:
        self._put(call.tried(self.call, key, step, outcome, self._context.clock.now()))

    def _on_parked(self, parked: bool) -> None:
        self._put(replace(self.call, parked=parked))
        self.changed.emit()
        if not parked and self.call.here:
            self.resumed.emit(self.call.here)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.summary_edit.toPlainText())
        self._kept = self._told
        self._say(self.tr("Résumé copié"))

    def _on_save(self) -> None:
        name = clean_file_name(f"appel {self.call.number} {datetime.now(UTC):%Y-%m-%d}", ".txt", "appel")
        title, kinds = self.tr("Enregistrer le résumé"), self.tr("Textes (*.txt)")
        ask_where_to_save(self, title, default_folder() / name, kinds, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the summary there, on a worker, and say how it ended."""
        content, told = self.ui.summary_edit.toPlainText().encode(), self._told

        def work() -> bool:
            try:
                save(content, path)
            except OSError:
                return False
            return True

        def ended(is_saved: bool) -> None:
            text = self.tr("« {path} » ne peut pas être écrit. Choisissez un autre dossier.")
            if is_saved:
                self._kept, text = told, self.tr("Résumé enregistré : {path}")
            self._say(text.format(path=QDir.toNativeSeparators(str(path))))

        self._context.backend.compute(self, work, ended)

    def _on_end(self) -> None:
        """Ask before a call is forgotten whose summary is nowhere else."""
        if replace(self._kept, parked=self.call.parked) == self.call:
            self.ended.emit()
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Terminer l'appel"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Le résumé de cet appel n'a été ni copié ni enregistré. L'appel sera oublié."))
        yes = box.addButton(self.tr("Oui, oublier l'appel"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Non, le garder"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(self.ended)
        box.open()

    def _say(self, text: str) -> None:
        self.ui.outcome_label.setText(text)
        announce(self, text)
