"""A drop-down list and what it tells assistive technology."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.drop_down import DropDown


def country(parent: QWidget) -> DropDown:
    drop_down = DropDown(parent)
    drop_down.setAccessibleName("Pays : *")
    drop_down.addItems(["BELGIQUE", "FRANCE", "SUISSE"])
    drop_down.setCurrentIndex(1)
    return drop_down


def told(drop_down: DropDown) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(drop_down)


def test_its_name_is_its_label_and_its_value_what_is_chosen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    interface = told(country(window))
    assert interface.role() is QAccessible.Role.ComboBox
    assert interface.text(QAccessible.Text.Name) == "Pays : *"
    assert interface.text(QAccessible.Text.Value) == "FRANCE"
    assert interface.state().expandable


def test_its_entries_can_be_read_while_it_is_folded(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    interface = told(country(window))
    entries = interface.child(0)
    assert interface.childCount() == 1
    assert interface.indexOfChild(entries) == 0
    shown = [entries.child(index) for index in range(entries.childCount())]
    assert [entry.text(QAccessible.Text.Name) for entry in shown] == ["BELGIQUE", "FRANCE", "SUISSE"]
    assert [entry.state().selected for entry in shown] == [False, True, False]


def test_it_can_be_unfolded_and_focused_by_its_actions(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    drop_down = country(window)
    window.show()
    interface = told(drop_down)
    actions = interface.actionInterface()
    for name in actions.actionNames():
        actions.doAction(name)
    assert drop_down.view().isVisible()
    assert interface.state().expanded
    assert window.focusWidget() is drop_down
    drop_down.hidePopup()
    assert not interface.state().expanded


def test_many_come_and_go(qtbot: QtBot) -> None:
    """Qt owns what Python makes here: neither may destroy it twice."""
    window = QWidget()
    qtbot.addWidget(window)
    for _ in range(200):
        drop_down = country(window)
        interface = told(drop_down)
        assert interface.child(0).parent().text(QAccessible.Text.Name) == "Pays : *"
        drop_down.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(0)


def test_a_text_without_room_ends_in_dots(qtbot: QtBot) -> None:
    whole, cut = DropDown(), DropDown()
    for drop_down, text in ((whole, "noe.carmin@exemple.test"), (cut, "noe.carmin@e…")):
        qtbot.addWidget(drop_down)
        drop_down.addItem(text)
    cut.resize(cut.sizeHint())
    whole.resize(cut.size())
    assert whole.grab().toImage() == cut.grab().toImage()
    whole.resize(whole.sizeHint())
    assert whole.grab().toImage().width() > cut.width()  # and whole where it has
