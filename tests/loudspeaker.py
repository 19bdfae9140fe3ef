"""A loudspeaker for the tests, and an ear: a private PulseAudio whose output goes nowhere but can be recorded.

A pytest plugin. Every test process gets one of its own, before Qt first looks for devices; where PulseAudio is not
installed, the tests that listen are skipped and say so.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_NULL_SINK = "module-null-sink"
_SETTINGS = [
    "-n",
    "--daemonize=no",
    "--exit-idle-time=-1",
    "--use-pid-file=no",
    "--disable-shm=yes",
    "--log-target=null",
]


class Loudspeaker:
    """The output of a private sound server; it can be unplugged."""

    def plug(self) -> None:
        """Connect it (again)."""
        self._tell("load-module", _NULL_SINK, "sink_name=nowhere")

    def unplug(self) -> None:
        """Leave the computer without any output."""
        self._tell("unload-module", _NULL_SINK)

    @contextlib.contextmanager
    def recorded(self, to: Path) -> Iterator[None]:
        """Keep what is heard meanwhile in the WAV ``to``."""
        ear = subprocess.Popen(
            ["parec", "--device=nowhere.monitor", "--format=u8", "--rate=8000", "--channels=1", "--file-format=wav", to]
        )
        try:
            _wait_for(lambda: "parec" in self._tell("list", "source-outputs"))
            yield
        finally:
            ear.terminate()
            ear.wait(timeout=20)

    def _tell(self, *words: str) -> str:
        return subprocess.run(["pactl", *words], check=True, capture_output=True, text=True, timeout=20).stdout


@pytest.fixture(scope="session", autouse=True)
def _sound_server(private_home: Path) -> Iterator[Loudspeaker | None]:
    """Whatever the machine has, no test is heard by anybody."""
    with tempfile.TemporaryDirectory(prefix="guichet-", ignore_cleanup_errors=True) as folder:  # sockets: a short path
        socket = Path(folder) / "socket"
        os.environ["PULSE_SERVER"] = f"unix:{socket}"
        os.environ["PULSE_LATENCY_MSEC"] = "50"  # nobody waits two seconds for the end of what nobody hears
        missing = [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]
        if missing:
            yield None
            return
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder}
        modules = [f"{_NULL_SINK} sink_name=nowhere", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
        options = [word for module in modules for word in ("-L", module)]
        server = subprocess.Popen(["pulseaudio", *_SETTINGS, *options], env=environment, stderr=subprocess.DEVNULL)
        try:
            _wait_for(socket.exists)
            yield Loudspeaker()
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture
def loudspeaker(_sound_server: Loudspeaker | None) -> Loudspeaker:
    """Something to hear with; the test is skipped where there is none."""
    if _sound_server is None:
        pytest.skip("PulseAudio (pulseaudio, pulseaudio-utils) is not installed here")
    return _sound_server


def _wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "the sound server has not come up"
        time.sleep(0.02)
