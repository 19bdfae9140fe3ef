from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.rules import contact_details
from guichet.rules.contact_details import ContactDetails
from guichet.rules.refusals import Code, Field
from tests.rules.bad_input import BAD_INPUT

LILA = ContactDetails(
    surname="Rosemonde",
    first_name="Lila",
    phone="0612345678",
    street_number="12",
    street_kind="rue",
    street_name="de Longchamp",
    postcode="75016",
    city="Paris",
)
LINES = [each.name for each in fields(ContactDetails) if each.name != "country"]
OPTIONAL = ["street_number", "street_kind", "street_name", "address_extra", "postcode"]
LIMITS = {
    "surname": 80,
    "first_name": 80,
    "street_number": 10,
    "street_kind": 30,
    "street_name": 100,
    "address_extra": 100,
    "city": 80,
}


def refused(**changes: str) -> list[tuple[str, Code]]:
    return [(refusal.field.value, refusal.code) for refusal in contact_details.check(replace(LILA, **changes))]


def test_the_person_of_the_guide_is_accepted() -> None:
    assert refused() == []


@pytest.mark.parametrize("name", OPTIONAL)
def test_the_address_is_optional_but_for_town_and_country(name: str) -> None:
    assert refused(**{name: " "}) == []


def test_everything_that_is_missing_is_refused_at_once_in_the_order_of_the_form() -> None:
    assert refused(**dict.fromkeys([*LINES, "country"], "")) == [
        ("surname", Code.MISSING),
        ("first_name", Code.MISSING),
        ("phone", Code.MISSING),
        ("city", Code.MISSING),
        ("country", Code.CHOICE_UNKNOWN),
    ]


@pytest.mark.parametrize(("name", "limit"), LIMITS.items())
def test_the_longest_line_is_accepted_and_one_letter_more_is_not(name: str, limit: int) -> None:
    assert refused(**{name: "x" * limit}) == []
    assert refused(**{name: "x" * (limit + 1)}) == [(name, Code.TOO_LONG)]


@pytest.mark.parametrize("country", ["", "ZZ", "fr", "FRA", "EU"])
def test_a_country_is_one_of_the_list(country: str) -> None:
    assert refused(country=country) == [("country", Code.CHOICE_UNKNOWN)]


@pytest.mark.parametrize(
    ("phone", "country"),
    [
        ("0612345678", "FR"),
        ("06 12 34 56 78", "FR"),
        ("06.12.34.56.78", "FR"),
        ("06\u202f12\u00a034-56\u201178", "FR"),
        ("+33 6 12 34 56 78", "FR"),
        ("+33 (0)6 12 34 56 78", "FR"),
        ("0033612345678", "FR"),
        ("06 39 98 12 34", "FR"),  # kept for films and books: fictitious people have it
        ("0809 400 210", "FR"),
        ("+49 30 1234567", "FR"),
        ("030 1234567", "DE"),
        ("030/1234567", "DE"),
        ("06 12 34 56 78", "DE"),  # a French telephone abroad
    ],
)
def test_numbers_are_taken_as_people_write_them(phone: str, country: str) -> None:
    assert refused(phone=phone, country=country) == []


@pytest.mark.parametrize(
    "phone",
    [
        "12",
        "112",
        "061234567",
        "06123456789",
        "abc0612345678",
        "0612345678 poste 5",
        "0612345678 ext 5",
        "tel:0612345678",
        "1-800-FLOWERS",
        "+",
        "()",
        "+999 123456789",
        "0612345678/0612345679",
        "0612345678+",
    ],
)
def test_what_is_no_number_is_refused(phone: str) -> None:
    assert refused(phone=phone) == [("phone", Code.PHONE_INVALID)]


@pytest.mark.parametrize("postcode", ["7501", "750160", "75 016", "2A004", "F-75016", "7501O"])
def test_a_french_postcode_has_five_digits(postcode: str) -> None:
    assert refused(postcode=postcode) == [("postcode", Code.POSTCODE_INVALID)]
    assert refused(postcode=postcode, country="GB") == []


def test_a_postcode_in_other_digits_is_refused() -> None:
    assert refused(postcode="７５０１６") == [("postcode", Code.NOT_PRINTABLE)]


@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
@pytest.mark.parametrize("name", [*LINES, "country"])
def test_bad_input_is_refused_for_its_own_field_or_kept_as_it_is(name: str, text: str) -> None:
    given = replace(LILA, **{name: text})
    refusals = contact_details.check(given)
    assert {refusal.field for refusal in refusals} <= {Field(name)}
    assert refusals or getattr(given.cleaned(), name) in (text, "")


@given(st.text(st.characters(codec=None), max_size=120), st.sampled_from(LINES))
def test_what_is_accepted_is_accepted_again_once_it_is_cleaned(text: str, name: str) -> None:
    details = replace(LILA, **{name: text})
    if not contact_details.check(details):
        assert contact_details.check(details.cleaned()) == []
        assert details.cleaned() == details.cleaned().cleaned()


@pytest.mark.rows(97)
def test_the_end_pages_print_the_first_name_then_the_surname_in_capitals() -> None:
    assert LILA.display_name == "Lila ROSEMONDE"


def test_street_and_town_leave_no_holes() -> None:
    assert (LILA.street, LILA.town) == ("12 rue de Longchamp", "75016 Paris")
    assert (replace(LILA, street_kind="").street, replace(LILA, postcode="").town) == ("12 de Longchamp", "Paris")
    assert replace(LILA, street_number="", street_kind="", street_name="").street == ""


def test_lines_are_kept_composed_and_without_blanks_around() -> None:
    assert replace(LILA, first_name=" Zoe\u0308 ").cleaned().first_name == "Zoë"
