"""Registration over a real store (guide A §2)."""

from datetime import timedelta
from pathlib import Path

import pytest

from guichet.clock import Clock
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Field, Refused
from guichet.rules.sample_people import Person
from tests.procedures.conftest import GUIDE_MOMENT, application


@pytest.mark.rows(97, 103, 109)
def test_a_registration_waits_48_hours_from_the_sending(registered: Registered) -> None:
    assert registered.name == "Lila ROSEMONDE"
    assert registered.sent_at - GUIDE_MOMENT < timedelta(minutes=1)
    assert registered.deadline - registered.sent_at == timedelta(hours=48)


@pytest.mark.rows(10, 60, 107)
def test_a_pending_address_is_refused_with_its_deadline(
    services: Services, registered: Registered, lila: Person
) -> None:
    again = services.registration.register(application(lila, "LILA.Rosemonde@ORANGE.fr"), "fr")
    assert isinstance(again, Refused)
    (refusal,) = again.refusals
    assert (refusal.code, refusal.field) == (Code.ADDRESS_PENDING, Field.ADDRESS)
    assert refusal.details["deadline"] == registered.deadline


@pytest.mark.rows(9)
def test_the_address_is_judged_on_its_page_too(services: Services, registered: Registered, lila: Person) -> None:
    refused = services.registration.check_credentials(Credentials(lila.address, lila.address, "court", "court"))
    assert isinstance(refused, Refused)
    assert [refusal.code for refusal in refused.refusals] == [Code.ADDRESS_PENDING, Code.PASSWORD_TOO_SHORT]


@pytest.mark.rows(106)
def test_after_48_hours_the_address_is_free_and_all_is_done_again(
    services: Services, registered: Registered, lila: Person, clock: Clock
) -> None:
    clock.set_to(registered.deadline + timedelta(seconds=1))
    again = services.registration.register(application(lila), "fr")
    assert isinstance(again, Registered)
    assert again.deadline > registered.deadline


def test_an_expired_registration_is_erased(services: Services, registered: Registered, clock: Clock) -> None:
    clock.set_to(registered.deadline - timedelta(seconds=30))
    assert services.deadlines.erase_expired() == 0
    assert services.deadlines.next_one() == registered.deadline
    clock.set_to(registered.deadline + timedelta(seconds=1))
    assert services.deadlines.erase_expired() == 1
    assert services.deadlines.next_one() is None


def test_nothing_is_kept_of_a_refused_form(services: Services, lila: Person) -> None:
    assert isinstance(services.registration.register(application(lila, "pas une adresse"), "fr"), Refused)
    assert services.mailbox.page(None, "inbox", "", 0, 10).total == 0


@pytest.mark.rows(61)
def test_secrets_are_not_in_the_files(services: Services, registered: Registered, lila: Person, tmp_path: Path) -> None:
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert lila.password.encode() not in kept
    assert lila.security.answer.encode() not in kept
    assert lila.details.surname.encode() in kept  # so that the two lines above can fail
