"""The same characters for the ear (row 49): each letter's name, in the language of the screen."""

import secrets
import wave

from captcha.audio import BEEP, WAVE_SAMPLE_RATE, create_silence, patch_wave_header

from guichet import resource

LEAD_SECONDS = 1.0  # time to come back to the field before the first letter
PAUSE_SECONDS = 0.8  # time to type a letter before the next


def clip(solution: str, language: str) -> bytes:
    """A WAV (8 kHz, 8-bit, mono, about 9 s): a beep, then the letters one after the other. For a worker.

    ``language`` is ``"fr"`` or ``"en"``. The library's own ``AudioCaptcha`` would leave up to three seconds between
    letters (17 to 20 s in all) and lay reversed voices over them, at a third of their loudness: that keeps machines
    out, which a simulator need not, and people too. So its parts are used without its noise, and one voice speaks
    the whole clip.
    """
    folder = resource.path("voices", language)
    voice = secrets.choice(sorted(file.name for file in (folder / solution[0]).iterdir()))
    body = BEEP + _silence(LEAD_SECONDS)
    for letter in solution:
        with wave.open(str(folder / letter / voice)) as spoken:
            body += spoken.readframes(-1) + _silence(PAUSE_SECONDS)
    return bytes(patch_wave_header(body))


def _silence(seconds: float) -> bytearray:
    return bytearray(create_silence(int(seconds * WAVE_SAMPLE_RATE)))
