"""Passwords and activation codes as Argon2id hashes: about 170 ms and 64 MiB each, so on a worker and never inside a
transaction (safety.md)."""

import contextlib
import unicodedata
from collections.abc import Iterator
from contextvars import ContextVar
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

_hasher = PasswordHasher()  # the library's defaults follow RFC 9106, and move with it
_at_once = BoundedSemaphore(2)  # 128 MiB at most
_least = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
_is_printed = ContextVar("_is_printed", default=False)  # a thread's own


class HashDamaged(Exception):
    """What is kept is no hash: that is not a wrong secret."""


@contextlib.contextmanager
def printed_secrets() -> Iterator[None]:
    """What this thread hashes in this block is hashed at the least cost: for sample people alone, whose passwords the
    program itself prints, and whose store's key lies beside it. A hash names its cost: it is verified like any other.
    """
    before = _is_printed.set(True)
    try:
        yield
    finally:
        _is_printed.reset(before)


def hash_secret(text: str) -> str:
    """Hash a password or a code, whole, in its composed form (NFC)."""
    hasher = _least if _is_printed.get() else _hasher
    with _at_once:
        return hasher.hash(_bytes(text))


def verify(kept: str, text: str) -> bool:
    """Whether ``text`` is the secret behind the hash. Refuses with ``HashDamaged`` what is no hash."""
    try:
        with _at_once:
            return _hasher.verify(kept, _bytes(text))
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError):
        raise HashDamaged from None


def verify_nothing(text: str) -> None:
    """Take the time that ``verify`` takes, where there is no account: both refusals must cost the same."""
    hash_secret(text)


def needs_rehash(kept: str) -> bool:
    """Whether the hash was made with weaker parameters than today's. Refuses with ``HashDamaged``."""
    try:
        return _hasher.check_needs_rehash(kept)
    except InvalidHashError:
        raise HashDamaged from None


def _bytes(text: str) -> bytes:
    # A half of a surrogate pair can be typed; an encoding error would carry the secret in its report.
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
