"""What is sealed opens for the row that it was sealed for, and for nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet.store.keys import Keys, id_of
from guichet.store.vault import BLOCK, KeyMissing, Unreadable, Vault


class OneKey(Keys):
    """A key without a place: for properties, which are tried hundreds of times."""

    def __init__(self, key: bytes) -> None:
        super().__init__(Path("nowhere"), use_keyring=False)
        self.key = key

    def find(self, key_id: str) -> bytes | None:
        return self.key if key_id == id_of(self.key) else None


KEY, OTHER_KEY = b"k" * 32, b"o" * 32
VAULT = Vault(OneKey(KEY), id_of(KEY))


@given(plain=st.binary(max_size=3 * BLOCK), aad=st.binary(max_size=40))
def test_what_was_sealed_comes_back(plain: bytes, aad: bytes) -> None:
    sealed = VAULT.seal(plain, aad)
    assert VAULT.unseal(sealed, aad) == plain
    assert len(plain) < 8 or plain not in sealed


@given(plain=st.binary(max_size=64), aad=st.binary(max_size=20), other=st.binary(max_size=20))
def test_it_does_not_open_for_another_row(plain: bytes, aad: bytes, other: bytes) -> None:
    if aad != other:
        with pytest.raises(Unreadable):
            VAULT.unseal(VAULT.seal(plain, aad), other)


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_one_changed_bit_makes_it_unreadable(at: int, bit: int) -> None:
    sealed = bytearray(VAULT.seal(b"Minou", b"row"))
    sealed[at % len(sealed)] ^= 1 << bit
    with pytest.raises(Unreadable):
        VAULT.unseal(bytes(sealed), b"row")


@given(st.binary(max_size=80))
def test_anything_else_is_unreadable(anything: bytes) -> None:
    with pytest.raises(Unreadable):
        VAULT.unseal(anything, b"row")


def test_lengths_do_not_tell() -> None:
    assert len({len(VAULT.seal(b"x" * length, b"")) for length in range(400)}) == 1


def test_equal_answers_do_not_look_equal() -> None:
    assert VAULT.seal(b"Minou", b"row") != VAULT.seal(b"Minou", b"row")


def test_without_its_key_nothing_is_sealed_and_nothing_opens() -> None:
    locked = Vault(OneKey(OTHER_KEY), id_of(KEY))
    assert locked.key_is_missing
    with pytest.raises(KeyMissing):
        locked.seal(b"Minou", b"row")
    with pytest.raises(Unreadable):
        locked.unseal(VAULT.seal(b"Minou", b"row"), b"row")
