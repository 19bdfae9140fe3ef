"""Speak the letters: makes resources/voices/<language>/<letter>/<voice>.wav with espeak-ng and sox.

Run when a voice is to change (``python packaging/make_voices.py``); what it makes is committed, so neither program is
needed to build or to run Guichet. On Debian: ``apt install espeak-ng sox``.
"""

import string
import subprocess
import tempfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "voices"
VOICES = {  # folder → file name → espeak-ng's voice
    "fr": {"woman": "fr+f2", "man": "fr+m3"},
    "en": {"woman": "en-gb+f2", "man": "en-gb+m3"},
}
WORDS_A_MINUTE = "90"  # slow: a letter has nothing around it that would help to guess it


def main() -> None:
    for language, voices in VOICES.items():
        for letter in string.ascii_lowercase:
            folder = TARGET / language / letter
            folder.mkdir(parents=True, exist_ok=True)
            for name, voice in voices.items():
                speak(letter, voice, folder / f"{name}.wav")


def speak(letter: str, voice: str, target: Path) -> None:
    """Write the letter's name as 8 kHz, 8-bit, mono: what the CAPTCHA library mixes. No silence before or after."""
    with tempfile.TemporaryDirectory() as folder:
        spoken = Path(folder) / "spoken.wav"
        subprocess.run(["espeak-ng", "-v", voice, "-s", WORDS_A_MINUTE, "-w", str(spoken), letter], check=True)
        soft_start = ["silence", "1", "0.01", "0.5%", "fade", "0.01"]  # no click where the silence was cut off
        effects = [*soft_start, "reverse", *soft_start, "reverse", "rate", "8000", "norm", "-1"]
        form = ["-r", "8000", "-b", "8", "-c", "1", "-e", "unsigned-integer"]
        subprocess.run(["sox", "-R", "-G", str(spoken), *form, str(target), *effects], check=True)


if __name__ == "__main__":
    main()
