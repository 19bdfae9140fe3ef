"""The contact details (coordonnées) of the registration form, section « Usager » (rows 75-86)."""

import re
from dataclasses import dataclass, fields, replace

from guichet.rules import countries
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.typed_text import check_line, clean

# Field of the form → (mandatory?, most characters). The guide gives the stars; the lengths are ours.
_LINES = {
    Field.SURNAME: (True, 80),
    Field.FIRST_NAME: (True, 80),
    Field.PHONE: (True, 30),
    Field.STREET_NUMBER: (False, 10),
    Field.STREET_KIND: (False, 30),
    Field.STREET_NAME: (False, 100),
    Field.ADDRESS_EXTRA: (False, 100),
    Field.POSTCODE: (False, 10),
    Field.CITY: (True, 80),
}
_FRENCH_PREFIX = 33
# Digits and what people put between them. The library would take « abc0123456789 » for a number, letters for keys.
_PHONE = re.compile(r"\+?[0-9\s().\-\u2010\u2011/]+")


@dataclass(frozen=True)
class ContactDetails:
    """Who and where the user is. Attribute names are the values of ``Field``; ``country`` is an ISO code."""

    surname: str
    first_name: str
    phone: str
    city: str
    country: str = countries.FRANCE
    street_number: str = ""
    street_kind: str = ""
    street_name: str = ""
    address_extra: str = ""
    postcode: str = ""

    def cleaned(self) -> "ContactDetails":
        """The details as they are kept: each line composed and without white space around it."""
        return replace(self, **{each.name: clean(getattr(self, each.name)) for each in fields(self)})

    @property
    def display_name(self) -> str:
        """Prénom NOM, as the end pages print it: « Lila ROSEMONDE » (row 97)."""
        return f"{self.first_name} {self.surname.upper()}"

    @property
    def street(self) -> str:
        """« 12 rue de Longchamp »: the given parts in one line."""
        return " ".join(part for part in (self.street_number, self.street_kind, self.street_name) if part)

    @property
    def town(self) -> str:
        """« 75016 Paris » (ruling C28)."""
        return f"{self.postcode} {self.city}".strip()


def limit(field: Field) -> int:
    """How many characters a line of the section may have."""
    return _LINES[field][1]


def check(details: ContactDetails) -> list[Refusal]:
    """Judge the whole section; one refusal a field at most, in the order of the form."""
    refusals = []
    for name, (required, limit) in _LINES.items():
        refusal = check_line(getattr(details, name), name, required=required, limit=limit)
        if refusal is None and name is Field.PHONE:
            refusal = _check_phone(details)
        if refusal is None and name is Field.POSTCODE:
            refusal = _check_postcode(details)
        if refusal:
            refusals.append(refusal)
    if details.country not in countries.countries("fr"):
        refusals.append(Refusal(Code.CHOICE_UNKNOWN, Field.COUNTRY))
    return refusals


def _check_phone(details: ContactDetails) -> Refusal | None:
    """A number that could exist, written for France, for the chosen country, or with its international prefix."""
    import phonenumbers

    phone = clean(details.phone)
    if not _PHONE.fullmatch(phone):
        return Refusal(Code.PHONE_INVALID, Field.PHONE)
    phone = re.sub(r"[\s/]", " ", phone)  # the library stops at a narrow space, and at a slash
    for region in dict.fromkeys((countries.FRANCE, details.country)):
        try:
            number = phonenumbers.parse(phone, region)
        except phonenumbers.NumberParseException:
            continue
        # « 061234567 » lacks a digit; the library takes the zero in front, which is France's prefix, for the ninth.
        lacks_digit = number.country_code == _FRENCH_PREFIX and number.italian_leading_zero
        if phonenumbers.is_possible_number(number) and not lacks_digit:
            return None
    return Refusal(Code.PHONE_INVALID, Field.PHONE)


def _check_postcode(details: ContactDetails) -> Refusal | None:
    """Five digits in France; elsewhere whatever fits."""
    postcode = clean(details.postcode)
    if not postcode or details.country != countries.FRANCE:
        return None
    french = len(postcode) == 5 and postcode.isascii() and postcode.isdecimal()
    return None if french else Refusal(Code.POSTCODE_INVALID, Field.POSTCODE)
