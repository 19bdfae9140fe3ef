"""The account is gone."""

from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.closed_page import ClosedPage


def test_it_says_what_is_erased_and_what_is_free(qtbot: QtBot) -> None:
    page = ClosedPage()
    qtbot.addWidget(page)
    page.show()
    driver = Driver(page)
    for text in ("Votre espace professionnel est supprimé", "sont effacés", "Votre adresse électronique est libre"):
        assert driver.shows(text)
    with qtbot.waitSignal(page.ok_requested):
        driver.press("OK")
