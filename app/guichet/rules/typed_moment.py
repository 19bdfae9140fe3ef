"""A day and an hour as people type them: « 22/08/2023 13:00 », « 22/08 13h », « hier 9h30 », « 22 août 2023 à 13 h ».

One text for all of it: in a field of sections (day, month …) what is typed over everything falls into the wrong one.
Both languages are read, whichever is on screen; in figures the day comes before the month in both.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from guichet.clock import EARLIEST, LATEST
from guichet.rules.paris import MONTHS, PARIS, WEEKDAYS, to_paris
from guichet.rules.refusals import Code, Field, Refusal

_SHORTEST = 3  # letters of « sept » or « lun »
_DAYS_AGO = {"aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1, "avant-hier": 2}
_NOON = time(12)
_BEFORE = r"(?:(?:le|on) )?(?:(?P<weekday>[a-z]+)\.?,? )?(?:(?:le|the) )?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_MONTH = r"(?P<month>[a-z]+)\.?"
_DAYS = (
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
    rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?:(?P=mark){_YEAR})?",
    rf"(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? {_MONTH}(?:,? {_YEAR})?",
    rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR})?",
    rf"(?P<ago>{'|'.join(_DAYS_AGO)})",
)
_BETWEEN = r"(?:,? (?:a |at |- )?|t)"
_TIMES = (
    r"(?P<hour>\d{1,2}) ?(?:heures?|h)(?: ?(?P<minute>\d{2})(?: ?min)?)?",
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?",
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m\.?",
    r"(?:midi|noon)",
)
_WHOLE = [re.compile(_BEFORE + day + _BETWEEN + hour, re.ASCII) for day, hour in product(_DAYS, _TIMES)]
_WITHOUT_TIME = [re.compile(_BEFORE + day, re.ASCII) for day in _DAYS]


def read_moment(text: str, now: datetime, *, to_come: bool = True) -> datetime | Refusal:
    """The UTC moment that ``text`` means on Paris clocks; of an hour that comes twice it is the first.

    A day without its year is the nearest to ``now`` (aware). Refused: what is no day and hour (MOMENT_UNREADABLE,
    MOMENT_WITHOUT_TIME, MOMENT_NO_SUCH_DAY, MOMENT_OTHER_WEEKDAY), what Paris clocks skip, what the clock cannot be
    set to, and, unless it may be ``to_come``, what is later than ``now``.
    """
    words, today = _plain(text), to_paris(now).date()
    if not words:
        return _refused(Code.MISSING)
    parts = _parts(_WHOLE, words)
    if parts is None:
        only_day = _parts(_WITHOUT_TIME, words)
        has_day = only_day is not None and isinstance(_day(only_day, today), date)
        return _refused(Code.MOMENT_WITHOUT_TIME if has_day else Code.MOMENT_UNREADABLE)
    day, hour = _day(parts, today), _time(parts)
    if isinstance(day, Code):
        return _refused(day)
    if hour is None:
        return _refused(Code.MOMENT_UNREADABLE)
    return _moment(day, hour, now, to_come=to_come)


def _parts(patterns: list[re.Pattern[str]], words: str) -> dict[str, str | None] | None:
    found = next(filter(None, (each.fullmatch(words) for each in patterns)), None)
    return found.groupdict() if found is not None else None


def _refused(code: Code) -> Refusal:
    return Refusal(code, Field.MOMENT)


def _plain(text: str) -> str:
    """Small letters without accents, one space between words."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(bare.casefold().replace("’", "'").split())


def _day(parts: dict[str, str | None], today: date) -> date | Code:
    if parts.get("ago"):
        day: date | None = today - timedelta(days=_DAYS_AGO[parts["ago"] or ""])
    else:
        month = _number(parts["month"] or "", MONTHS)
        if month is None:
            return Code.MOMENT_UNREADABLE
        day = _existing(int(parts["day"] or 0), month, parts.get("year"), today)
    if day is None:
        return Code.MOMENT_NO_SUCH_DAY
    if parts["weekday"]:
        weekday = _number(parts["weekday"], WEEKDAYS)
        if weekday is None:
            return Code.MOMENT_UNREADABLE
        if weekday != day.isoweekday():
            return Code.MOMENT_OTHER_WEEKDAY
    return day


def _number(word: str, names: tuple[tuple[str, ...], ...]) -> int | None:
    """Which one, from 1, a figure or the beginning of its name in either language means; None if not one alone."""
    if word.isdigit():
        return int(word)
    of_both = [(number, name) for language in names for number, name in enumerate(language, 1)]
    meant = {number for number, name in of_both if len(word) >= _SHORTEST and _plain(name).startswith(word)}
    return meant.pop() if len(meant) == 1 else None


def _existing(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    near = (_date(today.year + years, month, day) for years in (-1, 0, 1))
    return min(filter(None, near), key=lambda each: abs(each - today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(parts: dict[str, str | None]) -> time | None:
    if "hour" not in parts:
        return _NOON
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    half = parts.get("half")
    if half and not 1 <= hour <= 12:
        return None
    try:
        return time(hour % 12 + 12 * (half == "p") if half else hour, minute, second)
    except ValueError:
        return None


def _moment(day: date, hour: time, now: datetime, *, to_come: bool) -> datetime | Refusal:
    limits = Refusal(Code.MOMENT_OUT_OF_RANGE, Field.MOMENT, {"first": EARLIEST.year, "last": LATEST.year})
    if not EARLIEST.year <= day.year <= LATEST.year:
        return limits
    here = datetime.combine(day, hour, PARIS)
    moment = here.astimezone(UTC)
    if not EARLIEST <= moment <= LATEST:
        return limits
    if to_paris(moment).replace(tzinfo=None) != here.replace(tzinfo=None):
        return _refused(Code.MOMENT_SKIPPED)
    return moment if to_come or moment <= now else _refused(Code.MOMENT_TO_COME)
