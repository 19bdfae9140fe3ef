from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.clock import EARLIEST, LATEST
from guichet.rules import paris

moments = st.datetimes(EARLIEST.replace(tzinfo=None), LATEST.replace(tzinfo=None), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-08-22T13:00", datetime(2023, 8, 22, 11, tzinfo=UTC)),
        ("2023-12-22T13:00:30", datetime(2023, 12, 22, 12, 0, 30, tzinfo=UTC)),
        ("2023-08-22", datetime(2023, 8, 21, 22, tzinfo=UTC)),
        ("2023-08-22T13:00Z", datetime(2023, 8, 22, 13, tzinfo=UTC)),
        ("2023-08-22T13:00-05:00", datetime(2023, 8, 22, 18, tzinfo=UTC)),
        ("2023-03-26T02:30", datetime(2023, 3, 26, 1, 30, tzinfo=UTC)),  # does not exist: clocks jump from 2 to 3
        ("2023-10-29T02:30", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),  # exists twice: the first
    ],
)
def test_a_text_without_an_offset_is_paris_time(text: str, moment: datetime) -> None:
    assert paris.from_paris(text) == moment
    assert paris.from_paris(text).tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    [
        "",
        "demain",
        "13:00",
        "2023-02-29T10:00",
        "2023-08-22T25:00",
        "2023-08-22T13:00+25:00",
        "22/08/2023",
        "0001-01-01T00:00",
        "1899-12-31T00:00",
        "3000-01-01T00:00",
        "9999-12-31T23:59:59",
    ],
)
def test_what_is_no_moment_of_the_clock_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        paris.from_paris(text)


@given(moments)
def test_a_moment_survives_its_paris_text(moment: datetime) -> None:
    shown = paris.to_paris(moment)
    assert paris.from_paris(shown.isoformat()) == moment


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2023-08-21T21:59:59+00:00", date(2023, 8, 21)),
        ("2023-08-21T22:00:00+00:00", date(2023, 8, 22)),
        ("2023-12-31T23:00:00+00:00", date(2024, 1, 1)),
    ],
)
def test_the_day_changes_at_midnight_in_paris(moment: str, day: date) -> None:
    assert paris.paris_day(datetime.fromisoformat(moment)) == day


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2026, 8, 24), "24 août 2026", "24 August 2026"),
        (date(2027, 3, 1), "1er mars 2027", "1 March 2027"),
        (date(2024, 2, 29), "29 février 2024", "29 February 2024"),
    ],
)
def test_long_dates_are_written_as_in_the_guides(day: date, french: str, english: str) -> None:
    assert (paris.long_date(day), paris.long_date(day, "en")) == (french, english)
