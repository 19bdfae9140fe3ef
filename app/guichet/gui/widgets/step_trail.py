"""The trail of a procedure's steps: « Conditions générales > Identifiants > … », the current one in bold (row 40)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.style_property import set_style_property


class StepTrail(QWidget):
    """Shows where one is. Every step is a label of its own, so that a screen reader finds it by its name."""

    SEPARATOR = ">"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6)
        self.labels: list[QLabel] = []
        self._current = 0

    def set_steps(self, names: list[str]) -> None:
        """Name the steps (again: after a change of language)."""
        if len(names) != len(self.labels):
            self._build(len(names))
        for label, name in zip(self.labels, names, strict=True):
            label.setText(name)
            label.setAccessibleName(name)
        self.setAccessibleName(f" {self.SEPARATOR} ".join(names))
        self._mark()

    def set_current(self, index: int) -> None:
        """Put step ``index`` in bold."""
        self._current = index
        self._mark()

    def _build(self, count: int) -> None:
        for index in range(count):
            if index:
                separator = QLabel(self.SEPARATOR, self)
                separator.setProperty("role", "step")
                self._flow.addWidget(separator)
            label = QLabel(self)
            label.setProperty("role", "step")
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._flow.addWidget(label)
            self.labels.append(label)

    def _mark(self) -> None:
        for index, label in enumerate(self.labels):
            current = index == self._current
            set_style_property(label, "current", current)
            label.setAccessibleDescription(self.tr("étape en cours") if current else "")
        self.updateGeometry()
