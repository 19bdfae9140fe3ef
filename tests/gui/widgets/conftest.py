"""Ears for the tests: a sound server of their own, whose only device plays, in real time, to nobody."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

_OPTIONS = ["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes"]


@pytest.fixture(scope="session", autouse=True)
def sound_server() -> Iterator[bool]:
    """Whether there is one. It is there before Qt looks for devices, which it does once."""
    program = shutil.which("pulseaudio")
    if program is None:
        yield False
        return
    with tempfile.TemporaryDirectory(prefix="guichet-sound-") as folder:  # short: the path of a socket has a limit
        socket = Path(folder, "native")
        modules = ["-L", "module-null-sink", "-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"]
        private = {"HOME": folder, "XDG_RUNTIME_DIR": folder, "PATH": os.environ["PATH"]}
        server = subprocess.Popen([program, *_OPTIONS, *modules], env=private, stderr=subprocess.DEVNULL)
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("PULSE_SERVER", f"unix:{socket}")
                end = time.monotonic() + 10
                while not socket.exists() and time.monotonic() < end and server.poll() is None:
                    time.sleep(0.02)
                yield socket.exists()
        finally:
            server.terminate()
            server.wait()


@pytest.fixture
def device(sound_server: bool) -> None:
    """Something to hear with."""
    from PySide6.QtMultimedia import QMediaDevices

    if QMediaDevices.defaultAudioOutput().isNull():
        pytest.skip("this machine has neither a sound device nor PulseAudio")


@pytest.fixture
def no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any: what Qt answers there."""
    from PySide6 import QtMultimedia

    class Devices:
        @staticmethod
        def defaultAudioOutput() -> QtMultimedia.QAudioDevice:
            return QtMultimedia.QAudioDevice()

    monkeypatch.setattr(QtMultimedia, "QMediaDevices", Devices)
