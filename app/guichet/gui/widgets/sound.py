"""Playing a sound that lies in memory, where this computer can."""

import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudio, QAudioFormat, QAudioSink


class SoundUnavailable(Exception):
    """This computer has no library for sound, or nothing to hear it with."""


class SoundPlayer(QObject):
    """Plays one WAV after the other. Nothing is written to disk.

    QtMultimedia is imported when somebody asks to listen: it needs libraries of the system that may be missing. What
    a WAV holds goes to the device as it is: Qt's player would bring a decoder of films, a tenth of the whole program.
    """

    ended = Signal()
    failed = Signal()  # what is no sound, or a device that was there a moment ago and does not play

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None

    def play(self, wav: bytes) -> None:
        """Start playing; ``ended`` or ``failed`` follows. Raises :class:`SoundUnavailable` where nothing can be heard.

        Each sound goes to the device that is the default one by then: headphones come and go.
        """
        self.stop()
        try:
            # QAudio is what the signal below speaks of: PySide knows it once it is imported
            from PySide6.QtMultimedia import QAudio, QAudioSink, QMediaDevices  # noqa: F401
        except ImportError as problem:
            raise SoundUnavailable from problem
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise SoundUnavailable
        read = _read(wav)
        if read is None:
            self.failed.emit()
            return
        form, samples = read
        sink = self._sink = QAudioSink(device, form, self)
        source = QBuffer(sink)
        source.setData(QByteArray(samples))
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.stateChanged.connect(self._on_state_changed)
        sink.start(source)

    def stop(self) -> None:
        """Fall silent at once; neither signal follows."""
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stop()
            sink.deleteLater()

    def _on_state_changed(self, state: "QAudio.State") -> None:
        if self.sender() is not self._sink:
            return
        states = type(state)
        if state is states.IdleState:  # all was played
            self.ended.emit()
        elif state is states.StoppedState:
            self.failed.emit()


def _read(wav: bytes) -> "tuple[QAudioFormat, bytes] | None":
    """The form and the samples of a WAV of 8 or 16 bits; None of what is none."""
    import wave

    from PySide6.QtMultimedia import QAudioFormat

    try:
        with wave.open(io.BytesIO(wav)) as read:
            form = QAudioFormat()
            form.setSampleRate(read.getframerate())
            form.setChannelCount(read.getnchannels())
            is_8_bit = read.getsampwidth() == 1
            form.setSampleFormat(QAudioFormat.SampleFormat.UInt8 if is_8_bit else QAudioFormat.SampleFormat.Int16)
            return form, read.readframes(-1)
    except (wave.Error, EOFError):
        return None
