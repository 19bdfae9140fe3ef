"""A page that the keyboard scrolls says so with its scroll bar."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.scroll_focus import ScrollFocus


def test_the_bar_of_the_page_that_has_the_focus_is_marked(qtbot: QtBot, qapp: QApplication) -> None:
    owner, window, area, field = QObject(), QWidget(), QScrollArea(), QLineEdit()
    qtbot.addWidget(window)
    area.setWidget(QLabel("\n".join("long" * 100)))
    layout = QVBoxLayout(window)
    layout.addWidget(area)
    layout.addWidget(field)
    ScrollFocus(owner, qapp)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for widget, marked in ((area, True), (field, False), (area, True)):
        widget.setFocus()
        assert area.verticalScrollBar().property("focused") is marked
    owner.deleteLater()
