"""The key: in the keyring or in a file, never replaced silently."""

import stat
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from guichet.settings import Places
from guichet.store.keys import Keys
from guichet.store.opening import open_store
from guichet.store.vault import KeyMissing, Unreadable
from tests.store.conftest import NOW


class Ring(KeyringBackend):
    """A keyring in memory that can be locked, or take everything and keep nothing."""

    priority = 1.0  # type: ignore[assignment]
    locked = forgetful = False

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise PasswordSetError
        if not self.forgetful:
            self.kept[service, username] = password


@pytest.fixture
def ring() -> "Ring":
    """The system's keyring, for this test."""
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def at_home(here: Places) -> Places:
    """An installation that is not portable."""
    return replace(here, portable=False)


def test_a_key_goes_into_a_private_file(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "key", use_keyring=False)
    key_id = keys.create()
    assert len(keys.find(key_id) or b"") == 32
    assert stat.S_IMODE(keys.file_of(key_id).stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"", b"not a key", b"AAAA", bytes(range(256))])
def test_a_damaged_key_is_no_key(tmp_path: Path, damage: bytes) -> None:
    keys = Keys(tmp_path / "key", use_keyring=False)
    key_id = keys.create()
    keys.file_of(key_id).write_bytes(damage)
    assert keys.find(key_id) is None


def test_another_key_under_its_name_is_no_key(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "key", use_keyring=False)
    one, two = keys.create(), keys.create()
    keys.file_of(one).write_bytes(keys.file_of(two).read_bytes())
    assert keys.find(one) is None


def test_the_keyring_is_preferred(ring: Ring, at_home: Places) -> None:
    store = open_store(at_home, None, NOW)
    assert ring.kept
    assert not at_home.key_folder.exists()
    assert store.vault.unseal(store.vault.seal(b"Minou", b"row"), b"row") == b"Minou"
    store.close()


def test_a_portable_installation_leaves_the_keyring_alone(ring: Ring, here: Places) -> None:
    open_store(here, None, NOW).close()
    assert not ring.kept


@pytest.mark.parametrize("fault", ["locked", "forgetful"])
def test_a_keyring_that_keeps_nothing_is_replaced_by_a_file(ring: Ring, at_home: Places, fault: str) -> None:
    setattr(ring, fault, True)
    store = open_store(at_home, None, NOW)
    assert store.key_file.exists()
    assert not store.key_is_missing
    store.close()


def test_a_keyring_that_fails_later_is_not_answered_with_a_new_key(ring: Ring, at_home: Places) -> None:
    first = open_store(at_home, None, NOW)
    sealed = first.vault.seal(b"Minou", b"row")
    first.close()
    ring.locked = True
    second = open_store(at_home, None, NOW)
    assert second.key_is_missing
    with pytest.raises(KeyMissing):
        second.vault.seal(b"Minou", b"row")
    second.close()
    assert not at_home.key_folder.exists()
    ring.locked = False
    third = open_store(at_home, None, NOW)
    assert third.vault.unseal(sealed, b"row") == b"Minou"
    third.close()


def test_a_lost_key_is_replaced_when_the_user_says_so(here: Places, url: str | None) -> None:
    first = open_store(here, url, NOW)
    sealed, key = first.vault.seal(b"Minou", b"row"), first.key_file
    first.close()
    lost = key.rename(key.with_suffix(".lost"))
    second = open_store(here, url, NOW)
    assert second.key_is_missing
    second.replace_key()
    assert not second.key_is_missing
    assert second.vault.unseal(second.vault.seal(b"Noiraud", b"row"), b"row") == b"Noiraud"
    with pytest.raises(Unreadable):
        second.vault.unseal(sealed, b"row")
    second.close()
    lost.rename(key)  # it turns up again
    third = open_store(here, url, NOW)
    assert third.vault.unseal(sealed, b"row") == b"Minou"
    third.close()


def test_another_window_replaced_the_key_before(here: Places) -> None:
    open_store(here, None, NOW).close()
    next(here.key_folder.iterdir()).unlink()
    one, two = open_store(here, None, NOW), open_store(here, None, NOW)
    assert one.key_is_missing
    assert two.key_is_missing
    one.replace_key()
    two.replace_key()
    assert two.vault.unseal(one.vault.seal(b"Minou", b"row"), b"row") == b"Minou"
    one.close()
    two.close()


def test_another_seat_needs_the_key_of_the_first(here: Places, tmp_path: Path, postgresql_url: str) -> None:
    first = open_store(here, postgresql_url, NOW)
    seat = replace(here, root=tmp_path / "seat", key_folder=tmp_path / "seat" / "key")
    without = open_store(seat, postgresql_url, NOW)
    assert without.key_is_missing
    assert not seat.key_folder.exists()
    without.close()
    seat.key_folder.mkdir(parents=True)
    without.key_file.write_bytes(first.key_file.read_bytes())
    second = open_store(seat, postgresql_url, NOW)
    assert second.vault.unseal(first.vault.seal(b"Minou", b"row"), b"row") == b"Minou"
    first.close()
    second.close()
