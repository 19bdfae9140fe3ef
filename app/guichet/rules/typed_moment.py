"""A day and an hour as people type them: « 22/08/2023 13:00 », « 22/08 13h », « hier 9h30 », « lundi à 10h30 ».

One text for all of it: in a field of sections (day, month …) what is typed over everything falls into the wrong one.
Both languages are read, whichever is on screen.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from guichet.clock import EARLIEST, LATEST
from guichet.rules.paris import PARIS, to_paris
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.typed_day import COUNT, PATTERNS, count, plain, read_day

_NOON, _WEEK = time(12), timedelta(days=7)
_WEEKS_AGO = {
    **dict.fromkeys(("cette semaine", "this week"), 0),
    **dict.fromkeys(("la semaine derniere", "la semaine passee", "last week"), 1),
}
# Wide, for people are: from, to, and whether its hours are said as on the clock's face (« le soir à 8 h »).
_PARTS = {
    "matin": (time(0), time(12, 59, 59), False),
    "morning": (time(0), time(12, 59, 59), False),
    "apres-midi": (time(12), time(19, 59, 59), True),
    "afternoon": (time(12), time(19, 59, 59), True),
    "soir": (time(17), time(23, 59, 59), True),
    "evening": (time(17), time(23, 59, 59), True),
}
_WHOLE_DAY = (time(0), time(23, 59, 59), False)
_PART = rf"(?P<part>{'|'.join(_PARTS)})"
_IN_PART = rf"(?:,? (?:au |dans l'|in the )?{_PART})?"
_THIS_PART = re.compile(rf"(?:ce|cet|cette|this) (?={_PART})")
_BETWEEN = r"(?:,? (?:a |at |vers |- )?|t)"
_TIMES = (
    r"(?P<hour>\d{1,2}) ?(?:heures?|h)(?: ?(?P<minute>\d{2})(?: ?min)?)?",
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?",
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m\.?",
    r"(?:midi|noon)",
)
_WHOLE = [re.compile(day + _IN_PART + _BETWEEN + hour, re.ASCII) for day, hour in product(PATTERNS, _TIMES)]
_WITHOUT_TIME = [re.compile(day + _IN_PART, re.ASCII) for day in PATTERNS]
_ELAPSED = [
    re.compile(rf"il y a {COUNT} ?(?P<unit>heures?|h|minutes?|min)", re.ASCII),
    re.compile(rf"{COUNT} ?(?P<unit>hours?|h|minutes?|min) ago", re.ASCII),
]


@dataclass(frozen=True)
class Span:
    """Something happened at ``first`` at the earliest and ``last`` at the latest (aware, in UTC): the same moment where
    the hour is known."""

    first: datetime
    last: datetime

    @property
    def is_moment(self) -> bool:
        """Whether the hour is known."""
        return self.first == self.last


def read_moment(text: str, now: datetime, *, to_come: bool = True) -> datetime | Refusal:
    """The UTC moment that ``text`` means on Paris clocks; of an hour that comes twice it is the first.

    A day without its year is the nearest to ``now`` (aware), a weekday alone or a day without its month the latest.
    Refused: what is no day and hour (MOMENT_UNREADABLE, MOMENT_WITHOUT_TIME, MOMENT_NO_SUCH_DAY, MOMENT_OTHER_WEEKDAY),
    what Paris clocks skip, what the clock cannot be set to, and, unless it may be ``to_come``, what is later than
    ``now``.
    """
    words, today = _plain(text), to_paris(now).date()
    if not words:
        return _refused(Code.MISSING)
    if words in _WEEKS_AGO:
        return _refused(Code.MOMENT_WITHOUT_TIME)
    if (elapsed := _parts(_ELAPSED, words)) is not None:
        return _elapsed(elapsed, now)
    parts = _parts(_WHOLE, words)
    if parts is None:
        day = _only_day(words, today)
        return _refused(day[0] if isinstance(day[0], Code) else Code.MOMENT_WITHOUT_TIME)
    day_meant, hour = read_day(parts, today), _time(parts)
    if isinstance(day_meant, Code):
        return _refused(day_meant)
    if hour is None:
        return _refused(Code.MOMENT_UNREADABLE)
    moment = _moment(day_meant, hour, now, to_come=to_come or bool(parts.get("only")))
    if parts.get("only") and isinstance(moment, datetime) and moment > now:  # later today: said of a week ago
        return _moment(day_meant - _WEEK, hour, now, to_come=to_come)
    return moment


def read_span(text: str, now: datetime) -> Span | Refusal:
    """When something happened that ``text`` tells the day of, if not the hour, or the week (from Monday to Sunday);
    refused as :func:`read_moment` does."""
    moment, today, words = read_moment(text, now, to_come=False), to_paris(now).date(), _plain(text)
    if isinstance(moment, datetime):
        return Span(moment, moment)
    if words in _WEEKS_AGO:
        monday = today - timedelta(days=today.weekday()) - _WEEKS_AGO[words] * _WEEK
        return _span(monday, time(0), monday + timedelta(days=6), _WHOLE_DAY[1], now)
    day, part = _only_day(words, today)
    if moment.code is not Code.MOMENT_WITHOUT_TIME or isinstance(day, Code):
        return moment
    begin, end, _ = _PARTS.get(part, _WHOLE_DAY)
    return _span(day, begin, day, end, now)


def _span(day: date, begin: time, last_day: date, end: time, now: datetime) -> Span | Refusal:
    """What has not begun is refused; what has not ended goes until ``now``."""
    first = _moment(day, begin, now, to_come=False)
    if isinstance(first, Refusal):
        return first
    last = _moment(last_day, end, now, to_come=True)
    return last if isinstance(last, Refusal) else Span(first, min(last, now))


def _only_day(words: str, today: date) -> tuple[date | Code, str]:
    """The day, and the part of it, of what holds no hour."""
    parts = _parts(_WITHOUT_TIME, words)
    if parts is None:
        return Code.MOMENT_UNREADABLE, ""
    return read_day(parts, today), parts["part"] or ""


def _parts(patterns: list[re.Pattern[str]], words: str) -> dict[str, str | None] | None:
    found = next(filter(None, (each.fullmatch(words) for each in patterns)), None)
    return found.groupdict() if found is not None else None


def _refused(code: Code) -> Refusal:
    return Refusal(code, Field.MOMENT)


def _plain(text: str) -> str:
    """« Ce matin » is « aujourd'hui matin »."""
    return _THIS_PART.sub("aujourd'hui ", plain(text), count=1)


def _elapsed(parts: dict[str, str | None], now: datetime) -> datetime | Refusal:
    """To the second, as people count: they do not say when within it."""
    minutes = count(parts) * (60 if (parts["unit"] or "").startswith("h") else 1)
    moment = now.astimezone(UTC).replace(microsecond=0) - timedelta(minutes=minutes)
    return moment if moment >= EARLIEST else _limits()


def _time(parts: dict[str, str | None]) -> time | None:
    begin, end, on_face = _PARTS.get(parts.get("part") or "", _WHOLE_DAY)
    if "hour" not in parts:
        return _NOON if begin <= _NOON <= end else None
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    half = parts.get("half")
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour + 12 * (on_face and hour < 12)
    try:
        found = time(hour, minute, second)
    except ValueError:
        return None
    return found if begin <= found <= end else None


def _limits() -> Refusal:
    return Refusal(Code.MOMENT_OUT_OF_RANGE, Field.MOMENT, {"first": EARLIEST.year, "last": LATEST.year})


def _moment(day: date, hour: time, now: datetime, *, to_come: bool) -> datetime | Refusal:
    if not EARLIEST.year <= day.year <= LATEST.year:
        return _limits()
    here = datetime.combine(day, hour, PARIS)
    moment = here.astimezone(UTC)
    if not EARLIEST <= moment <= LATEST:
        return _limits()
    if to_paris(moment).replace(tzinfo=None) != here.replace(tzinfo=None):
        return _refused(Code.MOMENT_SKIPPED)
    return moment if to_come or moment <= now else _refused(Code.MOMENT_TO_COME)
