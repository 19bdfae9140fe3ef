import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import email_address
from guichet.rules.refusals import Code, Field
from tests.rules.bad_input import BAD_INPUT

DOMAIN = "@example.org"


def key(text: str) -> str:
    address = email_address.parse(text)
    assert address is not None, f"{text!r} is refused"
    return address.key


@pytest.mark.rows(58)
@pytest.mark.parametrize(("length", "code"), [(100, None), (101, Code.TOO_LONG)])
def test_an_address_has_at_most_100_characters(length: int, code: Code | None) -> None:
    tail = "@" + "d" * 40 + ".example.org"
    refusal = email_address.check("a" * (length - len(tail)) + tail)
    assert (refusal.code if refusal else None) == code


@pytest.mark.rows(58)
@pytest.mark.parametrize(
    "text",
    [
        "lila",
        "lila@",
        "@example.org",
        "lila@example",
        "lila@localhost",
        "lila@@example.org",
        "li la@example.org",
        '"li la"@example.org',
        "Lila <lila@example.org>",
        "lila@[127.0.0.1]",
        "lila@example..org",
        "lila@-example.org",
        ".lila@example.org",
        "lila@example.org, zoe@example.org",
        "lila@example.org\nBcc: zoe@example.org",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    refusal = email_address.check(text)
    assert refusal is not None
    assert (refusal.code, refusal.field) == (Code.ADDRESS_INVALID, Field.ADDRESS)
    assert email_address.parse(text) is None


@pytest.mark.parametrize(
    "text", ["lila@example.org", "li.la+x@mail.exemple.test", "l'ila@example.org", "zoë@exämple.org"]
)
def test_fictitious_and_international_addresses_are_accepted(text: str) -> None:
    address = email_address.parse(f" {text}\n")
    assert address is not None
    assert address.text == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lila@example.org", "LILA@EXAMPLE.ORG"),
        ("zoë@example.org", "zoe\u0308@example.org"),
        ("ZOË@example.org", "zoe\u0308@example.org"),
        ("σας@example.org", "ΣΑΣ@example.org"),
        ("lila@exämple.org", "lila@xn--exmple-cua.org"),
        ("lila@EXÄMPLE.org", "lila@exa\u0308mple.org"),
    ],
)
@pytest.mark.rows(9)
def test_one_address_is_one_key_however_it_is_written(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert email_address.check_confirmation(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("zoe@example.org", "zoë@example.org"), ("a@faß.de", "a@fass.de"), ("a+b@example.org", "a@example.org")],
)
def test_other_addresses_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.from_regex(r"\A[A-Za-zÀ-ÿŒœΑ-Ωα-ωА-я0-9]{1,30}\Z").map(lambda name: name + DOMAIN))
def test_neither_case_nor_unicode_form_changes_the_key(text: str) -> None:
    for variant in (text.upper(), text.lower(), unicodedata.normalize("NFD", text)):
        if email_address.parse(variant):  # « ŉ » and the like have no capital in one piece
            assert key(variant) == key(text)


@given(st.text(st.characters(codec=None), max_size=120))
def test_whatever_is_typed_gets_a_verdict(text: str) -> None:
    assert (email_address.check(text) is None) == (email_address.parse(text) is not None)


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
@pytest.mark.parametrize("place", ["{}", "{}@example.org", "lila@{}.org", "lila@example.org{}"])
def test_bad_input_makes_no_address(place: str, text: str) -> None:
    typed = place.format(text)
    assert email_address.parse(typed) is None or email_address.parse(typed) == email_address.parse("lila@example.org")


@pytest.mark.parametrize(
    ("text", "confirmation", "code"),
    [
        ("lila@example.org", "", Code.MISSING),
        ("lila@example.org", " ", Code.MISSING),
        ("lila@example.org", "lilo@example.org", Code.ADDRESS_MISMATCH),
        ("lila", "lilo", Code.ADDRESS_MISMATCH),
        ("lila", "lila", None),  # the first field is refused already
        ("", "lila@example.org", Code.ADDRESS_MISMATCH),
    ],
)
def test_the_confirmation_is_the_same_address(text: str, confirmation: str, code: Code | None) -> None:
    refusal = email_address.check_confirmation(text, confirmation)
    assert (refusal.code if refusal else None) == code
    assert refusal is None or refusal.field is Field.ADDRESS_CONFIRMATION
