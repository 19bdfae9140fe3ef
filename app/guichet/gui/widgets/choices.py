"""Drop-down lists whose entries follow the language and keep the choice."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox


def fill_choices(combo: QComboBox, entries: Mapping[str, str], default: str = "") -> None:
    """Fill ``combo`` with code → text; what was chosen stays chosen, else ``default`` or the first entry is."""
    chosen = combo.currentData() or default
    combo.clear()
    for code, text in entries.items():
        combo.addItem(text, code)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(14)
