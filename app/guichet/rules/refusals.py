"""What a rule answers when it says no: a code and the field it concerns, never a sentence.

The sentences, in both languages, are in ``gui/refusals.py``; the row or ruling behind a code is named there too.
"""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum


class Field(StrEnum):
    """The fields of all forms, by the name of what is asked."""

    TERMS = "terms"
    CAPTCHA = "captcha"
    ADDRESS = "address"
    ADDRESS_CONFIRMATION = "address_confirmation"
    PASSWORD = "password"
    PASSWORD_CONFIRMATION = "password_confirmation"
    SURNAME = "surname"
    FIRST_NAME = "first_name"
    PHONE = "phone"
    STREET_NUMBER = "street_number"
    STREET_KIND = "street_kind"
    STREET_NAME = "street_name"
    ADDRESS_EXTRA = "address_extra"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"
    QUESTION = "question"
    ANSWER = "answer"
    CODE = "code"
    SIREN = "siren"
    COMPANY_ADDRESS = "company_address"
    COMPANY_NAME = "company_name"
    SUBSCRIBER_NUMBER = "subscriber_number"
    MOMENT = "moment"
    COPY_NAME = "copy_name"


class Code(StrEnum):
    """Why something is refused."""

    MISSING = "missing"
    TOO_LONG = "too_long"  # limit
    CONTROL_CHARACTERS = "control_characters"
    NOT_PRINTABLE = "not_printable"  # character
    TERMS_NOT_ACCEPTED = "terms_not_accepted"
    CAPTCHA_WRONG = "captcha_wrong"
    CAPTCHA_EXPIRED = "captcha_expired"
    ADDRESS_INVALID = "address_invalid"
    ADDRESS_TAKEN = "address_taken"  # certificate: "sole" or "shared", only where such an account has the address
    ADDRESS_PENDING = "address_pending"  # deadline
    ADDRESS_MISMATCH = "address_mismatch"
    PASSWORD_TOO_SHORT = "password_too_short"  # limit
    PASSWORD_HAS_SPACE = "password_has_space"
    PASSWORD_NEEDS_LETTER_AND_DIGIT = "password_needs_letter_and_digit"
    PASSWORD_MISMATCH = "password_mismatch"
    PHONE_INVALID = "phone_invalid"
    POSTCODE_INVALID = "postcode_invalid"
    CHOICE_UNKNOWN = "choice_unknown"
    CODE_MALFORMED = "code_malformed"
    CODE_IS_PASSWORD = "code_is_password"
    CODE_UNKNOWN = "code_unknown"
    CODE_USED = "code_used"
    CODE_EXPIRED = "code_expired"  # deadline
    SLOWED_DOWN = "slowed_down"  # until
    CREDENTIALS_WRONG = "credentials_wrong"
    NOT_ACTIVATED = "not_activated"  # deadline
    NOTHING_CHOSEN = "nothing_chosen"
    ADDRESS_UNCHANGED = "address_unchanged"
    CHANGE_PENDING = "change_pending"  # deadline
    PASSWORD_REUSED = "password_reused"
    NEW_ADDRESS_EXPECTED = "new_address_expected"  # address
    ANSWER_WRONG = "answer_wrong"
    SIREN_MALFORMED = "siren_malformed"  # limit
    NUMBER_WRONG = "number_wrong"
    CHANGED_MEANWHILE = "changed_meanwhile"
    ACCOUNT_GONE = "account_gone"
    KEY_MISSING = "key_missing"
    MOMENT_UNREADABLE = "moment_unreadable"
    MOMENT_WITHOUT_TIME = "moment_without_time"
    MOMENT_NO_SUCH_DAY = "moment_no_such_day"
    MOMENT_OTHER_WEEKDAY = "moment_other_weekday"
    MOMENT_SKIPPED = "moment_skipped"
    MOMENT_OUT_OF_RANGE = "moment_out_of_range"  # first, last
    MOMENT_TO_COME = "moment_to_come"


Detail = int | str | datetime


@dataclasses.dataclass(frozen=True)
class Refusal:
    """One thing that is not allowed.

    ``details`` holds what the sentence needs: the names are noted beside the codes. It never holds a secret.
    """

    code: Code
    field: Field
    details: Mapping[str, Detail] = dataclasses.field(default_factory=dict, hash=False)


@dataclasses.dataclass(frozen=True)
class Refused:
    """All that is refused of one action, in the order of the form."""

    refusals: tuple[Refusal, ...]
