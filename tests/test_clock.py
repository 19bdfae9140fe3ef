import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.clock import EARLIEST, LATEST, Clock, standing

SECOND = timedelta(seconds=1)
GUIDE = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)


def test_a_new_clock_shows_real_time_in_utc() -> None:
    clock, before = Clock(), datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().tzinfo is UTC
    assert clock.is_real


def test_a_clock_runs_on_from_where_it_was_set() -> None:
    clock = Clock()
    clock.set_to(GUIDE)
    first, second = clock.now(), clock.now()
    assert GUIDE <= first <= second < GUIDE + SECOND
    assert not clock.is_real


def test_steps_go_both_ways_and_add_up() -> None:
    clock = Clock()
    for step in (timedelta(days=1), timedelta(hours=1), timedelta(hours=-2)):
        clock.advance(step)
    assert clock.shift == timedelta(hours=23)
    clock.back_to_real_time()
    assert clock.is_real


def test_every_change_is_told_so_that_it_can_be_kept() -> None:
    told: list[timedelta] = []
    clock = Clock(timedelta(hours=5), told.append)
    assert told == []
    clock.advance(timedelta(hours=1))
    clock.back_to_real_time()
    assert told == [timedelta(hours=6), timedelta(0)]


def test_real_time_is_shown_whatever_a_clock_is_set_to() -> None:
    clock, now = Clock(real=lambda: GUIDE), GUIDE
    clock.advance(timedelta(days=3))
    real = clock.in_real_time()
    clock.advance(timedelta(days=3))
    assert real.now() == now and real.is_real


def test_a_standing_clock_stays_where_it_is_set() -> None:
    clock = standing()
    clock.set_to(GUIDE)
    assert clock.now() == GUIDE
    time.sleep(0.01)
    assert clock.now() == GUIDE
    clock.advance(timedelta(hours=1))
    assert clock.now() == GUIDE + timedelta(hours=1)


@pytest.mark.parametrize(
    ("moment", "nearest"),
    [(datetime.max.replace(tzinfo=UTC), LATEST), (datetime.min.replace(tzinfo=UTC), EARLIEST)],
)
def test_the_ends_of_the_calendar_are_out_of_reach(moment: datetime, nearest: datetime) -> None:
    clock = Clock()
    clock.set_to(moment)
    assert abs(clock.now() - nearest) < SECOND
    assert abs(Clock(clock.shift).now() - nearest) < SECOND


@given(st.timedeltas())
def test_any_shift_leaves_room_for_deadlines_and_anniversaries(shift: timedelta) -> None:
    now = Clock(shift).now()
    assert EARLIEST <= now <= LATEST
    assert now + timedelta(days=4 * 366)
