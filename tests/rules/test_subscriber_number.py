from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import subscriber_number


@pytest.mark.rows(136)
@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("20232330000101", date(2023, 8, 21)),
        ("20232340000101", date(2023, 8, 22)),
        ("20232230000101", date(2023, 8, 11)),
        ("20243660000101", date(2024, 12, 31)),
        ("20240010000101", date(2024, 1, 1)),
    ],
)
def test_the_numbers_of_the_guides_are_composed_of_their_day(number: str, day: date) -> None:
    assert subscriber_number.compose(day, subscriber_number.FIRST_OF_A_DAY) == number
    assert subscriber_number.day_of(number) == day


@pytest.mark.parametrize("sequence", [0, -1, 10_000_000])
def test_a_sequence_has_seven_digits(sequence: int) -> None:
    with pytest.raises(ValueError, match="seven digits"):
        subscriber_number.compose(date(2023, 8, 21), sequence)


days = st.dates(date(1900, 1, 1), date(2999, 12, 31))
sequences = st.integers(1, 9_999_999)


@given(days, sequences, days, sequences)
def test_numbers_have_fourteen_digits_and_sort_as_they_were_given(
    day: date, first: int, later: date, next: int
) -> None:
    one, other = subscriber_number.compose(day, first), subscriber_number.compose(later, next)
    assert len(one) == 14 and one.isdecimal()
    assert (one < other) == ((day, first) < (later, next))
    assert subscriber_number.day_of(one) == day
