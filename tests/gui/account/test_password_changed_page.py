"""« Réinitialisation de votre mot de passe »."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.password_changed_page import PasswordChangedPage
from guichet.gui.context import Context
from guichet.procedures.new_password import PasswordChanged


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> PasswordChangedPage:
    page = PasswordChangedPage(context)
    qtbot.addWidget(page)
    changed = PasswordChanged(uuid4(), "", "ROSEMONDE Lila", "lila.rosemonde@orange.fr", date(2026, 8, 24))
    page.show_changed(changed)
    page.show()
    return page


@pytest.mark.rows(188, 189, 190, 191)
def test_it_is_printed_as_in_the_guide(page: PasswordChangedPage) -> None:
    texts = [label.text() for label in page.ui.content.findChildren(QLabel) if label.text()]
    assert texts == [
        "Professionnels",
        "Réinitialisation de votre mot de passe",
        "Civ. neutre ROSEMONDE Lila",
        "Votre mot de passe a été réinitialisé avec succès.",
        "Ce mot de passe est valable jusqu'au 24 août 2026.",
        "Vous allez recevoir un courriel de confirmation.",
    ]


@pytest.mark.rows(188)
def test_a_key_is_drawn_beside_the_title(page: PasswordChangedPage, context: Context) -> None:
    """Ours, no official mark; in both themes."""
    for theme in ("light", "dark"):
        context.preferences.set_theme(theme)
        image = page.ui.key_label.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert {"#ffffff", {"light": "#24508f", "dark": "#3a66a8"}[theme]} <= colours
    context.preferences.set_theme("light")


@pytest.mark.rows(192)
def test_ok_is_asked_for(page: PasswordChangedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.ok_requested):
        Driver(page).press("OK")


def test_the_date_follows_the_language(page: PasswordChangedPage, context: Context, qtbot: QtBot) -> None:
    context.preferences.set_language("en")
    qtbot.waitUntil(lambda: page.ui.validity_label.text() == "This password is valid until 24 August 2026.")
