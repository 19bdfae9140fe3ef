"""Fills a store with as many accounts as are wanted, past the procedures and in bulk, with rows such as they make.

All have one password, and one hash of it; answers and messages are sealed for their own row. A message is short, so
that a million of them are written in minutes. One account in a hundred waits for its activation, one message in ten is
unread.
"""

import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, text

from guichet.rules import subscriber_number
from guichet.rules.activation_code import LIFETIME
from guichet.rules.mode import Mode
from guichet.rules.paris import from_paris, paris_day
from guichet.rules.sample_people import person
from guichet.store.hashing import hash_secret
from guichet.store.models import (
    Account,
    ActivationCode,
    Base,
    Folder,
    JournalEntry,
    Purpose,
    State,
    StoredMessage,
    TakenAddress,
)
from guichet.store.store import Store
from guichet.store.vault import Vault

NOW = from_paris("2023-08-22T13:00")
PASSWORD = person("lila").password
TABLES: tuple[type[Base], ...] = (Account, TakenAddress, ActivationCode, StoredMessage, JournalEntry)
_A_DAY = 500  # registrations
_PENDING, _UNREAD = 100, 10
_AT_ONCE = 5_000
_BAR = 30

Row = dict[str, Any]


def address_of(number: int) -> str:
    """The address of one of the crowd."""
    return f"personne{number:07}@exemple.test"


def fill(store: Store, count: int, name: str) -> None:
    """Add ``count`` accounts with their codes, messages and journal to an empty store; ``name`` leads the bar."""
    with store._engine.connect() as connection:
        raw = connection.connection.driver_connection
        is_file = connection.dialect.name == "sqlite"
        if is_file and raw is not None:
            for pragma in ("synchronous = OFF", "journal_mode = MEMORY", "cache_size = -500000"):
                raw.execute(f"PRAGMA {pragma}")
        indexes = [index for table in TABLES for index in table.metadata.tables[table.__tablename__].indexes]
        for index in indexes:  # built at the end, in one go
            index.drop(connection)
        for table in TABLES:
            _fill_table(connection, table, _rows(table, count, store.vault), f"{name}, {table.__tablename__}", count)
        for done, index in enumerate(indexes):
            _show(f"{name}, indexes", done, len(indexes))
            index.create(connection)
        connection.commit()
        _show(f"{name}, filled", 1, 1)
        print(file=sys.stderr)  # noqa: T201
        connection.invalidate()  # its settings were for this alone
    if not is_file:
        with store._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))  # as the server does by itself, a minute later


def _fill_table(connection: Connection, table: type[Base], rows: Iterator[Row], name: str, count: int) -> None:
    done = 0
    while chunk := list(islice(rows, _AT_ONCE)):
        if connection.dialect.name == "sqlite":
            connection.execute(insert(table), chunk)
        else:
            _copy(connection, table, chunk)
        done += len(chunk)
        _show(name, done, count * (len(_EVENTS) if table is JournalEntry else 1))


def _copy(connection: Connection, table: type[Base], rows: list[Row]) -> None:
    """PostgreSQL's own way, several times as fast."""
    connection.execute(text("SELECT 1"))  # begins the transaction
    raw: Any = connection.connection.driver_connection
    copying = f"COPY {table.__tablename__} ({', '.join(rows[0])}) FROM STDIN"
    with raw.cursor() as cursor, cursor.copy(copying) as copy:
        for row in rows:
            copy.write_row(tuple(row.values()))


def _show(name: str, done: int, of: int) -> None:
    full = _BAR * done // of
    line = f"{name:40} {'█' * full}{'·' * (_BAR - full)} {100 * done // of:3} %"
    print(f"\r{line}", end="", file=sys.stderr, flush=True)  # noqa: T201


_EVENTS = ("registered", "code_sent", "activated")


def _rows(table: type[Base], count: int, vault: Vault) -> Iterator[Row]:
    make = {
        Account: _accounts,
        TakenAddress: _taken_addresses,
        ActivationCode: _codes,
        StoredMessage: _messages,
        JournalEntry: _journal,
    }
    return make[table](count, vault)


def _ids(count: int) -> Iterator[UUID]:
    """The same ones for every table."""
    draw = Random(7)  # noqa: S311
    return (UUID(int=draw.getrandbits(128), version=4) for _ in range(count))


def _accounts(count: int, vault: Vault) -> Iterator[Row]:
    lila = person("lila")
    shared = {
        "mode": Mode.EXPERT.value,
        "password_hash": hash_secret(PASSWORD),
        "question": lila.security.question,
        **vars(lila.details.cleaned()),
    }
    for number, account_id in enumerate(_ids(count)):
        pending = number % _PENDING == 0
        at = NOW - (timedelta(hours=1) if pending else timedelta(days=3))
        day = paris_day(NOW - timedelta(days=3)) - timedelta(days=number // _A_DAY)
        yield {
            "id": account_id,
            "address_text": address_of(number),
            "address_key": address_of(number),
            "state": (State.PENDING if pending else State.ACTIVE).value,
            "password_set_at": at,
            "answer": vault.seal(lila.security.answer.encode(), account_id.bytes),
            "subscriber_number": subscriber_number.compose(day, subscriber_number.FIRST_OF_A_DAY + number % _A_DAY),
            "registered_at": at,
            "activated_at": None if pending else at,
            **shared,
        }


def _taken_addresses(count: int, _vault: Vault) -> Iterator[Row]:
    for number, account_id in enumerate(_ids(count)):
        yield {"address_key": address_of(number), "account_id": account_id}


def _codes(count: int, _vault: Vault) -> Iterator[Row]:
    hashed = hash_secret("mHPstewGkBYj")
    for number, account_id in enumerate(_ids(count)):
        pending = number % _PENDING == 0
        at = NOW - (timedelta(hours=1) if pending else timedelta(days=3))
        yield {
            "account_id": account_id,
            "address_key": address_of(number),
            "purpose": Purpose.CREATION.value,
            "code_hash": hashed,
            "sent_at": at,
            "deadline": at + LIFETIME,
            "used_at": None if pending else at,
        }


def _messages(count: int, vault: Vault) -> Iterator[Row]:
    draw = Random(8)  # noqa: S311
    subject, sender = (
        "Espace professionnel - Création ou modification de l'espace",
        "ne-pas-repondre@dgfip.finances.gouv.fr",
    )
    for number, account_id in enumerate(_ids(count)):
        uid, address = UUID(int=draw.getrandbits(128), version=4), address_of(number)
        content = f"From: {sender}\r\nTo: {address}\r\nSubject: {subject}\r\n\r\nVotre code : mHPstewGkBYj\r\n".encode()
        yield {
            "uid": uid,
            "account_id": account_id,
            "recipient_text": address,
            "recipient_key": address,
            "folder": Folder.INBOX.value,
            "sender": sender,
            "subject": subject,
            "sent_at": NOW - timedelta(days=3, seconds=count - number),
            "is_read": number % _UNREAD != 0,
            "size": len(content),
            "body": vault.seal(content, uid.bytes),
        }


def _journal(count: int, _vault: Vault) -> Iterator[Row]:
    at = NOW - timedelta(days=3)
    for number, account_id in enumerate(_ids(count)):
        for event in _EVENTS:
            yield {
                "at": at,
                "address_key": address_of(number),
                "account_id": account_id,
                "event": event,
                "refusals": "",
            }
