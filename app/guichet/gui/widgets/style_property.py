"""Properties that the style sheet goes by (``QLabel[level="weak"]``)."""

from PySide6.QtWidgets import QWidget


def set_style_property(widget: QWidget, name: str, value: str | bool) -> bool:
    """Set the property, and put the style on anew where that changes it; answers whether it did."""
    if (widget.property(name) or type(value)()) == value:
        return False
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    return True
