"""Telling assistive technology what a sighted person sees appear."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def announce(source: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` at once."""
    if not text or not source.window().isVisible():
        return  # nobody has seen it appear
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the window is on screen

    unseen = source.window().testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # built for its picture alone
    if unseen or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def name_fields_by_labels(form: QWidget) -> None:
    """Give every field the visible text of its label as its accessible name (« Nom : * »).

    Qt derives the same name from the buddy on most platforms; said explicitly it holds on all, and it follows the
    language when called after ``retranslateUi``.
    """
    for label in form.findChildren(QLabel):
        buddy = label.buddy()
        if buddy is not None:
            buddy.setAccessibleName(label.text())
