"""A button that opens a menu does not stay lit once the pointer is elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.menu_button import give_menu

LIT = Qt.WidgetAttribute.WA_UnderMouse


def test_it_is_lit_while_the_pointer_is_on_it_alone(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("Copier le diagnostic")
    give_menu(button, menu)
    button.resize(80, 30)
    button.show()
    for where, lit in ((button.mapToGlobal(button.rect().center()), True), (QPoint(500, 500), False)):
        menu.popup(button.mapToGlobal(QPoint(0, 30)))
        button.setAttribute(LIT)
        QCursor.setPos(where)
        menu.close()
        assert button.testAttribute(LIT) is lit
