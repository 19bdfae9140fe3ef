"""How wrong attempts are slowed down (safety.md): five free, then 30 s doubling to 15 min; nothing locks for good."""

from datetime import timedelta
from enum import StrEnum

FREE = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(hours=12)


class Attempt(StrEnum):
    """What was tried: counted apart."""

    PASSWORD = "password"
    ANSWER = "answer"
    CODE = "code"


def wait_after(failures: int) -> timedelta:
    """How long the next try must wait after ``failures`` wrong ones in a row."""
    if failures < FREE:
        return timedelta(0)
    doublings = min(failures - FREE, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
