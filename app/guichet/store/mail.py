"""The simulated mailbox: what procedures ask of it."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, FromClause, Select, String, func, literal, literal_column, select, update
from sqlalchemy.orm import Session, undefer

from guichet.rules.email_address import EmailAddress
from guichet.store.models import Folder, StoredMessage
from guichet.store.vault import Vault

if TYPE_CHECKING:
    from email.message import EmailMessage


class MailboxRow(NamedTuple):
    """An address that got messages, and how many of them are unread in each folder."""

    text: str
    key: str
    unread: int
    unread_junk: int


def add(
    session: Session,
    vault: Vault,
    message: "EmailMessage",
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
    wanted = select(StoredMessage).where(*_wanted(session, recipient_key, folder, search)).order_by(*newest_first)
    return session.scalars(wanted.offset(offset).limit(limit)).all()


def total(session: Session, recipient_key: str | None, folder: str, search: str = "", enough: int | None = None) -> int:
    """How many messages ``page`` has in all; no more than ``enough`` are counted."""
    return _count(session, *_wanted(session, recipient_key, folder, search), enough=enough)


def unread(session: Session, folder: Folder, enough: int) -> int:
    """How many messages of a folder are unread, of all addresses; no more than ``enough`` are counted."""
    return _count(session, StoredMessage.is_read.is_(False), StoredMessage.folder == folder, enough=enough)


def latest(session: Session) -> StoredMessage | None:
    """The message that was delivered last, in whatever folder, without its body."""
    return session.scalars(select(StoredMessage).order_by(StoredMessage.id.desc()).limit(1)).first()


def latest_id(session: Session) -> int:
    """Its number alone, for those who ask every other second; 0 if there is none."""
    return session.scalar(select(func.max(StoredMessage.id))) or 0


def mailboxes(session: Session, limit: int, enough: int) -> Sequence[MailboxRow]:
    """The first of the addresses that ever got a message, in alphabetical order; ``enough`` is that of ``unread``."""
    key = StoredMessage.recipient_key
    first = select(func.min(key).label("key"), literal(1).label("place")).cte("known", recursive=True)
    # From one address to the next: going through all messages of each would take as long as there are messages.
    following = select(func.min(key)).where(key > first.c.key).correlate(first).scalar_subquery()
    reached = first.c.key.is_not(None) & (first.c.place < limit)
    known = first.union_all(select(following, first.c.place + 1).where(reached))
    wanted = _mailbox(known.c.key, enough, known).where(known.c.key.is_not(None)).order_by(known.c.place)
    return [MailboxRow._make(row) for row in session.execute(wanted)]


def mailbox(session: Session, key: str, enough: int) -> MailboxRow | None:
    """The same of one address; None if it never got a message, or all were erased."""
    text, _, unread, unread_junk = session.execute(_mailbox(literal(key, String), enough)).one()
    return MailboxRow(text, key, unread, unread_junk) if text is not None else None


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


def _mailbox(key: ColumnElement[str], enough: int, *source: FromClause) -> Select[Any]:
    """What is told of the address ``key`` (of ``source``): each in a subquery of its own, which an index answers."""
    here = StoredMessage.recipient_key == key
    text = select(func.max(StoredMessage.recipient_text)).where(here).scalar_subquery()
    unread = (
        _counted(here, StoredMessage.is_read.is_(False), StoredMessage.folder == folder, enough=enough, source=source)
        for folder in (Folder.INBOX, Folder.JUNK)
    )
    return select(text, key, *(each.scalar_subquery() for each in unread))


def _count(session: Session, *wanted: ColumnElement[bool], enough: int | None) -> int:
    return session.scalar(_counted(*wanted, enough=enough)) or 0


def _counted(*wanted: ColumnElement[bool], enough: int | None, source: tuple[FromClause, ...] = ()) -> Select[Any]:
    found: Select[Any] = (
        select(literal_column("1")).select_from(StoredMessage).where(*wanted).limit(enough).correlate(*source)
    )
    return select(func.count()).select_from(found.subquery())


def _wanted(session: Session, recipient_key: str | None, folder: str, search: str) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [StoredMessage.folder == Folder(folder)]
    if recipient_key is not None:
        wanted.append(StoredMessage.recipient_key == recipient_key)
    if search:
        # One text of three, with a line's end between them, which no search holds: on SQLite, folding the case of
        # each by itself takes three times as long.
        place = StoredMessage.subject + "\n" + StoredMessage.sender + "\n" + StoredMessage.recipient_text
        # SQLite's own LIKE folds ASCII, and that four times as fast as our lower() in engines.py.
        folded_anyway = search.isascii() and session.get_bind().dialect.name == "sqlite"
        found = place.contains if folded_anyway else place.icontains
        wanted.append(found(search, autoescape=True))
    return wanted
