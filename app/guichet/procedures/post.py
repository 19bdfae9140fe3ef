"""What is sent: the two messages of the guides, into the mailbox of an address.

What composes them is imported with the first that is sent: nobody on the homepage sends one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.rules import activation_code
from guichet.rules.activation_code import deadline
from guichet.rules.email_address import EmailAddress
from guichet.store import journal, mail
from guichet.store.hashing import hash_secret
from guichet.store.models import ActivationCode, Folder, Purpose
from guichet.store.store import Store

if TYPE_CHECKING:
    from email.message import EmailMessage


@dataclass(frozen=True)
class DrawnCode:
    """A code, its hash and its message, made before the transaction in which it is sent: they take long, and of those
    who register on one day only one at a time comes further than its number (store/sequences.py)."""

    account_id: UUID
    purpose: Purpose
    hash: str = field(repr=False)
    sent_at: datetime
    message: "EmailMessage" = field(repr=False)

    @classmethod
    def draw(
        cls, account_id: UUID, purpose: Purpose, now: datetime, address: EmailAddress, language: str
    ) -> "DrawnCode":
        """A new code, to be sent at the second that the message will show: that is the one which counts."""
        from guichet.messages import activation_message

        text = activation_code.draw()
        hashed = hash_secret(activation_code.bound(text, account_id, purpose))
        sent_at = now.replace(microsecond=0)
        message = activation_message.compose(address.text, text, sent_at, language)
        return cls(account_id, purpose, hashed, sent_at, message)


class Post:
    """Sends inside the caller's transaction; ``to_junk`` tells where the trainer lets messages land.

    Both refuse with ``store.vault.KeyMissing`` where messages cannot be encrypted.
    """

    def __init__(self, store: Store, to_junk: Callable[[], bool]) -> None:
        self._vault = store.vault
        self._to_junk = to_junk

    def send_code(self, session: Session, code: DrawnCode, address: EmailAddress) -> None:
        """E-mail 1, the same for a creation and a change of address (rows 110, 208)."""
        session.add(
            ActivationCode(
                account_id=code.account_id,
                address_key=address.key,
                purpose=code.purpose,
                code_hash=code.hash,
                sent_at=code.sent_at,
                deadline=deadline(code.sent_at),
                used_at=None,
            )
        )
        mail.add(session, self._vault, code.message, address, self._folder(), code.sent_at, code.account_id)
        journal.append(session, code.sent_at, "code_sent", address.key, code.account_id)

    def send_password_changed(
        self, session: Session, account_id: UUID, address: EmailAddress, valid_until: date, now: datetime, language: str
    ) -> None:
        """E-mail 2 (rows 195-199)."""
        from guichet.messages import password_message

        message = password_message.compose(address.text, valid_until, now, language)
        mail.add(session, self._vault, message, address, self._folder(), now, account_id)
        journal.append(session, now, "password_message_sent", address.key, account_id)

    def _folder(self) -> Folder:
        return Folder.JUNK if self._to_junk() else Folder.INBOX
