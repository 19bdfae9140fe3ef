"""« Pourquoi ? » beside every refusal, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, act, wait_until
from guichet.gui.context import Context
from guichet.gui.portal.place import Place
from guichet.gui.registration.credentials_step import CredentialsStep
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.sample_people import person
from tests.gui.fit import lay_out, troubles
from tests.gui.signing_in import put_sample
from tests.gui.test_accessibility import faults
from tests.journeys.windows import window

ADDRESS = "Adresse électronique de connexion : *"


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


def why_buttons(shown: QWidget) -> list[QPushButton]:
    return [each for each in shown.findChildren(QPushButton) if each.isVisible() and each.text() == "Pourquoi ?"]


def wizard(running: Running, step: str) -> None:
    running.window.portal.start_registration()
    page = running.window.portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    page.show_step(step)


def settle(running: Running) -> None:
    wait_until(lambda: running.context.backend.is_idle, "the workers")
    lay_out(running.window)


def test_a_taken_address_is_explained_at_the_point_where_it_was_refused(running: Running) -> None:
    put_sample(running.context, "one_company")
    wizard(running, "credentials")
    driver = Driver(running.window)
    driver.write(ADDRESS, person("jade").address)
    driver.press("Continuer")
    wait_until(lambda: bool(why_buttons(running.window)), "the refusals")
    first = why_buttons(running.window)[0]
    assert first.accessibleDescription().startswith(f"{ADDRESS} Cette adresse électronique est déjà associée")
    act(first.click)
    settle(running)
    timeline = running.window.timeline.window
    assert timeline is not None and timeline.isVisible()
    assert timeline.model.query == person("jade").address
    assert Driver(timeline).shows("Inscription refusée")
    assert Driver(timeline).shows("Une adresse électronique n'est associée qu'à un seul espace")
    assert Driver(timeline).shows("Guide A, §\u00a02, ligne 262")


def test_a_field_left_empty_has_its_rule_alone(running: Running) -> None:
    wizard(running, "details")
    Driver(running.window).press("Continuer")
    wait_until(lambda: len(why_buttons(running.window)) > 1, "the refusals")
    act(why_buttons(running.window)[0].click)
    settle(running)
    timeline = running.window.timeline.window
    assert timeline is not None
    assert timeline.model.query is None
    assert Driver(timeline).shows("Les champs marqués d'un astérisque (*) doivent être renseignés.")
    assert faults(running.window) == []


def test_the_activation_asks_the_same_window(running: Running) -> None:
    running.window.show_activation()
    activation = running.window.activation
    assert activation is not None
    activation.show_step("address")
    activation.address.set_code("abcdefghijkl")
    driver = Driver(activation)
    driver.write("Saisissez votre adresse électronique de connexion : *", person("lila").address)
    driver.press("Continuer")
    wait_until(lambda: bool(why_buttons(activation)), "the refusal")
    act(why_buttons(activation)[0].click)
    settle(running)
    timeline = running.window.timeline.window
    assert timeline is not None
    assert Driver(timeline).shows("Activation refusée")
    assert faults(activation) == []


def test_one_window_is_used_again_and_goes_with_the_other(running: Running) -> None:
    main = running.window
    refusal = Refusal(Code.MISSING, Field.CITY)
    main.show_why(refusal, "", main.portal)
    first = main.timeline.window
    main.show_why(refusal, "", main.portal)
    assert first is not None and main.timeline.window is first
    first.close()
    wait_until(lambda: main.timeline.window is None, "the end of the window")
    main.options.timeline_action.trigger()
    again = main.timeline.window
    assert again is not None
    main.close()
    assert not again.isVisible()


def test_the_button_goes_with_its_refusal(running: Running) -> None:
    wizard(running, "credentials")
    driver = Driver(running.window)
    driver.press("Continuer")
    wait_until(lambda: len(why_buttons(running.window)) == 4, "the refusals")
    driver.write(ADDRESS, "l")
    assert len(why_buttons(running.window)) == 3


def test_where_nobody_can_tell_there_is_no_button(qtbot: QtBot, context: Context) -> None:
    step = CredentialsStep(context)
    qtbot.addWidget(step)
    step.show()
    step.show_refusals(Refused((Refusal(Code.MISSING, Field.ADDRESS),)))
    assert step.errors.shown
    assert why_buttons(step) == []


@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_is_cut(running: Running, zoom: int) -> None:
    running.context.preferences.set_zoom(zoom)
    for step in ("terms", "credentials", "details"):
        wizard(running, step)
        Driver(running.window).press("Continuer")
        wait_until(lambda: bool(why_buttons(running.window)), "the refusals")
        running.window.resize(1024, 700)
        settle(running)
        assert troubles(running.window) == []
        assert faults(running.window) == []
    running.context.preferences.set_zoom(100)
