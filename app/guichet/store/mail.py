"""The simulated mailbox: what procedures ask of it."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session, undefer

from guichet.rules.email_address import EmailAddress
from guichet.store.models import Folder, StoredMessage
from guichet.store.vault import Vault


def add(
    session: Session,
    vault: Vault,
    message: EmailMessage,
    recipient: EmailAddress,
    folder: str,
    sent_at: datetime,
    account_id: uuid.UUID | None = None,
) -> StoredMessage:
    """Deliver a message into a folder (``Folder``), sent on behalf of an account. Refuses with ``KeyMissing``."""
    uid, content = uuid.uuid4(), message.as_bytes()
    row = StoredMessage(
        uid=uid,
        account_id=account_id,
        recipient_text=recipient.text,
        recipient_key=recipient.key,
        folder=Folder(folder),
        sender=str(message["From"]),
        subject=str(message["Subject"]),
        sent_at=sent_at,
        is_read=False,
        size=len(content),
        body=vault.seal(content, uid.bytes),
    )
    session.add(row)
    session.flush()
    return row


def page(
    session: Session, recipient_key: str | None, folder: str, search: str = "", offset: int = 0, limit: int = 100
) -> Sequence[StoredMessage]:
    """Some messages of a folder without their bodies, the newest first; of all addresses if none is given.

    ``search`` is looked for, as it stands but whatever its case, in subject, sender and recipient.
    """
    newest_first = (StoredMessage.sent_at.desc(), StoredMessage.id.desc())
    wanted = select(StoredMessage).where(*_wanted(recipient_key, folder, search)).order_by(*newest_first)
    return session.scalars(wanted.offset(offset).limit(limit)).all()


def total(session: Session, recipient_key: str | None, folder: str, search: str = "") -> int:
    """How many messages ``page`` has in all."""
    counted = select(func.count()).select_from(StoredMessage).where(*_wanted(recipient_key, folder, search))
    return session.scalar(counted) or 0


def unread(session: Session) -> dict[tuple[str, Folder], int]:
    """How many messages are unread, by the key of their address and by folder (only where there are any)."""
    place = (StoredMessage.recipient_key, StoredMessage.folder)
    counted = select(*place, func.count()).where(StoredMessage.is_read.is_(False)).group_by(*place)
    return {(key, folder): count for key, folder, count in session.execute(counted)}


def latest(session: Session) -> StoredMessage | None:
    """The message that was delivered last, in whatever folder, without its body."""
    return session.scalars(select(StoredMessage).order_by(StoredMessage.id.desc()).limit(1)).first()


def latest_id(session: Session) -> int:
    """Its number alone, for those who ask every other second; 0 if there is none."""
    return session.scalar(select(func.max(StoredMessage.id))) or 0


def addresses(session: Session) -> list[EmailAddress]:
    """All addresses that ever got a message, in alphabetical order."""
    known = select(func.max(StoredMessage.recipient_text), StoredMessage.recipient_key)
    rows = session.execute(known.group_by(StoredMessage.recipient_key).order_by(StoredMessage.recipient_key))
    return [EmailAddress(text, key) for text, key in rows]


def by_id(session: Session, message_id: int) -> StoredMessage | None:
    """The message of that number, without its body."""
    return session.get(StoredMessage, message_id)


def raw(session: Session, vault: Vault, message_id: int) -> bytes:
    """The bytes of a message. Refuses with ``Unreadable``, and with LookupError if there is no such message."""
    message = session.get(StoredMessage, message_id, options=[undefer(StoredMessage.body)])
    if message is None:
        raise LookupError(message_id)
    return vault.unseal(message.body, message.uid.bytes)


def mark_read(session: Session, message_id: int, is_read: bool = True) -> None:
    """Note that a message was read, or is to be read again."""
    session.execute(update(StoredMessage).where(StoredMessage.id == message_id).values(is_read=is_read))


def move(session: Session, message_id: int, folder: str) -> None:
    """Put a message into the other folder."""
    session.execute(update(StoredMessage).where(StoredMessage.id == message_id).values(folder=Folder(folder)))


def _wanted(recipient_key: str | None, folder: str, search: str) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [StoredMessage.folder == Folder(folder)]
    if recipient_key is not None:
        wanted.append(StoredMessage.recipient_key == recipient_key)
    if search:
        # One text of three, with a line's end between them, which no search holds: on SQLite, folding the case of
        # each by itself takes three times as long.
        place = StoredMessage.subject + "\n" + StoredMessage.sender + "\n" + StoredMessage.recipient_text
        wanted.append(place.icontains(search, autoescape=True))
    return wanted
