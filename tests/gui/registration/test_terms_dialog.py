"""The terms: they can be read, in both languages, while the registration goes on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, accessible_name
from guichet.gui.context import Context
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.registration.terms_dialog import TermsDialog


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> Iterator[TermsDialog]:
    owner = QWidget()  # outlives the dialog, which destroys itself
    qtbot.addWidget(owner)
    dialog = TermsDialog(context, owner)
    dialog.show()
    yield dialog


@pytest.mark.rows(46)
def test_the_terms_open_from_the_sentence_and_block_nothing(qtbot: QtBot, context: Context) -> None:
    page = RegistrationPage(context)
    qtbot.addWidget(page)
    page.show()
    Driver(page).press("Lire les conditions générales")
    dialog = page.findChild(TermsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert not dialog.isModal()
    with qtbot.waitSignal(dialog.destroyed):
        Driver(dialog).press("Fermer")


def test_the_terms_say_what_must_be_known(dialog: TermsDialog) -> None:
    text = dialog.ui.reading.toPlainText().replace("\u00a0", " ")
    for words in (
        "Données fictives uniquement",
        "Aucune valeur officielle",
        "Rien n'est transmis à l'administration",
        "Les réponses aux questions de confiance et le contenu des messages sont chiffrés",
        "sous forme d'empreintes",
        "dans les 48 heures de l'horloge simulée est effacée",
        "sans garantie",
    ):
        assert words in text


def test_the_language_is_switched_while_reading(dialog: TermsDialog, context: Context) -> None:
    context.preferences.set_language("en")
    QApplication.processEvents()
    assert "Fictitious data only" in dialog.ui.reading.toPlainText()


def test_the_keyboard_is_enough(dialog: TermsDialog, qtbot: QtBot) -> None:
    reading, bar = dialog.ui.reading, dialog.ui.scroll_area.verticalScrollBar()
    assert dialog.focusWidget() is reading
    assert accessible_name(reading) == "Conditions générales de Guichet"
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(reading, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(reading, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.ui.close_button
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_text_follows_the_zoom(dialog: TermsDialog, context: Context, qtbot: QtBot) -> None:
    before = dialog.ui.reading.height()
    context.preferences.set_zoom(200)
    qtbot.waitUntil(lambda: dialog.ui.reading.height() > before * 2)
    reading = dialog.ui.reading
    qtbot.waitUntil(lambda: reading.document().size().height() <= reading.viewport().height())
