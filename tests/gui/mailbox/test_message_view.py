from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from guichet.gui.mailbox.message_view import MessageView
from guichet.messages import activation_message
from guichet.messages.read_message import Attachment, ReadMessage
from guichet.messages.reading import read
from guichet.rules.paris import from_paris

SENT = from_paris("2023-08-22T13:00")
ADDRESS = "lila.rosemonde2@orange.fr"
CODE = "mHPstewGkBYj"
RAW = activation_message.compose(ADDRESS, CODE, SENT, "fr").as_bytes()


def show(view: MessageView, message: ReadMessage | None = None, *, can_copy_code: bool = True) -> None:
    view.show_message(message or read(RAW, SENT), "inbox", can_copy_code=can_copy_code)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MessageView]:
    view = MessageView()
    qtbot.addWidget(view)
    view.resize(320, 700)
    view.show()
    show(view)
    yield view
    QGuiApplication.clipboard().clear()


@pytest.mark.rows(110, 112)
def test_the_headers_are_printed_as_in_the_guide(view: MessageView) -> None:
    assert view.ui.subject_label.text() == "Espace professionnel - Création ou modification de l'espace"
    assert view.ui.sender_label.accessibleName() == "De : ne-pas-repondre@dgfip.finances.gouv.fr"
    assert view.ui.recipient_label.accessibleName() == "A : lila.rosemonde2@orange.fr"
    assert view.ui.date_label.text() == "Date : 2023-08-22 13:00:00"


@pytest.mark.rows(111)
def test_three_tabs_show_three_forms(qtbot: QtBot, view: MessageView) -> None:
    bar = view.ui.forms_bar
    assert [bar.tabText(index) for index in range(bar.count())] == ["HTML", "Texte", "Source"]
    bar.setFocus()
    shown = []
    for _step in range(3):
        shown.append((view.ui.html_browser.isVisible(), view.ui.text_edit.isVisible(), view.ui.source_edit.isVisible()))
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert shown == [(True, False, False), (False, True, False), (False, False, True)]


@pytest.mark.rows(111, 114, 115, 121)
def test_every_form_holds_the_message(view: MessageView) -> None:
    for text in (view.ui.html_browser.toPlainText(), view.ui.text_edit.toPlainText()):
        assert "Vous avez demandé la création d'un espace professionnel" in text
        assert CODE in text.split("\n")
        assert "n'appellez pas le numéro indiqué" in text
    assert view.ui.source_edit.toPlainText().replace("\n", "\r\n").encode() == RAW
    assert "Subject: Espace professionnel - Création" in view.ui.headers_edit.toPlainText()


@pytest.mark.rows(115)
def test_the_code_is_bold(view: MessageView) -> None:
    cursor = view.ui.html_browser.document().find(CODE)
    assert cursor.charFormat().fontWeight() > 400


@pytest.mark.rows(113)
def test_the_attachments_open_under_their_name(qtbot: QtBot, view: MessageView) -> None:
    button = view.ui.attachments_button
    assert button.text() == "Liste des pièces jointes ▼"
    assert not view.ui.attachments_label.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert view.ui.attachments_label.isVisible()
    assert view.ui.attachments_label.text() == "Aucune pièce jointe"


def test_attachments_are_named_as_text(view: MessageView) -> None:
    message = read(RAW, SENT)
    show(view, ReadMessage(**{**vars(message), "attachments": (Attachment("<b>a</b>.pdf", 5),)}))
    view.ui.attachments_button.click()
    assert view.ui.attachments_label.text() == "<b>a</b>.pdf (5 octets)"
    assert view.ui.attachments_label.textFormat() is Qt.TextFormat.PlainText


def test_one_click_copies_the_code_and_says_so(qtbot: QtBot, view: MessageView) -> None:
    qtbot.mouseClick(view.ui.copy_code_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == CODE
    assert view.ui.copied_label.isVisible()
    assert view.ui.copied_label.text() == "Code copié"


def test_without_a_code_there_is_nothing_to_copy(view: MessageView) -> None:
    show(view, read(b"Subject: x\r\n\r\nBonjour", SENT))
    assert not view.ui.copy_code_button.isVisible()


def test_the_code_cannot_be_copied_where_a_trainer_says_so(view: MessageView) -> None:
    show(view, can_copy_code=False)
    assert not view.ui.copy_code_button.isVisible()


@pytest.mark.rows(122)
def test_the_link_asks_for_the_portal_by_keyboard(qtbot: QtBot, view: MessageView) -> None:
    browser = view.ui.html_browser
    browser.setFocus()
    qtbot.keyClick(browser, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.portal_requested):
        qtbot.keyClick(browser, Qt.Key.Key_Return)
    assert CODE in browser.toPlainText()


def test_another_message_starts_anew(view: MessageView) -> None:
    view.ui.forms_bar.setCurrentIndex(2)
    view.ui.attachments_button.click()
    view.say(lambda: "Enregistré")
    view.ui.copy_code_button.click()
    assert view.ui.copied_label.isVisible() and not view.ui.outcome_label.isVisible()
    show(view)
    assert view.ui.forms_bar.currentIndex() == 0
    assert not view.ui.attachments_label.isVisible()
    assert not view.ui.outcome_label.isVisible() and not view.ui.copied_label.isVisible()


def test_a_message_without_subject_or_text(view: MessageView) -> None:
    show(view, read(b"", datetime(2023, 1, 1, tzinfo=SENT.tzinfo)))
    assert view.ui.subject_label.text() == "(sans objet)"
    assert view.ui.text_edit.placeholderText() == "Ce message n'a pas de forme texte."


@pytest.mark.parametrize(
    ("reason", "start"), [("key_lost", "Ce message est illisible"), ("gone", "Ce message n'existe")]
)
def test_a_message_that_cannot_be_shown_is_said_to_be_so(view: MessageView, reason: str, start: str) -> None:
    view.show_problem(reason)
    assert view.ui.problem_label.text().startswith(start)
    assert not view.ui.message_panel.isVisible()
    show(view)
    assert not view.ui.problem_label.isVisible()


def test_a_long_address_does_not_widen_the_pane(view: MessageView) -> None:
    address = "x" * 88 + "@exemple.fr"
    show(view, read(activation_message.compose(address, CODE, SENT, "fr").as_bytes(), SENT))
    assert view.ui.recipient_label.accessibleName() == f"A : {address}"
    assert view.ui.recipient_label.minimumSizeHint().width() < 320
