from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.clock import EARLIEST, LATEST
from guichet.rules import hotline
from guichet.rules.hotline import Closed, HotlineState
from guichet.rules.paris import PARIS

HOLIDAYS_OF_2023 = {
    "2023-01-01": "Jour de l'an",
    "2023-04-10": "Lundi de Pâques",
    "2023-05-01": "Fête du Travail",
    "2023-05-08": "Fête de la Victoire",
    "2023-05-18": "Ascension",
    "2023-05-29": "Lundi de Pentecôte",
    "2023-07-14": "Fête nationale",
    "2023-08-15": "Assomption",
    "2023-11-01": "Toussaint",
    "2023-11-11": "Armistice",
    "2023-12-25": "Noël",
}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.rows(222)
def test_the_number_is_that_of_the_guide() -> None:
    assert hotline.NUMBER == "0809 400 210"


@pytest.mark.rows(222)
@pytest.mark.parametrize(
    ("moment", "closed", "opens"),
    [
        ("2023-08-25T07:59:59.999999", Closed.HOURS, "2023-08-25T08:00"),
        ("2023-08-25T08:00", None, None),
        ("2023-08-25T19:29:59", None, None),
        ("2023-08-25T19:30", Closed.HOURS, "2023-08-28T08:00"),  # Friday evening → Monday
        ("2023-08-26T10:00", Closed.WEEKEND, "2023-08-28T08:00"),
        ("2023-08-27T23:59:59", Closed.WEEKEND, "2023-08-28T08:00"),
        ("2023-08-28T00:00", Closed.HOURS, "2023-08-28T08:00"),
        ("2023-08-22T19:30", Closed.HOURS, "2023-08-23T08:00"),
        ("2023-08-15T10:00", Closed.HOLIDAY, "2023-08-16T08:00"),
        ("2023-04-09T10:00", Closed.WEEKEND, "2023-04-11T08:00"),  # Sunday, then Easter Monday
        ("2023-12-31T12:00", Closed.WEEKEND, "2024-01-02T08:00"),
    ],
)
def test_the_line_is_open_on_working_days_from_8_to_half_past_7(
    moment: str, closed: Closed | None, opens: str | None
) -> None:
    state = hotline.state(at(moment))
    assert (state.is_open, state.closed) == (closed is None, closed)
    assert state.opens_at == (at(opens) if opens else None)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2023-03-24T06:59:59+00:00", False),  # winter: Paris is one hour ahead
        ("2023-03-24T07:00:00+00:00", True),
        ("2023-03-27T05:59:59+00:00", False),  # summer: two
        ("2023-03-27T06:00:00+00:00", True),
        ("2023-03-27T17:30:00+00:00", False),
        ("2023-10-30T18:29:59+00:00", True),
        ("2023-08-22T01:00:00-05:00", True),
    ],
)
def test_paris_clocks_count_on_both_sides_of_summer_time(moment: str, is_open: bool) -> None:
    assert hotline.state(datetime.fromisoformat(moment)).is_open is is_open


@pytest.mark.rows(222)
def test_all_public_holidays_of_a_year_are_named() -> None:
    days = [at("2023-01-01T12:00") + timedelta(days=number) for number in range(365)]
    states = {day.date().isoformat(): hotline.state(day) for day in days}
    assert {day: state.holiday for day, state in states.items() if state.holiday} == HOLIDAYS_OF_2023
    assert all(states[day].closed is Closed.HOLIDAY for day in HOLIDAYS_OF_2023)


@given(st.datetimes(EARLIEST.replace(tzinfo=None), LATEST.replace(tzinfo=None), timezones=st.just(PARIS)))
def test_a_closed_line_opens_at_the_moment_that_it_names(moment: datetime) -> None:
    state = hotline.state(moment)
    if state.is_open:
        assert state == HotlineState(True)
    else:
        assert state.opens_at is not None
        assert moment < state.opens_at
        assert hotline.state(state.opens_at).is_open
        assert not hotline.state(state.opens_at - timedelta(microseconds=1)).is_open
