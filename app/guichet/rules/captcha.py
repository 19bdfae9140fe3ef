"""What holds for the six characters of the image (rows 47, 126; ruling C34)."""

import string
from datetime import datetime, timedelta

from guichet.rules.refusals import Code, Field, Refusal

LENGTH = 6
ALPHABET = string.ascii_lowercase
LIFETIME = timedelta(minutes=10)


def draw() -> str:
    """Six lower-case letters."""
    import secrets  # with hmac: nothing that the window waits for

    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def judge(solution: str, typed: str, shown_at: datetime, now: datetime) -> Refusal | None:
    """Judge what was typed for an image: case and white space are ignored; after ten minutes it is too late.

    A clock that was set back makes the image too old as well: nobody can tell how long it has been on screen.
    """
    answer = "".join(typed.split()).casefold()
    if not answer:
        return Refusal(Code.MISSING, Field.CAPTCHA)
    if not timedelta(0) <= now - shown_at <= LIFETIME:
        return Refusal(Code.CAPTCHA_EXPIRED, Field.CAPTCHA)
    import hmac

    if not hmac.compare_digest(answer.encode(errors="replace"), solution.encode()):
        return Refusal(Code.CAPTCHA_WRONG, Field.CAPTCHA)
    return None
