"""The account from inside, over a real store (guide B §2)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from guichet.procedures.account import Company
from guichet.procedures.activation import Activated
from guichet.procedures.homes import Home
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.company import CompanyApplication
from guichet.rules.refusals import Code, Field, Refused
from guichet.rules.sample_people import Person
from guichet.rules.security_question import SecurityAnswer
from guichet.store import companies
from guichet.store.models import Mode
from guichet.store.store import Store
from tests.procedures.conftest import application, code_in_mail
from tests.procedures.living import NEW_ADDRESS, WRONG_PASSWORD, codes, events, open_account, twice

NUMBER = "20232340000101"


@pytest.fixture
def account_id(services: Services, lila: Person) -> UUID:
    return open_account(services, lila)


@pytest.mark.rows(11, 151, 152, 170)
def test_the_overview_of_a_new_account(services: Services, account_id: UUID, lila: Person) -> None:
    overview = services.accounts.overview(account_id)
    assert overview is not None
    assert (overview.surname, overview.first_name, overview.city, overview.country) == (
        "ROSEMONDE",
        "Lila",
        "Paris",
        "FR",
    )
    assert (overview.address, overview.subscriber_number) == (lila.address, NUMBER)
    assert (overview.mode, overview.password_valid_until) == (Mode.EXPERT, date(2026, 8, 21))
    assert (overview.home, overview.companies_count, overview.first_company) == (Home.NONE, 0, None)
    assert overview.pending_change is None


def test_nobody_is_there(services: Services) -> None:
    nobody = uuid4()
    assert services.accounts.overview(nobody) is None
    assert services.accounts.details(nobody) is None
    assert not services.accounts.session_is_current(nobody, "")
    assert services.accounts.companies(nobody).total == 0
    assert codes(services.accounts.close(nobody, NUMBER)) == [Code.ACCOUNT_GONE]


# --- companies


@pytest.fixture
def many(store: Store, account_id: UUID) -> UUID:
    with store.writing() as session:
        for number in range(300):
            companies.add(session, account_id, f"{299001 + number:09}", f"Société {number:03} & Fils")
        companies.add(session, account_id, "000000001", "ÉTOILE_100%")
        companies.add(session, uuid4(), "000000002", "Société d'un autre")
    return account_id


@pytest.mark.rows(2, 168)
def test_companies_come_in_pages_by_name(services: Services, many: UUID) -> None:
    first, last = services.accounts.companies(many, limit=50), services.accounts.companies(many, offset=300, limit=50)
    assert (first.total, len(first.companies), len(last.companies)) == (301, 50, 1)
    assert first.companies[0] == Company("000299001", "Société 000 & Fils", "")
    assert last.companies[0].name == "ÉTOILE_100%"


@pytest.mark.rows(168)
@pytest.mark.parametrize(
    ("search", "found"),
    [("étoile", 1), ("100%", 1), ("%", 1), ("_", 1), ("000 299 001", 1), ("  société 29", 10), ("autre", 0), ("", 301)],
)
def test_companies_are_found_by_name_and_siren(services: Services, many: UUID, search: str, found: int) -> None:
    page = services.accounts.companies(many, search)
    assert page.total == found
    assert len(page.companies) == min(found, 50)


# --- the basic mode


def basic(person: Person, siren: str = "000 299 001", address: str = "contact@martin.test", name: str = "") -> object:
    return replace(application(person), mode=Mode.BASIC, company=CompanyApplication(siren, address, name))


@pytest.mark.rows(34, 158)
def test_in_basic_mode_the_company_is_there_at_once(services: Services, lila: Person) -> None:
    asked = basic(lila, name=" SARL MARTIN DISTRIBUTION ")
    assert isinstance(services.registration.register(asked, "fr"), Registered)  # type: ignore[arg-type]
    activated = services.activation.activate(code_in_mail(services), lila.address)
    assert isinstance(activated, Activated)
    overview = services.accounts.overview(activated.account_id)
    assert overview is not None
    assert (overview.mode, overview.home) == (Mode.BASIC, Home.ONE)
    assert overview.first_company == Company("000299001", "SARL MARTIN DISTRIBUTION", "contact@martin.test")


@pytest.mark.rows(34)
@pytest.mark.parametrize(
    ("company", "expected"),
    [
        (None, [(Code.MISSING, Field.SIREN), (Code.MISSING, Field.COMPANY_ADDRESS)]),
        (
            CompanyApplication("12345678", "x"),
            [
                (Code.SIREN_MALFORMED, Field.SIREN),
                (Code.ADDRESS_INVALID, Field.COMPANY_ADDRESS),
            ],
        ),
        (CompanyApplication("000299001", "a@b.fr", "x" * 101), [(Code.TOO_LONG, Field.COMPANY_NAME)]),
        (CompanyApplication("000299001", "a@b.fr", "a\nb"), [(Code.CONTROL_CHARACTERS, Field.COMPANY_NAME)]),
    ],
)
def test_what_basic_mode_refuses(
    services: Services, lila: Person, company: CompanyApplication | None, expected: list[tuple[Code, Field]]
) -> None:
    outcome = services.registration.register(replace(application(lila), mode=Mode.BASIC, company=company), "fr")
    assert isinstance(outcome, Refused)
    assert [(refusal.code, refusal.field) for refusal in outcome.refusals] == expected


# --- contact details


@pytest.mark.rows(219)
def test_details_hold_question_and_answer(services: Services, account_id: UUID, lila: Person) -> None:
    details = services.accounts.details(account_id)
    assert details is not None
    assert (details.address, details.subscriber_number) == (lila.address, NUMBER)
    assert (details.details, details.security) == (lila.details, lila.security)
    assert "Paul" not in repr(details)


@pytest.mark.rows(220)
def test_changed_details_are_kept_and_printed(services: Services, account_id: UUID, lila: Person) -> None:
    moved = replace(lila.details, street_number="13", city="  Neuilly ", postcode="92200")
    assert services.accounts.change_details(account_id, moved, SecurityAnswer("nickname", " Lili ")) is None
    details = services.accounts.details(account_id)
    assert details is not None
    assert (details.details.city, details.details.street_number) == ("Neuilly", "13")
    assert details.security == SecurityAnswer("nickname", "Lili")
    summary = services.summaries.make(account_id, "fr")
    assert summary is not None and summary.subscriber_number == NUMBER


def test_bad_details_change_nothing(services: Services, account_id: UUID, lila: Person) -> None:
    bad = replace(lila.details, phone="abc", city="")
    outcome = services.accounts.change_details(account_id, bad, SecurityAnswer("?", ""))
    assert isinstance(outcome, Refused)
    fields = [refusal.field for refusal in outcome.refusals]
    assert fields == [Field.PHONE, Field.CITY, Field.QUESTION, Field.ANSWER]
    details = services.accounts.details(account_id)
    assert details is not None and details.details == lila.details


def test_without_the_key_details_are_shown_and_the_answer_is_not(
    services: Services, account_id: UUID, lila: Person, lose_key: Callable[[], Services]
) -> None:
    without = lose_key()
    details = without.accounts.details(account_id)
    assert details is not None
    assert (details.details, details.security) == (lila.details, None)
    assert codes(without.accounts.change_details(account_id, lila.details, lila.security)) == [Code.KEY_MISSING]


# --- closing


@pytest.mark.rows(172)
@pytest.mark.parametrize(("typed", "code"), [("", Code.MISSING), ("20232340000102", Code.NUMBER_WRONG)])
def test_closing_asks_for_the_number(
    services: Services, account_id: UUID, lila: Person, typed: str, code: Code
) -> None:
    assert codes(services.accounts.close(account_id, typed)) == [code]
    assert isinstance(services.sign_in.sign_in(lila.address, lila.password), SignedIn)


@pytest.mark.rows(172)
def test_closing_leaves_no_trace_of_the_person(
    services: Services, account_id: UUID, lila: Person, tmp_path: Path
) -> None:
    database = tmp_path / "database" / "guichet.sqlite3"
    services.sign_in.sign_in(lila.address, WRONG_PASSWORD)
    services.registration.register(application(lila), "fr")  # refused: the address is in the journal without an account
    services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr")
    services.activation.activate(code_in_mail(services), NEW_ADDRESS)
    services.credentials_change.change(account_id, twice("lila.encore@orange.fr"), None, "fr")
    traces = [b"lila.", b"ROSEMONDE", b"Longchamp", NUMBER.encode(), account_ciphertext(database)]
    before = database.read_bytes()
    assert all(trace in before for trace in traces)
    assert services.accounts.close(account_id, f" {NUMBER} ") is None
    after = database.read_bytes()
    assert [trace for trace in traces if trace in after] == []
    assert services.mailbox.overview().boxes == ()
    assert not database.with_name("guichet.sqlite3-journal").exists()


def account_ciphertext(database: Path) -> bytes:
    import sqlite3

    connection = sqlite3.connect(database)
    try:
        return bytes(connection.execute("SELECT answer FROM account").fetchone()[0])
    finally:
        connection.close()


@pytest.mark.rows(172)
def test_closing_frees_both_addresses_and_spares_everybody_else(
    services: Services, account_id: UUID, lila: Person
) -> None:
    other = open_account(services, lila, "autre@exemple.test")
    services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr")
    services.accounts.close(account_id, NUMBER)
    assert codes(services.sign_in.sign_in(lila.address, lila.password)) == [Code.CREDENTIALS_WRONG]
    for address in (lila.address, NEW_ADDRESS):
        assert isinstance(services.registration.register(application(lila, address), "fr"), Registered)
    assert services.accounts.overview(other) is not None
    assert services.mailbox.page("autre@exemple.test", "inbox").total == 1
    assert events(services, other) == ["registered", "code_sent", "message_read", "activated"]


def test_an_address_that_is_somebody_elses_now_is_left_to_them(
    services: Services, account_id: UUID, lila: Person
) -> None:
    services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr")
    services.activation.activate(code_in_mail(services), NEW_ADDRESS)
    heir = open_account(services, lila)
    services.accounts.close(account_id, NUMBER)
    assert services.mailbox.page(lila.address, "inbox").total == 1  # the heir's code, not the first holder's
    assert isinstance(services.sign_in.sign_in(lila.address, lila.password), SignedIn)
    assert events(services, heir) == ["registered", "code_sent", "message_read", "activated", "signed_in"]


def test_an_account_closed_in_another_window_is_gone_here(
    services: Services, another_window: Services, account_id: UUID, lila: Person
) -> None:
    another_window.accounts.close(account_id, NUMBER)
    assert services.accounts.overview(account_id) is None
    assert codes(services.accounts.change_details(account_id, lila.details, lila.security)) == [Code.ACCOUNT_GONE]
    assert services.summaries.make(account_id, "fr") is None
