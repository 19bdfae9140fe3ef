"""Every time that is shown is Paris time; every time that is kept is UTC."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from guichet.clock import EARLIEST, LATEST

PARIS = ZoneInfo("Europe/Paris")


def to_paris(moment: datetime) -> datetime:
    """``moment`` (aware) on Paris clocks."""
    return moment.astimezone(PARIS)


def from_paris(text: str) -> datetime:
    """The UTC moment of an ISO text such as ``2023-08-22T13:00``; Paris time unless it bears an offset of its own.

    Refuses (ValueError) what is not a moment, and what the clock cannot be set to.
    """
    moment = datetime.fromisoformat(text)
    aware = moment.replace(tzinfo=PARIS) if moment.tzinfo is None else moment
    if not EARLIEST <= aware <= LATEST:
        raise ValueError(f"not between {EARLIEST.year} and {LATEST.year}: {text!r}")
    return aware.astimezone(UTC)


def paris_day(moment: datetime) -> date:
    """The day that Paris calendars show at ``moment``."""
    return to_paris(moment).date()


# fmt: off
MONTHS = (
    ("janvier", "février", "mars", "avril", "mai", "juin",
     "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ("January", "February", "March", "April", "May", "June",
     "July", "August", "September", "October", "November", "December"),
)
# fmt: on


def long_date(day: date, language: str = "fr") -> str:
    """« 24 août 2026 », « 1er mars 2027 »; « 24 August 2026 » in English."""
    if language == "en":
        return f"{day.day} {MONTHS[1][day.month - 1]} {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[0][day.month - 1]} {day.year}"


WEEKDAYS = (
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)


def spoken_moment(moment: datetime, language: str = "fr") -> str:
    """« jeudi 24 août 2023 à 13 h 00 »; « Thursday 24 August 2023 at 1:00 pm ». Minutes as the clock shows them."""
    here = to_paris(moment)
    weekday = WEEKDAYS[1 if language == "en" else 0][here.weekday()]
    day = long_date(here.date(), language)
    if language == "en":
        return f"{weekday} {day} at {here.hour % 12 or 12}:{here:%M} {'am' if here.hour < 12 else 'pm'}"
    return f"{weekday} {day} à {here.hour} h {here:%M}"
