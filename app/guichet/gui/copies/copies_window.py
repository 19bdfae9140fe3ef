"""« Sauvegardes »: what was kept, by hand and by the program, to go back to: a window beside the others."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.backend import StoreNotOpen
from guichet.gui.beside import stand_beside
from guichet.gui.context import Context
from guichet.gui.copies.copy_delegate import CopyDelegate
from guichet.gui.copies.copy_list_model import CopyListModel
from guichet.gui.copies.copy_words import called
from guichet.gui.copies.going_back import GoingBack
from guichet.gui.generated.ui_copies_window import Ui_CopiesWindow
from guichet.gui.question import Question, ask
from guichet.gui.refusals import sentence
from guichet.gui.store_problem.texts import explain
from guichet.gui.turn import Turn
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.paged_list_model import LINE_ROLE
from guichet.gui.widgets.style_property import set_style_property
from guichet.gui.widgets.translated import TranslatedWidget
from guichet.rules.refusals import Refusal, Refused

if TYPE_CHECKING:
    from guichet.procedures.copies import WentBack
    from guichet.store.backups import Copy

Text = Callable[[], str]  # asked again when the language changes


class CopiesWindow(TranslatedWidget):
    """Keeps, and deletes; going back is :class:`GoingBack`'s, which the bar asks too."""

    def __init__(self, context: Context, turn: Turn, going_back: GoingBack, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context, self._turn, self._going_back = context, turn, going_back
        self._told: Text = str
        self._refusal: Refusal | None = None
        self._wanted: Copy | None = None  # to be chosen, once it is in the list
        self._model = CopyListModel(context.backend, self)
        self.ui = Ui_CopiesWindow()
        self.ui.setupUi(self)
        self.ui.copy_list.setModel(self._model)
        self.ui.copy_list.setItemDelegate(CopyDelegate(self))
        buttons = FlowLayout(self.ui.buttons)
        buttons.addWidget(self.ui.back_button)
        buttons.addWidget(self.ui.delete_button)
        self._connect()
        stand_beside(self, context.preferences, 560, 640)
        self.retranslate()
        self._model.reload()

    @property
    def model(self) -> CopyListModel:
        """The copies."""
        return self._model

    @property
    def chosen(self) -> "Copy | None":
        """The one that is marked in the list."""
        indexes = self.ui.copy_list.selectionModel().selectedIndexes()
        copy: Copy | None = indexes[0].data(LINE_ROLE) if indexes else None
        return copy

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.copy_list.viewport().update()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Another window may have kept or deleted something."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._reload()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.ui.keep_button.clicked.connect(self._on_keep)
        self.ui.name_edit.returnPressed.connect(self._on_keep)
        self.ui.name_edit.textChanged.connect(lambda _text: self._refuse(None))
        self.ui.back_button.clicked.connect(self._on_go_back)
        self.ui.copy_list.activated.connect(lambda _index: self._on_go_back())
        self.ui.delete_button.clicked.connect(self._on_delete)
        self.ui.copy_list.selectionModel().selectionChanged.connect(self._show)
        self._model.loaded.connect(self._on_loaded)
        self._model.failed.connect(self._on_trouble)
        self._turn.changed.connect(self._show)
        self._going_back.gone_back.connect(self._on_gone_back)
        self._going_back.failed.connect(self._on_not_gone_back)

    def _on_keep(self) -> None:
        name = self.ui.name_edit.text()
        self._turn.run(self, lambda services: services.copies.keep(name), self._on_kept, self._on_trouble)

    def _on_kept(self, outcome: "Copy | Refused") -> None:
        if isinstance(outcome, Refused):
            self._told = str
            self._refuse(outcome.refusals[0])
            self.ui.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.ui.refusal_label.text())
            return
        self.ui.name_edit.clear()
        self._tell(lambda: self.tr("L'état actuel est gardé : {copy}.").format(copy=called(outcome)))
        self._wanted = outcome
        self._model.reload()

    def _on_go_back(self) -> None:
        if self.chosen is not None and not self._turn.is_taken:
            self._going_back.ask(self.chosen, self)

    def _on_gone_back(self, went: "WentBack") -> None:
        self._tell(lambda: self.tr("De nouveau en place : {copy}.").format(copy=called(went.to)))
        self._reload()

    def _on_not_gone_back(self, why: Text) -> None:
        self._tell(why, is_trouble=True)
        self._reload()

    def _on_delete(self) -> None:
        copy = self.chosen
        if copy is None:
            return
        question = Question(
            self.tr("Supprimer une sauvegarde"),
            self.tr("Supprimer {copy} ?").format(copy=called(copy)),
            self.tr("Il ne sera plus possible d'y revenir."),
            self.tr("Oui, supprimer"),
        )
        ask(question, self, lambda: self._delete(copy))

    def _delete(self, copy: "Copy") -> None:
        self._turn.run(
            self, lambda services: services.copies.delete(copy), lambda _none: self._on_deleted(copy), self._on_trouble
        )

    def _on_deleted(self, copy: "Copy") -> None:
        self._tell(lambda: self.tr("Supprimé : {copy}.").format(copy=called(copy)))
        self.ui.copy_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.reload()

    def _reload(self) -> None:
        """Look again; what is marked stays marked."""
        self._wanted = self._wanted or self.chosen
        self._model.reload()

    def _on_loaded(self) -> None:
        row = self._model.row_of(self._wanted.path) if self._wanted is not None else None
        self._wanted = None
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.copy_list.selectionModel().setCurrentIndex(self._model.index(row), flag)
            self.ui.copy_list.scrollTo(self._model.index(row))
        self._show()

    def _on_trouble(self, problem: Exception) -> None:
        """Trouble with the store is told; what is no such trouble is raised."""
        from guichet.store.problems import StoreProblem

        if not isinstance(problem, StoreProblem | StoreNotOpen):
            raise problem
        self._tell(lambda: str(explain(problem)), is_trouble=True)

    def _refuse(self, refusal: Refusal | None) -> None:
        self._refusal = refusal
        set_style_property(self.ui.name_edit, "refused", refusal is not None)
        self._show()

    def _tell(self, text: Text, *, is_trouble: bool = False) -> None:
        self._told = text
        set_style_property(self.ui.told_label, "role", "alert" if is_trouble else "notice")
        self._show()
        announce(self, text())

    def _show(self, *_: object) -> None:
        """What is said, and what can be done now."""
        refused = sentence(self._refusal) if self._refusal is not None else ""
        for label, text in ((self.ui.refusal_label, refused), (self.ui.told_label, self._told())):
            label.setText(text)
            label.setVisible(bool(text))
        self.ui.name_edit.setAccessibleDescription(refused)
        self.ui.empty_label.setVisible(self._model.rowCount() == 0)
        self.ui.copy_list.setVisible(self._model.rowCount() > 0)
        self.ui.keep_button.setEnabled(not self._turn.is_taken)
        for button in (self.ui.back_button, self.ui.delete_button):
            button.setEnabled(self.chosen is not None and not self._turn.is_taken)
