"""A field for a day and an hour, typed as people type them (``rules/typed_moment.py``), and what is wrong with it."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from guichet.gui.refusals import sentence
from guichet.gui.widgets.style_property import set_style_property
from guichet.rules.refusals import Refusal
from guichet.rules.typed_moment import Span, read_moment, read_span

_LONGEST = 60  # characters: « mercredi 22 septembre 2023 à 13 heures 00 » has 41


class MomentEdit(QLineEdit):
    """A line like any other, so that whatever is selected is replaced by what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)

    def read(self, now: datetime, *, to_come: bool = True) -> datetime | Refusal:
        """The moment (aware, in UTC), or why it is none; see :func:`read_moment`."""
        return read_moment(self.text(), now, to_come=to_come)

    def read_span(self, now: datetime) -> Span | Refusal:
        """When something happened, the hour of which may not be known; see :func:`read_span`."""
        return read_span(self.text(), now)

    def tell(self, label: QLabel, refusal: Refusal | None, instead: str = "") -> None:
        """Say in ``label`` beside the field what is refused, or what is to be said ``instead``; nothing hides it."""
        label.setText(instead or sentence(refusal) if refusal is not None else "")
        label.setVisible(refusal is not None)
        self.setAccessibleDescription(label.text())
        if set_style_property(self, "refused", refusal is not None):
            self.updateGeometry()  # its border is wider now, which no layout is told
