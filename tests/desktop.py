"""A desktop of its own for a program under test: a screen (Xvfb) and the buses that assistive technology listens on.

Where one of the programs is missing, the tests that need it are skipped and say so.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

_BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")  # at-spi2-core


@dataclass(frozen=True)
class Desktop:
    """``environment`` for programs that are to appear on it; ``accessibility_bus`` is an address."""

    environment: dict[str, str]
    accessibility_bus: str

    def activate(self, title: str) -> None:
        """Give the window of that title the keyboard, as soon as it is there: no window manager does it here."""
        focus = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync"]
        end = time.monotonic() + 20
        while subprocess.run(focus, env=self.environment, capture_output=True, timeout=20).returncode != 0:
            assert time.monotonic() < end, f"no window « {title} » has appeared"


@contextlib.contextmanager
def private_desktop() -> Iterator[Desktop]:
    """A screen of 1400 x 1000 and two buses; all of it ends with the block."""
    missing = [name for name in ("Xvfb", "dbus-daemon", "xdotool") if shutil.which(name) is None]
    if not _BUS_SERVICE.exists():
        missing.append("at-spi2-core")
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    with (
        tempfile.TemporaryDirectory(prefix="guichet-", ignore_cleanup_errors=True) as folder,  # sockets: a short path
        _screen() as display,
        _session_bus(Path(folder), display) as environment,
    ):
        with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            service = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            answer = session.send_and_get_reply(new_method_call(service, "GetAddress"), timeout=20)
        yield Desktop(environment, answer.body[0])


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """Its name, such as ``:7``: the server chooses a free number and writes it."""
    reading, writing = os.pipe()
    arguments = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(arguments, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        try:
            yield f":{display}"
        finally:
            server.terminate()


@contextlib.contextmanager
def _session_bus(folder: Path, display: str) -> Iterator[dict[str, str]]:
    """The environment in which programs find it. It starts the accessibility bus itself when it is asked for."""
    environment = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
    for name in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "XAUTHORITY"):
        environment.pop(name, None)
    arguments = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:path={folder}/bus"]
    with subprocess.Popen(
        arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        assert bus.stdout is not None
        try:
            yield {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        finally:
            bus.terminate()
