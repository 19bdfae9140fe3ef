"""The eye beside a password tells where the keyboard is, and what it shows."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.widgets.password_edit import PasswordEdit


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> QWidget:
    form = QWidget()
    qtbot.addWidget(form)
    field, eye = PasswordEdit(form), QToolButton(form)
    eye.setProperty("role", "eye")
    field.attach(eye, QLabel(form))
    layout = QHBoxLayout(form)
    layout.addWidget(field)
    layout.addWidget(eye)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    field.setFocus()
    return form


def picture(eye: QToolButton) -> QImage:
    return eye.grab().toImage()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_its_picture_tells_the_keyboard_and_whether_the_password_is_shown(
    form: QWidget, context: Context, theme: str
) -> None:
    context.preferences.set_theme(theme)
    field, eye = form.findChild(PasswordEdit), form.findChild(QToolButton)
    hidden = picture(eye)
    eye.setFocus()
    framed = picture(eye)
    assert framed != hidden
    eye.click()
    assert field.echoMode() is PasswordEdit.EchoMode.Normal
    shown_and_framed = picture(eye)
    field.setFocus()
    assert picture(eye) not in (hidden, framed, shown_and_framed)
    eye.click()
    assert picture(eye) == hidden
