import pytest

from guichet.rules import company
from guichet.rules.company import CompanyApplication
from guichet.rules.refusals import Code, Field


@pytest.mark.rows(34)
def test_a_company_is_kept_as_it_is_written() -> None:
    typed = CompanyApplication(" 000 299 001", " Contact@MARTIN.test ", "  SARL Martin ")
    assert company.check(typed) == []
    assert typed.cleaned() == CompanyApplication("000299001", "Contact@martin.test", "SARL Martin")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (CompanyApplication("", ""), [(Code.MISSING, Field.SIREN), (Code.MISSING, Field.COMPANY_ADDRESS)]),
        (CompanyApplication("000299001", "martin"), [(Code.ADDRESS_INVALID, Field.COMPANY_ADDRESS)]),
        (CompanyApplication("000299001", "a@b.fr", "社"), [(Code.NOT_PRINTABLE, Field.COMPANY_NAME)]),
    ],
)
def test_what_is_refused(typed: CompanyApplication, expected: list[tuple[Code, Field]]) -> None:
    assert [(refusal.code, refusal.field) for refusal in company.check(typed)] == expected
