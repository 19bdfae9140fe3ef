"""Playing from memory on a real sound server whose loudspeaker can be listened to, and unplugged."""

import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from captcha.audio import BEEP, patch_wave_header
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from guichet.captcha import sound
from guichet.gui.widgets.sound import SoundPlayer, SoundUnavailable
from tests.loudspeaker import Loudspeaker

BLIP = bytes(patch_wave_header(bytearray(BEEP)))  # a tenth of a second

# what Qt says of a machine without sound
pytestmark = pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "Stream failed to connect")


@pytest.fixture
def player(qapp: object) -> Iterator[SoundPlayer]:
    player = SoundPlayer()
    yield player
    player.stop()


@pytest.mark.usefixtures("loudspeaker")
def test_a_sound_is_played_to_its_end(player: SoundPlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.ended):
        player.play(BLIP)


@pytest.mark.usefixtures("loudspeaker")
def test_it_can_be_played_again(player: SoundPlayer, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(player.ended):
            player.play(BLIP)


@pytest.mark.usefixtures("loudspeaker")
def test_thrown_away_it_falls_silent_and_its_device_stays(qapp: object, qtbot: QtBot) -> None:
    player = SoundPlayer()
    player.play(sound.clip("qjviab", "fr"))
    sink = player._sink
    assert sink is not None
    qtbot.waitUntil(lambda: sink.state().name == "ActiveState")
    with qtbot.waitSignal(player.destroyed):
        player.deleteLater()
    assert isValid(sink)
    assert sink.state().name == "StoppedState"


@pytest.mark.rows(49)
def test_what_is_heard_is_the_whole_clip(
    player: SoundPlayer, loudspeaker: Loudspeaker, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "PAUSE_SECONDS", 0.1)
    spoken = sound.clip("qjviab", "fr")
    (tmp_path / "clip.wav").write_bytes(spoken)
    with loudspeaker.recorded(tmp_path / "heard.wav"), qtbot.waitSignal(player.ended, timeout=30_000):
        player.play(spoken)
    expected, heard = (loud_seconds(tmp_path / f"{name}.wav") for name in ("clip", "heard"))
    assert heard == pytest.approx(expected, abs=0.1)


@pytest.mark.usefixtures("loudspeaker")
def test_a_stopped_sound_is_followed_by_nothing(player: SoundPlayer, qtbot: QtBot) -> None:
    said: list[str] = []
    player.ended.connect(lambda: said.append("ended"))
    player.failed.connect(lambda: said.append("failed"))
    player.play(BLIP)
    player.stop()
    other = SoundPlayer(player)
    with qtbot.waitSignal(other.ended):
        other.play(BLIP)
    assert said == []


@pytest.mark.usefixtures("no_loudspeaker")
def test_without_a_loudspeaker_it_is_unavailable(player: SoundPlayer) -> None:
    with pytest.raises(SoundUnavailable):
        player.play(BLIP)


def test_without_the_library_it_is_unavailable(player: SoundPlayer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    with pytest.raises(SoundUnavailable):
        player.play(BLIP)


def loud_seconds(wav: Path) -> float:
    """From the first sound to the last."""
    with wave.open(str(wav)) as file:
        samples, rate = file.readframes(-1), file.getframerate()
    loud = [at for at, sample in enumerate(samples) if abs(sample - 128) > 8]
    return (loud[-1] - loud[0]) / rate
