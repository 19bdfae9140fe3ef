"""« Recopiez les caractères de l'image » (rows 47 to 49, 126; ruling C34)."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from guichet.captcha.challenge import Challenge, new_challenge
from guichet.clock import Clock
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.backend import Backend
from guichet.gui.generated.ui_captcha_box import Ui_CaptchaBox
from guichet.gui.widgets.flow_layout import FlowLayout
from guichet.gui.widgets.form_mender import FormMender
from guichet.gui.widgets.sound import SoundPlayer, SoundUnavailable
from guichet.rules import captcha
from guichet.rules.refusals import Code, Field, Refusal

PICTURE_LINES = 5  # height of the picture in lines of text: it grows with the zoom


class CaptchaBox(FormMender):
    """The field, its image and the way to hear it.

    An image serves for one answer. A wrong or late one brings another image; the right one stays right until the
    image is too old, so that other errors of the page can be corrected and the page left and come back to.
    """

    renewed = Signal()  # another image is on screen
    changed = Signal(str)  # what is typed now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._challenge: Challenge | None = None
        self._drawing = False
        self._show_solution = False
        self._clip: tuple[str, bytes] | None = None  # its language, and the sound of the challenge
        self._player = SoundPlayer(self)
        self.ui = Ui_CaptchaBox()
        self.ui.setupUi(self)
        links = FlowLayout(self.ui.links)
        links.addWidget(self.ui.renew_button)
        links.addWidget(self.ui.listen_button)
        self.setFocusProxy(self.ui.answer_edit)
        self.ui.solution_label.hide()
        self.ui.sound_label.hide()
        self.ui.no_picture_label.hide()
        name_fields_by_labels(self)
        self.ui.answer_edit.textChanged.connect(self.changed)
        self.ui.renew_button.clicked.connect(self.renew)
        self.ui.listen_button.clicked.connect(self._on_listen)
        self._player.ended.connect(self._on_sound_ended)
        self._player.failed.connect(self._on_no_sound)

    def start(self, backend: Backend, clock: Clock, language: Callable[[], str], show_solution: bool) -> None:
        """Show a first image; ``show_solution`` writes beside it what it says, for training.

        ``language()`` is asked for the language of the sound, ``"fr"`` or ``"en"``, each time somebody listens. Called
        again (another registration), everything begins anew.
        """
        self._backend, self._clock, self._language = backend, clock, language
        self._show_solution = show_solution
        self.ui.renew_button.setEnabled(True)
        self.renew()

    def renew(self) -> None:
        """Empty the field and have another image made; ``renewed`` follows."""
        self._player.stop()
        self._challenge = self._clip = None
        self.ui.answer_edit.clear()
        self.ui.listen_button.setEnabled(False)
        self.ui.sound_label.hide()
        if not self._drawing:
            self._drawing = True
            QTimer.singleShot(0, self, self._draw)  # once the page around is made: two at once hinder each other

    def fill_in(self, wrong: bool = False) -> bool:
        """Type what the image says, or something else, for somebody who is put on the page (the sandbox); False as
        long as there is no image."""
        if self._challenge is not None:
            solution = self._challenge.solution
            other = "b" if solution.startswith("a") else "a"
            self.ui.answer_edit.setText(other + solution[1:] if wrong else solution)
        return self._challenge is not None

    @property
    def typed(self) -> str:
        """What is in the field, as it was typed."""
        return self.ui.answer_edit.text()

    def judge(self) -> Refusal | None:
        """Judge what is typed now; a refusal other than a missing answer has used the image up.

        Before there is an image nothing can have been copied from it: the answer is missing.
        """
        if self._challenge is None:
            return Refusal(Code.MISSING, Field.CAPTCHA)
        refusal = captcha.judge(self._challenge.solution, self.typed, self._challenge.shown_at, self._clock.now())
        if refusal is not None and refusal.code is not Code.MISSING:
            self.renew()
        return refusal

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            name_fields_by_labels(self)
            self._show_challenge()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._show_challenge()

    def _draw(self) -> None:
        self._backend.compute(self, lambda: new_challenge(self._clock.now()), self._on_drawn, self._on_not_drawn)

    def _on_drawn(self, challenge: Challenge) -> None:
        self._drawing = False
        self._challenge = challenge
        self._show_challenge()
        self.ui.listen_button.setEnabled(True)
        self.renewed.emit()

    def _on_not_drawn(self, problem: Exception) -> None:
        self._drawing = False
        self.ui.picture_label.clear()
        self.ui.solution_label.hide()
        self.ui.no_picture_label.show()
        sys.excepthook(type(problem), problem, problem.__traceback__)

    def _show_challenge(self) -> None:
        if self._challenge is None:
            return
        picture = QPixmap()
        picture.loadFromData(self._challenge.picture, "PNG")
        ratio = self.devicePixelRatioF()
        height = round(PICTURE_LINES * self.fontMetrics().height() * ratio)
        picture = picture.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        self.ui.picture_label.setPixmap(picture)
        self.ui.no_picture_label.hide()
        self.ui.solution_label.setText(self.tr("Solution : {}").format(self._challenge.solution))
        self.ui.solution_label.setVisible(self._show_solution)

    def _on_listen(self) -> None:
        """Focus goes where the letters will be typed; a button that is disabled would push it on at random."""
        if self._challenge is None:
            return
        self.ui.answer_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.listen_button.setEnabled(False)
        self.ui.sound_label.hide()
        challenge, language = self._challenge, self._language()
        if self._clip is not None and self._clip[0] == language:
            self._play(self._clip[1])
        else:
            done = partial(self._on_spoken, challenge, language)
            self._backend.compute(self, partial(_speak, challenge.solution, language), done, self._on_not_spoken)

    def _on_spoken(self, challenge: Challenge, language: str, clip: bytes) -> None:
        if challenge is self._challenge:  # or another image has come in the meantime
            self._clip = (language, clip)
            self._play(clip)

    def _on_not_spoken(self, problem: Exception) -> None:
        self._on_no_sound()
        sys.excepthook(type(problem), problem, problem.__traceback__)

    def _play(self, clip: bytes) -> None:
        try:
            self._player.play(clip)
        except SoundUnavailable:
            self._on_no_sound()

    def _on_sound_ended(self) -> None:
        self.ui.listen_button.setEnabled(True)

    def _on_no_sound(self) -> None:
        self._player.stop()
        self.ui.listen_button.setEnabled(True)
        self.ui.sound_label.show()
        announce(self.ui.sound_label, self.ui.sound_label.text())


def _speak(solution: str, language: str) -> bytes:
    from guichet.captcha.sound import clip  # the library is imported on the worker

    return clip(solution, language)
