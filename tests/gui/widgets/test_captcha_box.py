import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import guichet.captcha.challenge
import guichet.captcha.sound
from guichet.clock import Clock
from guichet.gui.backend import Backend
from guichet.gui.widgets.captcha_box import CaptchaBox
from guichet.gui.widgets.field_errors import FieldErrors
from guichet.rules import captcha
from guichet.rules.refusals import Code, Field

pytestmark = pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "Stream failed to connect")


def no_store() -> None:
    raise AssertionError("the box asks nothing of the store")


@pytest.fixture
def backend(qapp: QApplication) -> Iterator[Backend]:
    backend = Backend(no_store)  # type: ignore[arg-type]
    yield backend
    backend.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_box(qtbot: QtBot) -> Callable[[], CaptchaBox]:
    def new_box() -> CaptchaBox:
        box = CaptchaBox()
        qtbot.addWidget(box)
        box.show()
        return box

    return new_box


@pytest.fixture
def box(new_box: Callable[[], CaptchaBox], backend: Backend, clock: Clock, qtbot: QtBot) -> CaptchaBox:
    """A box with an image on screen, whose solution is shown beside it."""
    box = new_box()
    with qtbot.waitSignal(box.renewed):
        box.start(backend, clock, lambda: "fr", show_solution=True)
    return box


def solution_of(box: CaptchaBox) -> str:
    return box.ui.solution_label.text().removeprefix("Solution : ")


def shown(box: CaptchaBox) -> QPixmap:
    return box.ui.picture_label.pixmap()


def code(box: CaptchaBox) -> Code | None:
    refusal = box.judge()
    assert refusal is None or refusal.field is Field.CAPTCHA
    return refusal.code if refusal else None


def accessible_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.rows(47, 48, 49, 126)
def test_everything_bears_the_words_of_the_guide(box: CaptchaBox) -> None:
    assert accessible_name(box.ui.answer_edit) == "Recopiez les caractères de l'image : *"
    assert accessible_name(box.ui.renew_button) == "Changer l'image"
    assert accessible_name(box.ui.listen_button) == "Ecouter l'extrait sonore"
    assert accessible_name(box.ui.picture_label) == "Image à recopier"


@pytest.mark.rows(47, 126)
@pytest.mark.parametrize("as_typed", [str.lower, str.upper, lambda text: f" {text[:3]} {text[3:]} "])
def test_the_characters_are_right_whatever_their_case(box: CaptchaBox, as_typed: Callable[[str], str]) -> None:
    box.ui.answer_edit.setText(as_typed(solution_of(box)))
    assert code(box) is None


@pytest.mark.rows(47, 126)
def test_a_wrong_answer_uses_the_image_up(box: CaptchaBox, qtbot: QtBot) -> None:
    solution = solution_of(box)
    box.ui.answer_edit.setText("x" if solution != "x" else "y")
    with qtbot.waitSignal(box.renewed):
        assert code(box) is Code.CAPTCHA_WRONG
    assert box.typed == ""
    assert solution_of(box) != solution
    box.ui.answer_edit.setText(solution)
    with qtbot.waitSignal(box.renewed):
        assert code(box) is Code.CAPTCHA_WRONG


def test_a_missing_answer_leaves_the_image(box: CaptchaBox) -> None:
    solution = solution_of(box)
    assert code(box) is Code.MISSING
    box.ui.answer_edit.setText(solution)
    assert code(box) is None


def test_a_late_answer_is_refused_and_brings_another_image(box: CaptchaBox, clock: Clock, qtbot: QtBot) -> None:
    box.ui.answer_edit.setText(solution_of(box))
    clock.advance(captcha.LIFETIME + timedelta(seconds=1))
    with qtbot.waitSignal(box.renewed):
        assert code(box) is Code.CAPTCHA_EXPIRED
    assert box.typed == ""
    box.ui.answer_edit.setText(solution_of(box))
    assert code(box) is None


def test_a_right_answer_stays_right_while_the_page_is_corrected(box: CaptchaBox, clock: Clock) -> None:
    solution = solution_of(box)
    box.ui.answer_edit.setText(solution)
    for _ in range(3):
        assert code(box) is None
        clock.advance(timedelta(minutes=3))
    assert (box.typed, solution_of(box)) == (solution, solution)


def test_a_right_answer_goes_stale(box: CaptchaBox, clock: Clock, qtbot: QtBot) -> None:
    box.ui.answer_edit.setText(solution_of(box))
    assert code(box) is None
    clock.advance(captcha.LIFETIME + timedelta(seconds=1))
    with qtbot.waitSignal(box.renewed):
        assert code(box) is Code.CAPTCHA_EXPIRED


@pytest.mark.rows(48)
def test_changing_the_image_empties_the_field(box: CaptchaBox, qtbot: QtBot) -> None:
    before, solution = shown(box).toImage(), solution_of(box)
    box.ui.answer_edit.setText("abc")
    with qtbot.waitSignal(box.renewed):
        qtbot.mouseClick(box.ui.renew_button, Qt.MouseButton.LeftButton)
    assert shown(box).toImage() != before
    assert solution_of(box) != solution
    assert box.typed == ""


def test_two_impatient_clicks_bring_one_image(box: CaptchaBox, backend: Backend, qtbot: QtBot) -> None:
    seen: list[str] = []
    box.renewed.connect(lambda: seen.append(solution_of(box)))
    with qtbot.waitSignal(backend.idle):
        box.renew()
        box.renew()
    assert seen == [solution_of(box)]


def test_before_the_first_image_one_can_type_and_is_refused_gently(
    new_box: Callable[[], CaptchaBox], backend: Backend, clock: Clock, qtbot: QtBot
) -> None:
    box = new_box()
    with qtbot.waitSignal(box.renewed):
        box.start(backend, clock, lambda: "fr", show_solution=False)
        qtbot.keyClicks(box.ui.answer_edit, "abc")
        assert code(box) is Code.MISSING
        assert not box.ui.listen_button.isEnabled()
    assert box.typed == "abc"


def test_what_is_typed_is_told(box: CaptchaBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.changed) as told:
        qtbot.keyClicks(box.ui.answer_edit, "q")
    assert told.args == ["q"]


def test_the_solution_is_shown_in_training_only(
    new_box: Callable[[], CaptchaBox], backend: Backend, clock: Clock, qtbot: QtBot
) -> None:
    box = new_box()
    with qtbot.waitSignal(box.renewed):
        box.start(backend, clock, lambda: "fr", show_solution=False)
    assert not box.ui.solution_label.isVisible()
    with qtbot.waitSignal(box.renewed):
        box.start(backend, clock, lambda: "fr", show_solution=True)
    assert box.ui.solution_label.isVisible()
    assert accessible_name(box.ui.solution_label) == f"Solution : {solution_of(box)}"
    assert len(solution_of(box)) == captcha.LENGTH


def test_a_picture_that_cannot_be_made_is_said_and_can_be_asked_for_again(
    new_box: Callable[[], CaptchaBox], backend: Backend, clock: Clock, qtbot: QtBot
) -> None:
    def broken() -> str:
        raise OSError("no font")

    box = new_box()
    with pytest.MonkeyPatch.context() as patch, qtbot.captureExceptions() as problems:
        patch.setattr(captcha, "draw", broken)
        with qtbot.waitSignal(backend.idle):
            box.start(backend, clock, lambda: "fr", show_solution=True)
    assert [problem[0] for problem in problems] == [OSError]
    assert box.ui.no_picture_label.isVisible()
    with qtbot.waitSignal(box.renewed):
        box.ui.renew_button.click()
    assert not box.ui.no_picture_label.isVisible()


def test_pictures_and_clips_are_made_on_workers(
    box: CaptchaBox, backend: Backend, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, threading.Thread] = {}
    draw, clip = captcha.draw, guichet.captcha.sound.clip

    def noted_draw() -> str:
        threads["picture"] = threading.current_thread()
        return draw()

    def noted_clip(solution: str, language: str) -> bytes:
        threads["clip"] = threading.current_thread()
        return clip(solution, language)

    monkeypatch.setattr(captcha, "draw", noted_draw)
    monkeypatch.setattr(guichet.captcha.sound, "clip", noted_clip)
    with qtbot.waitSignal(box.renewed):
        box.renew()
    with qtbot.waitSignal(backend.idle):
        box.ui.listen_button.click()
    assert threads.keys() == {"picture", "clip"}
    assert threading.main_thread() not in threads.values()


@pytest.mark.rows(49)
@pytest.mark.usefixtures("loudspeaker")
def test_the_extract_is_played_to_its_end(box: CaptchaBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guichet.captcha.sound, "LEAD_SECONDS", 0.1)
    monkeypatch.setattr(guichet.captcha.sound, "PAUSE_SECONDS", 0.0)
    box.ui.listen_button.click()
    assert not box.ui.listen_button.isEnabled()
    assert QApplication.focusWidget() is box.ui.answer_edit
    qtbot.waitUntil(box.ui.listen_button.isEnabled, timeout=15_000)
    assert not box.ui.sound_label.isVisible()


@pytest.mark.usefixtures("loudspeaker")
def test_listening_again_is_the_same_extract_and_another_image_another(
    box: CaptchaBox, backend: Backend, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, str]] = []
    clip = guichet.captcha.sound.clip

    def noted_clip(solution: str, language: str) -> bytes:
        made.append((solution, language))
        return clip(solution, language)[:3000]

    monkeypatch.setattr(guichet.captcha.sound, "clip", noted_clip)
    first = solution_of(box)
    for _ in range(2):
        box.ui.listen_button.click()
        qtbot.waitUntil(box.ui.listen_button.isEnabled)
    assert made == [(first, "fr")]
    with qtbot.waitSignal(box.renewed):
        box.renew()
    box.ui.listen_button.click()
    qtbot.waitUntil(box.ui.listen_button.isEnabled)
    assert made == [(first, "fr"), (solution_of(box), "fr")]


@pytest.mark.usefixtures("loudspeaker")
def test_another_image_silences_the_extract_of_the_last(box: CaptchaBox, backend: Backend, qtbot: QtBot) -> None:
    with qtbot.waitSignal(backend.idle):
        box.ui.listen_button.click()
    with qtbot.waitSignal(box.renewed):
        box.renew()
    assert box.ui.listen_button.isEnabled()  # 9 s before the extract's end


@pytest.mark.rows(49)
@pytest.mark.usefixtures("no_loudspeaker")
def test_without_sound_it_is_said(box: CaptchaBox, qtbot: QtBot) -> None:
    box.ui.listen_button.click()
    qtbot.waitUntil(box.ui.sound_label.isVisible)
    assert accessible_name(box.ui.sound_label) == "Le son n'est pas disponible sur ce poste."
    assert box.ui.listen_button.isEnabled()


def test_the_keyboard_goes_through_in_reading_order(qtbot: QtBot, backend: Backend, clock: Clock) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    before, box, after = QLineEdit(), CaptchaBox(), QLineEdit()
    layout = QVBoxLayout(page)
    for widget in (before, box, after):
        layout.addWidget(widget)
    QWidget.setTabOrder(before, box)  # as uic does for a form that promotes the box
    QWidget.setTabOrder(box, after)
    page.show()
    with qtbot.waitSignal(box.renewed):
        box.start(backend, clock, lambda: "fr", show_solution=True)
    before.setFocus()
    for expected in (box.ui.answer_edit, box.ui.renew_button, box.ui.listen_button, after):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_refusal_finds_its_place_under_the_field(box: CaptchaBox, qtbot: QtBot) -> None:
    errors = FieldErrors(box, {Field.CAPTCHA: box.ui.answer_edit})
    box.ui.answer_edit.setText("?")
    with qtbot.waitSignal(box.renewed):
        refusal = box.judge()
        assert refusal is not None
        errors.show([refusal])
    assert errors.shown == (refusal,)  # emptying the field has not wiped the reason away
    assert box.ui.answer_edit.accessibleDescription() != ""


def test_a_larger_type_enlarges_the_picture(box: CaptchaBox) -> None:
    before = shown(box).deviceIndependentSize()
    font = box.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    box.setFont(font)
    after = shown(box).deviceIndependentSize()
    assert 1.8 < after.height() / before.height() < 2.2
    assert after.width() / after.height() == pytest.approx(3, rel=0.02)


def test_another_language_keeps_the_answer_and_the_image(box: CaptchaBox, qapp: QApplication) -> None:
    class English(QTranslator):
        def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
            return {"Solution : {}": "Answer: {}", "Changer l'image": "Change the image"}.get(source, source)

    solution = solution_of(box)
    box.ui.answer_edit.setText("abc")
    english = English()
    QCoreApplication.installTranslator(english)
    QCoreApplication.sendEvent(box, QEvent(QEvent.Type.LanguageChange))
    try:
        assert box.ui.renew_button.text() == "Change the image"
        assert box.ui.solution_label.text() == f"Answer: {solution}"
        assert box.typed == "abc"
    finally:
        QCoreApplication.removeTranslator(english)
