"""What is kept encrypted: security answers and messages (AES-256-GCM, safety.md).

A sealed value is: version (1 byte), key id (8), nonce (12), ciphertext and tag. Head and associated data are
authenticated with it, so that a value moved to another row does not open there.

The library is imported with the first value: it takes 6 MiB, and nobody on the homepage seals anything.
"""

import secrets

from guichet.store.keys import Keys

_VERSION = b"\x01"
_HEAD = 1 + 8
_NONCE = 12
_LENGTH = 4
BLOCK = 512  # longer than any security answer: the length of one does not tell which question it answers


class Unreadable(Exception):
    """A sealed value that does not open: its key is lost, or it was damaged or moved."""


class KeyMissing(Exception):
    """Nothing can be sealed: the key of this store is not on this seat."""


class Vault:
    """Seals with the key named ``key_id``, opens with whichever key a value names."""

    def __init__(self, keys: Keys, key_id: str) -> None:
        self._keys = keys
        self._found: dict[str, bytes | None] = {}
        self.key_id = key_id

    @property
    def key_is_missing(self) -> bool:
        """Whether the key that new values need is not on this seat."""
        return self._key(self.key_id) is None

    def seal(self, plain: bytes, aad: bytes) -> bytes:
        """Encrypt ``plain`` for the row that ``aad`` names. Refuses with ``KeyMissing``."""
        key = self._key(self.key_id)
        if key is None:
            raise KeyMissing
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        head = _VERSION + bytes.fromhex(self.key_id)
        nonce = secrets.token_bytes(_NONCE)
        return head + nonce + AESGCM(key).encrypt(nonce, _padded(plain), head + aad)

    def unseal(self, sealed: bytes, aad: bytes) -> bytes:
        """What was sealed with the same ``aad``. Refuses with ``Unreadable``."""
        head, nonce, rest = sealed[:_HEAD], sealed[_HEAD : _HEAD + _NONCE], sealed[_HEAD + _NONCE :]
        key = self._key(head[1:].hex()) if head[:1] == _VERSION else None
        if key is None:
            raise Unreadable
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            padded = AESGCM(key).decrypt(nonce, rest, head + aad)
        except (InvalidTag, ValueError):
            raise Unreadable from None
        length = int.from_bytes(padded[:_LENGTH], "big")
        return padded[_LENGTH : _LENGTH + length]

    def seal_from_now_on_with(self, key_id: str) -> None:
        """Change to another key. Values sealed before keep the name of theirs."""
        self._found.pop(key_id, None)
        self.key_id = key_id

    def _key(self, key_id: str) -> bytes | None:
        """Looked up once: a keyring may ask the user each time."""
        if key_id not in self._found:
            self._found[key_id] = self._keys.find(key_id)
        return self._found[key_id]


def _padded(plain: bytes) -> bytes:
    content = len(plain).to_bytes(_LENGTH, "big") + plain
    return content.ljust(-(-len(content) // BLOCK) * BLOCK, b"\0")
