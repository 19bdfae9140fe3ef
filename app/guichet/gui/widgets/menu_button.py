"""A button that opens a menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton


def give_menu(button: QToolButton, menu: QMenu) -> None:
    """Let ``button`` open ``menu``. Qt does not tell it that the pointer has left when a click beside it closes the
    menu: it would stay lit."""

    def forget_pointer() -> None:
        if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            button.update()

    button.setMenu(menu)
    menu.aboutToHide.connect(forget_pointer)
