"""The portal's homepage."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.portal.home_page import HomePage


@pytest.mark.rows(19)
def test_it_says_where_to_click(qtbot: QtBot) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show()
    assert Driver(page).shows("cliquez sur « Votre espace professionnel », en haut à droite de l'écran")
    assert Driver(page).shows("fictifs")
