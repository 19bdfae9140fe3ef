"""Where the keys of the vault are kept: the system's keyring, or a file that only the user can read.

A key is named by its own digest, so that every copy of a database finds the key that it was sealed with, a damaged key
is noticed, and two databases never fight for one name. A shared server database keeps its key in a file: whoever
installs a seat copies ``<key id>.key`` from the first one. The folder is never that of the database or its backups.
"""

import base64
import contextlib
import hashlib
import logging
import os
import secrets
from pathlib import Path

KEY_BYTES = 32
SERVICE = "guichet"
_log = logging.getLogger(__name__)


def id_of(key: bytes) -> str:
    """The name of a key: 16 hexadecimal digits that tell nothing of it."""
    return hashlib.sha256(b"guichet key id" + key).hexdigest()[:16]


class Keys:
    """The keys of one seat. ``use_keyring`` is false for portable installations and server databases."""

    def __init__(self, folder: Path, *, use_keyring: bool) -> None:
        self.folder = folder
        self.use_keyring = use_keyring

    def find(self, key_id: str) -> bytes | None:
        """The key of that name, or None where it is lost, damaged, or the keyring does not answer."""
        return self._in_file(key_id) or (self._in_keyring(key_id) if self.use_keyring else None)

    def create(self) -> str:
        """Make and keep a new key; answers its name. OSError if there is no place that takes it."""
        key = secrets.token_bytes(KEY_BYTES)
        key_id = id_of(key)
        if not (self.use_keyring and self._keep_in_keyring(key_id, key)):
            self._keep_in_file(key_id, key)
        return key_id

    def file_of(self, key_id: str) -> Path:
        """The file in which the key of that name would be looked for."""
        return self.folder / f"{key_id}.key"

    def _in_file(self, key_id: str) -> bytes | None:
        try:
            return _decoded(self.file_of(key_id).read_text("ascii"), key_id)
        except (OSError, ValueError):
            return None

    def _keep_in_file(self, key_id: str, key: bytes) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(OSError):  # a folder that is not ours to change
            self.folder.chmod(0o700)
        handle = os.open(self.file_of(key_id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())  # on the disk before the database names it

    def _in_keyring(self, key_id: str) -> bytes | None:
        try:
            import keyring

            kept = keyring.get_password(SERVICE, key_id)
        except Exception as error:  # a backend may raise anything: no session bus, locked, refused …
            _log.warning("the system's keyring does not answer (%s)", type(error).__name__)
            return None
        return _decoded(kept, key_id) if kept else None

    def _keep_in_keyring(self, key_id: str, key: bytes) -> bool:
        """Whether the keyring took the key: some backends take everything and keep nothing."""
        try:
            import keyring

            keyring.set_password(SERVICE, key_id, base64.b64encode(key).decode("ascii"))
        except Exception as error:
            _log.info("no keyring here (%s): the key goes to a file", type(error).__name__)
            return False
        return self._in_keyring(key_id) == key


def _decoded(text: str, key_id: str) -> bytes | None:
    """The key in ``text`` if it is the one that is asked for."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES and id_of(key) == key_id else None
