import pytest

from guichet.rules import siren
from guichet.rules.refusals import Code


@pytest.mark.rows(34, 158)
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("000299001", None),
        (" 000 299\u00a0001 ", None),
        ("", Code.MISSING),
        ("   ", Code.MISSING),
        ("00029900", Code.SIREN_MALFORMED),
        ("0002990011", Code.SIREN_MALFORMED),
        ("00029900a", Code.SIREN_MALFORMED),
        ("٠٠٠٢٩٩٠٠١", Code.SIREN_MALFORMED),
        ("-00299001", Code.SIREN_MALFORMED),
        ("000299001\x00", Code.SIREN_MALFORMED),
    ],
)
def test_nine_digits(typed: str, code: Code | None) -> None:
    refusal = siren.check(typed)
    assert (refusal.code if refusal else None) is code


@pytest.mark.rows(34)
@pytest.mark.parametrize(
    ("typed", "fictitious"), [("000299001", True), ("732 829 320", False), ("732829321", True), ("12", False)]
)
def test_the_check_digit_tells_what_cannot_be_real(typed: str, fictitious: bool) -> None:
    assert siren.is_fictitious(typed) is fictitious
