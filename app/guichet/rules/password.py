"""The password: at least 20 characters, letters and digits, no space (row 59, ruling C3); its strength (row 56)."""

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.typed_text import has_control_character

MIN_LENGTH = 20
MAX_LENGTH = 128  # not in the guides: bounds what is hashed
VALID_YEARS = 3  # ruling C19
WARNED_DAYS = 30  # ruling C19
_ZXCVBN_LENGTH = 72  # what the estimator takes at most


class Strength(StrEnum):
    """« Niveau de sécurité »: Faible, Moyen, Fort."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def normalise(password: str) -> str:
    """The form that is hashed and compared (NFC), so that one password typed on two systems stays one."""
    return unicodedata.normalize("NFC", password)


def check(password: str, field: Field = Field.PASSWORD) -> Refusal | None:
    """Judge a new password; the first rule that it breaks."""
    password = normalise(password)
    if not password:
        return Refusal(Code.MISSING, field)
    if any(char.isspace() for char in password):
        return Refusal(Code.PASSWORD_HAS_SPACE, field)
    if has_control_character(password):
        return Refusal(Code.CONTROL_CHARACTERS, field)
    if len(password) < MIN_LENGTH:
        return Refusal(Code.PASSWORD_TOO_SHORT, field, {"limit": MIN_LENGTH})
    if len(password) > MAX_LENGTH:
        return Refusal(Code.TOO_LONG, field, {"limit": MAX_LENGTH})
    if not (any(char.isalpha() for char in password) and any(char.isdecimal() for char in password)):
        return Refusal(Code.PASSWORD_NEEDS_LETTER_AND_DIGIT, field)
    return None


def check_confirmation(password: str, confirmation: str, field: Field = Field.PASSWORD_CONFIRMATION) -> Refusal | None:
    """Judge the second typing of a password (row 57)."""
    if not confirmation:
        return Refusal(Code.MISSING, field)
    return None if normalise(password) == normalise(confirmation) else Refusal(Code.PASSWORD_MISMATCH, field)


def strength(password: str, known: tuple[str, ...] = ()) -> Strength:
    """How hard ``password`` is to guess for somebody who knows ``known`` (the address, a name).

    Strong needs the rules of the guide *and* zxcvbn's best score; what these rules refuse is weak, unless it lacks no
    more than some characters. Takes some milliseconds and, the first time, the reading of zxcvbn's word lists: call it
    on a worker.
    """
    from zxcvbn import zxcvbn

    if not password:
        return Strength.WEAK
    score: int = zxcvbn(normalise(password)[:_ZXCVBN_LENGTH], user_inputs=list(known))["score"]
    refusal = check(password)
    if refusal is not None:
        is_nearly_there = refusal.code is Code.PASSWORD_TOO_SHORT and len(password) >= MIN_LENGTH - 5
        return Strength.FAIR if score >= 4 and is_nearly_there else Strength.WEAK
    return Strength.STRONG if score >= 4 else Strength.FAIR if score >= 3 else Strength.WEAK


@dataclass(frozen=True)
class Validity:
    """How a password stands on some day. ``days_left`` is 0 on its last day, negative when it has expired."""

    until: date
    days_left: int

    @property
    def expired(self) -> bool:
        """Whether all that it opens is the page where it is changed."""
        return self.days_left < 0

    @property
    def warns(self) -> bool:
        """Whether its end is near enough to be told."""
        return 0 <= self.days_left <= WARNED_DAYS


def validity(changed_on: date, today: date) -> Validity:
    """How a password set on ``changed_on`` stands ``today``; both are Paris days."""
    until = valid_until(changed_on)
    return Validity(until, (until - today).days)


def valid_until(changed_on: date) -> date:
    """Last day on which a password set on ``changed_on`` opens the account (row 190, ruling C19)."""
    try:
        anniversary = changed_on.replace(year=changed_on.year + VALID_YEARS)
    except ValueError:  # 29 February
        anniversary = date(changed_on.year + VALID_YEARS, 3, 1)
    return anniversary - timedelta(days=1)
