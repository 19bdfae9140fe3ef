import string
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import captcha
from guichet.rules.refusals import Code, Field, Refusal
from tests.rules.bad_input import BAD_INPUT

SHOWN = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)
WRONG, EXPIRED, MISSING = (
    Refusal(code, Field.CAPTCHA) for code in (Code.CAPTCHA_WRONG, Code.CAPTCHA_EXPIRED, Code.MISSING)
)


@pytest.mark.rows(47, 126)
def test_the_image_shows_six_lower_case_letters() -> None:
    drawn = [captcha.draw() for _ in range(200)]
    assert {len(word) for word in drawn} == {6}
    assert set("".join(drawn)) == set(string.ascii_lowercase)
    assert len(set(drawn)) > 190


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("qjviab", None),
        ("QJviAB", None),
        (" q j v i a b\t", None),
        ("qjvia", WRONG),
        ("qjviabb", WRONG),
        ("qjviac", WRONG),
        ("", MISSING),
        (" \n", MISSING),
    ],
)
def test_case_and_blanks_do_not_count(typed: str, verdict: Refusal | None) -> None:
    assert captcha.judge("qjviab", typed, SHOWN, SHOWN) == verdict


@pytest.mark.parametrize(
    ("age", "verdict"),
    [
        (timedelta(minutes=10), None),
        (timedelta(minutes=10, microseconds=1), EXPIRED),
        (timedelta(microseconds=-1), EXPIRED),
        (timedelta(days=400), EXPIRED),
    ],
)
def test_an_image_is_too_old_after_ten_minutes_or_when_the_clock_was_set_back(
    age: timedelta, verdict: Refusal | None
) -> None:
    assert captcha.judge("qjviab", "qjviab", SHOWN, SHOWN + age) == verdict


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_wrong_or_missing(text: str) -> None:
    assert captcha.judge("qjviab", text, SHOWN, SHOWN) in (WRONG, MISSING)


@given(st.text(st.characters(codec=None)))
def test_whatever_is_typed_gets_a_verdict(text: str) -> None:
    right = "".join(text.split()).casefold() == "qjviab"
    assert (captcha.judge("qjviab", text, SHOWN, SHOWN) is None) == right
