"""« Mot de passe oublié » over a real store (guide B l.399)."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from uuid import UUID

import pytest

from guichet.clock import Clock
from guichet.procedures.forgotten_password import Question
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.paris import from_paris
from guichet.rules.refusals import Code, Field, Refused
from guichet.rules.sample_people import Person
from tests.procedures.living import NEW_PASSWORD, WRONG_PASSWORD, codes, newest_message, open_account

UNKNOWN = "personne@exemple.test"


@pytest.fixture
def account_id(services: Services, lila: Person, clock: Clock) -> UUID:
    account_id = open_account(services, lila)
    clock.set_to(from_paris("2023-08-25T15:10"))
    return account_id


def reset(services: Services, address: str, answer: str, password: str = NEW_PASSWORD) -> PasswordChanged | Refused:
    return services.forgotten_password.reset(address, answer, password, password, "fr")


@pytest.mark.rows(216, 218)
def test_the_answer_sets_a_new_password_and_a_message_confirms_it(
    services: Services, account_id: UUID, lila: Person
) -> None:
    assert services.forgotten_password.question_for("LILA.Rosemonde@orange.fr") == Question(
        "spouse", "LILA.Rosemonde@orange.fr"
    )
    outcome = reset(services, lila.address, "Paul")
    assert isinstance(outcome, PasswordChanged)
    assert (outcome.account_id, outcome.valid_until) == (account_id, date(2026, 8, 24))
    assert isinstance(services.sign_in.sign_in(lila.address, NEW_PASSWORD), SignedIn)
    assert codes(services.sign_in.sign_in(lila.address, lila.password)) == [Code.CREDENTIALS_WRONG]
    message = newest_message(services)
    assert (message.recipient, message.subject) == (
        lila.address,
        "Espace professionnel - Modification du mot de passe",
    )


@pytest.mark.rows(216)
@pytest.mark.parametrize("answer", ["paul", "  PAUL ", "Pàul", "p\u0301aul"])
def test_case_accents_and_spaces_do_not_count(services: Services, account_id: UUID, lila: Person, answer: str) -> None:
    assert isinstance(reset(services, lila.address, answer), PasswordChanged)


@pytest.mark.parametrize("answer", ["Pau", "Paulo", "20232340000101", "¨", "<b>Paul</b>"])
def test_a_wrong_answer_changes_nothing(services: Services, account_id: UUID, lila: Person, answer: str) -> None:
    assert codes(reset(services, lila.address, answer)) == [Code.ANSWER_WRONG]
    assert isinstance(services.sign_in.sign_in(lila.address, lila.password), SignedIn)


@pytest.mark.parametrize(
    ("address", "answer", "password", "confirmation", "expected"),
    [
        ("", "", "", "", [Field.ADDRESS, Field.ANSWER, Field.PASSWORD, Field.PASSWORD_CONFIRMATION]),
        ("lila.rosemonde@orange.fr", "Paul\nPaul", NEW_PASSWORD, NEW_PASSWORD, [Field.ANSWER]),
        ("lila.rosemonde@orange.fr", "x" * 101, NEW_PASSWORD, NEW_PASSWORD, [Field.ANSWER]),
        ("lila.rosemonde@orange.fr", "Jean", "court", "court", [Field.PASSWORD]),
        ("lila.rosemonde@orange.fr", "Paul", NEW_PASSWORD, "autre", [Field.PASSWORD_CONFIRMATION]),
    ],
)
def test_the_fields_are_judged_before_the_answer(
    services: Services,
    account_id: UUID,
    address: str,
    answer: str,
    password: str,
    confirmation: str,
    expected: list[Field],
) -> None:
    outcome = services.forgotten_password.reset(address, answer, password, confirmation, "fr")
    assert isinstance(outcome, Refused)
    assert [refusal.field for refusal in outcome.refusals] == expected


def test_an_unknown_address_gets_a_question_that_stays_the_same(services: Services, account_id: UUID) -> None:
    first = services.forgotten_password.question_for(UNKNOWN)
    assert isinstance(first, Question)
    assert services.forgotten_password.question_for(UNKNOWN) == first
    drawn = {services.forgotten_password.question_for(f"{n}@exemple.test").code for n in range(30)}  # type: ignore[union-attr]
    assert len(drawn) > 1
    assert reset(services, UNKNOWN, "Paul") == reset(services, "lila.rosemonde@orange.fr", "Jean")


@pytest.mark.full_hashes
def test_an_unknown_address_costs_what_a_known_one_does(services: Services, account_id: UUID, lila: Person) -> None:
    def cost(address: str) -> float:
        began = time.perf_counter()
        reset(services, address, "Jean")
        return time.perf_counter() - began

    pairs = [(cost(lila.address), cost(UNKNOWN)) for _ in range(4)]
    known, unknown = (median(each) for each in zip(*pairs, strict=True))
    assert 0.5 < known / unknown < 2


@pytest.mark.parametrize("address", ["lila.rosemonde@orange.fr", UNKNOWN])
def test_five_wrong_answers_are_free_then_it_slows_down(
    services: Services, account_id: UUID, clock: Clock, address: str
) -> None:
    for _ in range(5):
        assert codes(reset(services, address, "Jean")) == [Code.ANSWER_WRONG]
    assert codes(reset(services, address, "Paul")) == [Code.SLOWED_DOWN]
    assert codes(services.forgotten_password.question_for(address)) == [Code.SLOWED_DOWN]
    clock.advance(timedelta(seconds=31))
    assert isinstance(services.forgotten_password.question_for(address), Question)


def test_passwords_and_answers_are_counted_apart_and_success_clears_both(
    services: Services, account_id: UUID, lila: Person
) -> None:
    for _ in range(5):
        services.sign_in.sign_in(lila.address, WRONG_PASSWORD)
    assert isinstance(reset(services, lila.address, "Paul"), PasswordChanged)
    assert isinstance(services.sign_in.sign_in(lila.address, NEW_PASSWORD), SignedIn)


def test_the_present_password_is_refused_after_the_right_answer_only(
    services: Services, account_id: UUID, lila: Person
) -> None:
    assert codes(reset(services, lila.address, "Jean", lila.password)) == [Code.ANSWER_WRONG]
    assert codes(reset(services, lila.address, "Paul", lila.password)) == [Code.PASSWORD_REUSED]


@pytest.mark.rows(31)
def test_a_pending_account_is_told_to_activate(services: Services, registered: Registered, lila: Person) -> None:
    outcome = reset(services, lila.address, "Paul")
    assert isinstance(outcome, Refused)
    assert outcome.refusals[0].code is Code.NOT_ACTIVATED
    assert outcome.refusals[0].details == {"deadline": registered.deadline}
    assert codes(services.sign_in.sign_in(lila.address, NEW_PASSWORD)) == [Code.CREDENTIALS_WRONG]


def test_without_the_key_it_is_said(
    services: Services, account_id: UUID, lila: Person, lose_key: Callable[[], Services]
) -> None:
    without = lose_key()
    assert codes(without.forgotten_password.question_for(lila.address)) == [Code.KEY_MISSING]
    assert codes(reset(without, lila.address, "Paul")) == [Code.KEY_MISSING]
    without.replace_key()  # new answers can be kept, the old one stays unreadable
    assert isinstance(without.forgotten_password.question_for(lila.address), Question)
    assert codes(reset(without, lila.address, "Paul")) == [Code.KEY_MISSING]
    assert isinstance(without.sign_in.sign_in(lila.address, lila.password), SignedIn)
