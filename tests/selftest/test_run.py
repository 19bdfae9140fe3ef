"""``guichet selftest`` as a real process of somebody who cannot write at home, and where something is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guichet import resource
from guichet.cli_texts import TEXTS
from guichet.demo.driver import wait_until
from guichet.demo.play import GUIDES
from guichet.gui.portal.place import Place
from guichet.selftest import screens
from guichet.selftest.parts import Wrong
from guichet.selftest.run import run
from tests.gui.signing_in import sign_in_sample
from tests.journeys.windows import window


@pytest.mark.timeout(300)
def test_all_is_tried_and_well(tmp_path: Path) -> None:
    home = "/proc/nobody"  # cannot be made, even by root
    environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "fr_FR.UTF-8", "LC_CTYPE": "C.UTF-8"}
    command = [sys.executable, "-m", "guichet", "selftest"]
    done = subprocess.run(command, env=environment, text=True, capture_output=True, timeout=280, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    *lines, end = done.stdout.splitlines()
    assert all(line.startswith("[bon] ") for line in lines)
    assert end == f"tout fonctionne ({len(lines)} vérifications)"
    for place in Place:
        assert f"[bon] page du portail : {place}" in lines
    for name in ("find", "telephone", "call", "timeline", "copies", "activation", "summary", "print_preview"):
        assert f"[bon] fenêtre : {name}" in lines
    for name in ("sample", "sign_in", "sandbox"):
        assert f"[bon] {TEXTS['fr'][f'selftest_{name}']}" in lines
    for guide in GUIDES:
        assert f"[bon] guide joué du début à la fin : {guide}" in lines
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore("Couldn't (load|resolve)")  # what Qt says of a machine without sound
def test_what_is_missing_is_named_without_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "resources"
    shutil.copytree(resource.FOLDER, copy, ignore=shutil.ignore_patterns("voices"))
    monkeypatch.setattr(resource, "FOLDER", copy)
    for result in run(TEXTS["en"]):  # up to the sound: what comes after it is not done
        if "sound" in result.name:
            assert result.problem.startswith("builtins.FileNotFoundError at ")
            assert "guichet.captcha.sound" in result.problem
            assert str(tmp_path) not in result.problem
            return
        assert not result.problem
    pytest.fail("the sound was not tried")


def test_the_sign_in_does_not_pass_for_what_lies_behind_it(qtbot: QtBot, tmp_path: Path) -> None:
    with window(tmp_path / "profile") as running:
        with pytest.raises(Wrong):
            screens._go(running, Place.SERVICES)
        wait_until(lambda: running.context.backend.is_open, "the store")
        sign_in_sample(running.context, screens.SAMPLE)
        screens._go(running, Place.SERVICES)
