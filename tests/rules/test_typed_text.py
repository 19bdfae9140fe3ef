import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import typed_text
from guichet.rules.refusals import Code, Field, Refusal
from tests.rules.bad_input import BAD_INPUT


def check(text: str, limit: int = 80) -> Code | None:
    refusal = typed_text.check_line(text, Field.SURNAME, required=True, limit=limit)
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    "name",
    [
        "Rosemonde",
        "D’Artagnan",
        "D'Artagnan",
        "Le Goff-Ménard",
        "Œdème",
        "Straße",
        "Łódź",
        "Ștefănescu",
        "Nguyễn",
        "Məmmədov",
        "Cʼhoarvezañ",
        "Kealiʻi",
        "Ọlá Ẹ̀kúndayọ̀",
        "Οδυσσέας",
        "Ὀδυσσεύς",
        "Щербаков",
        "Ґалаґан",
        "№ 5",
        "<b>Lila</b>",
        "Rosemonde & fils",
        "&lt;",
    ],
)
def test_latin_greek_and_cyrillic_names_are_accepted(name: str) -> None:
    assert check(name) is None


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("Lila 👩", "👩"),
        ("日本", "日"),
        ("ليلى", "ل"),
        ("\u0301Lila", "\u0301"),  # a mark without its letter
        ("Lila -\u0301", "\u0301"),
        ("Q\u0301\u0301\u0301", "\u0301"),  # one mark too many
        ("Ԩ", "Ԩ"),  # Cyrillic, but not in the summary's font
        ("\u0483", "\u0483"),
        ("ﬁ", "ﬁ"),
    ],
)
def test_what_the_summary_cannot_print_is_refused_and_named(text: str, character: str) -> None:
    refusal = typed_text.check_line(text, Field.CITY, required=False, limit=80)
    assert refusal == Refusal(Code.NOT_PRINTABLE, Field.CITY, {"character": character})


@pytest.mark.parametrize("char", "\0\n\r\t\x1b\x7f\u00ad\u200b\u200d\u2028\u2029\u202e\u2066\ufeff\ud800\ue000")
def test_control_characters_are_refused(char: str) -> None:
    assert typed_text.has_control_character(f"Li{char}la")
    assert check(f"Li{char}la") is Code.CONTROL_CHARACTERS


def test_length_is_counted_once_the_line_is_composed_and_trimmed() -> None:
    assert check("  " + "e\u0301" * 80 + "  ") is None
    assert check("x" * 81) is Code.TOO_LONG


def test_only_what_is_required_can_be_missing() -> None:
    assert check(" \u00a0 ") is Code.MISSING
    assert typed_text.check_line(" ", Field.CITY, required=False, limit=80) is None


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_refused_or_kept_as_it_is(text: str) -> None:
    assert check(text) or typed_text.clean(text) == text


@given(st.text(st.characters(codec=None), max_size=100))
def test_an_accepted_line_is_one_line_of_printable_composed_text(text: str) -> None:
    if check(text) is None:
        line = typed_text.clean(text)
        assert 0 < len(line) <= 80
        assert line.isprintable() or set(line) & {"\u00a0", "\u202f"}
        assert all(typed_text.is_printable(char) for char in line)
        assert line == typed_text.clean(line) == unicodedata.normalize("NFC", line)
