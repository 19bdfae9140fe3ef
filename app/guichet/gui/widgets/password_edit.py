"""A password field with its eye and its caps-lock notice (rows 23, 55-57)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget


class PasswordEdit(QLineEdit):
    """Hides what is typed until the eye is pressed; notices capitals typed without Shift."""

    caps_lock_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye: QToolButton | None = None
        self._caps_notice: QLabel | None = None

    def attach(self, eye: QToolButton, caps_notice: QLabel) -> None:
        """Let ``eye`` (a checkable button) show and hide the text, and ``caps_notice`` warn of caps lock."""
        self._eye, self._caps_notice = eye, caps_notice
        eye.setCheckable(True)
        eye.toggled.connect(self._on_eye)
        caps_notice.hide()
        self.caps_lock_seen.connect(caps_notice.setVisible)
        self.retranslate()

    def forget(self) -> None:
        """Empty the field for good: after ``clear()``, Ctrl+Z would bring the password back where the eye is open."""
        self.setText("")

    def retranslate(self) -> None:
        """Name the eye by what a press will do."""
        if self._eye is not None:
            shown = self._eye.isChecked()
            name = self.tr("Masquer le mot de passe") if shown else self.tr("Afficher le mot de passe")
            self._eye.setAccessibleName(name)
            self._eye.setToolTip(name)
            self._eye.setAccessibleDescription(self.accessibleName())  # there may be another eye beside this one
        if self._caps_notice is not None:
            self._caps_notice.setText(self.tr("Verrouillage des majuscules activé"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_seen.emit(False)  # it was just switched: known again at the next letter
        elif len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(text.isupper() != shift)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caps_lock_seen.emit(False)

    def _on_eye(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.retranslate()
