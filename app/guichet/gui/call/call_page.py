"""One call: where it stands, what was tried, until when, and its summary. Nothing of whoever calls."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QTimeZone, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from guichet.atlas.call_summary import plain, summary
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.call.tried_row import TriedRow
from guichet.gui.clock.moment_dialog import moment_on_field, on_field
from guichet.gui.context import Context
from guichet.gui.generated.ui_call_page import Ui_CallPage
from guichet.gui.reading_order import put_in_reading_order
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
    changed = Signal()  # parked or taken up again

    def __init__(self, context: Context, begun: Call, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.call = begun
        self.ui = Ui_CallPage()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.buttons)
        for button in (self.ui.park_button, self.ui.copy_button, self.ui.save_button, self.ui.end_button):
            buttons.addWidget(button)
        self.ui.sent_edit.setTimeZone(QTimeZone.utc())  # it means Paris: see MomentDialog
        self.ui.sent_edit.setDateTime(on_field(context.clock.now()))
        self.ui.sent_check.toggled.connect(lambda _: self._on_sent())
        self.ui.sent_edit.dateTimeChanged.connect(lambda _: self._on_sent())
        self.ui.park_button.toggled.connect(self._on_parked)
        self.ui.copy_button.clicked.connect(self._on_copy)
        self.ui.save_button.clicked.connect(self._on_save)
        self.ui.end_button.clicked.connect(self.ended)
        self.retranslate()

    def follow(self, key: str) -> None:
        """The portal has come to ``key``."""
        self._put(call.visited(self.call, key, self._context.clock.now()))

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self._show()

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
        self.ui.here_label.setText(typeset(atlas.title(here, language), language) if here else "")
        visits = " → ".join(atlas.title(each.key, language) for each in self.call.visits)
        self.ui.visits_label.setText(typeset(visits, language))
        self.ui.park_button.setText(self.tr("Reprendre") if self.call.parked else self.tr("Mettre en attente"))
        self.ui.sent_edit.setVisible(self.ui.sent_check.isChecked())
        self._show_steps()
        self._show_deadline()
        self._summarise()
        put_in_reading_order(self)

    def _show_steps(self) -> None:
        layout = self.ui.steps_layout
        while layout.count():
            item = layout.takeAt(0)
            row = item.widget() if item is not None else None
            if row is not None:
                row.hide()
                row.setParent(None)
                row.deleteLater()
        for row in self._rows():
            layout.addWidget(row)
            row.show()

    def _rows(self) -> Iterator[TriedRow]:
        here, language = self.call.here, self._language
        for number, step in enumerate(atlas.do(here) if here else ()):
            text = typeset(plain(step.text(language), language), language)
            row = TriedRow(f"{number + 1}. {text}", self.call.outcome(here, number))
            row.tried.connect(partial(self._on_tried, here, number))
            yield row

    def _show_deadline(self) -> None:
        deadline, language = self.call.deadline, self._language
        self.ui.deadline_label.setVisible(deadline is not None)
        if deadline is not None:
            text = self.tr("À activer avant le {moment}")
            if self._context.clock.now() > deadline:
                text = self.tr("Délai dépassé depuis le {moment}")
            self.ui.deadline_label.setText(text.format(moment=spoken_moment(deadline, language)))

    def _summarise(self) -> None:
        """On a worker: the calendar of holidays takes a while to load. Only the last answer counts."""
        told, now, language = self.call, self._context.clock.now(), self._language

        def show(text: str) -> None:
            if told is self.call:
                self.ui.summary_edit.setPlainText(text)

        self._context.backend.compute(self, lambda: summary(told, now, language), show)

    def _on_tried(self, key: str, step: int, outcome: Outcome) -> None:
        self._put(call.tried(self.call, key, step, outcome, self._context.clock.now()))

    def _on_sent(self) -> None:
        sent_at: datetime | None = None
        if self.ui.sent_check.isChecked():
            sent_at = moment_on_field(self.ui.sent_edit.dateTime())
        self.ui.sent_edit.setVisible(self.ui.sent_check.isChecked())
        self._put(replace(self.call, sent_at=sent_at))

    def _on_parked(self, parked: bool) -> None:
        self._put(replace(self.call, parked=parked))
        self.changed.emit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.summary_edit.toPlainText())
        self._say(self.tr("Résumé copié"))

    def _on_save(self) -> None:
        name = clean_file_name(f"appel {self.call.number} {datetime.now(UTC):%Y-%m-%d}", ".txt", "appel")
        title, kinds = self.tr("Enregistrer le résumé"), self.tr("Textes (*.txt)")
        dialog = QFileDialog(self, title, str(default_folder() / name), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the summary there, on a worker, and say how it ended."""
        content, shown = self.ui.summary_edit.toPlainText().encode(), QDir.toNativeSeparators(str(path))
        failure = self.tr("« {path} » ne peut pas être écrit. Choisissez un autre dossier.").format(path=shown)

        def work() -> str:
            try:
                save(content, path)
            except OSError:
                return failure
            return self.tr("Résumé enregistré : {path}").format(path=shown)

        self._context.backend.compute(self, work, self._say)

    def _say(self, text: str) -> None:
        self.ui.outcome_label.setText(text)
        announce(self, text)
