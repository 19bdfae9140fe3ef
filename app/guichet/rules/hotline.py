"""The hotline for users of the online procedures and when it answers (row 222, ruling C17)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from guichet.rules.paris import PARIS, to_paris

NUMBER = "0809 400 210"
OPENS = time(8, 0)
CLOSES = time(19, 30)


class Closed(StrEnum):
    """Why nobody answers."""

    HOURS = "hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True)
class HotlineState:
    """Whether the line is open; if not, why, and when (Paris time) it opens next. ``holiday`` is its name."""

    is_open: bool
    closed: Closed | None = None
    holiday: str = ""
    opens_at: datetime | None = None


def state(moment: datetime, language: str = "fr") -> HotlineState:
    """What somebody who calls at ``moment`` (aware) finds. Monday to Friday, 8:00 to 19:30, not on public holidays.

    ``language`` (``fr`` or ``en``) is that of the holiday's name.
    """
    here = to_paris(moment)
    holiday = _holiday(here.date(), language)
    if here.weekday() < 5 and not holiday and OPENS <= here.time() < CLOSES:
        return HotlineState(True)
    if holiday:
        return HotlineState(False, Closed.HOLIDAY, holiday, _next_opening(here))
    closed = Closed.WEEKEND if here.weekday() >= 5 else Closed.HOURS
    return HotlineState(False, closed, opens_at=_next_opening(here))


def _next_opening(here: datetime) -> datetime:
    day = here.date() if here.time() < OPENS else here.date() + timedelta(days=1)
    while day.weekday() >= 5 or _holiday(day):
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, PARIS)


def _holiday(day: date, language: str = "fr") -> str:
    import holidays

    spoken = "en_US" if language == "en" else "fr"
    return str(holidays.country_holidays("FR", years=day.year, language=spoken).get(day, ""))
