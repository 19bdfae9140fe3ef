"""« Que lit l'appelant ? » (Ctrl+K): from what is read out to the screen in its state. Keyboard only, if one likes."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from guichet.atlas.search import index
from guichet.gui.announce import name_fields_by_labels
from guichet.gui.atlas.pictures import Pictures
from guichet.gui.atlas.result_delegate import ResultDelegate
from guichet.gui.atlas.result_list_model import KEY_ROLE, Result, ResultListModel
from guichet.gui.beside import give_size
from guichet.gui.context import Context
from guichet.gui.generated.ui_find_dialog import Ui_FindDialog
from guichet.gui.reading_order import put_in_reading_order
from guichet.gui.sandbox_mark import mark_sandbox
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.rules import atlas

_MOST = 12
_PAINTED_MS = 30  # the dialog itself comes first
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class FindDialog(QDialog):
    """Blocks nothing. Before anything is typed it proposes what is near ``here``, and what is frequent."""

    chosen = Signal(str)  # an atlas key

    def __init__(self, context: Context, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._here = "home"
        self.ui = Ui_FindDialog()
        self.ui.setupUi(self)
        buttons = FlowLayout(self.ui.buttons, to_the_right=True)
        buttons.addWidget(self.ui.go_button)
        buttons.addWidget(self.ui.close_button)
        self._model = ResultListModel(pictures)
        self.ui.result_list.setModel(self._model)
        self.ui.result_list.setItemDelegate(ResultDelegate(self))
        self.ui.query_edit.installEventFilter(self)
        self.ui.query_edit.textChanged.connect(lambda _: self._search())
        self.ui.query_edit.returnPressed.connect(self._on_go)
        self.ui.result_list.verticalScrollBar().valueChanged.connect(lambda _: self._want_pictures())
        self.ui.result_list.activated.connect(lambda _: self._on_go())
        self.ui.go_button.clicked.connect(self._on_go)
        self.ui.close_button.clicked.connect(self.close)
        context.preferences.changed.connect(self._search)
        give_size(self, context.preferences, 640, 600)
        put_in_reading_order(self)
        self._retranslate()

    @property
    def results(self) -> list[str]:
        """The keys in the list."""
        return [each.key for each in self._model.results]

    def open_near(self, here: str) -> None:
        """Come up with the keyboard in the field; ``here`` is where the simulator stands."""
        self._here = here
        self.ui.query_edit.clear()
        self._search()
        self.show()
        self.raise_()
        self.activateWindow()
        self.ui.query_edit.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pictures.want(self.results, _PAINTED_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pictures.rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the list while the keyboard stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.ui.result_list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self.ui.retranslateUi(self)
        mark_sandbox(self, self._context)
        name_fields_by_labels(self)
        self._search()

    def _search(self) -> None:
        query, language = self.ui.query_edit.text(), self._context.language
        if query.strip():
            found = [
                Result(each.key, atlas.title(each.key, language), each.sentence)
                for each in index().find(query, _MOST, language)
            ]
            self.ui.list_label.setText(
                self.tr("Écrans où se lisent ces mots") if found else self.tr("Aucun écran trouvé")
            )
        else:
            near = dict.fromkeys((*atlas.neighbours(self._here)[: _MOST // 2], *atlas.frequent()))
            found = [Result(key, atlas.title(key, language), "") for key in list(near)[:_MOST]]
            self.ui.list_label.setText(self.tr("Écrans voisins et problèmes les plus fréquents"))
        self.ui.result_list.setAccessibleName(self.ui.list_label.text())
        self._model.show_results(found)
        self.ui.result_list.setVisible(bool(found))
        self.ui.nothing_label.setVisible(not found)
        self.ui.go_button.setEnabled(bool(found))
        if found:
            self.ui.result_list.setCurrentIndex(self._model.index(0))
        self._want_pictures()

    def _want_pictures(self) -> None:
        """Those in sight first."""
        if self.isVisible():
            first = max(self.ui.result_list.indexAt(QPoint(1, 1)).row(), 0)
            self._pictures.want(self.results[first:] + self.results[:first])

    def _on_go(self) -> None:
        current = self.ui.result_list.currentIndex()
        if current.isValid():
            self.hide()
            self.chosen.emit(current.data(KEY_ROLE))
