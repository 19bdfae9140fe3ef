"""The mailbox over a real store: what a registration sends arrives there, and every window sees the same."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.messages import activation_message
from guichet.messages.read_message import ReadMessage
from guichet.procedures.mailbox import Box, Mailbox, Unopened
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.rules.email_address import EmailAddress
from guichet.rules.sample_people import Person
from guichet.settings import Places, SettingsFile, places
from guichet.store import mail
from guichet.store.models import JournalEntry
from guichet.store.opening import open_store
from guichet.store.store import Store
from tests.procedures.conftest import GUIDE_MOMENT, application

LILA = EmailAddress("Lila@exemple.test", "lila@exemple.test")
ALI = EmailAddress("ali@exemple.test", "ali@exemple.test")
CODE = "mHPstewGkBYj"


@pytest.fixture
def here(tmp_path: Path) -> Places:
    return places(tmp_path / "mailbox")


@pytest.fixture
def store(here: Places) -> Store:
    return open_store(here, None, GUIDE_MOMENT)


@pytest.fixture
def mailbox(store: Store, clock: Clock) -> Mailbox:
    return Mailbox(store, clock)


@pytest.fixture
def deliver(store: Store) -> Callable[..., int]:
    """Put an activation message into the store; answers its number."""

    def work(to: EmailAddress = LILA, hours: int = 0, folder: str = "inbox") -> int:
        moment = GUIDE_MOMENT + timedelta(hours=hours)
        message = activation_message.compose(to.text, CODE, moment, "fr")
        with store.writing() as session:
            return mail.add(session, store.vault, message, to, folder, moment).id

    return work


@pytest.mark.rows(105, 110, 112)
def test_a_registration_sends_its_code_at_once(services: Services, registered: Registered) -> None:
    page = services.mailbox.page(None, "inbox")
    assert page.total == 1
    line = page.lines[0]
    assert line.subject == "Espace professionnel - Création ou modification de l'espace"
    assert (line.sender, line.recipient) == ("ne-pas-repondre@dgfip.finances.gouv.fr", registered.address)
    assert (line.sent_at, line.unread) == (registered.sent_at, True)


@pytest.mark.rows(99)
def test_a_trainer_can_let_it_land_in_junk(tmp_path: Path, clock: Clock, lila: Person) -> None:
    here = places(tmp_path / "junk")
    settings = SettingsFile(here.settings)
    settings.change(mail_to_junk=True)
    services = open_services(Options(here), clock, settings)
    services.registration.register(application(lila), "fr")
    assert services.mailbox.page(None, "inbox").total == 0
    assert [line.folder for line in services.mailbox.page(None, "junk").lines] == ["junk"]
    services.close()


def test_an_empty_mailbox(mailbox: Mailbox) -> None:
    assert mailbox.latest_id() == 0
    assert mailbox.overview().boxes == ()
    assert mailbox.overview().latest is None
    assert mailbox.page(None, "inbox").lines == ()


def test_the_overview_counts_what_is_unread_by_address_and_folder(
    mailbox: Mailbox, deliver: Callable[..., int]
) -> None:
    deliver()
    deliver(folder="junk")
    last = deliver(ALI)
    overview = mailbox.overview()
    assert overview.boxes == (Box(ALI.text, ALI.key, 1, 0), Box(LILA.text, LILA.key, 1, 1))
    assert overview.latest is not None
    assert (overview.latest.id, overview.latest.recipient) == (last, ALI.text)
    assert mailbox.latest_id() == last


def test_of_many_addresses_the_first_ones_are_told_and_those_asked_for(
    mailbox: Mailbox, deliver: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [EmailAddress(f"Personne{number}@exemple.test", f"personne{number}@exemple.test") for number in range(9)]
    for person in people:
        deliver(person)
    assert mailbox.overview().is_whole
    monkeypatch.setattr("guichet.procedures.mailbox.OFFERED", 3)
    asked = frozenset({people[5].text, people[1].key, "nobody@exemple.test", "no address"})
    overview = mailbox.overview(asked)
    assert [box.text for box in overview.boxes] == [people[number].text for number in (0, 1, 2, 5, 8)]  # 8: the latest
    assert [box.unread for box in overview.boxes] == [1] * 5
    assert (overview.unread, overview.unread_junk) == (9, 0)
    assert (overview.is_whole, overview.asked) == (False, asked)


def test_of_a_long_list_no_more_is_counted_than_tells_that_it_goes_on(
    mailbox: Mailbox, deliver: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [deliver(hours=hours) for hours in range(9)]
    monkeypatch.setattr("guichet.procedures.mailbox.LISTED_AHEAD", 3)
    assert mailbox.page(None, "inbox", limit=2).total == 5
    assert mailbox.page(None, "inbox", offset=4, limit=2).total == 9
    last = mailbox.page(None, "inbox", offset=8, limit=2)
    assert ([line.id for line in last.lines], last.total) == (ids[:1], 9)
    assert mailbox.page(None, "inbox", offset=10, limit=2).total == 9


def test_a_page_holds_what_is_asked_for_the_newest_first(mailbox: Mailbox, deliver: Callable[..., int]) -> None:
    ids = [deliver(hours=hours) for hours in (3, 1, 2)]
    other = deliver(ALI, hours=4)
    assert [line.id for line in mailbox.page(LILA.key, "inbox").lines] == [ids[0], ids[2], ids[1]]
    assert mailbox.page(None, "inbox", offset=1, limit=2).total == 4
    assert [line.id for line in mailbox.page(None, "inbox", offset=1, limit=2).lines] == [ids[0], ids[2]]
    assert [line.id for line in mailbox.page(None, "inbox", search=" ALI@ ").lines] == [other]
    assert mailbox.page(None, "junk").total == 0


def test_opening_marks_as_read_and_can_be_taken_back(mailbox: Mailbox, deliver: Callable[..., int]) -> None:
    number = deliver()
    opened = mailbox.open(number)
    assert isinstance(opened, ReadMessage)
    assert opened.code == CODE
    assert not mailbox.page(None, "inbox").lines[0].unread
    mailbox.mark_unread(number)
    assert mailbox.page(None, "inbox").lines[0].unread


def test_the_raw_message_is_the_one_that_was_sent(mailbox: Mailbox, store: Store) -> None:
    message = activation_message.compose(LILA.text, CODE, GUIDE_MOMENT, "fr")
    with store.writing() as session:
        number = mail.add(session, store.vault, message, LILA, "inbox", GUIDE_MOMENT).id
    assert mailbox.raw(number) == message.as_bytes()
    assert mailbox.page(None, "inbox").lines[0].unread  # saving is not reading


def test_moving_to_junk_and_back(mailbox: Mailbox, deliver: Callable[..., int]) -> None:
    number = deliver()
    mailbox.move(number, "junk")
    assert (mailbox.page(None, "inbox").total, mailbox.page(None, "junk").total) == (0, 1)
    mailbox.move(number, "inbox")
    assert (mailbox.page(None, "inbox").total, mailbox.page(None, "junk").total) == (1, 0)


def test_what_was_done_is_written_down(mailbox: Mailbox, store: Store, deliver: Callable[..., int]) -> None:
    number = deliver()
    mailbox.open(number)
    mailbox.open(number)
    mailbox.move(number, "junk")
    mailbox.mark_unread(number)
    with store.reading() as session:
        noted = [(entry.event, entry.address_key) for entry in session.scalars(select(JournalEntry))]
    events = ("message_read", "message_moved_to_junk", "message_marked_unread")
    assert noted == [(event, LILA.key) for event in events]


def test_a_message_whose_key_is_lost_is_said_to_be_unreadable(
    here: Places, store: Store, clock: Clock, deliver: Callable[..., int]
) -> None:
    number = deliver()
    store.close()
    for file in here.key_folder.iterdir():
        file.unlink()
    mailbox = Mailbox(open_store(here, None, GUIDE_MOMENT), clock)
    assert mailbox.open(number) is Unopened.KEY_LOST
    assert mailbox.raw(number) is Unopened.KEY_LOST
    line = mailbox.page(None, "inbox").lines[0]
    assert (line.subject, line.unread) == ("Espace professionnel - Création ou modification de l'espace", True)


def test_a_message_that_is_gone_is_no_error(mailbox: Mailbox) -> None:
    assert mailbox.open(7) is Unopened.GONE
    assert mailbox.raw(7) is Unopened.GONE
    mailbox.move(7, "junk")
    mailbox.mark_unread(7)


def test_another_window_sees_new_mail(
    here: Places, mailbox: Mailbox, clock: Clock, deliver: Callable[..., int]
) -> None:
    other = Mailbox(open_store(here, None, GUIDE_MOMENT), clock)
    before = other.latest_id()
    number = deliver()
    assert other.latest_id() == number > before
    assert other.page(None, "inbox").total == 1
