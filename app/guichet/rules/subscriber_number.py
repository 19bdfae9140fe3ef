"""The subscriber number (n° d'abonné): year, day of the year, sequence of that day (row 136, ruling C1)."""

from datetime import date

FIRST_OF_A_DAY = 101


def compose(day: date, sequence: int) -> str:
    """``compose(date(2023, 8, 21), 101)`` is ``20232330000101``. ``day`` is the Paris day of the registration."""
    if not 0 < sequence < 10_000_000:
        raise ValueError("the sequence of a day has seven digits")
    return f"{day:%Y%j}{sequence:07}"


def day_of(number: str) -> date:
    """The day on which the holder of ``number`` registered."""
    return date.fromordinal(date(int(number[:4]), 1, 1).toordinal() + int(number[4:7]) - 1)
