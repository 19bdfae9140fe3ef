import os
import stat
import time
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.widgets.paged_list_model import LINE_ROLE, PAGE_SIZE
from guichet.procedures.services import Services
from guichet.store import erasing
from tests.gui.mailbox.conftest import ALI, CODE, LILA, Deliver, choose, settle

SUBJECT = "Espace professionnel - Création ou modification de l'espace"


def recipients_of(pane: MailboxPane) -> list[str]:
    model = pane.ui.message_list.model()
    return [model.index(row, 0).data(LINE_ROLE).recipient for row in range(model.rowCount())]


def addresses_of(pane: MailboxPane) -> list[str]:
    return [pane.ui.address_box.itemText(index) for index in range(pane.ui.address_box.count())]


def test_an_empty_mailbox_says_what_will_come(pane: MailboxPane) -> None:
    assert pane.ui.empty_label.text() == "Aucun message. Le code d'activation arrivera ici."
    assert not pane.ui.message_list.isVisible()
    assert pane.ui.title_label.text() == "Messagerie"
    assert addresses_of(pane) == ["Toutes les adresses"]
    assert pane.ui.message_view.ui.placeholder_label.isVisible()


@pytest.mark.rows(105)
def test_mail_that_comes_is_told_and_counted(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver
) -> None:
    deliver()
    with qtbot.waitSignal(pane.unread_changed) as counted:
        pane.refresh()
    settle(qtbot, context)
    assert counted.args == [1]
    assert pane.ui.arrival_label.accessibleName() == f"Nouveau message pour {LILA}"
    assert pane.ui.arrival_bar.isVisible()
    assert pane.ui.title_label.text() == "Messagerie – 1 non lu"
    assert addresses_of(pane) == ["Toutes les adresses (1)", f"{LILA} (1)"]
    assert pane.ui.inbox_button.text() == "Boîte de réception (1)"


def test_mail_of_another_window_is_found_without_being_told(qtbot: QtBot, pane: MailboxPane, deliver: Deliver) -> None:
    deliver()
    qtbot.waitUntil(lambda: recipients_of(pane) == [LILA], timeout=10_000)


def test_what_was_there_at_the_start_is_no_news(qtbot: QtBot, context: Context, deliver: Deliver) -> None:
    deliver()
    pane = MailboxPane(context)
    qtbot.addWidget(pane)
    pane.refresh()
    settle(qtbot, context)
    assert not pane.ui.arrival_bar.isVisibleTo(pane)
    assert recipients_of(pane) == [LILA]


@pytest.mark.rows(99)
def test_what_lands_in_junk_is_counted_there_and_not_told(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver
) -> None:
    deliver(folder="junk")
    pane.refresh()
    settle(qtbot, context)
    assert not pane.ui.arrival_bar.isVisible()
    assert pane.ui.junk_button.text() == "Courrier indésirable (1)"
    assert recipients_of(pane) == []
    qtbot.mouseClick(pane.ui.junk_button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert recipients_of(pane) == [LILA]


def test_the_notice_opens_the_message_where_it_is(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver
) -> None:
    deliver(ALI)
    deliver(hours=1)
    pane.refresh()
    settle(qtbot, context)
    qtbot.mouseClick(pane.ui.arrival_button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert pane.ui.address_box.currentText() == LILA
    assert recipients_of(pane) == [LILA]
    assert pane.ui.message_view.ui.recipient_label.text() == f"A : {LILA}"
    assert pane.ui.message_list.selectionModel().selectedIndexes()[0].row() == 0
    assert not pane.ui.arrival_bar.isVisible()


def test_opening_marks_as_read(qtbot: QtBot, opened: MailboxPane) -> None:
    line = opened.ui.message_list.model().index(0, 0).data(LINE_ROLE)
    assert not line.unread
    assert opened.ui.title_label.text() == "Messagerie"


def test_marked_unread_it_stays_open(qtbot: QtBot, context: Context, opened: MailboxPane) -> None:
    qtbot.mouseClick(opened.ui.message_view.ui.unread_button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert opened.ui.title_label.text() == "Messagerie – 1 non lu"
    assert opened.ui.message_view.ui.message_panel.isVisible()


@pytest.mark.rows(99)
def test_moving_between_the_folders(qtbot: QtBot, context: Context, opened: MailboxPane) -> None:
    move = opened.ui.message_view.ui.move_button
    assert move.accessibleName() == "Déplacer vers Courrier indésirable"
    qtbot.mouseClick(move, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert recipients_of(opened) == []
    qtbot.mouseClick(opened.ui.junk_button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    choose(opened, 0)
    settle(qtbot, context)
    assert move.accessibleName() == "Déplacer vers Boîte de réception"
    qtbot.mouseClick(move, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert opened.ui.empty_label.text() == "Aucun courrier indésirable."


def test_show_address_waits_until_there_is_such_a_mailbox(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver
) -> None:
    pane.show_address(LILA.upper())
    deliver()
    deliver(ALI)
    pane.refresh()
    settle(qtbot, context)
    assert pane.ui.address_box.currentData() == LILA
    assert recipients_of(pane) == [LILA]


def test_all_addresses_or_one(qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver) -> None:
    deliver()
    deliver(ALI, hours=1)
    pane.refresh()
    settle(qtbot, context)
    assert recipients_of(pane) == [ALI, LILA]
    pane.ui.address_box.setFocus()
    qtbot.keyClick(pane.ui.address_box, Qt.Key.Key_Down)
    settle(qtbot, context)
    assert recipients_of(pane) == [ALI]


def test_of_many_addresses_the_first_ones_are_offered_and_what_is_on_screen(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        deliver(f"p{number}@exemple.test", hours=-number)
    pane.refresh()
    settle(qtbot, context)
    assert not pane.ui.limit_label.isVisible()
    monkeypatch.setattr("guichet.procedures.mailbox.OFFERED", 2)
    pane.refresh()
    settle(qtbot, context)
    latest = ["p0@exemple.test (1)", "p1@exemple.test (1)", "p5@exemple.test (1)"]
    assert addresses_of(pane) == ["Toutes les adresses (6)", *latest]
    assert pane.ui.limit_label.isVisible()
    assert pane.ui.address_box.accessibleDescription() == pane.ui.limit_label.text()
    pane.show_address("P3@exemple.test")
    settle(qtbot, context)
    assert recipients_of(pane) == ["p3@exemple.test"]
    assert pane.ui.address_box.currentText() == "p3@exemple.test (1)"
    pane.refresh()  # it stays among those offered, because it is on screen
    settle(qtbot, context)
    assert pane.ui.address_box.address_key == "p3@exemple.test"


def test_a_message_of_an_address_that_is_not_offered_stays_open(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guichet.procedures.mailbox.OFFERED", 2)
    for number in range(6):
        deliver(f"p{number}@exemple.test", hours=-number)
    pane.refresh()
    settle(qtbot, context)
    qtbot.keyClicks(pane.ui.search_edit, "P4@")
    qtbot.waitUntil(lambda: recipients_of(pane) == ["p4@exemple.test"])
    pane.refresh()  # its answer is not for the message that is opened meanwhile
    choose(pane, 0)
    settle(qtbot, context)
    assert pane.ui.message_view.ui.message_panel.isVisible()
    assert "p4@exemple.test" in addresses_of(pane)


def test_searching(qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver) -> None:
    deliver()
    deliver(ALI)
    pane.refresh()
    settle(qtbot, context)
    qtbot.keyClicks(pane.ui.search_edit, "ALI@")
    qtbot.waitUntil(lambda: recipients_of(pane) == [ALI])
    qtbot.keyClicks(pane.ui.search_edit, "%_<b>")
    qtbot.waitUntil(lambda: pane.ui.empty_label.isVisible())
    assert pane.ui.empty_label.text() == "Aucun message ne correspond à la recherche."


def test_a_long_list_is_read_page_by_page(qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver) -> None:
    deliver(times=PAGE_SIZE + 5)
    pane.refresh()
    settle(qtbot, context)
    model = pane.ui.message_list.model()
    assert model.rowCount() == PAGE_SIZE
    pane.ui.message_list.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == PAGE_SIZE + 5)
    ids = [model.index(row, 0).data(LINE_ROLE).id for row in range(model.rowCount())]
    assert ids == sorted(set(ids), reverse=True)


def test_a_line_is_read_aloud_whole(opened: MailboxPane, qtbot: QtBot, context: Context) -> None:
    index = opened.ui.message_list.model().index(0, 0)
    spoken = f"{SUBJECT}, ne-pas-repondre@dgfip.finances.gouv.fr, A : {LILA}, 22/08/2023 13:00"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken
    qtbot.mouseClick(opened.ui.message_view.ui.unread_button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Non lu, {spoken}"


def test_a_lost_key_is_said_in_a_sentence(qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver) -> None:
    deliver()
    context.backend.run(pane, lambda services: services.mailbox._store.vault._found.clear(), lambda _: None)
    settle(qtbot, context)
    for key in context.preferences._file.path.parent.glob("key/*"):
        key.unlink()
    pane.refresh()
    settle(qtbot, context)
    choose(pane, 0)
    settle(qtbot, context)
    view = pane.ui.message_view.ui
    assert view.problem_label.isVisible()
    assert view.problem_label.text().startswith("Ce message est illisible sur ce poste")
    assert not view.message_panel.isVisible()


def saved(qtbot: QtBot, context: Context, pane: MailboxPane, path: Path) -> str:
    """« Enregistrer… » to ``path``; answers what the pane says then."""
    qtbot.mouseClick(pane.ui.message_view.ui.save_button, Qt.MouseButton.LeftButton)
    dialog = pane.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle(qtbot, context)
    return pane.ui.message_view.ui.outcome_label.text()


def test_a_saved_message_is_the_message_for_its_owner_only(
    qtbot: QtBot, context: Context, opened: MailboxPane, tmp_path: Path
) -> None:
    path = tmp_path / "message.eml"
    assert saved(qtbot, context, opened, path) == f"Message enregistré : {path}"
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert message["Subject"] == SUBJECT
    assert CODE in message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_path_that_cannot_be_written_is_said(
    qtbot: QtBot, context: Context, opened: MailboxPane, tmp_path: Path
) -> None:
    path = tmp_path / "nowhere" / "message.eml"
    said = saved(qtbot, context, opened, path)
    assert said == f"« {path} » ne peut pas être écrit. Choisissez un autre dossier ou un autre nom."
    assert list(tmp_path.glob("*.eml")) == []


def test_the_portal_is_asked_for_and_nothing_else_is_opened(qtbot: QtBot, opened: MailboxPane) -> None:
    browser = opened.ui.message_view.ui.html_browser
    with qtbot.waitSignal(opened.portal_requested):
        browser.anchorClicked.emit("https://impots.gouv.fr")


def test_the_trainer_can_take_the_copy_button_away(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver
) -> None:
    context.preferences.change(copy_code_button=False)
    deliver()
    pane.refresh()
    settle(qtbot, context)
    choose(pane, 0)
    settle(qtbot, context)
    assert pane.ui.message_view.ui.message_panel.isVisible()
    assert not pane.ui.message_view.ui.copy_code_button.isVisible()
    context.preferences.change(copy_code_button=True)


def test_every_control_has_a_name(opened: MailboxPane) -> None:
    view = opened.ui.message_view.ui
    controls = {
        opened.ui.inbox_button: "Boîte de réception",
        opened.ui.junk_button: "Courrier indésirable",
        opened.ui.search_edit: "Rechercher",
        opened.ui.message_list: "Messages",
        view.copy_code_button: "Copier le code",
        view.save_button: "Enregistrer…",
        view.unread_button: "Marquer comme non lu",
        view.attachments_button: "Liste des pièces jointes ▼",
        view.html_browser: "HTML",
    }
    for control, name in controls.items():
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name) == name
    assert opened.ui.address_box.accessibleName() == "Adresse"  # on Linux, Qt tells the entry that is chosen instead


class Shout(QTranslator):
    """A language of its own, so that a text which does not follow the switch stands out."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"~{source}" if context in ("MailboxPane", "MessageView", "AddressBox", "MessageListModel") else ""

    def isEmpty(self) -> bool:
        return False


def test_the_language_is_switched_without_losing_anything(
    qtbot: QtBot, qapp: QApplication, context: Context, opened: MailboxPane
) -> None:
    qtbot.keyClicks(opened.ui.search_edit, "lila")
    qtbot.waitUntil(lambda: not opened._typing.isActive())
    settle(qtbot, context)
    shout = Shout()
    QCoreApplication.installTranslator(shout)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    try:
        view = opened.ui.message_view.ui
        assert opened.ui.title_label.text() == "~Messagerie"
        assert opened.ui.address_box.itemText(0) == "~Toutes les adresses"
        assert view.forms_bar.tabText(1) == "~Texte"
        assert view.copy_code_button.text() == "~Copier le code"
        assert opened.ui.search_edit.text() == "lila"
        assert view.message_panel.isVisible()
        assert recipients_of(opened) == [LILA]
    finally:
        QCoreApplication.removeTranslator(shout)


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_nothing_is_cut_at_any_zoom(qtbot: QtBot, context: Context, opened: MailboxPane, zoom: int) -> None:
    context.preferences.set_zoom(zoom)
    opened.resize(max(320, opened.minimumSizeHint().width()), 700)
    QApplication.processEvents()
    view = opened.ui.message_view.ui
    buttons = [view.copy_code_button, view.save_button, view.move_button, view.unread_button, opened.ui.junk_button]
    for button in buttons:
        assert button.width() >= button.sizeHint().width(), button.text()
    assert view.date_label.width() <= opened.width()


def test_the_event_loop_does_not_wait_for_the_store(
    qtbot: QtBot, context: Context, pane: MailboxPane, deliver: Deliver
) -> None:
    """Asking is handing over: the answer comes as a signal, however long the worker takes."""
    context.backend.run(pane, lambda _services: time.sleep(0.3), lambda _: None)
    started = time.monotonic()
    pane.refresh()
    assert time.monotonic() - started < 0.2
    settle(qtbot, context)


def test_messages_that_were_erased_leave_the_screen(
    qtbot: QtBot, context: Context, opened: MailboxPane, deliver: Deliver
) -> None:
    """Somebody has closed their account, here or in another window."""
    opened.show_address(LILA)
    settle(qtbot, context)
    choose(opened, 0)
    deliver(to=ALI)
    deliver(hours=1)
    opened.refresh()
    settle(qtbot, context)
    assert opened.ui.message_view.ui.message_panel.isVisible()
    assert opened.ui.arrival_bar.isVisible()

    def erase(services: Services) -> None:
        with services.mailbox._store.writing() as session:
            erasing.address(session, LILA)

    context.backend.run(context.backend, erase, lambda _none: opened.refresh())
    settle(qtbot, context)
    assert not opened.ui.message_view.ui.message_panel.isVisible()
    assert not opened.ui.arrival_bar.isVisible()
    assert recipients_of(opened) == [ALI]
    assert opened.ui.address_box.address_key is None
