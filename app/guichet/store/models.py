"""The tables, as SQLAlchemy sees them today. How an existing database gets there is told by migrations/."""

import uuid
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import (
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from guichet.rules.mode import Mode

# Named by rule, so that a later migration can name what it drops, on SQLite and PostgreSQL alike.
NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
}


class State(StrEnum):
    """A registration is pending until its code is used."""

    PENDING = "pending"
    ACTIVE = "active"


class Purpose(StrEnum):
    """What an activation code proves."""

    CREATION = "creation"
    ADDRESS_CHANGE = "address_change"


class Folder(StrEnum):
    """Where a message lies: the inbox or « Courrier indésirable »."""

    INBOX = "inbox"
    JUNK = "junk"


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, handed back in UTC whatever the database; one without a time zone is refused (ValueError)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Turn to UTC: SQLite keeps the digits and drops the zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be kept")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Say that what SQLite kept is UTC; PostgreSQL answers in the zone of its session."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _one_of(choices: type[StrEnum]) -> Enum:
    """A text column with a check constraint: PostgreSQL's own enumerations are hard to change later."""
    return Enum(
        choices,
        name=choices.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(DeclarativeBase):
    """What all tables share. Rows have no repr of their own: most hold something that must not be logged."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        str: String,
        bytes: LargeBinary,
        uuid.UUID: Uuid,
        **{choices: _one_of(choices) for choices in (Mode, State, Purpose, Folder)},
    }


class Contact:
    """Who somebody is and where they live: the « Usager » part of the forms (rows 76-86)."""

    surname: Mapped[str]
    first_name: Mapped[str]
    phone: Mapped[str]
    street_number: Mapped[str] = mapped_column(default="")
    street_kind: Mapped[str] = mapped_column(default="")
    street_name: Mapped[str] = mapped_column(default="")
    address_extra: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str]
    country: Mapped[str]


class Account(Contact, Base):
    """An account (espace professionnel), from its registration on. One address, one account, pending ones included.

    ``answer`` is sealed by the vault with the bytes of ``id`` as associated data; ``password_hash`` is Argon2id's.
    """

    __tablename__ = "account"
    __table_args__ = (Index(None, "state", "password_set_at"),)  # whom accounts.expired_pending looks at

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    address_text: Mapped[str]
    address_key: Mapped[str] = mapped_column(unique=True)
    mode: Mapped[Mode]
    state: Mapped[State]
    password_hash: Mapped[str]
    password_set_at: Mapped[datetime]
    question: Mapped[str]
    answer: Mapped[bytes]
    subscriber_number: Mapped[str] = mapped_column(unique=True)
    registered_at: Mapped[datetime]
    activated_at: Mapped[datetime | None]


class TakenAddress(Base):
    """An address that nobody else can have: that of an account, or the one that an account is changing to.

    Two tables hold them; this one lets the database itself say that each is held once.
    """

    __tablename__ = "taken_address"

    address_key: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)


class AddressChange(Base):
    """A new address that waits for its code, one an account; with it the new password if both change (ruling C18).

    ``deadline`` is that of the code; after it the row counts for nothing.
    """

    __tablename__ = "address_change"

    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    address_text: Mapped[str]
    address_key: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str | None]
    sent_at: Mapped[datetime]
    deadline: Mapped[datetime] = mapped_column(index=True)


class CertificateHolder(Contact, Base):
    """Somebody whose account has an invalid certificate: no password, and an address that others may share (row 74).

    Whoever opts for a password becomes an ``Account`` of the same ``id``, so that the companies are theirs as before.
    """

    __tablename__ = "certificate_holder"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    address_text: Mapped[str]
    address_key: Mapped[str] = mapped_column(index=True)
    subscriber_number: Mapped[str] = mapped_column(unique=True)
    registered_at: Mapped[datetime]


class Company(Base):
    """A company (dossier) to whose services an account has access.

    ``owner_id`` is an account's or a certificate holder's, hence no foreign key. ``sort_key`` is the folded name.
    """

    __tablename__ = "company"
    __table_args__ = (
        UniqueConstraint("owner_id", "siren"),
        Index(None, "owner_id", "sort_key", "siren"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[uuid.UUID]
    siren: Mapped[str]
    name: Mapped[str]
    sort_key: Mapped[str]
    address: Mapped[str] = mapped_column(default="")


class ActivationCode(Base):
    """A code that was sent, as an Argon2id hash.

    ``account_id`` is no foreign key: the row outlives an erased registration, so that an expired code can be told
    from an unknown one.
    """

    __tablename__ = "activation_code"
    __table_args__ = (
        Index(None, "address_key", "purpose"),
        # Of the codes that can still be used alone: the others are many, and nobody asks when they die. That is said in
        # migration 0004 only: said here, it would bring all of PostgreSQL's dialect into every start.
        Index(None, "deadline"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(index=True)
    address_key: Mapped[str]
    purpose: Mapped[Purpose] = mapped_column(default=Purpose.CREATION)
    code_hash: Mapped[str]
    sent_at: Mapped[datetime]
    deadline: Mapped[datetime]
    used_at: Mapped[datetime | None]


class StoredMessage(Base):
    """A message in the simulated mailbox; ``body`` is the whole RFC 5322 message, sealed, with ``uid`` as data.

    The body is not loaded with the row: lists do not need it. ``size`` is in bytes, unsealed. ``account_id`` tells on
    whose account it was sent: an address may belong to somebody else later.
    """

    __tablename__ = "message"
    # Rows are long: what lists ask of all of them at once, an index alone must answer.
    __table_args__ = (
        Index(None, "recipient_key", "folder", "sent_at"),
        Index(None, "folder", "sent_at", "id", "subject", "sender", "recipient_text"),
        Index(None, "recipient_key", "recipient_text"),
        Index(None, "is_read", "folder", "recipient_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[uuid.UUID] = mapped_column(unique=True)
    account_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    recipient_text: Mapped[str]
    recipient_key: Mapped[str]
    folder: Mapped[Folder]
    sender: Mapped[str]
    subject: Mapped[str]
    sent_at: Mapped[datetime]
    is_read: Mapped[bool] = mapped_column(default=False)
    size: Mapped[int]
    body: Mapped[bytes] = mapped_column(deferred=True)


class JournalEntry(Base):
    """What happened: when, whom, what, and the codes of what was refused (comma separated). Never a secret."""

    __tablename__ = "journal"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    address_key: Mapped[str | None] = mapped_column(index=True)
    account_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    event: Mapped[str]
    refusals: Mapped[str] = mapped_column(default="")


class WrongAttempts(Base):
    """Wrong tries in a row, by what was tried and for which address, known or not (safety.md, Wrong attempts)."""

    __tablename__ = "wrong_attempts"

    kind: Mapped[str] = mapped_column(primary_key=True)
    address_key: Mapped[str] = mapped_column(primary_key=True)
    failures: Mapped[int]
    last_at: Mapped[datetime]
    wait_until: Mapped[datetime | None]


class DaySequence(Base):
    """The last number given out on a Paris day (ruling C1)."""

    __tablename__ = "day_sequence"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class StoreInfo(Base):
    """What the store knows of itself: see the names in info.py."""

    __tablename__ = "store_info"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
