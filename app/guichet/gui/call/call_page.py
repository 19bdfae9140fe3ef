"""One call: why, where it stands, what was tried, until when, and its summary. Nothing of whoever calls."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.call.call_buttons import CallButtons
from guichet.gui.call.summary_keeper import SummaryKeeper
from guichet.gui.context import Context
from guichet.gui.generated.ui_call_page import Ui_CallPage
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.save_dialog import ask_where_to_save
from guichet.gui.saving import clean_file_name, default_folder
from guichet.gui.typography import typeset
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules import atlas, call
from guichet.rules.call import Call, Known, Outcome, is_looked_up
from guichet.rules.code_screens import waits_for_code
from guichet.rules.paris import spoken_moment, to_paris


class CallPage(TranslatedWidget):
    """Holds the frozen call and puts a new one in its place with everything that happens.

    It is in the program's language, as its labels are, whatever language the guide pane was put into for this caller.
    """

    ended = Signal()
    changed = Signal()  # parked, taken up again, or for another reason
    resumed = Signal(str)  # taken up again on this screen
    deadline_requested = Signal()

    def __init__(self, context: Context, begun: Call, parent: QWidget | None = None) -> None:
        """The clock of ``context`` is the one that the caller lives by."""
        super().__init__(parent)
        self._context = context
        self.call = begun
        self.ui = Ui_CallPage()
        self.ui.setupUi(self)
        self._summary = SummaryKeeper(context, begun, self.ui.summary_edit, self.ui.language_button, self)
        self._buttons = CallButtons(self.ui, self)
        self.ui.reason_combo.chosen.connect(lambda key: self._put(replace(self.call, reason=key)))
        self.ui.steps.tried.connect(self._on_tried)
        self.ui.deadline_button.clicked.connect(self.deadline_requested)
        self.ui.park_button.toggled.connect(self._on_parked)
        self.ui.copy_button.clicked.connect(self._summary.copy)
        self.ui.save_button.clicked.connect(self._on_save)
        self.ui.end_button.clicked.connect(self._on_end)
        self.ui.language_button.clicked.connect(lambda: self._on_said())
        self._summary.said.connect(self._on_said)
        self._on_said()
        self.retranslate()

    def follow(self, key: str) -> None:
        """Whoever takes the call has come to ``key``."""
        self._put(call.visited(self.call, key, self._context.clock.now()))

    def decide(self, key: str, answers: tuple[bool, ...]) -> None:
        """The questions of ``key`` came to a conclusion."""
        self._put(call.decided(self.call, key, answers))

    def note_sent(self, sent_at: datetime, known: Known = Known.MESSAGE) -> None:
        """It is known now when the caller's code was sent, and by what."""
        self._put(replace(self.call, sent_at=sent_at, known=known))

    def park(self) -> None:
        """Another caller goes before."""
        self.ui.park_button.setChecked(True)

    def refresh(self) -> None:
        """Time has passed."""
        self._show_deadline()
        self._summary.show(self.call)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters, another room for them."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._show_parked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._buttons.place()

    @property
    def reason(self) -> str:
        """« Délai dépassé »: the reason as a tab tells it; "" while there is none."""
        if not self.call.reason:
            return ""
        state, language = atlas.state(self.call.reason), self._context.language
        title = state.title.text(language) if state else atlas.title(self.call.reason, language)
        return typeset(title, language)

    def _put(self, changed: Call) -> None:
        if changed == self.call:
            return
        is_told_by_tab = (changed.parked, changed.reason) != (self.call.parked, self.call.reason)
        self.call = changed
        self._on_said()
        self._show()
        if is_told_by_tab:
            self.changed.emit()

    def _show(self) -> None:
        language, here = self._context.language, self.call.here
        started = f"{to_paris(self.call.started_at):%H:%M}"
        self.ui.started_label.setText(self.tr("Commencé à {time}, heure réelle de Paris").format(time=started))
        title = typeset(atlas.title(here, language), language) if here else self.tr("Que lit l'appelant ?")
        self.ui.here_label.setText(title)
        self.ui.nowhere_label.setVisible(not here)
        self.ui.legend_label.setVisible(bool(here))
        visits = " → ".join(self._visited(each.key) for each in self.call.seen)
        self.ui.visits_label.setText(typeset(visits, language))
        self.ui.visits_label.setVisible(bool(visits))
        self.ui.visited_label.setVisible(bool(visits))
        self._show_parked()
        self.ui.reason_combo.show_call(self.call, language)
        self.ui.steps.show_call(self.call, language)
        self.refresh()
        put_in_reading_order(self)

    def _visited(self, key: str) -> str:
        title = atlas.title(key, self._context.language)
        return self.tr("{title} (consulté)").format(title=title) if is_looked_up(key) else title

    def _show_parked(self) -> None:
        """What is on view belongs to somebody else: said above everything, and the way back stands out."""
        parked, names = self.call.parked, {True: self.tr("Reprendre"), False: self.tr("Mettre en attente")}
        self.ui.parked_label.setVisible(parked)
        self.ui.parked_label.setText(typeset(self.ui.parked_label.text(), self._context.language))
        self._buttons.show_parked(parked, names)

    def _show_deadline(self) -> None:
        """It can be asked for while no screen is known, or where one has to do with a code."""
        deadline, language = self.call.deadline, self._context.language
        is_about_code = not self.call.here or any(map(waits_for_code, self.call.keys))
        self.ui.deadline_button.setVisible(deadline is not None or is_about_code)
        self.ui.deadline_label.setVisible(deadline is not None)
        if deadline is not None:
            is_over = self.call.is_over(self._context.clock.now())
            text = self.tr("Délai dépassé depuis le {moment}") if is_over else self.tr("À activer avant le {moment}")
            self.ui.deadline_label.setText(typeset(text.format(moment=spoken_moment(deadline, language)), language))

    def _on_tried(self, key: str, step: int, outcome: Outcome) -> None:
        self._put(call.tried(self.call, key, step, outcome, self._context.clock.now()))

    def _on_parked(self, parked: bool) -> None:
        self._put(replace(self.call, parked=parked))
        if not parked and self.call.here:
            self.resumed.emit(self.call.here)

    def _on_save(self) -> None:
        day = f"{to_paris(self._context.clock.now()):%Y-%m-%d}"
        name = clean_file_name(f"appel {self.call.number} {day}", ".txt", "appel")
        title, kinds = self.tr("Enregistrer le résumé"), self.tr("Textes (*.txt)")
        ask_where_to_save(self, title, default_folder() / name, kinds, self.save_to)

    @property
    def is_kept(self) -> bool:
        """Whether nothing would be lost with it: its summary was copied or saved, or there is nothing to sum up."""
        return self._summary.is_kept(self.call)

    def save_to(self, path: Path) -> None:
        """Write the summary there, and say how it ended."""
        self._summary.save_to(path)

    def _on_end(self) -> None:
        """Ask before a call is forgotten whose summary is nowhere else."""
        if self.is_kept:
            self.ended.emit()
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Terminer l'appel"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Le résumé de cet appel n'a été ni copié ni enregistré. L'appel sera oublié."))
        box.addButton(self.tr("Oui, oublier l'appel"), QMessageBox.ButtonRole.AcceptRole).clicked.connect(self.ended)
        no = box.addButton(self.tr("Non, le garder"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.open()

    def _on_said(self, text: str = "") -> None:
        """Until something changes: « Résumé copié » is of the call as it was."""
        self.ui.outcome_label.setText(text)
        self.ui.outcome_label.setVisible(bool(text))
        if text:
            announce(self, text)
