from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from guichet.gui.mailbox.message_browser import MessageBrowser


@pytest.fixture
def browser(qtbot: QtBot) -> MessageBrowser:
    browser = MessageBrowser()
    qtbot.addWidget(browser)
    browser.resize(300, 300)
    browser.show()
    return browser


def test_no_picture_is_loaded_from_the_disk(browser: MessageBrowser, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    path = tmp_path / "red.png"
    assert picture.save(str(path))
    browser.show_html(f'<img src="{QUrl.fromLocalFile(str(path)).toString()}"><img src="{path}">')
    browser.grab()
    for name in (QUrl.fromLocalFile(str(path)), QUrl(str(path))):
        loaded = browser.document().resource(QTextDocument.ResourceType.ImageResource.value, name)
        assert (loaded.width(), loaded.height()) == (1, 1)


@pytest.mark.parametrize("address", ["https://example.org", "file:///etc/passwd", "#a", "mailto:a@b.fr", ""])
def test_no_other_link_leads_anywhere(qtbot: QtBot, browser: MessageBrowser, address: str) -> None:
    browser.show_html('<p>Bonjour <a name="a">a</a></p>')
    with qtbot.assertNotEmitted(browser.portal_requested):
        browser.anchorClicked.emit(QUrl(address))
    assert browser.toPlainText() == "Bonjour a"


@pytest.mark.rows(122)
def test_the_portals_link_leads_to_the_portal(qtbot: QtBot, browser: MessageBrowser) -> None:
    with qtbot.waitSignal(browser.portal_requested):
        browser.anchorClicked.emit(QUrl("https://impots.gouv.fr"))


def test_it_is_as_high_as_its_text(browser: MessageBrowser) -> None:
    browser.show_html("<p>a</p>" * 50)
    assert browser.minimumHeight() > browser.document().size().height()
    browser.show_html("<p>a</p>")
    assert browser.minimumHeight() < 100
