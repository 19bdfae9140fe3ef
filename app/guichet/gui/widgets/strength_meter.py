"""« Niveau de sécurité : Faible / Moyen / Fort », live beside a password field (row 56)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit

from guichet.gui.backend import Backend
from guichet.gui.widgets.style_property import set_style_property
from guichet.rules import password
from guichet.rules.password import Strength

_PAUSE_MS = 120  # judged when the fingers rest, not at every key


class StrengthMeter(QObject):
    """Judges on a worker; ``known`` gives what a guesser knows (the address)."""

    def __init__(self, backend: Backend, edit: QLineEdit, label: QLabel, known: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(edit)
        self._backend, self._edit, self._label, self._known = backend, edit, label, known
        self._strength: Strength | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        edit.textChanged.connect(self._on_text)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the strength in the language of the moment."""
        texts = {
            None: self.tr("Niveau de sécurité de votre mot de passe"),
            Strength.WEAK: self.tr("Niveau de sécurité : Faible"),
            Strength.FAIR: self.tr("Niveau de sécurité : Moyen"),
            Strength.STRONG: self.tr("Niveau de sécurité : Fort"),
        }
        self._label.setText(texts[self._strength])
        set_style_property(self._label, "level", self._strength.value if self._strength else "")

    def _on_text(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._pause.stop()
            self._show(None)

    def _on_pause(self) -> None:
        typed, known = self._edit.text(), self._known()

        def show(strength: Strength) -> None:
            if self._edit.text() == typed:  # what was typed since then has a judgement of its own under way
                self._show(strength)

        self._backend.compute(self, lambda: password.strength(typed, known), show)

    def _show(self, strength: Strength | None) -> None:
        self._strength = strength
        self.retranslate()
