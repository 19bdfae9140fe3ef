"""A panel beside its page, or above it."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.side_layout import SideLayout


@pytest.mark.parametrize(("width", "beside"), [(900, True), (300, False)])
def test_the_panel_stands_beside_where_there_is_room(qtbot: QtBot, width: int, beside: bool) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    panel, page = QLabel("Abonné", box), QLabel("Une page. " * 60, box)
    page.setWordWrap(True)
    layout = SideLayout(box, spacing=10, page_characters=46)
    layout.addWidget(panel)
    layout.addWidget(page)
    box.resize(width, layout.heightForWidth(width))
    box.show()
    assert (panel.y() == page.y()) is beside
    assert (page.x() > panel.geometry().right()) is beside
    assert page.height() >= page.heightForWidth(page.width())
    assert box.height() == max(panel.geometry().bottom(), page.geometry().bottom()) + 1
