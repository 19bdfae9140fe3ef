"""Which of the three home screens an account opens (row 151)."""

from enum import StrEnum


class Home(StrEnum):
    """Screen 1, 2 and 3 of the guide: access to services for no company, one, or several."""

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"


def home_of(companies: int) -> Home:
    """The home screen of an account with so many companies."""
    return Home.NONE if companies == 0 else Home.ONE if companies == 1 else Home.SEVERAL
