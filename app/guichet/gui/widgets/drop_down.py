"""A drop-down list that a screen reader finds by its label (« Pays : * »).

On Linux Qt names a QComboBox by its chosen entry and leaves the label to a relation. Somebody who has only the guide's
words looks for the label; what is chosen is the value, and the selected entry of the list below.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPaintEvent
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class DropDown(QComboBox):
    """A QComboBox whose accessible name is its own on every system, and whose text ends in « … » where it has no room:
    Qt cuts it through a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _forget_early_interface(self)
        self.currentIndexChanged.connect(self._on_current)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        whole, text = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(whole, option, text, self).width() - 2  # a pixel on each side
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(whole, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _on_current(self, index: int) -> None:
        """Qt tells the list of the choice only when it unfolds; assistive technology may read it folded."""
        self.view().setCurrentIndex(self.model().index(index, self.modelColumn(), self.rootModelIndex()))


class _DropDownInterface(QAccessibleWidget):
    """What QAccessibleComboBox tells, but for the name. Keeps nothing: Qt destroys it with the widget."""

    def __init__(self, drop_down: DropDown) -> None:
        super().__init__(drop_down, QAccessible.Role.ComboBox)

    @property
    def _drop_down(self) -> DropDown:
        widget = self.widget()
        assert isinstance(widget, DropDown)  # noqa: S101 - the factory makes it for no other
        return widget

    def text(self, kind: QAccessible.Text) -> str:
        return self._drop_down.currentText() if kind is QAccessible.Text.Value else super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = state.hasPopup = True
        state.expanded = self._drop_down.view().isVisible()
        return state

    def childCount(self) -> int:
        return 1

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The list of entries."""
        return QAccessible.queryAccessibleInterface(self._drop_down.view()) if index == 0 else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child.object() is self._drop_down.view() else -1

    def actionNames(self) -> list[str]:
        return [self.showMenuAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == self.showMenuAction():
            self._drop_down.showPopup()
        else:
            super().doAction(name)


def _forget_early_interface(drop_down: DropDown) -> None:
    """While a screen reader listens, Qt 6.12 asks for one as soon as there is a QComboBox, and keeps it."""
    if QAccessible.isActive():
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(drop_down)))


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _DropDownInterface(thing) if isinstance(thing, DropDown) else None


QAccessible.installFactory(_interface_of)  # once: Qt knows no way to take it back
