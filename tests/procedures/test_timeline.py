"""The timeline of an account, from the journal."""

from datetime import timedelta
from uuid import uuid4

from guichet.clock import Clock
from guichet.procedures.credentials_change import AddressChangeSent
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.rules.refusals import Code
from guichet.rules.sample_people import Person
from tests.procedures.conftest import GUIDE_MOMENT, application, code_in_mail
from tests.procedures.living import NEW_ADDRESS, WRONG_PASSWORD, events, open_account, twice


def test_what_happened_with_moments_and_reasons(services: Services, lila: Person, clock: Clock) -> None:
    account_id = open_account(services, lila)
    clock.advance(timedelta(days=1))
    services.sign_in.sign_in(lila.address, WRONG_PASSWORD)
    page = services.timeline.of(account_id, limit=2)
    latest, before = page.events
    assert (latest.event, latest.refusals) == ("sign_in_refused", (Code.CREDENTIALS_WRONG,))
    assert timedelta(days=1) <= latest.at - GUIDE_MOMENT < timedelta(days=1, minutes=1)
    assert (before.event, before.refusals, before.address) == ("activated", (), lila.address)
    assert page.total == 5
    assert services.timeline.of(account_id, offset=2, limit=10).events[0].event == "message_read"


def test_the_second_guide_is_written_down(services: Services, lila: Person) -> None:
    account_id = open_account(services, lila)
    services.credentials_change.change(account_id, twice(lila.address), None, "fr")
    services.credentials_change.change(account_id, twice(NEW_ADDRESS), twice("Trocadero16Passy2023"), "fr")
    code = code_in_mail(services)
    services.activation.activate(code, lila.address)
    services.activation.activate(code, NEW_ADDRESS)
    services.forgotten_password.reset(NEW_ADDRESS, "Jean", "Passerelle75Debilly99", "Passerelle75Debilly99", "fr")
    services.accounts.change_details(account_id, lila.details, lila.security)
    services.sign_in.sign_out(account_id)
    expected = [
        "credentials_change_refused",
        "address_change_asked",
        "code_sent",
        "message_read",
        "activation_refused",
        "address_changed",
        "password_changed",
        "password_message_sent",
        "password_reset_refused",
        "details_changed",
        "signed_out",
    ]
    assert events(services, account_id)[4:] == expected
    assert events(services, NEW_ADDRESS)[4:] == expected  # the account's whole history, by its address of today


def test_a_story_is_one_by_whichever_address_it_is_asked(services: Services, lila: Person) -> None:
    """The address of today, the one before, and what was tried with that one since."""
    account_id = open_account(services, lila)
    services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr")
    asked = events(services, account_id)
    assert events(services, NEW_ADDRESS) == events(services, lila.address) == asked  # it waits for its code
    services.activation.activate(code_in_mail(services), NEW_ADDRESS)
    services.sign_in.sign_in(lila.address, lila.password)
    services.sign_in.sign_in(NEW_ADDRESS, lila.password)
    services.sign_in.sign_in("somebody@exemple.test", lila.password)
    whole = [*asked, "message_read", "address_changed", "sign_in_refused", "signed_in"]
    assert events(services, lila.address) == whole
    assert events(services, NEW_ADDRESS) == events(services, account_id) == whole
    assert events(services, "") == [*whole, "sign_in_refused"]  # somebody else's is in everybody's alone


def test_an_address_remembers_registrations_that_expired(services: Services, lila: Person, clock: Clock) -> None:
    services.registration.register(application(lila), "fr")
    clock.advance(timedelta(days=3))
    services.deadlines.erase_expired()
    assert events(services, lila.address) == ["registered", "code_sent", "registration_expired"]


def test_what_expired_has_the_moment_of_its_deadline(services: Services, lila: Person, clock: Clock) -> None:
    """Not that at which it was noticed, days later."""
    registered = services.registration.register(application(lila), "fr")
    assert isinstance(registered, Registered)
    clock.advance(timedelta(days=3))
    services.deadlines.erase_expired()
    assert services.timeline.of(lila.address).events[0].at == registered.deadline
    account_id = open_account(services, lila)
    asked = services.credentials_change.change(account_id, (NEW_ADDRESS, NEW_ADDRESS), None, "fr")
    assert isinstance(asked, AddressChangeSent)
    clock.advance(timedelta(days=4))
    services.deadlines.erase_expired()
    last = services.timeline.of(account_id).events[0]
    assert (last.event, last.at) == ("address_change_expired", asked.deadline)


def test_nobody_has_no_events(services: Services, lila: Person) -> None:
    open_account(services, lila)
    assert services.timeline.of("pas une adresse").total == 0
    assert services.timeline.of("personne@exemple.test").total == 0
    assert services.timeline.of(uuid4()).total == 0


def test_addresses_are_found_by_any_part_and_only_so_many(services: Services, lila: Person) -> None:
    open_account(services, lila)
    for name in ("paul_1@exemple.test", "paulx1@exemple.test", "zoe@exemple.test"):
        services.sign_in.sign_in(name, WRONG_PASSWORD)
    timeline = services.timeline
    assert timeline.addresses() == (lila.address, "paul_1@exemple.test", "paulx1@exemple.test", "zoe@exemple.test")
    assert timeline.addresses(" PAUL_") == ("paul_1@exemple.test",)  # « _ » is no joker
    assert timeline.addresses("exemple", limit=2) == ("paul_1@exemple.test", "paulx1@exemple.test")
    assert timeline.addresses("%") == ()


def test_a_closed_account_names_nobody(services: Services, lila: Person) -> None:
    account_id = open_account(services, lila)
    services.accounts.close(account_id, "20232340000101")
    page = services.timeline.of(account_id)
    assert page.events[0].event == "account_closed"
    assert {event.address for event in page.events} == {""}
    assert services.timeline.of(lila.address).total == 0
