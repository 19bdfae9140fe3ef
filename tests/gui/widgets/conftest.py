import pytest


@pytest.fixture
def claimed_device(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no sound device, claim one: Qt's player then plays, in real time, to nobody."""
    from PySide6 import QtMultimedia

    if not QtMultimedia.QMediaDevices.defaultAudioOutput().isNull():
        return

    class Device(QtMultimedia.QAudioDevice):
        def isNull(self) -> bool:
            return False

    class Devices:
        @staticmethod
        def defaultAudioOutput() -> Device:
            return Device()

    monkeypatch.setattr(QtMultimedia, "QMediaDevices", Devices)
