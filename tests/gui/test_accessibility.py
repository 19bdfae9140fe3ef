"""What a screen reader and the Tab key find on every screen (design.md, « The window »)."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import Driver, wait_until
from guichet.gui.clock.moment_dialog import MomentDialog
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.registration.terms_dialog import TermsDialog
from tests.journeys.playing import creating
from tests.journeys.windows import window

FORMS = ("terms", "credentials", "details")


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Running]:
    with window(tmp_path / "data") as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running


@pytest.mark.parametrize("place", Place)
def test_every_place_can_be_read_and_walked(running: Running, place: Place) -> None:
    portal = running.window.portal
    if place is Place.NOT_SIMULATED:
        portal.show_entry(lambda: "Payer mes impôts locaux")
    portal.show_place(place)
    assert faults(running.window) == []


@pytest.mark.parametrize("step", FORMS)
def test_refused_fields_tell_why_and_the_first_has_the_keyboard(running: Running, step: str, qtbot: QtBot) -> None:
    portal = running.window.portal
    portal.start_registration()
    page = portal.page(Place.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    forms = [getattr(page, name) for name in FORMS]  # each is made when it is first asked for
    form = forms[FORMS.index(step)]
    page.ui.steps.show_page(form)
    running.window.activateWindow()
    qtbot.waitUntil(lambda: not form.ui.continue_button.isHidden() and running.window.isActiveWindow())
    Driver(running.window).press("Continuer")
    wait_until(lambda: bool(form.errors.shown), "the refusals")
    refused = [each for each in form.findChildren(QWidget) if each.property("refused")]
    assert len(refused) == len(form.errors.shown)
    assert all(_told(each).text(QAccessible.Text.Description) for each in refused)
    assert QApplication.focusWidget() in refused
    assert min(_stops(form), key=lambda stop: stop not in refused) is QApplication.focusWidget()
    assert faults(running.window) == []


def test_the_whole_guide_can_be_read_and_walked(running: Running, tmp_path: Path) -> None:
    guide = creating(running, tmp_path / "recapitulatif.pdf")
    found = [(key, faults(window)) for key, _line, window in guide.shots()]
    assert [(key, wrong) for key, wrong in found if wrong] == []


def test_the_terms_and_the_settings_of_the_clock_can_be_read_and_walked(running: Running) -> None:
    driver = Driver(running.window)
    running.window.portal.start_registration()
    driver.press("Lire les conditions générales")
    running.window.clock_bar.choose_action.trigger()
    dialogs = [each for each in running.window.findChildren(QDialog) if each.isVisible()]
    assert {type(each) for each in dialogs} == {TermsDialog, MomentDialog}
    assert {dialog.windowTitle(): faults(dialog) for dialog in dialogs} == {each.windowTitle(): [] for each in dialogs}


def test_the_menu_of_the_clock_tells_its_entries(running: Running) -> None:
    menu = running.window.clock_bar.menu
    menu.popup(running.window.pos())
    entries = [each.text(QAccessible.Text.Name) for each in _tree(_told(menu))]
    menu.close()
    for action in (action for action in menu.actions() if not action.isSeparator()):
        assert action.text() in entries


def test_the_keyboard_follows_to_the_page_and_back(running: Running) -> None:
    driver = Driver(running.window)
    driver.press("Votre espace professionnel")
    driver.press("Aide : accéder aux fiches pratiques")
    portal = running.window.portal
    assert portal.page(Place.HELP).isAncestorOf(running.window.focusWidget())
    driver.press("Retour")
    assert running.window.focusWidget() is driver.find("Aide : accéder aux fiches pratiques", QPushButton)


def faults(window: QWidget) -> list[str]:
    """What is wrong in the accessible tree of ``window``, in words; empty if nothing is."""
    shown = list(_tree(_told(window)))
    controls = [each for each in shown if each.state().focusable]
    unnamed = [f"no name: {each.object()}" for each in controls if not each.text(QAccessible.Text.Name).strip()]
    names = Counter((_words(each), each.role()) for each in controls if isinstance(each.object(), QWidget))
    twice = [f"twice: {words}" for (words, _role), times in names.items() if times > 1]
    links = [
        each for each in window.findChildren(QPushButton) if each.property("role") == "link" and not each.isCheckable()
    ]
    no_buttons = [f"no button: {link}" for link in links if _told(link).role() is not QAccessible.Role.Button]
    read = [each.object() for each in shown if isinstance(each.object(), QWidget) and _is_stop(each.object())]
    return unnamed + twice + no_buttons + _disorder(read, _stops(window))


def _tree(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What shows, in the order in which it is read."""
    yield top
    for index in range(top.childCount()):
        child = top.child(index)
        if child is not None and not child.state().invisible:
            yield from _tree(child)


def _stops(window: QWidget) -> list[QWidget]:
    """Where Tab stops, in its order."""
    stops, widget = [], window.nextInFocusChain()
    while widget is not window:
        if window.isAncestorOf(widget) and _is_stop(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and widget.isVisible() and widget.isEnabled()


def _disorder(read: list[QWidget], walked: list[QWidget]) -> list[str]:
    first = next((pair for pair in zip(read, walked, strict=False) if pair[0] is not pair[1]), None)
    return [f"read {first[0]}, but Tab goes to {first[1]}"] if first else []


def _words(control: QAccessibleInterface) -> tuple[str, str]:
    return control.text(QAccessible.Text.Name), control.text(QAccessible.Text.Description)


def _told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)
