"""The day in what people type: « 22/08/2023 », « 22 août », « le 22 », « hier », « lundi », « il y a 3 jours »; in both
languages.

In figures the day comes before the month in both.
"""

import unicodedata
from datetime import date, timedelta

from guichet.rules.paris import MONTHS, WEEKDAYS
from guichet.rules.refusals import Code

_SHORTEST = 3  # letters of « sept » or « lun »
_DAYS_AGO = {"aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1, "avant-hier": 2, "avant hier": 2}
_COUNTS = (
    ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    ("une",),
    ("a",),
    ("an",),
)
COUNT = rf"(?P<count>\d{{1,5}}|{'|'.join(word for words in _COUNTS for word in words)})"


def plain(text: str) -> str:
    """Small letters without accents, one space between words."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(bare.casefold().replace("’", "'").split())


def _beginnings(names: tuple[tuple[str, ...], ...]) -> set[str]:
    """« mar », « mard », « mardi »: all that a name of either language may be written as."""
    written = (plain(name) for language in names for name in language)
    return {name[:length] for name in written for length in range(_SHORTEST, len(name) + 1)}


_BEFORE = r"(?:(?:le|on) )?(?:(?P<weekday>[a-z]+)\.?,? )?(?:(?:le|the) )?"
_DAY_ALONE = r"(?P<day_alone>\d{1,2})(?:er|st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_MONTH = r"(?P<month>[a-z]+)\.?"
PATTERNS = (
    rf"(?:on )?(?:le|the) {_DAY_ALONE}",
    rf"(?:(?:le|on) )?(?P<weekday>{'|'.join(sorted(_beginnings(WEEKDAYS) - _beginnings(MONTHS)))})\.?,? "
    rf"(?:(?:le|the) )?{_DAY_ALONE}",
    *(
        _BEFORE + day
        for day in (
            r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
            rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?:(?P=mark){_YEAR})?",
            rf"(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? {_MONTH}(?:,? {_YEAR})?",
            rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR})?",
            rf"(?P<ago>{'|'.join(_DAYS_AGO)})",
        )
    ),
    r"(?:(?:le|on) )?(?P<before>last )?(?P<only>[a-z]+)\.?(?P<before_too> dernier)?",
    rf"il y a {COUNT} (?P<unit>jour|semaine)s?",
    rf"{COUNT} (?P<unit>day|week)s? ago",
)


def read_day(parts: dict[str, str | None], today: date) -> date | Code:
    """The day that the ``parts`` of one of the PATTERNS mean. Without its year it is the nearest to ``today``; of a
    weekday alone, or a day without its month, it is the latest, ``today`` if it is that."""
    if parts.get("ago"):
        day = _days_before(today, _DAYS_AGO[parts["ago"] or ""])
    elif parts.get("unit"):
        day = _days_before(today, count(parts) * (7 if parts["unit"] in ("semaine", "week") else 1))
    elif parts.get("only"):
        return _latest(parts, today)
    elif parts.get("day_alone"):
        day = _latest_of_month(int(parts["day_alone"] or 0), today)
    else:
        month = _number(parts["month"] or "", MONTHS)
        if month is None:
            return Code.MOMENT_UNREADABLE
        day = _existing(int(parts["day"] or 0), month, parts.get("year"), today)
    if day is None:
        return Code.MOMENT_NO_SUCH_DAY
    if parts.get("weekday"):
        weekday = _number(parts["weekday"] or "", WEEKDAYS)
        if weekday is None:
            return Code.MOMENT_UNREADABLE
        if weekday != day.isoweekday():  # « mardi 2 » may become « mardi 22 août »
            return Code.MOMENT_UNREADABLE if parts.get("day_alone") else Code.MOMENT_OTHER_WEEKDAY
    return day


def count(parts: dict[str, str | None]) -> int:
    """« 3 », « trois »: how many of the unit."""
    word = parts["count"] or ""
    return int(word) if word.isdigit() else next(words.index(word) + 1 for words in _COUNTS if word in words)


def _latest(parts: dict[str, str | None], today: date) -> date | Code:
    weekday = _number(parts["only"] or "", WEEKDAYS)
    if weekday is None:
        return Code.MOMENT_UNREADABLE
    days = (today.isoweekday() - weekday) % 7
    is_before = parts["before"] or parts["before_too"]  # « lundi dernier », said on a Monday
    return _days_before(today, days or 7 if is_before else days) or Code.MOMENT_NO_SUCH_DAY


def _latest_of_month(number: int, today: date) -> date | None:
    """« Le 25 »: of this month, or else of the latest that has one."""
    months = (today.year * 12 + today.month - 1 - back for back in range(13))
    days = filter(None, (_date(month // 12, month % 12 + 1, number) for month in months))
    return next((day for day in days if day <= today), None)


def _number(word: str, names: tuple[tuple[str, ...], ...]) -> int | None:
    """Which one, from 1, a figure or the beginning of its name in either language means; None if not one alone."""
    if word.isdigit():
        return int(word)
    of_both = [(number, name) for language in names for number, name in enumerate(language, 1)]
    meant = {number for number, name in of_both if len(word) >= _SHORTEST and plain(name).startswith(word)}
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


def _days_before(today: date, days: int) -> date | None:
    try:
        return today - timedelta(days=days)
    except OverflowError:
        return None
