"""A form gives every sentence the room that it needs."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.form_mender import FormMender
from tests.gui.fit import lay_out, troubles


class Screen(FormMender):
    """A form whose first field has a refusal under it."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        cell = QVBoxLayout()
        cell.addWidget(QLineEdit())
        refusal = QLabel("Le mot de passe doit comporter au moins vingt caractères, des chiffres et des lettres.")
        refusal.setWordWrap(True)
        cell.addWidget(refusal)
        self.form.addRow(QLabel("Mot de passe"), cell)
        self.form.addRow(QLabel("Confirmation"), QLineEdit())
        column.addLayout(self.form)
        column.addStretch()


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    screen = Screen()
    qtbot.addWidget(screen)
    screen.resize(280, 400)
    screen.show()
    lay_out(screen)
    return screen


def test_a_form_that_qt_arranged_by_another_width_is_mended(screen: Screen) -> None:
    rect = screen.form.geometry()
    screen.form.heightForWidth(rect.width() + 1)
    screen.form.heightForWidth(rect.width())
    screen.form.heightForWidth(screen.form.sizeHint().width())  # its rows take the place of the others
    screen.form.setGeometry(rect.adjusted(0, 0, 0, 1))
    screen.form.setGeometry(rect)
    assert troubles(screen) != []  # if not, Qt has been mended, and what mends it here can go
    QCoreApplication.sendEvent(screen, QResizeEvent(screen.size(), screen.size()))
    assert troubles(screen) == []
