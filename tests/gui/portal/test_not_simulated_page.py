"""Entries that are not simulated say so."""

from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.portal.not_simulated_page import NotSimulatedPage


def test_it_names_the_entry_and_goes_back(qtbot: QtBot) -> None:
    page = NotSimulatedPage()
    qtbot.addWidget(page)
    page.show_entry(lambda: "Payer mes impôts locaux", lambda: "Aucun des deux guides ne décrit cette page.")
    page.show()
    driver = Driver(page)
    assert driver.shows("Payer mes impôts locaux")
    assert driver.shows("Cette partie du site n'est pas simulée par Guichet.")
    assert driver.shows("Aucun des deux guides ne décrit cette page.")
    with qtbot.waitSignal(page.back_requested):
        driver.press("Retour")


def test_a_change_of_language_names_the_entry_anew(qtbot: QtBot) -> None:
    page = NotSimulatedPage()
    qtbot.addWidget(page)
    labels = iter(["Payer mes impôts locaux", "Pay my local taxes"])
    page.show_entry(lambda: next(labels))
    page.retranslate()
    assert page.ui.title_label.text() == "Pay my local taxes"
