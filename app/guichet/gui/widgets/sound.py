"""Playing a sound that lies in memory, where this computer can."""

import io
import wave
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudio, QAudioSink


class SoundUnavailable(Exception):
    """This computer has no library for sound, or nothing to hear it with."""


class SoundPlayer(QObject):
    """Plays one WAV after the other. Nothing is written to disk.

    QtMultimedia is imported when somebody asks to listen: it needs libraries of the system that may be missing. Its
    sink is given the samples as they are: a media player would start threads to decode what needs no decoding.
    """

    ended = Signal()
    failed = Signal()  # a device that was there a moment ago does not play

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QBuffer | None = None
        self._sink: QAudioSink | None = None
        self._is_playing = False

    def play(self, wav: bytes) -> None:
        """Start playing 8-bit mono; ``ended`` or ``failed`` follows.

        Raises :class:`SoundUnavailable` where nothing can be heard.
        """
        self.stop()
        with wave.open(io.BytesIO(wav)) as spoken:
            samples, rate = spoken.readframes(-1), spoken.getframerate()
        self._sink = self._sink_on_default_device(rate)
        self._source = QBuffer(self._sink)
        self._source.setData(QByteArray(samples))
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._is_playing = True
        self._sink.start(self._source)
        if self._sink.error().name != "NoError":  # a device that Qt still knows, but is gone
            self.stop()
            raise SoundUnavailable

    def stop(self) -> None:
        """Fall silent at once; neither signal follows."""
        self._is_playing = False
        if self._sink is not None:
            self._sink.stop()
        if self._source is not None:
            self._source.close()
            self._source.setData(QByteArray())

    def _sink_on_default_device(self, rate: int) -> "QAudioSink":
        """A new one each time: headphones come and go. They live on, silent and empty, as long as the program, also
        where the page that was listened to is gone: to delete one while its thread winds down is what has crashed here.
        """
        try:
            # QAudio must have been named, or the signal cannot bring its state.
            from PySide6.QtMultimedia import QAudio, QAudioFormat, QAudioSink, QMediaDevices  # noqa: F401
        except ImportError as problem:
            raise SoundUnavailable from problem
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise SoundUnavailable
        form = QAudioFormat()
        form.setSampleRate(rate)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.UInt8)
        sink = QAudioSink(device, form, QCoreApplication.instance())
        sink.stateChanged.connect(self._on_state)
        self.destroyed.connect(sink.stop)
        return sink

    def _on_state(self, state: "QAudio.State") -> None:
        if self.sender() is not self._sink or not self._is_playing:
            return
        if state.name == "IdleState":
            self.ended.emit()
        elif state.name == "StoppedState":
            self.failed.emit()
