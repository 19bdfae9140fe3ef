"""Playing a sound that lies in memory, where this computer can."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer


class SoundUnavailable(Exception):
    """This computer has no library for sound, or nothing to hear it with."""


class SoundPlayer(QObject):
    """Plays one WAV after the other. Nothing is written to disk.

    QtMultimedia is imported when somebody asks to listen: it needs libraries of the system that may be missing.
    """

    ended = Signal()
    failed = Signal()  # a device that was there a moment ago does not play

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None

    def play(self, wav: bytes) -> None:
        """Start playing; ``ended`` or ``failed`` follows. Raises :class:`SoundUnavailable` where nothing can be heard.

        Each sound gets a player on the device that is the default one by then: headphones come and go.
        """
        self.stop()
        try:
            from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer
        except ImportError as problem:
            raise SoundUnavailable from problem
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise SoundUnavailable
        player = self._player = QMediaPlayer(self)
        player.setAudioOutput(QAudioOutput(device, player))
        source = QBuffer(player)
        source.setData(QByteArray(wav))
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        player.setSourceDevice(source)
        player.mediaStatusChanged.connect(self._on_status_changed)
        player.errorOccurred.connect(self._on_error)
        player.play()

    def stop(self) -> None:
        """Fall silent at once; neither signal follows."""
        player, self._player = self._player, None
        if player is not None:
            player.stop()
            player.deleteLater()

    def _on_status_changed(self, status: "QMediaPlayer.MediaStatus") -> None:
        if self.sender() is self._player and status is type(status).EndOfMedia:
            self.ended.emit()

    def _on_error(self) -> None:
        if self.sender() is self._player:
            self.failed.emit()
