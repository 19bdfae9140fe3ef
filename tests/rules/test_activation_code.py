import string
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import activation_code
from guichet.rules.refusals import Code, Field, Refusal
from tests.rules.bad_input import BAD_INPUT

SENT = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)
SAMPLE = "mHPstewGkBYj"  # of the guide
codes = st.text(string.ascii_letters, min_size=12, max_size=12)


@pytest.mark.rows(115)
def test_a_code_has_twelve_letters_of_both_cases_and_no_two_are_the_same() -> None:
    drawn = [activation_code.draw() for _ in range(200)]
    assert {len(code) for code in drawn} == {12}
    assert set("".join(drawn)) == set(string.ascii_letters)
    assert len(set(drawn)) == len(drawn)


@pytest.mark.rows(103, 106)
@pytest.mark.parametrize(
    ("age", "alive"),
    [
        (timedelta(0), True),
        (timedelta(hours=48), True),
        (timedelta(hours=48, microseconds=1), False),
        (timedelta(hours=48, seconds=1), False),
    ],
)
def test_a_code_lives_for_48_hours_from_its_sending(age: timedelta, alive: bool) -> None:
    assert activation_code.is_alive(SENT, SENT + age) is alive


def test_48_hours_are_48_hours_when_the_clocks_change() -> None:
    before_summer_time = datetime(2023, 3, 25, 12, tzinfo=UTC)
    assert activation_code.deadline(before_summer_time) - before_summer_time == timedelta(hours=48)


@given(codes, st.text(" \t\r\n\u00a0\u202f\u2003\u2029\u200b\ufeff"), st.text(" \n\u200b\u2060\u3000"))
def test_what_surrounds_a_pasted_code_is_dropped(code: str, before: str, after: str) -> None:
    assert activation_code.clean(before + code + after) == code
    assert activation_code.check(before + code + after) is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", Code.MISSING),
        (" \u200b\n", Code.MISSING),
        (SAMPLE[:-1], Code.CODE_MALFORMED),
        (SAMPLE + "k", Code.CODE_MALFORMED),
        (SAMPLE[:6] + " " + SAMPLE[6:], Code.CODE_MALFORMED),
        ("mHPstewGkBY1", Code.CODE_MALFORMED),
        ("mHPstewGkBYé", Code.CODE_MALFORMED),
        ("1tvmq2tl'A.1tvmq2tl'", Code.CODE_IS_PASSWORD),
        ("mHPstewGkBYj1", Code.CODE_IS_PASSWORD),
    ],
)
def test_what_cannot_be_a_code_is_refused(typed: str, code: Code) -> None:
    refusal = activation_code.check(typed)
    assert refusal is not None
    assert (refusal.code, refusal.field) == (code, Field.CODE)


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_refused_and_not_repeated(text: str) -> None:
    refusal = activation_code.check(text)
    assert isinstance(refusal, Refusal)
    assert set(refusal.details) <= {"limit"}
