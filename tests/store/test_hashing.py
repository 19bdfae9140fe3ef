"""Argon2id with the library's own cost: each hash takes a while, so there are few of them here."""

from threading import Thread

import pytest
from argon2 import PasswordHasher

from guichet.store import hashing
from guichet.store.hashing import HashDamaged, hash_secret, needs_rehash, printed_secrets, verify

pytestmark = pytest.mark.full_hashes


@pytest.mark.rows(61)
def test_a_password_is_kept_as_a_hash_and_compared_composed() -> None:
    password = "Un tien vaut mieux que deux tu l’auras 1é"
    kept = hash_secret(password)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert password not in kept
    assert verify(kept, password.replace("é", "e\u0301"))
    assert not verify(kept, password.upper())
    assert not needs_rehash(kept)


def test_the_end_of_a_long_password_counts() -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("x" * 127 + "y")
    assert verify(cheap, "x" * 127 + "y")
    assert not verify(cheap, "x" * 128)
    assert needs_rehash(cheap)


def test_what_is_printed_anyway_costs_little_there_and_nowhere_else() -> None:
    meanwhile: list[str] = []
    with printed_secrets():
        other = Thread(target=lambda: meanwhile.append(hash_secret("somebody's own")))
        other.start()
        kept = hash_secret("Traboule69Bellecour07")
        other.join()
    assert kept.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert verify(kept, "Traboule69Bellecour07") and not verify(kept, "Traboule69Bellecour70")
    for hashed in (*meanwhile, hash_secret("somebody's own")):
        assert hashed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_half_a_surrogate_pair_is_just_a_wrong_password() -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("secret")
    assert not verify(cheap, "secret\ud83d")


@pytest.mark.parametrize(
    "broken", ["", "plain", "$argon2id$v=19$m=65536,t=3,p=4$AAAA", "$argon2id$v=19$m=8,t=1,p=1$!$!"]
)
def test_a_broken_hash_is_not_a_wrong_password(broken: str) -> None:
    with pytest.raises(HashDamaged):
        verify(broken, "secret")


def test_an_unknown_account_costs_a_whole_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    costs = []

    class Counting(PasswordHasher):
        def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
            costs.append((self.time_cost, self.memory_cost))
            return super().hash(password, salt=salt)

    monkeypatch.setattr(hashing, "_hasher", Counting())
    hashing.verify_nothing("secret")
    assert costs == [(3, 65536)]
