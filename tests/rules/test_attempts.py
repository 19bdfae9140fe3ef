from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import attempts


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (10**9, 900)],
)
def test_five_are_free_then_the_wait_doubles_up_to_a_quarter_of_an_hour(failures: int, seconds: int) -> None:
    assert attempts.wait_after(failures) == timedelta(seconds=seconds)


@given(st.integers(0, 10_000))
def test_one_more_failure_never_shortens_the_wait(failures: int) -> None:
    assert attempts.wait_after(failures) <= attempts.wait_after(failures + 1) <= attempts.LONGEST_WAIT
