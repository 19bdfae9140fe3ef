"""The simulated mailbox."""

from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from sqlalchemy import Connection, event

from guichet.rules.email_address import EmailAddress
from guichet.store import mail
from guichet.store.models import Folder, StoredMessage
from guichet.store.store import Store
from guichet.store.vault import Unreadable
from tests.store.conftest import NOW

LILA = EmailAddress("Lila@exemple.test", "lila@exemple.test")
ALI = EmailAddress("ali@exemple.test", "ali@exemple.test")
CODE = "mHPstewGkBYj"


def deliver(
    store: Store, to: EmailAddress = LILA, subject: str = "Création", folder: str = "inbox", hours: int = 0
) -> int:
    message = EmailMessage(policy=SMTP)
    message["From"] = "ne-pas-repondre@dgfip.finances.gouv.fr"
    message["To"] = to.text
    message["Subject"] = subject
    message.set_content(f"Votre code : {CODE}")
    with store.writing() as session:
        return mail.add(session, store.vault, message, to, folder, NOW + timedelta(hours=hours)).id


def subjects(store: Store, key: str | None, folder: str = "inbox", search: str = "", **part: int) -> list[str]:
    with store.reading() as session:
        found = [message.subject for message in mail.page(session, key, folder, search, **part)]
        if not part:
            assert mail.total(session, key, folder, search) == len(found)
    return found


def test_a_message_comes_back_byte_for_byte(store: Store) -> None:
    number = deliver(store)
    with store.reading() as session:
        content = mail.raw(session, store.vault, number)
        row = mail.by_id(session, number)
    assert f"Votre code : {CODE}\r\n".encode() in content
    assert row is not None
    assert (row.size, row.subject, row.recipient_text) == (len(content), "Création", LILA.text)


def test_what_it_says_is_not_to_be_read_in_the_file(file_store: Store) -> None:
    deliver(file_store)
    assert file_store._path is not None
    assert CODE.encode() not in file_store._path.read_bytes()


def test_a_body_put_under_another_message_is_unreadable(store: Store) -> None:
    one, two = deliver(store), deliver(store)
    with store.writing() as session:
        first, second = session.get_one(StoredMessage, one), session.get_one(StoredMessage, two)
        second.body = first.body
    with store.reading() as session, pytest.raises(Unreadable):
        mail.raw(session, store.vault, two)


def test_no_such_message(store: Store) -> None:
    with store.reading() as session, pytest.raises(LookupError):
        mail.raw(session, store.vault, 1)


def test_lists_do_not_load_bodies(store: Store) -> None:
    deliver(store)
    with store.reading() as session:
        assert "body" not in vars(mail.page(session, None, "inbox")[0])


def test_the_newest_comes_first_page_by_page(store: Store) -> None:
    for hours, subject in enumerate(["a", "b", "c", "d"]):
        deliver(store, subject=subject, hours=hours)
    deliver(store, subject="e", hours=3)
    assert subjects(store, None) == ["e", "d", "c", "b", "a"]
    assert subjects(store, None, offset=1, limit=2) == ["d", "c"]


def test_each_address_has_its_own_folders(store: Store) -> None:
    deliver(store, subject="à Lila")
    deliver(store, to=ALI, subject="à Ali")
    spam = deliver(store, subject="spam", folder="junk")
    assert subjects(store, LILA.key) == ["à Lila"]
    assert subjects(store, LILA.key, "junk") == ["spam"]
    with store.writing() as session:
        assert [(row.text, row.key) for row in mail.mailboxes(session, 9, 9)] == [
            (ALI.text, ALI.key),
            (LILA.text, LILA.key),
        ]
        mail.move(session, spam, Folder.INBOX)
    assert subjects(store, LILA.key) == ["spam", "à Lila"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("MOT DE PASSE", ["Été : mot de passe"]),
        ("été", ["Été : mot de passe"]),
        ("%", ["100 %"]),
        ("_", []),
        ("/", []),
        ("lila@", ["100 %", "Été : mot de passe"]),
        ("dgfip", ["100 %", "Été : mot de passe"]),
        ("' OR 1=1 --", []),
    ],
)
def test_a_search_takes_every_character_as_it_is(store: Store, search: str, found: list[str]) -> None:
    deliver(store, subject="Été : mot de passe")
    deliver(store, subject="100 %", hours=1)
    assert subjects(store, LILA.key, search=search) == found


def test_unread_messages_are_counted(store: Store) -> None:
    first = deliver(store)
    deliver(store, folder="junk")
    deliver(store, to=ALI)
    ali = (ALI.text, ALI.key, 1, 0)
    with store.writing() as session:
        assert mail.mailboxes(session, 9, 9) == [ali, (LILA.text, LILA.key, 1, 1)]
        assert (mail.unread(session, Folder.INBOX, 9), mail.unread(session, Folder.JUNK, 9)) == (2, 1)
        mail.mark_read(session, first)
    with store.writing() as session:
        assert mail.mailboxes(session, 9, 9) == [ali, (LILA.text, LILA.key, 0, 1)]
        assert mail.unread(session, Folder.INBOX, 9) == 1
        mail.mark_read(session, first, is_read=False)
    with store.reading() as session:
        assert mail.mailbox(session, LILA.key, 9) == (LILA.text, LILA.key, 1, 1)


def test_no_more_are_counted_than_asked_for(store: Store) -> None:
    for address in (ALI, LILA):
        for _ in range(3):
            deliver(store, to=address)
    with store.reading() as session:
        assert mail.unread(session, Folder.INBOX, 5) == 5
        assert mail.total(session, None, "inbox", enough=5) == 5
        assert mail.total(session, LILA.key, "inbox", enough=5) == 3
        assert mail.mailboxes(session, 1, 2) == [(ALI.text, ALI.key, 2, 0)]
        assert mail.mailbox(session, "personne@exemple.test", 9) is None


def test_the_latest_message_is_the_one_delivered_last(store: Store) -> None:
    with store.reading() as session:
        assert mail.latest(session) is None
        assert mail.latest_id(session) == 0
    deliver(store, hours=5)
    last = deliver(store, subject="Last", folder="junk")
    with store.reading() as session:
        latest = mail.latest(session)
        assert latest is not None
        assert (latest.id, latest.subject) == (last, "Last")
        assert mail.latest_id(session) == last


def test_lists_are_read_from_indexes(file_store: Store) -> None:
    """Rows hold bodies: going through all of them takes seconds where there are many."""
    asked: list[tuple[str, object]] = []

    def note(*call: object) -> None:
        asked.append((str(call[2]), call[3]))

    with file_store.reading() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", note)
        mail.unread(session, Folder.INBOX, 9)
        mail.mailboxes(session, 9, 9)
        mail.mailbox(session, LILA.key, 9)
        mail.total(session, None, "inbox")
        mail.total(session, None, "inbox", "mot de passe")
        mail.page(session, None, "inbox")
        mail.page(session, None, "inbox", "mot de passe")
        mail.latest_id(session)
        event.remove(connection, "before_cursor_execute", note)
        plans = [_plan(connection, query, values) for query, values in asked]
    assert len(plans) == 8
    assert [plan for plan in plans[:5] if "COVERING INDEX" not in plan] == []
    assert [plan for plan in plans if "USING" not in plan and "SEARCH message" not in plan] == []
    assert [plan for plan in plans if "SCAN message" in plan] == []
    assert [plan for plan in plans[3:] if "TEMP B-TREE" in plan] == []


def _plan(connection: Connection, query: str, values: Any) -> str:
    return "; ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values))
