"""From a certificate to an address and a password (guide A §1.2 and §2, rows 6 and 70-74)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from guichet.clock import Clock
from guichet.procedures.activation import Activated
from guichet.procedures.opting import Holder
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Code, Refused
from guichet.rules.sample_people import person
from tests.procedures.conftest import application, code_in_mail
from tests.procedures.living import NEW_ADDRESS, codes, open_account

SHARED = "comptabilite@cabinet-cerise.test"


@pytest.fixture
def marc(services: Services) -> Holder:
    """Sole holder of his address, with two companies."""
    services.samples.put("certificate_sole")
    (holder,) = services.opting.holders("marc.ivoire@exemple.test")
    return holder


@pytest.fixture
def firm(services: Services) -> tuple[Holder, ...]:
    """Anne, with three companies, and Yves, with one, share an address."""
    services.samples.put("certificate_shared")
    return services.opting.holders(SHARED)


def opt(services: Services, holder: Holder, address: str = "") -> Registered | Refused:
    someone = person("anne")
    given = Credentials(address or holder.address, address or holder.address, someone.password, someone.password)
    return services.opting.opt(holder.holder_id, given, someone.security, "fr")


@pytest.mark.rows(6, 60, 70)
def test_registration_refuses_the_address_of_a_certificate(services: Services, marc: Holder) -> None:
    outcome = services.registration.check_credentials(
        replace(person("lila").credentials, address=marc.address, address_confirmation=marc.address)
    )
    assert isinstance(outcome, Refused)
    (refusal,) = outcome.refusals
    assert (refusal.code, refusal.details) == (Code.ADDRESS_TAKEN, {"certificate": "sole"})
    assert codes(services.registration.register(application(person("lila"), marc.address), "fr")) == [
        Code.ADDRESS_TAKEN
    ]


@pytest.mark.rows(60, 71)
def test_a_shared_address_is_told_from_a_sole_one(services: Services, firm: tuple[Holder, ...]) -> None:
    outcome = services.registration.register(application(person("lila"), SHARED), "fr")
    assert isinstance(outcome, Refused)
    assert outcome.refusals[0].details == {"certificate": "shared"}
    assert [(holder.is_sole, holder.companies_count) for holder in firm] == [(False, 3), (False, 1)]


@pytest.mark.rows(70, 73)
def test_a_sole_holder_keeps_address_number_and_companies(services: Services, marc: Holder) -> None:
    assert isinstance(opt(services, marc), Registered)
    activated = services.activation.activate(code_in_mail(services), marc.address)
    assert isinstance(activated, Activated)
    assert (activated.account_id, activated.subscriber_number) == (marc.holder_id, marc.subscriber_number)
    assert activated.name == "Marc IVOIRE"
    overview = services.accounts.overview(activated.account_id)
    assert overview is not None and overview.companies_count == marc.companies_count == 2
    signed_in = services.sign_in.sign_in(marc.address, person("anne").password)
    assert isinstance(signed_in, SignedIn)
    assert services.opting.holders() == ()


@pytest.mark.rows(74)
def test_a_shared_address_serves_one_employee_only(services: Services, firm: tuple[Holder, ...]) -> None:
    anne, yves = firm
    assert isinstance(opt(services, anne), Registered)
    assert codes(opt(services, yves)) == [Code.ADDRESS_PENDING]
    services.activation.activate(code_in_mail(services), SHARED)
    outcome = opt(services, yves)
    assert codes(outcome) == [Code.ADDRESS_TAKEN]
    (left,) = services.opting.holders(SHARED)
    assert (left.holder_id, left.address_is_free) == (yves.holder_id, False)
    assert isinstance(opt(services, yves, "yves.moutarde@exemple.test"), Registered)
    activated = services.activation.activate(code_in_mail(services), "yves.moutarde@exemple.test")
    assert isinstance(activated, Activated)
    overview = services.accounts.overview(yves.holder_id)
    assert overview is not None and overview.companies_count == 1


def test_who_has_opted_waits_for_the_code(services: Services, marc: Holder, clock: Clock) -> None:
    sent = opt(services, marc)
    assert isinstance(sent, Registered)
    assert codes(opt(services, marc, NEW_ADDRESS)) == [Code.CHANGE_PENDING]
    clock.set_to(sent.deadline + timedelta(seconds=1))
    assert services.deadlines.erase_expired() == 1
    (again,) = services.opting.holders(marc.address)
    assert again == marc  # the certificate's companies outlive an option that came to nothing
    assert isinstance(opt(services, marc, NEW_ADDRESS), Registered)


def test_an_option_that_was_not_erased_yet_makes_room(services: Services, marc: Holder, clock: Clock) -> None:
    sent = opt(services, marc)
    assert isinstance(sent, Registered)
    clock.set_to(sent.deadline + timedelta(seconds=1))
    assert isinstance(opt(services, marc, NEW_ADDRESS), Registered)


def test_another_ones_address_is_refused(services: Services, marc: Holder) -> None:
    account_id = open_account(services, person("lila"))
    assert codes(opt(services, marc, "lila.rosemonde@orange.fr")) == [Code.ADDRESS_TAKEN]
    outcome = services.credentials_change.change(account_id, (marc.address, marc.address), None, "fr")
    assert codes(outcome) == [Code.ADDRESS_TAKEN]


def test_bad_input(services: Services, marc: Holder) -> None:
    outcome = services.opting.opt(
        marc.holder_id, Credentials("x", "y", "z", ""), replace(person("anne").security, answer=""), "fr"
    )
    assert isinstance(outcome, Refused) and len(outcome.refusals) == 5
    assert services.opting.holders("pas une adresse") == ()


@pytest.mark.rows(60, 71, 74)
def test_login_details_are_judged_for_the_holder_before_the_question(
    services: Services, firm: tuple[Holder, ...]
) -> None:
    anne, yves = firm
    someone = person("anne")
    good = Credentials(SHARED, SHARED, someone.password, someone.password)
    assert services.opting.check_credentials(anne.holder_id, good) is None
    assert services.opting.check_credentials(yves.holder_id, good) is None  # nobody has kept it yet
    assert isinstance(opt(services, anne), Registered)
    assert codes(services.opting.check_credentials(anne.holder_id, good)) == [Code.CHANGE_PENDING]
    assert codes(services.opting.check_credentials(yves.holder_id, good)) == [Code.ADDRESS_PENDING]
    services.activation.activate(code_in_mail(services), SHARED)
    refused = services.opting.check_credentials(yves.holder_id, replace(good, password="court"))
    assert codes(refused) == [Code.ADDRESS_TAKEN, Code.PASSWORD_TOO_SHORT, Code.PASSWORD_MISMATCH]
    assert codes(services.opting.check_credentials(anne.holder_id, good)) == [Code.ACCOUNT_GONE]


def test_what_is_refused_before_the_question_is_written_down(services: Services, firm: tuple[Holder, ...]) -> None:
    anne, yves = firm
    opt(services, anne)
    someone = person("anne")
    services.opting.check_credentials(yves.holder_id, Credentials(SHARED, SHARED, someone.password, someone.password))
    latest = services.timeline.of(yves.holder_id).events[0]
    assert (latest.event, latest.refusals) == ("option_refused", (Code.ADDRESS_PENDING,))
