"""A day and an hour as people type them, in both languages; what is none is refused, never guessed."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.clock import EARLIEST, LATEST
from guichet.rules.paris import PARIS, WEEKDAYS, from_paris, spoken_moment, to_paris
from guichet.rules.refusals import Code, Refusal
from guichet.rules.typed_moment import Span, read_moment, read_span

NOW = from_paris("2023-08-23T09:00")
moments = st.datetimes(EARLIEST.replace(tzinfo=None), LATEST.replace(tzinfo=None), timezones=st.just(UTC))


@pytest.mark.parametrize(
    "text",
    [
        "22/08/2023 13:00",
        " 22/8/2023   13:00:00 ",
        "22/08/23 13h",
        "22/08 13h",
        "22-08-2023 à 13 h 00",
        "22.08.2023 13.00",
        "22/08/2023, 13h00",
        "2023-08-22T13:00",
        "2023-08-22 13:00",
        "22 août 2023 à 13 h",
        "22 aout 13h00",
        "22 AOÛT 2023 à 13 heures",
        "Le mardi 22 août 2023 à 13\u00a0h\u00a000",
        "mar. 22 août 2023 13:00",
        "22 août à 13 h 00 min",
        "hier 13h",
        "Yesterday at 1pm",
        "22 August 2023 1 pm",
        "22nd August, 2023, 1:00 p.m.",
        "Tuesday, August 22, 2023 at 1.00pm",
        "on Tue 22 aug 2023 13:00",
        "mardi à 13h",
        "mardi dernier 13:00",
        "last Tuesday at 1pm",
        "hier après-midi à 1h",
        "il y a 20 heures",
        "20 hours ago",
        "il y a 1 jour à 13h",
        "il y a un jour à 13h",
        "le 22 à 13h",
        "the 22nd at 1pm",
        "mardi 22, 13h",
        "le mardi 22 à 13 h 00",
        "on Tuesday the 22nd at 1 pm",
        "le 22 après-midi à 1h",
    ],
)
def test_one_moment_written_in_many_ways(text: str) -> None:
    assert read_moment(text, NOW) == from_paris("2023-08-22T13:00")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1er mars 2027 à 0 h 05", "2027-03-01T00:05"),
        ("aujourd’hui 9:00", "2023-08-23T09:00"),
        ("avant-hier 23:59", "2023-08-21T23:59"),
        ("22/08 midi", "2023-08-22T12:00"),
        ("22/08 12am", "2023-08-22T00:00"),
        ("22/08 12 pm", "2023-08-22T12:00"),
        ("5 juil 13:00:30", "2023-07-05T13:00:30"),
        ("29/10/2023 02:30", "2023-10-29T02:30"),  # comes twice: the first one
        ("15/07/2999 00:00", "2999-07-15T00:00"),
    ],
)
def test_other_moments(text: str, moment: str) -> None:
    assert read_moment(text, NOW) == from_paris(moment)


@pytest.mark.parametrize(
    ("now", "text", "moment"),
    [
        ("2027-01-02T09:00", "31/12 18h", "2026-12-31T18:00"),
        ("2026-12-31T09:00", "01/01 8h", "2027-01-01T08:00"),
        ("2023-08-22T13:00", "24/08 13h", "2023-08-24T13:00"),
        ("2024-12-01T13:00", "29/02 13h", "2024-02-29T13:00"),
    ],
)
def test_a_day_without_its_year_is_the_nearest(now: str, text: str, moment: str) -> None:
    assert read_moment(text, from_paris(now)) == from_paris(moment)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.MISSING),
        ("   ", Code.MISSING),
        ("demain", Code.MOMENT_UNREADABLE),
        ("13:00", Code.MOMENT_UNREADABLE),
        ("25/22/08/2023 13:00", Code.MOMENT_UNREADABLE),  # typed into what stood there
        ("22/08/202313:00", Code.MOMENT_UNREADABLE),
        ("22/08-2023 13:00", Code.MOMENT_UNREADABLE),
        ("22/08 25h", Code.MOMENT_UNREADABLE),
        ("22/08 13:60", Code.MOMENT_UNREADABLE),
        ("22/08 13h5", Code.MOMENT_UNREADABLE),
        ("22/08 13pm", Code.MOMENT_UNREADABLE),
        ("22 jui 13h", Code.MOMENT_UNREADABLE),  # June or July
        ("22 ao 13h", Code.MOMENT_UNREADABLE),
        ("truc 22/08 13h", Code.MOMENT_UNREADABLE),
        ("٢٢/٠٨/٢٠٢٣ 13:00", Code.MOMENT_UNREADABLE),
        ("<b>22/08</b>", Code.MOMENT_UNREADABLE),
        ("22/08/2023", Code.MOMENT_WITHOUT_TIME),
        ("22 août", Code.MOMENT_WITHOUT_TIME),
        ("hier", Code.MOMENT_WITHOUT_TIME),
        ("hier matin", Code.MOMENT_WITHOUT_TIME),
        ("il y a trois jours", Code.MOMENT_WITHOUT_TIME),
        ("lundi", Code.MOMENT_WITHOUT_TIME),
        ("le 22", Code.MOMENT_WITHOUT_TIME),
        ("le 22 au matin", Code.MOMENT_WITHOUT_TIME),
        ("22", Code.MOMENT_UNREADABLE),
        ("le 22h", Code.MOMENT_UNREADABLE),
        ("le 32", Code.MOMENT_NO_SUCH_DAY),
        ("le 0 à 13h", Code.MOMENT_NO_SUCH_DAY),
        ("lundi 22 à 13h", Code.MOMENT_UNREADABLE),
        ("la semaine dernière", Code.MOMENT_WITHOUT_TIME),
        ("la semaine dernière à 13h", Code.MOMENT_UNREADABLE),
        ("hier matin à 15h", Code.MOMENT_UNREADABLE),
        ("il y a 3 lunes", Code.MOMENT_UNREADABLE),
        ("janvier 13h", Code.MOMENT_UNREADABLE),
        ("il y a 99999 jours", Code.MOMENT_WITHOUT_TIME),
        ("il y a 99999 jours à 13h", Code.MOMENT_OUT_OF_RANGE),
        ("31/02/2023", Code.MOMENT_NO_SUCH_DAY),
        ("31/02/2023 13:00", Code.MOMENT_NO_SUCH_DAY),
        ("22/13/2023 13:00", Code.MOMENT_NO_SUCH_DAY),
        ("29/02 13:00", Code.MOMENT_NO_SUCH_DAY),  # neither of the years about 2022 has it
        ("lundi 22/08/2023 13:00", Code.MOMENT_OTHER_WEEKDAY),
        ("26/03/2023 02:30", Code.MOMENT_SKIPPED),
        ("22/08/0001 13:00", Code.MOMENT_OUT_OF_RANGE),
        ("01/01/1900 00:00", Code.MOMENT_OUT_OF_RANGE),
        ("31/12/2999 13:00", Code.MOMENT_OUT_OF_RANGE),
    ],
)
def test_what_is_no_moment_is_refused(text: str, code: Code) -> None:
    now = from_paris("2022-06-01T09:00") if text.startswith("29/02") else NOW
    answer = read_moment(text, now)
    assert isinstance(answer, Refusal) and answer.code is code


@pytest.mark.parametrize(
    ("now", "text", "day"),
    [
        ("2026-11-26T02:40", "le 25", "2026-11-25"),
        ("2026-11-25T02:40", "le 25", "2026-11-25"),
        ("2026-11-24T02:40", "le 25", "2026-10-25"),
        ("2026-03-01T10:00", "le 31", "2026-01-31"),
        ("2026-01-01T10:00", "the 31st", "2025-12-31"),
        ("2026-11-26T02:40", "le mercredi 25", "2026-11-25"),
        ("2026-11-26T02:40", "le 1er", "2026-11-01"),
    ],
)
def test_a_day_without_its_month_is_the_latest(now: str, text: str, day: str) -> None:
    span = read_span(text, from_paris(now))
    assert isinstance(span, Span)
    assert span == Span(from_paris(f"{day}T00:00"), min(from_paris(f"{day}T23:59:59"), from_paris(now)))


def test_a_part_of_a_day_without_its_month() -> None:
    now = from_paris("2026-11-26T02:40")
    morning = Span(from_paris("2026-11-25T00:00"), from_paris("2026-11-25T12:59:59"))
    assert read_span("le 25 au matin", now) == read_span("the 25th in the morning", now) == morning


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("la semaine dernière", "2026-11-16T00:00", "2026-11-22T23:59:59"),
        ("last week", "2026-11-16T00:00", "2026-11-22T23:59:59"),
        ("cette semaine", "2026-11-23T00:00", "2026-11-26T02:40"),
        ("This week", "2026-11-23T00:00", "2026-11-26T02:40"),
    ],
)
def test_a_week_goes_from_monday_to_sunday_or_until_now(text: str, first: str, last: str) -> None:
    assert read_span(text, from_paris("2026-11-26T02:40")) == Span(from_paris(first), from_paris(last))


def test_what_is_to_come_is_refused_where_something_has_happened() -> None:
    assert read_moment("23/08/2023 09:00", NOW, to_come=False) == NOW
    answer = read_moment("25/12/2023 13:00", NOW, to_come=False)
    assert isinstance(answer, Refusal) and answer.code is Code.MOMENT_TO_COME
    assert read_moment("25/12/2023 13:00", NOW) == from_paris("2023-12-25T13:00")


@given(moments)
def test_what_the_program_writes_it_reads(moment: datetime) -> None:
    """But for the hour that comes twice, of which it reads the first."""
    here = to_paris(moment.replace(microsecond=0)).replace(fold=0)
    assert read_moment(f"{here:%d/%m/%Y %H:%M:%S}", NOW) == here.astimezone(UTC)
    for language in ("fr", "en"):
        assert read_moment(spoken_moment(moment, language), NOW) == here.replace(second=0).astimezone(UTC)


@given(st.text(max_size=40) | st.from_regex(r"[0-9/:.h -]{0,24}", fullmatch=True), moments)
def test_anything_is_read_or_refused(text: str, now: datetime) -> None:
    answer = read_moment(text, now, to_come=False)
    assert isinstance(answer, Refusal) or EARLIEST <= answer <= now


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("22/08", "2023-08-22T00:00:00", "2023-08-22T23:59:59"),
        ("il y a 3 jours", "2023-08-20T00:00:00", "2023-08-20T23:59:59"),
        ("three days ago", "2023-08-20T00:00:00", "2023-08-20T23:59:59"),
        ("il y a une semaine", "2023-08-16T00:00:00", "2023-08-16T23:59:59"),
        ("hier matin", "2023-08-22T00:00:00", "2023-08-22T12:59:59"),
        ("yesterday evening", "2023-08-22T17:00:00", "2023-08-22T23:59:59"),
        ("lundi dans l'après-midi", "2023-08-21T12:00:00", "2023-08-21T19:59:59"),
        ("mercredi dernier", "2023-08-16T00:00:00", "2023-08-16T23:59:59"),
        ("ce matin", "2023-08-23T00:00:00", "2023-08-23T09:00:00"),  # not later than now
        ("aujourd'hui", "2023-08-23T00:00:00", "2023-08-23T09:00:00"),
        ("il y a 50 heures", "2023-08-21T07:00:00", "2023-08-21T07:00:00"),
        ("hier 13h", "2023-08-22T13:00:00", "2023-08-22T13:00:00"),
    ],
)
def test_a_day_without_its_hour_is_a_span(text: str, first: str, last: str) -> None:
    assert read_span(text, NOW) == Span(from_paris(first), from_paris(last))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.MISSING),
        ("24/08", Code.MOMENT_TO_COME),
        ("ce soir", Code.MOMENT_TO_COME),
        ("mardi 21/08/2023", Code.MOMENT_OTHER_WEEKDAY),
        ("il y a 99999 jours", Code.MOMENT_OUT_OF_RANGE),
        ("il y a trois", Code.MOMENT_UNREADABLE),
    ],
)
def test_what_is_no_day_that_has_been_is_no_span(text: str, code: Code) -> None:
    answer = read_span(text, NOW)
    assert isinstance(answer, Refusal) and answer.code is code


nows = moments.filter(lambda each: 2000 <= each.year < 2900)


@given(nows, st.integers(0, 400), st.times())
def test_whatever_its_hour_a_moment_lies_in_the_span_of_its_day(now: datetime, days: int, hour: time) -> None:
    day = to_paris(now).date() - timedelta(days=days)
    moment = datetime.combine(day, hour.replace(microsecond=0), PARIS).astimezone(UTC)
    for text in (f"{day:%d/%m/%Y}", f"il y a {days} jours", f"{days} days ago"):
        span = read_span(text, now)
        assert isinstance(span, Span) and span.last <= now
        assert span.first <= moment <= span.last or moment > now - timedelta(seconds=1)
        assert not span.is_moment or now - span.first < timedelta(seconds=1)


@given(nows, st.sampled_from([name for names in WEEKDAYS for name in names]), st.integers(3, 23), st.integers(0, 59))
def test_a_weekday_is_the_latest_one(now: datetime, name: str, hour: int, minute: int) -> None:
    moment = read_moment(f"{name} {hour}h{minute:02}", now, to_come=False)
    assert isinstance(moment, datetime) and moment <= now
    here, week_later = to_paris(moment), to_paris(moment).replace(tzinfo=None) + timedelta(days=7)
    assert name in (WEEKDAYS[0][here.weekday()], WEEKDAYS[1][here.weekday()])
    assert (here.hour, here.minute) == (hour, minute) and week_later.replace(tzinfo=PARIS) > now


@given(nows, st.integers(1, 99999))
def test_elapsed_hours_are_exact(now: datetime, hours: int) -> None:
    moment = read_moment(f"il y a {hours} heures", now, to_come=False)
    if isinstance(moment, Refusal):
        assert now - timedelta(hours=hours) < EARLIEST + timedelta(seconds=1)
    else:
        assert timedelta(0) <= now - timedelta(hours=hours) - moment < timedelta(seconds=1)


@given(st.text(max_size=40), nows)
def test_any_text_is_a_span_that_has_begun_or_refused(text: str, now: datetime) -> None:
    answer = read_span(text, now)
    assert isinstance(answer, Refusal) or EARLIEST <= answer.first <= answer.last <= now
