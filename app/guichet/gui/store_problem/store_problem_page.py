"""What stands in the portal's place while the data cannot be opened: what happened, what to do, and a way on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce
from guichet.gui.generated.ui_store_problem_page import Ui_StoreProblemPage
from guichet.gui.store_problem.texts import explain
from guichet.gui.times import show_moment
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.store.problems import StoreProblem


class StoreProblemPage(TranslatedWidget):
    """Explains one problem at a time. While what the user asked for is being tried, it takes no other wish.

    ``restore_requested`` brings the backup's path, after a second click that confirms; the current file is then to be
    set aside, never deleted. Whoever handles a request calls :meth:`show_problem` if it fails.
    """

    retry_requested = Signal()
    restore_requested = Signal(Path)
    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem: Exception | None = None
        self.ui = Ui_StoreProblemPage()
        self.ui.setupUi(self)
        self.ui.retry_button.clicked.connect(self._on_retry)
        self.ui.restore_button.clicked.connect(self._on_restore)
        self.ui.confirm_button.clicked.connect(self._on_confirm)
        self.ui.keep_button.clicked.connect(self._on_keep)
        self.ui.quit_button.clicked.connect(self.quit_requested)
        self._ask_confirmation(False)

    def show_problem(self, problem: Exception) -> None:
        """Say what is wrong (usually a ``StoreProblem``) and offer what helps."""
        self._problem = problem
        self._set_busy(False)
        self._ask_confirmation(False)
        self.retranslate()
        self.ui.retry_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.ui.title_label.text()}. {explain(problem)}")

    @property
    def _backup(self) -> Path | None:
        return self._problem.backup if isinstance(self._problem, StoreProblem) else None

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._problem is None:
            return
        explanation = explain(self._problem)
        self.ui.happened_label.setText(explanation.happened)
        self.ui.advice_label.setText(explanation.advice)
        path = self._problem.path if isinstance(self._problem, StoreProblem) else None
        self.ui.path_label.setText(str(path or ""))
        self.ui.path_label.setVisible(path is not None)
        self.ui.backup_card.setVisible(self._backup is not None)
        if self._backup is not None:
            from guichet.store.backups import made_at  # what opens the store is imported by now

            day = show_moment(made_at(self._backup))
            self.ui.restore_button.setText(self.tr("Restaurer la sauvegarde du {day}").format(day=day))
            self.ui.confirmation_label.setText(
                self.tr("Ce qui a été fait après le {day} n'y est pas. Restaurer cette sauvegarde ?").format(day=day)
            )

    def _ask_confirmation(self, asked: bool) -> None:
        self.ui.confirmation_box.setVisible(asked)
        self.ui.restore_button.setVisible(not asked)

    def _set_busy(self, busy: bool) -> None:
        for button in (self.ui.retry_button, self.ui.restore_button, self.ui.confirm_button, self.ui.keep_button):
            button.setEnabled(not busy)

    def _on_retry(self) -> None:
        self._set_busy(True)
        self.retry_requested.emit()

    def _on_restore(self) -> None:
        self._ask_confirmation(True)
        self.ui.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter struck twice restores nothing
        announce(self, self.ui.confirmation_label.text())

    def _on_confirm(self) -> None:
        if self._backup is not None:
            self._set_busy(True)
            self.restore_requested.emit(self._backup)

    def _on_keep(self) -> None:
        self._ask_confirmation(False)
        self.ui.restore_button.setFocus(Qt.FocusReason.OtherFocusReason)
