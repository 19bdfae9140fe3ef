"""One image to copy, with what it shows and since when (rows 47, 48, 126; ruling C34)."""

from dataclasses import dataclass, field
from datetime import datetime

from guichet.rules import captcha


@dataclass(frozen=True)
class Challenge:
    """What one person has to copy, once. ``picture`` is a PNG, ``shown_at`` the simulated moment it was made (UTC)."""

    solution: str = field(repr=False)
    shown_at: datetime
    picture: bytes = field(repr=False)


def new_challenge(now: datetime) -> Challenge:
    """Draw new characters and their picture. Takes tens of milliseconds: for a worker.

    The library that draws is imported here, so that a window can know the type without waiting for it.
    """
    from guichet.captcha.picture import draw

    solution = captcha.draw()
    return Challenge(solution, now, draw(solution))
