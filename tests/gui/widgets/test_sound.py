"""Playing from memory, in real time, on a device that nobody hears, and where there is none."""

import sys
from collections.abc import Iterator

import pytest
from captcha.audio import BEEP, patch_wave_header
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.sound import SoundPlayer, SoundUnavailable

BLIP = bytes(patch_wave_header(bytearray(BEEP)))  # a tenth of a second

# what Qt says of a machine without sound
pytestmark = pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "PulseAudioService", "No audio device detected")


@pytest.fixture
def player(qapp: object) -> Iterator[SoundPlayer]:
    player = SoundPlayer()
    yield player
    player.stop()


@pytest.mark.usefixtures("device")
def test_a_sound_is_played_to_its_end(player: SoundPlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.ended):
        player.play(BLIP)


@pytest.mark.usefixtures("device")
def test_it_can_be_played_again(player: SoundPlayer, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(player.ended):
            player.play(BLIP)


@pytest.mark.usefixtures("device")
def test_what_is_no_sound_fails_and_says_so(player: SoundPlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.failed):
        player.play(b"not a sound")


@pytest.mark.usefixtures("device")
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


@pytest.mark.usefixtures("no_device")
def test_without_a_device_it_is_unavailable(player: SoundPlayer) -> None:
    with pytest.raises(SoundUnavailable):
        player.play(BLIP)


def test_without_the_library_it_is_unavailable(player: SoundPlayer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    with pytest.raises(SoundUnavailable):
        player.play(BLIP)
