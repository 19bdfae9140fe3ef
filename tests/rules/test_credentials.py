import pytest

from guichet.rules import credentials
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Field, Refused
from tests.rules.bad_input import BAD_INPUT

PASSWORD = "correct1horse2battery3"


def refused(*typed: str) -> list[tuple[Field, Code]]:
    return [(refusal.field, refusal.code) for refusal in credentials.check(Credentials(*typed))]


def test_two_equal_typings_of_each_are_accepted() -> None:
    assert refused("lila@example.org", " LILA@example.org", PASSWORD, PASSWORD) == []


def test_everything_is_refused_at_once_in_the_order_of_the_page() -> None:
    assert refused("", "", "", "") == [
        (Field.ADDRESS, Code.MISSING),
        (Field.ADDRESS_CONFIRMATION, Code.MISSING),
        (Field.PASSWORD, Code.MISSING),
        (Field.PASSWORD_CONFIRMATION, Code.MISSING),
    ]
    assert refused("lila", "lilo", "short", "shirt") == [
        (Field.ADDRESS, Code.ADDRESS_INVALID),
        (Field.ADDRESS_CONFIRMATION, Code.ADDRESS_MISMATCH),
        (Field.PASSWORD, Code.PASSWORD_TOO_SHORT),
        (Field.PASSWORD_CONFIRMATION, Code.PASSWORD_MISMATCH),
    ]


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_no_bad_input_passes_for_an_address(text: str) -> None:
    assert Field.ADDRESS in dict(refused(text, text, PASSWORD, PASSWORD))


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
def test_passwords_are_in_no_representation(text: str) -> None:
    secret = f"{PASSWORD}{text}"
    typed = Credentials("lila@example.org", "lila@example.org", secret, PASSWORD + "other")
    shown = f"{typed!r} {typed} {Refused(tuple(credentials.check(typed)))!r}"
    assert PASSWORD not in shown
