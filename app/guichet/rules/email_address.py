"""The login address: valid, at most 100 characters, one account an address (rows 9, 58; A§1.3)."""

import unicodedata
from dataclasses import dataclass

from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.typed_text import clean, has_control_character, strange_character

MAX_LENGTH = 100  # row 58


@dataclass(frozen=True)
class EmailAddress:
    """A valid address: ``text`` to be shown, ``key`` to be compared (case and Unicode form folded)."""

    text: str
    key: str


def parse(text: str) -> EmailAddress | None:
    """The address that ``text`` holds, or None. No look-up is made; reserved domains such as ``.test`` are allowed."""
    from email_validator import EmailNotValidError, validate_email

    text = clean(text)
    if not text or len(text) > MAX_LENGTH or has_control_character(text) or strange_character(text):
        return None
    try:
        # A test environment: fictitious people live at example.org and exemple.test.
        valid = validate_email(text, check_deliverability=False, globally_deliverable=False, test_environment=True)
    except EmailNotValidError:
        return None
    if "." not in valid.domain:
        return None
    # The domain is in lower case already, and there « ß » and « ss » are different letters.
    mailbox = unicodedata.normalize("NFC", valid.local_part.casefold())
    return EmailAddress(valid.normalized, f"{mailbox}@{valid.domain}")


def check(text: str, field: Field = Field.ADDRESS) -> Refusal | None:
    """Judge an address typed into ``field``: MISSING, TOO_LONG, ADDRESS_INVALID or None."""
    line = clean(text)
    if not line:
        return Refusal(Code.MISSING, field)
    if len(line) > MAX_LENGTH:
        return Refusal(Code.TOO_LONG, field, {"limit": MAX_LENGTH})
    return None if parse(line) else Refusal(Code.ADDRESS_INVALID, field)


def check_confirmation(text: str, confirmation: str, field: Field = Field.ADDRESS_CONFIRMATION) -> Refusal | None:
    """Judge the second typing of an address (row 54): the same address, whatever its case."""
    if not clean(confirmation):
        return Refusal(Code.MISSING, field)
    first, second = parse(text), parse(confirmation)
    same = first.key == second.key if first and second else clean(text) == clean(confirmation)
    return None if same else Refusal(Code.ADDRESS_MISMATCH, field)
