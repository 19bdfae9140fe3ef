"""« Montrer »: the halo lies around the control wherever it moves, and hinders nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.guide.pointer import Pointer


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a button far down in what scrolls."""
    window = QWidget()
    area = QScrollArea(window)
    area.setWidgetResizable(True)
    contents = QWidget()
    column = QVBoxLayout(contents)
    for number in range(60):
        column.addWidget(QLabel(f"line {number}"))
    column.addWidget(QPushButton("far down"))
    area.setWidget(contents)
    QVBoxLayout(window).addWidget(area)
    window.resize(400, 300)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def button(window: QWidget) -> QPushButton:
    return window.findChild(QPushButton)


def around(control: QWidget, window: QWidget) -> QPoint:
    return control.mapTo(window, control.rect().center())


def test_it_brings_the_control_into_view_and_surrounds_it(window: QWidget, button: QPushButton) -> None:
    pointer = Pointer(window)
    pointer.point_at(button, "click")
    assert window.rect().contains(around(button, window))
    assert pointer.geometry() == window.rect()
    assert pointer.halo.center() == around(button, window)
    assert pointer.halo.contains(button.rect().translated(button.mapTo(window, QPoint(0, 0))))


def test_it_follows_scrolling_and_resizing(window: QWidget, button: QPushButton) -> None:
    pointer = Pointer(window)
    pointer.point_at(button, "click")
    bar = window.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.value() - 40)
    assert pointer.halo.center() == around(button, window)
    window.resize(500, 420)
    QApplication.processEvents()
    assert pointer.geometry() == window.rect()
    assert pointer.halo.center() == around(button, window)


def test_clicks_go_through_to_the_control(window: QWidget, button: QPushButton, qtbot: QtBot) -> None:
    Pointer(window).point_at(button, "click")
    assert window.childAt(around(button, window)) is button
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_something_is_painted_there_and_nothing_when_it_stops(window: QWidget, button: QPushButton) -> None:
    pointer = Pointer(window)
    pointer.point_at(button, "click")
    corner = pointer.halo.topLeft() + QPoint(pointer.halo.width() // 2, 0)
    before = window.grab().toImage().pixelColor(corner)
    assert before.red() > 180 and before.green() < 90
    pointer.stop()
    assert pointer.isHidden() and pointer.control is None
    assert window.grab().toImage().pixelColor(corner) != before


def test_it_goes_with_its_control(window: QWidget, button: QPushButton) -> None:
    pointer = Pointer(window)
    pointer.point_at(button, "click")
    button.hide()
    QApplication.processEvents()
    assert pointer.isHidden()
    button.show()
    pointer.point_at(button, "click")
    button.setParent(None)
    button.deleteLater()
    QApplication.sendPostedEvents(button)
    assert pointer.isHidden()
