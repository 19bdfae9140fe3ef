"""The entries that were found, as a list: title, sentence, picture; a screen reader hears title and sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from guichet.gui.atlas.pictures import Pictures

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
SENTENCE_ROLE = KEY_ROLE + 1

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Result:
    """One line: the atlas' key, how the screen is called, and what is written there."""

    key: str
    title: str
    sentence: str


class ResultListModel(QAbstractListModel):
    """Pictures come when they are ready."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(pictures)
        self._pictures = pictures
        self._results: Sequence[Result] = ()
        pictures.ready.connect(self._on_picture)

    @property
    def results(self) -> Sequence[Result]:
        """What is in the list."""
        return self._results

    def show_results(self, results: Sequence[Result]) -> None:
        """Put these in place of what was there."""
        if results != self._results:
            self.beginResetModel()
            self._results = results
            self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QPixmap | None:
        if not index.isValid():
            return None
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.get(result.key)
        told = f"{result.title}. {result.sentence}" if result.sentence else result.title
        return {
            int(Qt.ItemDataRole.DisplayRole): result.title,
            int(Qt.ItemDataRole.AccessibleTextRole): told,
            KEY_ROLE: result.key,
            SENTENCE_ROLE: result.sentence,
        }.get(int(role))

    def _on_picture(self, key: str) -> None:
        for row, result in enumerate(self._results):
            if result.key == key:
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])
