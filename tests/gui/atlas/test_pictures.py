"""Pictures are those of the real screens, made unseen and once, and kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import let_run, wait_until
from guichet.gui.atlas import pictures

TAKEN = "registration.credentials/address_taken"


@pytest.fixture
def unseen(running: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    monkeypatch.setattr(pictures, "QUIET_MS", 10)
    return running


def test_a_picture_is_made_unseen_and_kept(unseen: Running, data: Path) -> None:
    ours = unseen.tools.pictures
    assert ours.get(TAKEN) is None
    shown_before = {each for each in QApplication.topLevelWidgets() if each.windowHandle() and each.isVisible()}
    ours.want([TAKEN])
    wait_until(lambda: ours.get(TAKEN) is not None, "the picture")
    picture = ours.get(TAKEN)
    assert picture is not None and picture.width() == pictures.WIDTH
    assert abs(picture.width() / picture.height() - pictures.RATIO) < 0.1
    image = picture.toImage()
    red = [
        image.pixelColor(x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y).red() > 150 and image.pixelColor(x, y).green() < 70
    ]
    assert len(red) > 50, "the refusal is not in the picture"
    shown = {each for each in QApplication.topLevelWidgets() if each.windowHandle() and each.isVisible()}
    assert {type(each).__name__ for each in shown - shown_before} <= {"MainWindow"}
    files = list((data / "cache" / "pictures").rglob("*.png"))
    assert [path.name for path in files] == ["registration.credentials-address_taken.png"]


def test_a_kept_picture_is_there_at_once(running: Running) -> None:
    assert running.tools.pictures.get(TAKEN) is not None


def test_other_looks_have_pictures_of_their_own(running: Running) -> None:
    running.context.preferences.set_theme("dark")
    assert running.tools.pictures.get(TAKEN) is None
    running.context.preferences.set_theme("light")


def test_nothing_is_made_while_somebody_types(running: Running, qtbot: QtBot) -> None:
    ours = running.tools.pictures
    waited = QElapsedTimer()
    waited.start()
    while waited.elapsed() < 1.3 * pictures.QUIET_MS:
        ours.want(["mode"])
        let_run()
    assert ours.get("mode") is None
