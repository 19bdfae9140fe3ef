"""Pictures are those of the real screens and windows, made unseen and once, and kept; those in sight come first."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from guichet import resource
from guichet.bootstrap import Running
from guichet.demo.driver import let_run, wait_until
from guichet.gui import idle
from guichet.gui.atlas import pictures, studio
from guichet.gui.registration.terms_dialog import TermsDialog
from guichet.rules import atlas

TAKEN = "registration.credentials/address_taken"
UNSEEN = Qt.WidgetAttribute.WA_DontShowOnScreen


def shown() -> set[QWidget]:
    return {each for each in QApplication.topLevelWidgets() if each.isVisible() and not each.testAttribute(UNSEEN)}


def picture(running: Running, key: str) -> QImage:
    """Made now, if it was not before."""
    ours = running.tools.pictures
    ours.want([key], after_ms=10)
    wait_until(lambda: ours.get(key) is not None, key)
    found = ours.get(key)
    assert found is not None and found.width() == pictures.WIDTH
    return found.toImage()


def pixels(image: QImage, part: QRect | None = None) -> list[QColor]:
    part = part or image.rect()
    return [
        image.pixelColor(x, y) for x in range(part.left(), part.right(), 2) for y in range(part.top(), part.bottom(), 2)
    ]


def test_a_picture_is_made_unseen_and_kept(running: Running, data: Path) -> None:
    assert running.tools.pictures.get(TAKEN) is None
    shown_before = shown()
    image = picture(running, TAKEN)
    assert abs(image.width() / image.height() - studio.RATIO) < 0.1
    red = [each for each in pixels(image) if each.red() > 150 and each.green() < 70]
    assert len(red) > 50, "the refusal is not in the picture"
    assert shown() == shown_before
    files = list((data / "cache" / "pictures").rglob("*.png"))
    assert [path.name for path in files] == ["registration.credentials-address_taken.png"]


def test_a_kept_picture_is_there_at_once(running: Running) -> None:
    assert running.tools.pictures.get(TAKEN) is not None


def test_a_window_over_the_portal_is_its_own_picture(running: Running, qtbot: QtBot) -> None:
    shown_before = shown()
    taken = picture(running, "terms")
    assert shown() == shown_before
    dialog = TermsDialog(running.context)
    qtbot.addWidget(dialog)
    dialog.ui.reading.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the unseen one has not the keyboard
    dialog.ui.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dialog.show()
    QApplication.processEvents()
    dialog.ui.reading.clearFocus()
    part = QRect(0, 0, dialog.width(), int(dialog.width() / studio.RATIO))
    real = dialog.grab(part).scaledToWidth(pictures.WIDTH, Qt.TransformationMode.SmoothTransformation).toImage()
    assert taken.size() == real.size()
    pairs = list(zip(pixels(taken), pixels(real), strict=True))
    differing = [1 for ours, theirs in pairs if abs(ours.lightness() - theirs.lightness()) > 20]
    assert len(differing) < 0.01 * len(pairs)


def test_the_summary_is_its_window_with_the_page_drawn(running: Running) -> None:
    shown_before = shown()
    image = picture(running, "summary")
    assert shown() == shown_before
    paper = QRect(image.width() // 8, image.height() // 3, image.width() * 3 // 4, image.height() // 2)
    found = pixels(image, paper)
    white, ink = (sum(test(each.lightness()) for each in found) for test in ((250).__le__, (120).__ge__))
    assert white > 0.7 * len(found), "that is no paper"
    assert ink > 0.005 * len(found), "nothing is printed on it"


def test_of_the_mailbox_the_message_is_seen(running: Running) -> None:
    """« Copier le code » stands in the message alone."""
    blue = [each for each in pixels(picture(running, "mailbox.activation")) if each.blue() > each.red() + 80]
    assert len(blue) > 200


def test_other_looks_have_pictures_of_their_own(running: Running) -> None:
    running.context.preferences.set_theme("dark")
    assert running.tools.pictures.get(TAKEN) is None
    running.context.preferences.set_theme("light")


def test_nothing_is_made_while_somebody_types(running: Running) -> None:
    ours = running.tools.pictures
    waited = QElapsedTimer()
    waited.start()
    while waited.elapsed() < 2 * pictures.QUIET_MS:
        ours.want(["mode"])
        let_run()
    assert ours.get("mode") is None


def test_those_in_sight_come_first(running: Running) -> None:
    finder = running.tools.find(running.window)
    ready: list[str] = []
    running.tools.pictures.ready.connect(ready.append)
    missing = [key for key in finder.results if running.tools.pictures.get(key) is None]
    wait_until(lambda: len(ready) >= 2, "the first pictures")
    assert ready == missing[: len(ready)]
    finder.ui.result_list.scrollToBottom()
    first = finder.ui.result_list.indexAt(QPoint(1, 1)).row()
    assert first > len(ready)
    before = len(ready)
    wait_until(lambda: len(ready) > before + 2, "the pictures further down")
    assert finder.results[first] in ready[before : before + 2], "one may have been under way"
    finder.close()


def test_another_make_of_the_screens_makes_them_anew(
    running: Running, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = next(path.parent for path in (data / "cache" / "pictures").rglob("registration.credentials-*.png"))
    shutil.copytree(resource.FOLDER, tmp_path / "resources")
    (tmp_path / "resources" / "made_of.txt").write_text("another form")
    monkeypatch.setattr(resource, "FOLDER", tmp_path / "resources")
    ours = running.tools.pictures
    assert ours.get(TAKEN) is None
    ours.want([TAKEN], after_ms=10)
    wait_until(lambda: ours.get(TAKEN) is not None, "the picture")
    wait_until(lambda: not old.exists(), "those of the other version to go")


def test_a_half_written_picture_is_made_again(running: Running, data: Path) -> None:
    picture(running, "mode")
    (path,) = (data / "cache" / "pictures").rglob("mode.png")
    path.write_bytes(path.read_bytes()[:100])
    ours = running.tools.pictures
    ours._held.clear()
    assert ours.get("mode") is None
    picture(running, "mode")


def test_what_is_missing_is_made_while_nobody_does_anything(running: Running) -> None:
    """For whoever has searched before: there is a folder of pictures."""
    watch = running.tools.findChild(idle.Idle)
    assert watch is not None
    window = running.window.windowHandle()
    ready: list[str] = []
    running.tools.pictures.ready.connect(ready.append)
    wanted = [key for key in atlas.frequent() if running.tools.pictures.get(key) is None]
    watch._wait.start(50)
    wait_until(lambda: len(ready) >= 2, "the first pictures")
    assert ready == wanted[: len(ready)]
    watch._wait.setInterval(idle.IDLE_MS)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    one_under_way = len(ready) + 1
    waited = QElapsedTimer()
    waited.start()
    while waited.elapsed() < 1500:
        let_run()
    assert len(ready) <= one_under_way
    assert watch._wait.isActive()


def test_whoever_never_searches_pays_for_no_pictures(running: Running, data: Path) -> None:
    shutil.rmtree(data / "cache" / "pictures")
    watch = running.tools.findChild(idle.Idle)
    assert watch is not None
    watch.begun.emit()
    assert running.tools._pictures is None
