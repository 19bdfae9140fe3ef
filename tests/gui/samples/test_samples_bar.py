"""Who the sample person is, to be read, copied and signed in with."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.context import Context
from guichet.gui.samples.samples_bar import SamplesBar
from guichet.procedures.samples import SamplePut
from tests.gui.fit import lay_out, troubles
from tests.gui.test_accessibility import faults

ADAM = SamplePut("change_pending", "Adam POURPRE", "adam@exemple.test", "Quinconces33Garonne5", True, "20231440000101")
LILA = SamplePut("fresh", "Lila ROSEMONDE", "lila@exemple.test", "Longchamp12Rosemonde75", False, "")


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> Iterator[SamplesBar]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    bar = SamplesBar(context)
    layout.addWidget(bar)
    layout.addStretch(1)
    window.resize(1024, 700)
    window.show()
    yield bar  # its window lives as long


def test_nothing_is_shown_before_a_situation_is_chosen(bar: SamplesBar) -> None:
    assert bar.isHidden()
    assert bar.shown is None


def test_what_is_shown_can_be_copied(bar: SamplesBar) -> None:
    bar.show_put(ADAM)
    driver = Driver(bar)
    assert driver.shows("Adam POURPRE · Changement d'adresse en attente d'activation")
    for text in ("Adresse : adam@exemple.test", "Mot de passe : Quinconces33Garonne5", "N° d'abonné : 20231440000101"):
        assert driver.shows(text)
        (button,) = (each for each in bar.findChildren(QPushButton) if each.accessibleDescription() == text)
        button.click()
        assert text.endswith(f" : {QGuiApplication.clipboard().text()}")


def test_somebody_without_an_account_has_no_number_and_a_password_to_come(bar: SamplesBar) -> None:
    bar.show_put(LILA)
    assert Driver(bar).shows("Mot de passe à choisir : Longchamp12Rosemonde75")
    assert bar.ui.number_group.isHidden()


def test_the_button_hands_over_the_credentials(bar: SamplesBar, qtbot: QtBot) -> None:
    bar.show_put(ADAM)
    with qtbot.waitSignal(bar.sign_in_requested) as asked:
        Driver(bar).press("Préremplir la connexion")
    assert asked.args == [ADAM.address, ADAM.password]


def test_a_sentence_alone_shows_nobody(bar: SamplesBar) -> None:
    bar.show_put(ADAM)
    bar.say(lambda: "en cours", can_close=False)
    assert bar.shown is None
    assert not bar.ui.items.isVisible()
    assert not bar.ui.close_button.isVisible()
    bar.say(lambda: "fini")
    Driver(bar).press("Fermer")
    assert bar.isHidden()


def test_it_changes_language(bar: SamplesBar, context: Context) -> None:
    bar.show_put(ADAM)
    context.preferences.set_language("en")
    lay_out(bar.window())
    assert Driver(bar).shows("Adam POURPRE · Change of address pending activation")
    assert Driver(bar).shows("Password: Quinconces33Garonne5")


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_and_three_quarters_are_left(
    bar: SamplesBar, context: Context, zoom: int, language: str
) -> None:
    context.preferences.set_zoom(zoom)
    context.preferences.set_language(language)
    bar.show_put(ADAM)
    lay_out(bar.window())
    assert troubles(bar.window()) == []
    assert faults(bar.window()) == []
    assert bar.height() <= 700 // 4 + 1
