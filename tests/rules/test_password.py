import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guichet.rules import password
from guichet.rules.password import Strength
from guichet.rules.refusals import Code, Field
from tests.rules.bad_input import BAD_INPUT


def code(typed: str) -> Code | None:
    refusal = password.check(typed)
    return refusal.code if refusal else None


@pytest.mark.rows(59)
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Code.MISSING),
        ("abcdefghijklmnopqr1", Code.PASSWORD_TOO_SHORT),  # 19
        ("abcdefghijklmnopqrs1", None),  # 20
        ("a" * 127 + "1", None),
        ("a" * 128 + "1", Code.TOO_LONG),
        ("a" * 20, Code.PASSWORD_NEEDS_LETTER_AND_DIGIT),
        ("1" * 20, Code.PASSWORD_NEEDS_LETTER_AND_DIGIT),
        ("!" * 19 + "1", Code.PASSWORD_NEEDS_LETTER_AND_DIGIT),
        ("!" * 18 + "a1", None),
        ("é" * 19 + "1", None),
        ("e\u0301" * 10 + "1", Code.PASSWORD_TOO_SHORT),  # 21 code points typed, 11 characters
        ("abcdefghij klmnopqrs1", Code.PASSWORD_HAS_SPACE),
        (" abcdefghijklmnopqrs1", Code.PASSWORD_HAS_SPACE),
        ("abcdefghijklmnopqrs1\n", Code.PASSWORD_HAS_SPACE),
        ("abcdefghij\u00a0klmnopqr1", Code.PASSWORD_HAS_SPACE),
        ("abcdefghij\0klmnopqr1", Code.CONTROL_CHARACTERS),
        ("abcdefghij\u200bklmnopqr1", Code.CONTROL_CHARACTERS),
        ("1tvmq2tl'A.", Code.PASSWORD_TOO_SHORT),  # the guide's own example (ruling C3)
    ],
)
def test_twenty_characters_letters_and_digits_and_no_space(typed: str, expected: Code | None) -> None:
    assert code(typed) == expected


@given(st.text(st.characters(codec=None), max_size=140))
def test_what_is_accepted_obeys_every_rule_and_is_accepted_in_any_unicode_form(typed: str) -> None:
    if code(typed) is None:
        kept = password.normalise(typed)
        assert 20 <= len(kept) <= 128
        assert not any(char.isspace() for char in kept)
        assert any(char.isalpha() for char in kept)
        assert any(char.isdecimal() for char in kept)
        assert code(unicodedata.normalize("NFD", typed)) is None


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_gets_a_verdict_that_does_not_repeat_it(text: str) -> None:
    for typed in (text, f"correct1horse2battery3{text}"):
        refusal = password.check(typed)
        assert refusal is None or set(refusal.details) <= {"limit"}
        assert password.strength(typed) in Strength


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("zo\u00eb1", "zoe\u0308" + "1", None),
        ("abc1", "abc1", None),
        ("abc1", "ABC1", Code.PASSWORD_MISMATCH),
        ("abc1", "abc1 ", Code.PASSWORD_MISMATCH),
        ("abc1", "", Code.MISSING),
        ("", "abc1", Code.PASSWORD_MISMATCH),
    ],
)
def test_the_second_typing_is_the_same_password(first: str, second: str, expected: Code | None) -> None:
    refusal = password.check_confirmation(first, second)
    assert (refusal.code if refusal else None) == expected
    assert refusal is None or refusal.field is Field.PASSWORD_CONFIRMATION


@pytest.mark.parametrize(
    ("typed", "known", "strength"),
    [
        ("", (), Strength.WEAK),
        ("azerty", (), Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaa1", (), Strength.WEAK),
        ("xK7qWz9pLm", (), Strength.WEAK),  # hard to guess, but half as long as the guide asks
        ("xK7qWz9pLmR4tYv", (), Strength.FAIR),
        ("xK7 qWz9pLmR4tYvB2nH", (), Strength.WEAK),  # refused for its space, however long
        ("xK7qWz9pLmR4tYvB2nHs", (), Strength.STRONG),
        ("xK7qWz9pLmR4tYvB2nHs", ("xK7qWz9pLmR4tYvB2nHs",), Strength.WEAK),
    ],
)
def test_strong_needs_the_rules_of_the_guide_and_a_word_that_nobody_guesses(
    typed: str, known: tuple[str, ...], strength: Strength
) -> None:
    assert password.strength(typed, known) is strength


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(codec=None), max_size=140))
def test_the_strength_of_anything_can_be_told(typed: str) -> None:
    if password.strength(typed) is Strength.STRONG:
        assert code(typed) is None


@pytest.mark.rows(190)
@pytest.mark.parametrize(
    ("changed_on", "last_day"),
    [
        (date(2023, 8, 25), date(2026, 8, 24)),  # the guide's own
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2024, 3, 1), date(2027, 2, 28)),
        (date(2025, 3, 1), date(2028, 2, 29)),
        (date(2023, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_password_is_valid_until_the_day_before_its_third_anniversary(changed_on: date, last_day: date) -> None:
    assert password.valid_until(changed_on) == last_day


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_a_password_changed_a_day_later_is_never_valid_for_less_long(day: date) -> None:
    assert password.valid_until(day) <= password.valid_until(day + timedelta(days=1))
    assert timedelta(days=1094) <= password.valid_until(day) - day <= timedelta(days=1095)


@pytest.mark.rows(190)
@pytest.mark.parametrize(
    ("today", "days_left", "warns", "expired"),
    [
        (date(2023, 8, 25), 1095, False, False),
        (date(2026, 7, 24), 31, False, False),
        (date(2026, 7, 25), 30, True, False),
        (date(2026, 8, 24), 0, True, False),
        (date(2026, 8, 25), -1, False, True),
    ],
)
def test_a_password_ages(today: date, days_left: int, warns: bool, expired: bool) -> None:
    state = password.validity(date(2023, 8, 25), today)
    assert (state.until, state.days_left) == (date(2026, 8, 24), days_left)
    assert (state.warns, state.expired) == (warns, expired)
