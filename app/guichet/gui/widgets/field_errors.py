"""Refusals beside the fields they concern, all at once, the first one in focus and read aloud."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QLabel, QLayout, QLineEdit, QWidget

from guichet.gui.announce import announce
from guichet.gui.in_sight import bring_in_sight
from guichet.gui.refusals import sentence
from guichet.gui.widgets.style_property import set_style_property
from guichet.gui.widgets.why_button import WhyButton, teller_of
from guichet.rules.refusals import Code, Field, Refusal

_TYPED_TWICE = {Field.ADDRESS: Field.ADDRESS_CONFIRMATION, Field.PASSWORD: Field.PASSWORD_CONFIRMATION}
_MISMATCHES = frozenset({Code.ADDRESS_MISMATCH, Code.PASSWORD_MISMATCH})


class FieldErrors(QObject):
    """Shows refusals under the fields of one form, each with « Pourquoi ? » where the window around can tell it.

    Each field lies in a vertical layout of its own in the Designer form; the sentence is put at its end. A field's
    sentence goes as soon as the field is edited; that two are not the same, as soon as either of them is.
    """

    changed = Signal()  # other refusals are on screen, or none

    def __init__(
        self, form: QWidget, fields: Mapping[Field, QWidget], mended_at: Mapping[Field, QWidget] | None = None
    ) -> None:
        """``mended_at`` are the widgets to type in for the fields that are only shown."""
        super().__init__(form)
        self._mended_at = mended_at or {}
        self.form = form
        self._fields = fields
        self._labels = {field: _error_label(widget) for field, widget in fields.items()}
        self._why = {field: _why_button(widget) for field, widget in fields.items()}
        self._shown: dict[Field, Refusal] = {}
        for field, button in self._why.items():
            button.clicked.connect(lambda _=False, field=field: self._on_why(field))
        for field, widget in fields.items():
            if isinstance(widget, QLineEdit):
                widget.textChanged.connect(lambda _text, field=field: self._forget(field))
            elif isinstance(widget, QCheckBox):
                widget.toggled.connect(lambda _on, field=field: self._forget(field))
            elif isinstance(widget, QComboBox):
                widget.activated.connect(lambda _index, field=field: self._forget(field))

    @property
    def shown(self) -> tuple[Refusal, ...]:
        """What is on screen now."""
        return tuple(self._shown.values())

    def show(self, refusals: Iterable[Refusal]) -> None:
        """Replace what is shown; focus goes to the first field concerned, and all sentences are announced."""
        self._clear()
        for refusal in refusals:
            if refusal.field in self._fields and refusal.field not in self._shown:
                self._shown[refusal.field] = refusal
        self.retranslate()
        self.changed.emit()
        first = next((field for field in self._fields if field in self._shown), None)
        if first is None:
            return
        widget = self._fields[first]
        self._mended_at.get(first, widget).setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight(self._labels[first], widget)
        announce(widget, " ".join(self._labels[field].text() for field in self._fields if field in self._shown))

    def clear(self) -> None:
        """Take all sentences away."""
        if self._shown:
            self._clear()
            self.changed.emit()

    def retranslate(self) -> None:
        """Say what is shown in the language of the moment."""
        for field, refusal in self._shown.items():
            label, widget = self._labels[field], self._fields[field]
            label.setText(sentence(refusal))
            label.show()
            widget.setAccessibleDescription(label.text())
            self._why[field].offer()
            _mark(widget, refused=True)

    def _clear(self) -> None:
        for field in tuple(self._shown):
            self._take_away(field)

    def _forget(self, field: Field) -> None:
        """The field was edited."""
        again = _TYPED_TWICE.get(field)
        is_other_now = again in self._shown and self._shown[again].code in _MISMATCHES
        gone = [each for each in (field, again if is_other_now else None) if each in self._shown]
        for each in gone:
            self._take_away(each)
        if gone:
            self.changed.emit()

    def _take_away(self, field: Field) -> None:
        if self._shown.pop(field, None):
            self._labels[field].hide()
            self._labels[field].clear()
            self._why[field].hide()
            self._fields[field].setAccessibleDescription("")
            _mark(self._fields[field], refused=False)

    def _on_why(self, field: Field) -> None:
        teller, refusal = teller_of(self.form), self._shown.get(field)
        if teller is not None and refusal is not None:
            edit = self._fields.get(Field.ADDRESS)
            address = edit.text().strip() if isinstance(edit, QLineEdit) else ""
            teller.show_why(refusal, address, self._labels[field])


def _error_label(widget: QWidget) -> QLabel:
    """A hidden label at the end of the column that holds ``widget``."""
    label = QLabel(widget.parentWidget())
    label.setProperty("role", "error")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.hide()
    _column_of(widget).addWidget(label)
    return label


def _why_button(widget: QWidget) -> WhyButton:
    """A hidden button below the label."""
    button = WhyButton(widget)
    _column_of(widget).addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return button


def _column_of(widget: QWidget) -> QBoxLayout:
    """The innermost vertical layout around ``widget`` (a field may share a row with its eye)."""
    parent = widget.parentWidget()
    path = _path_to(widget, parent.layout() if parent is not None else None)
    columns = [each for each in path if isinstance(each, QBoxLayout) and _is_vertical(each)]
    if not columns:
        raise TypeError(f"{widget.objectName()} needs a vertical layout of its own in the form")
    return columns[-1]


def _path_to(widget: QWidget, layout: QLayout | None) -> list[QLayout]:
    """The layouts around ``widget``, from ``layout`` inwards; empty if it is not in there."""
    if layout is None:
        return []
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is not None and item.widget() is widget:
            return [layout]
        inner = _path_to(widget, item.layout() if item is not None else None)
        if inner:
            return [layout, *inner]
    return []


def _is_vertical(layout: QBoxLayout) -> bool:
    return layout.direction() in (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop)


def _mark(widget: QWidget, *, refused: bool) -> None:
    if set_style_property(widget, "refused", refused):
        widget.updateGeometry()  # its border is wider now, which no layout is told
