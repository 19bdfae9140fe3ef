"""The reason of one refusal: the rule, where the guides say so, and the ruling where they disagree."""

import re

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guichet.gui.guide.ruling_entry import RulingEntry
from guichet.gui.typography import typeset
from guichet.gui.widgets.plain_label import plain_label
from guichet.rules import atlas
from guichet.rules.refusals import Code
from guichet.rules.why import Why, why

_SECTION = re.compile(r"([AB])§([\d.]+) l\.(\d+)")


class ReasonView(QWidget):
    """Says it in one language; made anew when that changes. ``sentence`` is the refusal as it was told."""

    def __init__(self, code: Code, sentence: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        reason = why(code, language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plain_label(sentence, "error"))
        layout.addWidget(plain_label(self.tr("La règle"), "strong"))
        layout.addWidget(plain_label(typeset(reason.rule, language)))
        layout.addWidget(plain_label(self.tr("Où les guides le disent"), "strong"))
        layout.addWidget(plain_label(typeset(self._places(reason, " ; " if language == "fr" else "; "), language)))
        known = [ruling for ruling in reason.rulings if ruling in atlas.rulings()]
        if known:
            layout.addWidget(plain_label(self.tr("Où les guides se contredisent ou se taisent"), "strong"))
        for ruling in known:
            entry = RulingEntry(ruling, language)
            entry.button.setChecked(True)
            layout.addWidget(entry)

    def _places(self, reason: Why, between: str) -> str:
        """« A§2 l.262 » in words."""
        words = self.tr("guide {guide}, § {section}, ligne {line}")
        found = [words.format(guide=each[1], section=each[2], line=each[3]) for each in _SECTION.finditer(reason.guide)]
        said = between.join(found) if found else self.tr("les guides n'en disent rien")
        return f"{said[:1].upper()}{said[1:]}."
