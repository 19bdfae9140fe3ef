"""The activation code: 12 letters by e-mail, alive for 48 hours, used once (rows 100-107, 115; rulings C7, C25)."""

import string
from datetime import datetime, timedelta
from uuid import UUID

from guichet.rules.refusals import Code, Field, Refusal

LENGTH = 12
ALPHABET = string.ascii_letters
LIFETIME = timedelta(hours=48)
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"  # what mail programs add to a copied word


def draw() -> str:
    """A new code: 12 letters out of 52, 68 bits."""
    import secrets

    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def bound(code: str, account_id: UUID, purpose: str) -> str:
    """The text that is hashed instead of the bare code: worth nothing for another account or another purpose."""
    return f"{account_id}:{purpose}:{code}"


def deadline(sent_at: datetime) -> datetime:
    """Last moment at which a code sent at ``sent_at`` works: the clock starts at sending (row 103)."""
    return sent_at + LIFETIME


def is_alive(sent_at: datetime, now: datetime) -> bool:
    """Whether the code still works: exactly 48 h is in, a second more is out (ruling C25)."""
    return now <= deadline(sent_at)


def clean(text: str) -> str:
    """What was typed, without the white space around it (ruling C7). Case is kept: it counts."""
    return text.strip("".join(filter(str.isspace, text)) + _INVISIBLE)


def joined(text: str) -> str:
    """A code that was written in groups (« mHPs tewG kBYj ») in one piece; names and addresses as they are, without the
    white space around them."""
    parts = text.split()
    whole = "".join(parts)
    is_code = len(whole) == LENGTH and whole.isascii() and whole.isalnum()
    return whole if is_code and not all(map(_is_word, parts)) else text.strip()


def check(text: str, field: Field = Field.CODE) -> Refusal | None:
    """Judge the look of a code, not whether it exists (that is judged together with the address)."""
    code = clean(text)
    if not code:
        return Refusal(Code.MISSING, field)
    if len(code) > LENGTH and any(char.isdigit() for char in code):
        return Refusal(Code.CODE_IS_PASSWORD, field)  # row 128
    if len(code) != LENGTH or any(char not in ALPHABET for char in code):
        return Refusal(Code.CODE_MALFORMED, field, {"limit": LENGTH})
    return None


def _is_word(part: str) -> bool:
    """« Martin », « MARTIN », « martin »: hardly a part of a code, whose letters are drawn one by one."""
    return part in (part.lower(), part.upper(), part.capitalize())
