"""Is anything cut, or does anything lie on something else? What a person would see at a glance, said as a list."""

import math
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

_WHOLE = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar)  # their parts are Qt's own affair
_SLACK = 2  # pixels: the ring of the focus, and rounding


def lay_out(window: QWidget) -> None:
    """Let all layouts come to rest."""
    for _ in range(30):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()


def troubles(window: QWidget) -> list[str]:
    """Everything visible in ``window`` that is cut or overlaps a neighbour."""
    seen = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window) and not _is_inside_a_whole(each)]
    return [
        *(f"cut: {_told(each)}: {why}" for each in seen if (why := _cut(each))),
        *(f"sideways: {_told(each)}" for each in seen if isinstance(each, QScrollArea) and _scrolls_sideways(each)),
        *_overlaps([window, *seen]),
    ]


def _cut(widget: QWidget) -> str:
    if widget.width() <= 0 or widget.height() <= 0:
        return "has no size"
    if isinstance(widget, QLabel) and widget.text():
        return _cut_label(widget)
    if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox):
        return _cut_control(widget)
    return ""


def _cut_label(label: QLabel) -> str:
    if not label.wordWrap():
        return _smaller(label, label.sizeHint().width(), label.sizeHint().height())
    needed = label.heightForWidth(label.width())
    margins = label.width() - label.contentsRect().width() + 2 * label.margin()
    # Of rich text the words are not those of the source.
    widest = _widest_piece(label) if label.textFormat() is Qt.TextFormat.PlainText else 0
    return _smaller(label, widest + margins, needed)


def _widest_piece(label: QLabel) -> int:
    """Width of the widest part that no line break divides: a word, or a piece of a path up to its slash."""
    layout, widest = QTextLayout(label.text(), label.font()), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(1)
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return math.ceil(widest)


def _cut_control(widget: QWidget) -> str:
    if isinstance(widget, QComboBox) and (width := _choice_beyond(widget)) > 0:
        return f"« {widget.currentText()} » lacks {width} pixels"
    hint = widget.sizeHint()
    height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else hint.height()
    flexible = isinstance(widget, QLineEdit | QComboBox) or widget.hasHeightForWidth()
    return _smaller(widget, widget.minimumSizeHint().width() if flexible else hint.width(), height)


def _choice_beyond(combo: QComboBox) -> int:
    """By how many pixels the chosen text is wider than its room."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    return combo.fontMetrics().horizontalAdvance(combo.currentText()) - room.width()


def _smaller(widget: QWidget, width: int, height: int) -> str:
    if widget.width() + _SLACK < width or widget.height() + _SLACK < height:
        return f"{widget.width()}x{widget.height()} instead of {width}x{height}"
    parent = widget.parentWidget()
    if parent is not None and not _is_scrolled(widget) and not parent.rect().contains(widget.geometry()):
        return f"{widget.geometry()} outside {parent.rect()}"
    return ""


def _overlaps(widgets: list[QWidget]) -> list[str]:
    found = []
    for parent in widgets:
        if isinstance(parent, QAbstractScrollArea):
            continue
        children = [each for each in widgets if each.parentWidget() is parent and not each.isWindow()]
        for one, other in combinations(children, 2):
            if one.geometry().intersects(other.geometry()):
                found.append(f"overlap: {_told(one)} and {_told(other)}")
    return found


def _scrolls_sideways(area: QScrollArea) -> bool:
    return area.horizontalScrollBar().maximum() > 0


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea)


def _is_inside_a_whole(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_"):
        return True
    ancestor = widget.parentWidget()
    while ancestor is not None:
        if isinstance(ancestor, _WHOLE):
            return True
        ancestor = ancestor.parentWidget()
    return False


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} « {text[:40]} »"
