"""A question before something that cannot be taken back: « Non » is what Enter and Escape say."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Question(NamedTuple):
    """All in the language of the moment. ``more`` says what it means, ``yes`` is the button that does it."""

    title: str
    text: str
    more: str
    yes: str


def ask(question: Question, over: QWidget, on_yes: Callable[[], object]) -> QMessageBox:
    """Ask over the window ``over``, and do ``on_yes`` if that is the answer. Answers the box, which blocks nothing
    else and goes by itself."""
    box = QMessageBox(over)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(question.title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question.text)
    box.setInformativeText(question.more)
    yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
    no_text = QCoreApplication.translate("Question", "Non, ne rien changer")
    no = box.addButton(no_text, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(lambda: on_yes())
    box.open()
    return box
