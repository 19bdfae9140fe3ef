"""The real program with its tools, in French, at the guide's own moment; closed without a trace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guichet.bootstrap import Running
from guichet.demo.driver import wait_until
from tests.journeys.windows import window


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder a file: what the sandbox prepares is kept there."""
    return tmp_path_factory.mktemp("tools")


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication, data: Path) -> Iterator[Running]:
    with window(data) as running:
        wait_until(lambda: running.context.backend.is_open, "the store")
        yield running
