"""The mailbox: every address's messages, read, searched, moved (rows 99, 105, 110-122)."""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.messages.read_message import ReadMessage
from guichet.procedures.followed import guide_of
from guichet.rules.atlas_entry import Guide
from guichet.rules.email_address import parse
from guichet.rules.mailbox_limits import COUNTED, LISTED_AHEAD, OFFERED
from guichet.rules.typed_text import has_control_character
from guichet.store import codes, journal, mail
from guichet.store.models import Folder, StoredMessage
from guichet.store.problems import StoreProblem
from guichet.store.store import Store
from guichet.store.vault import Unreadable


@dataclass(frozen=True)
class Line:
    """One message of a list. ``folder`` is "inbox" or "junk"."""

    id: int
    folder: str
    sender: str
    recipient: str
    recipient_key: str
    subject: str
    sent_at: datetime
    unread: bool


@dataclass(frozen=True)
class Page:
    """Some lines of a list that has ``total``; of a long one no more are counted than tell that it goes on."""

    lines: tuple[Line, ...]
    total: int


@dataclass(frozen=True)
class Box:
    """The mailbox of one address; ``unread`` counts its inbox, ``unread_junk`` its « Courrier indésirable ».

    More than ``COUNTED`` are not counted: one more stands for all of them.
    """

    text: str
    key: str
    unread: int
    unread_junk: int


@dataclass(frozen=True)
class Overview:
    """The mailboxes, what is unread in all of them, and the message that came last.

    Where there are more than ``OFFERED``, ``boxes`` are the first ones in alphabetical order and those ``asked`` for,
    and ``is_whole`` is false.
    """

    boxes: tuple[Box, ...]
    latest: Line | None
    unread: int = 0
    unread_junk: int = 0
    is_whole: bool = True
    asked: frozenset[str] = frozenset()


class Unopened(StrEnum):
    """Why a message cannot be shown."""

    KEY_LOST = "key_lost"
    GONE = "gone"


class Mailbox:
    """The mailbox's questions to the store. Several windows may ask at once: what is gone is said, never raised."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def latest_id(self) -> int:
        """Number of the message that came last, 0 if there is none: grows whenever mail arrives, whoever sent it."""
        with self._store.reading() as session:
            return mail.latest_id(session)

    def overview(self, asked: frozenset[str] = frozenset()) -> Overview:
        """The mailboxes in alphabetical order, with what is unread in them.

        ``asked`` are addresses, typed or in their compared form, whose mailboxes are wanted however many there are; so
        is that of the message which came last.
        """
        with self._store.reading() as session:
            rows = mail.mailboxes(session, OFFERED + 1, COUNTED + 1)
            latest = mail.latest(session)
            is_whole = len(rows) <= OFFERED
            if not is_whole:
                wanted = asked | {latest.recipient_key} if latest else asked
                rows = [*rows[:OFFERED], *_others(session, wanted, {row.key for row in rows[:OFFERED]})]
            return Overview(
                boxes=tuple(Box(*row) for row in rows),
                latest=_line(latest) if latest else None,
                unread=mail.unread(session, Folder.INBOX, COUNTED + 1),
                unread_junk=mail.unread(session, Folder.JUNK, COUNTED + 1),
                is_whole=is_whole,
                asked=asked,
            )

    def page(self, address_key: str | None, folder: str, search: str = "", offset: int = 0, limit: int = 50) -> Page:
        """Lines of a folder, the newest first; of all addresses if ``address_key`` is None.

        ``search`` is looked for in subject, sender and recipient, whatever its case; blanks around it do not count.
        """
        place, wanted = Folder(folder), search.strip()
        if has_control_character(wanted):
            return Page((), 0)  # no message holds one, and PostgreSQL takes no NUL
        with self._store.reading() as session:
            rows = mail.page(session, address_key, place, wanted, offset, limit)
            total = offset + len(rows)
            if len(rows) == limit or not rows:  # else this is its end: no need to count
                total = mail.total(session, address_key, place, wanted, total + LISTED_AHEAD)
            return Page(tuple(map(_line, rows)), total)

    def open(self, message_id: int) -> ReadMessage | Unopened:
        """The message, ready to be shown; it counts as read from now on."""
        from guichet.messages.reading import read  # parsers of mail and HTML: for whoever opens a message

        raw = self.raw(message_id)
        if isinstance(raw, Unopened):
            return raw
        with self._store.reading() as session:
            row = mail.by_id(session, message_id)
            sent_at, unread = (row.sent_at, not row.is_read) if row else (self._clock.now(), False)
        if unread:
            with contextlib.suppress(StoreProblem):  # a store that is read-only for now still shows its messages
                self._mark(message_id, "message_read", is_read=True)
        return read(raw, sent_at)

    def raw(self, message_id: int) -> bytes | Unopened:
        """The bytes as they were sent: a whole .eml file."""
        with self._store.reading() as session:
            try:
                return mail.raw(session, self._store.vault, message_id)
            except Unreadable:
                return Unopened.KEY_LOST
            except LookupError:
                return Unopened.GONE

    def guide(self, message_id: int) -> Guide | None:
        """The guide that the code in the message belongs to; None where nobody knows any more."""
        with self._store.reading() as session:
            row = mail.by_id(session, message_id)
            code = codes.sent_at(session, row.recipient_key, row.sent_at) if row is not None else None
            return guide_of(session, code.account_id, code.purpose) if code is not None else None

    def mark_unread(self, message_id: int) -> None:
        """Let the message count as unread again."""
        self._mark(message_id, "message_marked_unread", is_read=False)

    def move(self, message_id: int, folder: str) -> None:
        """Put the message into "inbox" or "junk"."""
        with self._store.writing() as session:
            mail.move(session, message_id, Folder(folder))
            self._note(session, message_id, f"message_moved_to_{folder}")

    def _mark(self, message_id: int, event: str, *, is_read: bool) -> None:
        with self._store.writing() as session:
            mail.mark_read(session, message_id, is_read)
            self._note(session, message_id, event)

    def _note(self, session: Session, message_id: int, event: str) -> None:
        row = mail.by_id(session, message_id)
        if row is not None:
            journal.append(session, self._clock.now(), event, row.recipient_key, row.account_id)


def _others(session: Session, asked: frozenset[str], known: set[str]) -> list[mail.MailboxRow]:
    """Mailboxes that were asked for and do not stand among the first ones, in alphabetical order as well."""
    keys = asked | {parsed.key for each in asked if (parsed := parse(each))}
    rows = (mail.mailbox(session, key, COUNTED + 1) for key in sorted(keys - known))
    return [row for row in rows if row is not None]


def _line(row: StoredMessage) -> Line:
    return Line(
        id=row.id,
        folder=row.folder.value,
        sender=row.sender,
        recipient=row.recipient_text,
        recipient_key=row.recipient_key,
        subject=row.subject,
        sent_at=row.sent_at,
        unread=not row.is_read,
    )
