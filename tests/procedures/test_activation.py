"""Activation over a real store (guide A §3)."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from guichet.clock import Clock
from guichet.procedures.activation import Activated
from guichet.procedures.registration import Registered
from guichet.procedures.rehearsals import latest_code
from guichet.procedures.samples import SamplePut
from guichet.procedures.services import Services
from guichet.rules.atlas_entry import Guide
from guichet.rules.refusals import Code, Refused
from guichet.rules.sample_people import Person
from tests.procedures.conftest import application, code_in_mail

WRONG = "abcdefghijkl"


def refusal_code(outcome: Activated | Refused) -> Code:
    assert isinstance(outcome, Refused)
    (refusal,) = outcome.refusals
    return refusal.code


@pytest.mark.rows(135, 136, 142)
def test_code_and_address_open_the_account(services: Services, registered: Registered) -> None:
    outcome = services.activation.activate(f"  {code_in_mail(services)}\n", "LILA.rosemonde@orange.fr")
    assert isinstance(outcome, Activated)
    assert outcome.name == "Lila ROSEMONDE"
    assert outcome.registered_on == date(2023, 8, 22)
    assert outcome.subscriber_number == "20232340000101"


def test_it_says_which_guide_was_followed(services: Services, registered: Registered) -> None:
    outcome = services.activation.activate(latest_code(services), registered.address)
    assert isinstance(outcome, Activated) and outcome.followed is Guide.A
    put = services.samples.put("change_pending")
    assert isinstance(put, SamplePut)
    line = services.mailbox.overview().latest
    assert line is not None and services.mailbox.guide(line.id) is Guide.B
    outcome = services.activation.activate(latest_code(services), line.recipient)
    assert isinstance(outcome, Activated) and outcome.followed is Guide.B
    assert services.mailbox.guide(line.id) is Guide.B and services.mailbox.guide(line.id + 1) is None


def test_number_and_date_are_those_of_the_registration(
    services: Services, registered: Registered, lila: Person, clock: Clock
) -> None:
    clock.advance(timedelta(hours=30))
    outcome = services.activation.activate(code_in_mail(services), lila.address)
    assert isinstance(outcome, Activated)
    assert outcome.registered_on == date(2023, 8, 22)
    assert outcome.subscriber_number == "20232340000101"


@pytest.mark.rows(100)
def test_a_code_serves_once(services: Services, registered: Registered, lila: Person) -> None:
    code = code_in_mail(services)
    assert isinstance(services.activation.activate(code, lila.address), Activated)
    assert refusal_code(services.activation.activate(code, lila.address)) is Code.CODE_USED


@pytest.mark.rows(106, 118)
@pytest.mark.parametrize(("late", "works"), [(0, True), (1, False)])
def test_48_hours_to_the_second(
    services: Services, registered: Registered, lila: Person, monkeypatch: pytest.MonkeyPatch, late: int, works: bool
) -> None:
    moment = registered.deadline + timedelta(seconds=late)
    monkeypatch.setattr(services.clock, "now", lambda: moment)
    outcome = services.activation.activate(code_in_mail(services), lila.address)
    assert isinstance(outcome, Activated) is works
    if not works:
        assert refusal_code(outcome) is Code.CODE_EXPIRED


def test_an_expired_code_is_told_from_an_unknown_one_even_after_the_erasure(
    services: Services, registered: Registered, lila: Person, clock: Clock
) -> None:
    code = code_in_mail(services)
    clock.set_to(registered.deadline + timedelta(seconds=1))
    services.deadlines.erase_expired()
    assert refusal_code(services.activation.activate(code, lila.address)) is Code.CODE_EXPIRED
    assert refusal_code(services.activation.activate(WRONG, lila.address)) is Code.CODE_UNKNOWN


def test_case_counts(services: Services, registered: Registered, lila: Person) -> None:
    swapped = code_in_mail(services).swapcase()
    assert refusal_code(services.activation.activate(swapped, lila.address)) is Code.CODE_UNKNOWN


def test_somebody_elses_code_is_unknown(services: Services, registered: Registered, lila: Person) -> None:
    code = code_in_mail(services)
    services.registration.register(application(lila, "autre@exemple.test"), "fr")
    assert refusal_code(services.activation.activate(code, "autre@exemple.test")) is Code.CODE_UNKNOWN
    assert refusal_code(services.activation.activate(code, "personne@exemple.test")) is Code.CODE_UNKNOWN


def test_wrong_codes_are_slowed_down(services: Services, registered: Registered, lila: Person, clock: Clock) -> None:
    code = code_in_mail(services)
    for _ in range(5):
        assert refusal_code(services.activation.activate(WRONG, lila.address)) is Code.CODE_UNKNOWN
    assert refusal_code(services.activation.activate(code, lila.address)) is Code.SLOWED_DOWN
    clock.advance(timedelta(seconds=31))
    assert isinstance(services.activation.activate(code, lila.address), Activated)


@pytest.mark.rows(31, 109)
def test_an_account_is_pending_until_its_code_is_used(
    services: Services, registered: Registered, lila: Person, tmp_path: Path
) -> None:
    assert states(tmp_path) == ["pending"]
    services.activation.activate(code_in_mail(services), lila.address)
    assert states(tmp_path) == ["active"]


def states(folder: Path) -> list[str]:
    """Read behind the program's back, by another library."""
    connection = sqlite3.connect(folder / "database" / "guichet.sqlite3")
    try:
        return [row[0] for row in connection.execute("SELECT state FROM account")]
    finally:
        connection.close()
