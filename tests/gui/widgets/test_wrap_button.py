"""A button that breaks its text into lines."""

from pytestqt.qtbot import QtBot

from guichet.demo.driver import accessible_name
from guichet.gui.widgets.wrap_button import WrapButton


def test_a_narrow_button_grows_in_height_and_keeps_its_name(qtbot: QtBot) -> None:
    button = WrapButton()
    qtbot.addWidget(button)
    button.setText("Une adresse déjà associée à un espace")
    one_line = button.heightForWidth(button.sizeHint().width())
    assert button.heightForWidth(button.sizeHint().width() // 2) >= one_line + button.fontMetrics().height()
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    assert accessible_name(button) == "Une adresse déjà associée à un espace"
