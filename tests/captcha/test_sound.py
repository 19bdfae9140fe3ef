"""The clip is heard: real WAV, all letters there, each well above what surrounds it, short enough for the phone."""

import re
import string
import wave
from io import BytesIO
from math import sqrt
from pathlib import Path

import pytest

from guichet import resource
from guichet.captcha.sound import clip
from guichet.settings import LANGUAGES

WINDOW = 400  # frames: 50 ms
VOICES = {"man.wav", "woman.wav"}


def loudness(frames: bytes) -> list[float]:
    """Root mean square of each 50 ms; silence is 128 in 8-bit WAV."""
    windows = (frames[start : start + WINDOW] for start in range(0, len(frames), WINDOW))
    return [sqrt(sum((value - 128) ** 2 for value in window) / len(window)) for window in windows]


def heard(levels: list[float]) -> list[list[float]]:
    """The stretches of sound between pauses of 0.4 s or more, without the beep."""
    marks = "".join("#" if level >= 1 else "." for level in levels)
    stretches = [levels[found.start() : found.end()] for found in re.finditer(r"#(?:\.{0,7}#)*", marks)]
    return stretches[1:]


def read(wav: bytes | Path) -> bytes:
    with wave.open(str(wav) if isinstance(wav, Path) else BytesIO(wav)) as sound:
        assert (sound.getframerate(), sound.getsampwidth(), sound.getnchannels()) == (8000, 1, 1)
        assert sound.getcomptype() == "NONE"
        return sound.readframes(-1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_each_letter_has_its_voices(letter: str, language: str) -> None:
    files = list(resource.path("voices", language, letter).iterdir())
    assert {file.name for file in files} == VOICES
    for file in files:
        frames = read(file)
        assert 0.2 < len(frames) / 8000 < 1.2
        assert max(loudness(frames)) > 20


@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_french_and_english_are_not_the_same_voice(letter: str) -> None:
    french, english = (read(resource.path("voices", language, letter, "man.wav")) for language in LANGUAGES)
    assert french != english


@pytest.mark.rows(49)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("solution", ["qjviab", "abcdef", "ghijkl", "mnopqr", "stuvwx", "yzwwww", "iiiiii"])
def test_six_letters_are_heard_one_by_one(solution: str, language: str) -> None:
    frames = read(clip(solution, language))
    letters = heard(loudness(frames))
    assert len(letters) == 6
    assert all(max(letter) > 20 for letter in letters)
    assert 7 < len(frames) / 8000 < 14


def test_one_voice_speaks_the_whole_clip() -> None:
    voices = [[read(resource.path("voices", "fr", letter, name)) for letter in "qjviab"] for name in sorted(VOICES)]
    frames = read(clip("qjviab", "fr"))
    assert sum(all(letter in frames for letter in voice) for voice in voices) == 1
