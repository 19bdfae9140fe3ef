"""Signing in over a real store (guide B §2)."""

import time
from datetime import date, timedelta
from statistics import median
from uuid import UUID

import pytest
from argon2 import PasswordHasher

from guichet.clock import Clock
from guichet.procedures.homes import Home
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.paris import from_paris
from guichet.rules.refusals import Code, Refused
from guichet.rules.sample_people import Person
from guichet.store import accounts, companies
from guichet.store.store import Store
from tests.procedures.conftest import application
from tests.procedures.living import WRONG_PASSWORD, codes, open_account


@pytest.fixture
def account_id(services: Services, lila: Person) -> UUID:
    return open_account(services, lila)


def signed_in(services: Services, person: Person) -> SignedIn:
    outcome = services.sign_in.sign_in(person.address, person.password)
    assert isinstance(outcome, SignedIn), outcome
    return outcome


@pytest.mark.rows(30, 152)
def test_address_and_password_open_the_account(services: Services, account_id: UUID, lila: Person) -> None:
    outcome = services.sign_in.sign_in("  LILA.rosemonde@ORANGE.fr ", lila.password)
    assert isinstance(outcome, SignedIn)
    assert (outcome.account_id, outcome.name, outcome.address) == (account_id, "ROSEMONDE Lila", lila.address)
    assert outcome.subscriber_number == "20232340000101"
    assert outcome.password_valid_until == date(2026, 8, 21)


@pytest.mark.rows(30, 151)
@pytest.mark.parametrize(("count", "home"), [(0, Home.NONE), (1, Home.ONE), (2, Home.SEVERAL)])
def test_the_home_screen_follows_the_companies(
    services: Services, store: Store, account_id: UUID, lila: Person, count: int, home: Home
) -> None:
    with store.writing() as session:
        for number in range(count):
            companies.add(session, account_id, f"00000000{number}", f"Société {number}")
    assert signed_in(services, lila).home is home


def test_unknown_address_and_wrong_password_read_alike(services: Services, account_id: UUID, lila: Person) -> None:
    wrong = services.sign_in.sign_in(lila.address, WRONG_PASSWORD)
    unknown = services.sign_in.sign_in("personne@exemple.test", WRONG_PASSWORD)
    assert codes(wrong) == [Code.CREDENTIALS_WRONG]
    assert wrong == unknown


@pytest.mark.full_hashes
def test_unknown_address_and_wrong_password_cost_alike(services: Services, account_id: UUID, lila: Person) -> None:
    def cost(address: str) -> float:
        began = time.perf_counter()
        services.sign_in.sign_in(address, WRONG_PASSWORD)
        return time.perf_counter() - began

    pairs = [(cost(lila.address), cost("personne@exemple.test")) for _ in range(4)]
    known, unknown = (median(each) for each in zip(*pairs, strict=True))
    assert 0.5 < known / unknown < 2  # without the hashing it would be a thirtieth


@pytest.mark.rows(31)
def test_a_pending_account_is_told_to_activate_after_the_right_password_only(
    services: Services, registered: Registered, lila: Person
) -> None:
    assert codes(services.sign_in.sign_in(lila.address, WRONG_PASSWORD)) == [Code.CREDENTIALS_WRONG]
    outcome = services.sign_in.sign_in(lila.address, lila.password)
    assert isinstance(outcome, Refused)
    (refusal,) = outcome.refusals
    assert refusal.code is Code.NOT_ACTIVATED
    assert refusal.details == {"deadline": registered.deadline}


def test_an_expired_registration_is_unknown(
    services: Services, registered: Registered, lila: Person, clock: Clock
) -> None:
    clock.set_to(registered.deadline + timedelta(seconds=1))
    assert codes(services.sign_in.sign_in(lila.address, lila.password)) == [Code.CREDENTIALS_WRONG]


@pytest.mark.parametrize(
    ("address", "password", "expected"),
    [
        ("", "", [Code.MISSING, Code.MISSING]),
        ("lila", WRONG_PASSWORD, [Code.ADDRESS_INVALID]),
        ("lila\n@orange.fr", WRONG_PASSWORD, [Code.ADDRESS_INVALID]),
        ("lila@orange.fr", "", [Code.MISSING]),
        ("a" * 95 + "@orange.fr", "x", [Code.TOO_LONG]),
        ("lila@orange.fr", "\ud800" * 5, [Code.CREDENTIALS_WRONG]),
        ("lila@orange.fr", "x" * 100_000, [Code.CREDENTIALS_WRONG]),
    ],
)
def test_bad_input(services: Services, address: str, password: str, expected: list[Code]) -> None:
    assert codes(services.sign_in.sign_in(address, password)) == expected


def test_five_wrong_tries_are_free_then_it_slows_down(
    services: Services, account_id: UUID, lila: Person, clock: Clock
) -> None:
    for _ in range(5):
        assert codes(services.sign_in.sign_in(lila.address, WRONG_PASSWORD)) == [Code.CREDENTIALS_WRONG]
    for _ in range(3):  # not counted: the wait does not grow
        refused = services.sign_in.sign_in(lila.address, lila.password)
        assert codes(refused) == [Code.SLOWED_DOWN]
    clock.advance(timedelta(seconds=31))
    assert signed_in(services, lila).account_id == account_id
    assert codes(services.sign_in.sign_in(lila.address, WRONG_PASSWORD)) == [Code.CREDENTIALS_WRONG]


def test_an_unknown_address_is_slowed_down_too(services: Services) -> None:
    for _ in range(5):
        services.sign_in.sign_in("personne@exemple.test", WRONG_PASSWORD)
    assert codes(services.sign_in.sign_in("personne@exemple.test", WRONG_PASSWORD)) == [Code.SLOWED_DOWN]


@pytest.mark.parametrize(
    ("day", "days_left", "warns", "must_change"),
    [
        ("2026-07-21T12:00", 31, False, False),
        ("2026-07-22T00:00", 30, True, False),
        ("2026-08-21T23:59", 0, True, False),
        ("2026-08-22T00:00", -1, False, True),
    ],
)
def test_the_password_ages_in_paris_days(
    services: Services,
    account_id: UUID,
    lila: Person,
    clock: Clock,
    day: str,
    days_left: int,
    warns: bool,
    must_change: bool,
) -> None:
    clock.set_to(from_paris(day))
    outcome = signed_in(services, lila)
    assert (outcome.days_left, outcome.warns, outcome.must_change_password) == (days_left, warns, must_change)


@pytest.mark.full_hashes
def test_a_cheap_hash_is_renewed(services: Services, store: Store, account_id: UUID, lila: Person) -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8192).hash(lila.password)
    with store.writing() as session:
        account = accounts.by_id(session, account_id)
        assert account is not None
        account.password_hash = cheap
    signed_in(services, lila)
    with store.reading() as session:
        account = accounts.by_id(session, account_id)
        assert account is not None
        assert "m=65536,t=3" in account.password_hash
    signed_in(services, lila)


@pytest.mark.rows(6)
def test_nobody_with_a_certificate_signs_in_with_a_password(services: Services) -> None:
    put = services.samples.put("certificate_sole")
    assert codes(services.sign_in.sign_in(put.address, put.password)) == [Code.CREDENTIALS_WRONG]  # type: ignore[union-attr]


def test_secrets_are_in_no_repr(services: Services, account_id: UUID, lila: Person) -> None:
    assert lila.password not in repr(signed_in(services, lila))


def test_a_registration_while_slowed_down_is_not_slowed(services: Services, lila: Person) -> None:
    for _ in range(5):
        services.sign_in.sign_in(lila.address, WRONG_PASSWORD)
    assert isinstance(services.registration.register(application(lila), "fr"), Registered)
