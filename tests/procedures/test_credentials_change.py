"""Changing credentials over a real store, with the guide's own dates (guide B §3, §4)."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from guichet.clock import Clock
from guichet.procedures.activation import Activated
from guichet.procedures.credentials_change import AddressChangeSent
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.paris import from_paris
from guichet.rules.refusals import Code, Field, Refused
from guichet.rules.sample_people import Person
from guichet.store import companies
from guichet.store.store import Store
from tests.procedures.conftest import application, code_in_mail
from tests.procedures.living import NEW_ADDRESS, NEW_PASSWORD, codes, events, newest_message, open_account, twice

GUIDE_B = from_paris("2023-08-25T15:10")


@pytest.fixture
def account_id(services: Services, lila: Person, clock: Clock) -> UUID:
    """Registered on 22 August, at the guide's moment of 25 August since."""
    account_id = open_account(services, lila)
    clock.set_to(GUIDE_B)
    return account_id


def ask(
    services: Services, account_id: UUID, address: str | None = None, password: str | None = None
) -> AddressChangeSent:
    outcome = services.credentials_change.change(
        account_id, twice(address) if address else None, twice(password) if password else None, "fr"
    )
    assert isinstance(outcome, AddressChangeSent), outcome
    return outcome


def opens(services: Services, address: str, password: str) -> bool:
    return isinstance(services.sign_in.sign_in(address, password), SignedIn)


# --- the password alone


@pytest.mark.rows(14, 188, 190, 194)
def test_a_password_alone_counts_at_once_until_24_august_2026(
    services: Services, account_id: UUID, lila: Person
) -> None:
    outcome = services.credentials_change.change(account_id, None, twice(NEW_PASSWORD), "fr")
    assert isinstance(outcome, PasswordChanged)
    assert (outcome.name, outcome.address, outcome.valid_until) == ("ROSEMONDE Lila", lila.address, date(2026, 8, 24))
    assert opens(services, lila.address, NEW_PASSWORD)
    assert codes(services.sign_in.sign_in(lila.address, lila.password)) == [Code.CREDENTIALS_WRONG]


@pytest.mark.rows(191, 195, 197)
def test_the_confirmation_goes_to_the_login_address(services: Services, account_id: UUID, lila: Person) -> None:
    services.credentials_change.change(account_id, None, twice(NEW_PASSWORD), "fr")
    message = newest_message(services)
    assert message.subject == "Espace professionnel - Modification du mot de passe"
    assert message.recipient == lila.address
    assert "Celui-ci est valable jusqu'au 24 août 2026." in message.text
    assert f"{message.date:%Y-%m-%d %H:%M}" in ("2023-08-25 13:10", "2023-08-25 15:10")


@pytest.mark.rows(193)
def test_the_content_of_the_account_does_not_change(services: Services, store: Store, account_id: UUID) -> None:
    with store.writing() as session:
        companies.add(session, account_id, "000299001", "SARL MARTIN DISTRIBUTION")
    before, details = services.accounts.overview(account_id), services.accounts.details(account_id)
    services.credentials_change.change(account_id, None, twice(NEW_PASSWORD), "fr")
    after = services.accounts.overview(account_id)
    assert before is not None and after is not None
    assert (after.companies_count, after.first_company) == (1, before.first_company)
    assert (after.subscriber_number, after.address) == (before.subscriber_number, before.address)
    assert services.accounts.details(account_id) == details


def test_an_expired_password_is_changed_in_the_same_way(
    services: Services, account_id: UUID, lila: Person, clock: Clock
) -> None:
    clock.set_to(from_paris("2030-01-01T10:00"))
    assert isinstance(services.credentials_change.change(account_id, None, twice(NEW_PASSWORD), "fr"), PasswordChanged)
    outcome = services.sign_in.sign_in(lila.address, NEW_PASSWORD)
    assert isinstance(outcome, SignedIn) and not outcome.must_change_password


# --- refusals


@pytest.mark.rows(178, 185)
@pytest.mark.parametrize(
    ("address", "password", "expected"),
    [
        (None, None, [(Code.NOTHING_CHOSEN, Field.ADDRESS)]),
        (("", ""), None, [(Code.MISSING, Field.ADDRESS), (Code.MISSING, Field.ADDRESS_CONFIRMATION)]),
        (twice("pas une adresse"), None, [(Code.ADDRESS_INVALID, Field.ADDRESS)]),
        (twice("a" * 95 + "@exemple.fr"), None, [(Code.TOO_LONG, Field.ADDRESS)]),
        ((NEW_ADDRESS, "autre@orange.fr"), None, [(Code.ADDRESS_MISMATCH, Field.ADDRESS_CONFIRMATION)]),
        (twice("LILA.rosemonde@orange.fr"), None, [(Code.ADDRESS_UNCHANGED, Field.ADDRESS)]),
        (None, ("", ""), [(Code.MISSING, Field.PASSWORD), (Code.MISSING, Field.PASSWORD_CONFIRMATION)]),
        (None, twice("Trocadero16Passy202"), [(Code.PASSWORD_TOO_SHORT, Field.PASSWORD)]),
        (None, twice("Trocadero 16 Passy 2023"), [(Code.PASSWORD_HAS_SPACE, Field.PASSWORD)]),
        (None, twice("TrocaderoPassySeizeParis"), [(Code.PASSWORD_NEEDS_LETTER_AND_DIGIT, Field.PASSWORD)]),
        (None, (NEW_PASSWORD, NEW_PASSWORD.lower()), [(Code.PASSWORD_MISMATCH, Field.PASSWORD_CONFIRMATION)]),
        (None, twice("Longchamp12Rosemonde75"), [(Code.PASSWORD_REUSED, Field.PASSWORD)]),
        (
            ("x", "y"),
            ("court", "autre"),
            [
                (Code.ADDRESS_INVALID, Field.ADDRESS),
                (Code.ADDRESS_MISMATCH, Field.ADDRESS_CONFIRMATION),
                (Code.PASSWORD_TOO_SHORT, Field.PASSWORD),
                (Code.PASSWORD_MISMATCH, Field.PASSWORD_CONFIRMATION),
            ],
        ),
    ],
)
def test_what_the_panel_refuses(
    services: Services,
    account_id: UUID,
    lila: Person,
    address: tuple[str, str] | None,
    password: tuple[str, str] | None,
    expected: list[tuple[Code, Field]],
) -> None:
    outcome = services.credentials_change.change(account_id, address, password, "fr")
    assert isinstance(outcome, Refused)
    assert [(refusal.code, refusal.field) for refusal in outcome.refusals] == expected
    assert opens(services, lila.address, lila.password)
    assert services.mailbox.page(None, "inbox").total == 1  # that of the creation


def test_a_taken_address_is_refused(services: Services, account_id: UUID, lila: Person) -> None:
    open_account(services, lila, "autre@exemple.test")
    outcome = services.credentials_change.change(account_id, twice("Autre@exemple.test"), None, "fr")
    assert codes(outcome) == [Code.ADDRESS_TAKEN]


def test_a_reserved_address_is_refused_until_it_is_free(
    services: Services, account_id: UUID, lila: Person, clock: Clock
) -> None:
    pending = services.registration.register(application(lila, NEW_ADDRESS), "fr")
    assert isinstance(pending, Registered)
    outcome = services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr")
    assert codes(outcome) == [Code.ADDRESS_PENDING]
    clock.set_to(pending.deadline + timedelta(seconds=1))
    ask(services, account_id, NEW_ADDRESS)


def test_a_second_request_waits_for_the_first(services: Services, account_id: UUID, lila: Person, clock: Clock) -> None:
    first = ask(services, account_id, NEW_ADDRESS)
    for address in (NEW_ADDRESS, "encore.une@exemple.test"):
        outcome = services.credentials_change.change(account_id, twice(address), None, "fr")
        assert isinstance(outcome, Refused)
        assert outcome.refusals[0].code is Code.CHANGE_PENDING
        assert outcome.refusals[0].details == {"deadline": first.deadline}
    clock.set_to(first.deadline + timedelta(seconds=1))
    ask(services, account_id, "encore.une@exemple.test")


def test_an_address_that_waits_for_its_code_is_reserved(services: Services, account_id: UUID, lila: Person) -> None:
    sent = ask(services, account_id, NEW_ADDRESS)
    outcome = services.registration.register(application(lila, NEW_ADDRESS), "fr")
    assert isinstance(outcome, Refused)
    assert (outcome.refusals[0].code, outcome.refusals[0].details) == (
        Code.ADDRESS_PENDING,
        {"deadline": sent.deadline},
    )


def test_a_closed_account_changes_nothing(services: Services, account_id: UUID) -> None:
    services.accounts.close(account_id, "20232340000101")
    outcome = services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr")
    assert codes(outcome) == [Code.ACCOUNT_GONE]


# --- the address


@pytest.mark.rows(200, 201, 202, 206, 208)
def test_the_code_goes_to_the_new_address(services: Services, account_id: UUID) -> None:
    sent = ask(services, account_id, NEW_ADDRESS)
    assert (sent.name, sent.address) == ("ROSEMONDE Lila", NEW_ADDRESS)
    assert sent.deadline - sent.sent_at == timedelta(hours=48)
    message = newest_message(services)
    assert message.recipient == NEW_ADDRESS
    assert message.subject == "Espace professionnel - Création ou modification de l'espace"
    assert message.code is not None


@pytest.mark.rows(209)
def test_until_activation_only_the_old_address_opens_the_account(
    services: Services, account_id: UUID, lila: Person
) -> None:
    ask(services, account_id, NEW_ADDRESS, NEW_PASSWORD)
    assert opens(services, lila.address, lila.password)
    assert not opens(services, lila.address, NEW_PASSWORD)
    assert not opens(services, NEW_ADDRESS, lila.password)
    assert not opens(services, NEW_ADDRESS, NEW_PASSWORD)
    overview = services.accounts.overview(account_id)
    assert overview is not None and overview.pending_change is not None
    assert (overview.address, overview.pending_change.address) == (lila.address, NEW_ADDRESS)
    assert overview.pending_change.with_password


@pytest.mark.rows(211, 212, 214, 215)
def test_the_code_gives_the_account_its_new_address(
    services: Services, account_id: UUID, lila: Person, clock: Clock
) -> None:
    ask(services, account_id, NEW_ADDRESS)
    clock.advance(timedelta(hours=30))
    outcome = services.activation.activate(code_in_mail(services), NEW_ADDRESS)
    assert isinstance(outcome, Activated)
    assert (outcome.account_id, outcome.subscriber_number) == (account_id, "20232340000101")
    assert outcome.registered_on == date(2023, 8, 22)
    assert opens(services, NEW_ADDRESS, lila.password)
    assert codes(services.sign_in.sign_in(lila.address, lila.password)) == [Code.CREDENTIALS_WRONG]
    overview = services.accounts.overview(account_id)
    assert overview is not None and overview.pending_change is None
    assert overview.password_valid_until == date(2026, 8, 21)  # the password has not changed


@pytest.mark.rows(214)
def test_the_old_address_is_free_for_somebody_else(services: Services, account_id: UUID, lila: Person) -> None:
    ask(services, account_id, NEW_ADDRESS)
    services.activation.activate(code_in_mail(services), NEW_ADDRESS)
    other = open_account(services, lila)
    assert other != account_id
    assert events(services, other) == ["registered", "code_sent", "message_read", "activated"]


def test_the_old_address_is_told_which_is_expected(services: Services, account_id: UUID, lila: Person) -> None:
    ask(services, account_id, NEW_ADDRESS)
    code = code_in_mail(services)
    outcome = services.activation.activate(code, lila.address)
    assert isinstance(outcome, Refused)
    (refusal,) = outcome.refusals
    assert (refusal.code, refusal.field) == (Code.NEW_ADDRESS_EXPECTED, Field.ADDRESS)
    assert refusal.details == {"address": NEW_ADDRESS}
    assert codes(services.activation.activate("abcdefghijkl", lila.address)) == [Code.CODE_UNKNOWN]
    assert isinstance(services.activation.activate(code, NEW_ADDRESS), Activated)


@pytest.mark.rows(210)
@pytest.mark.parametrize(("late", "works"), [(0, True), (1, False)])
def test_the_code_lives_48_hours_to_the_second(
    services: Services,
    account_id: UUID,
    lila: Person,
    monkeypatch: pytest.MonkeyPatch,
    late: int,
    works: bool,
) -> None:
    sent = ask(services, account_id, NEW_ADDRESS, NEW_PASSWORD)
    code, moment = code_in_mail(services), sent.deadline + timedelta(seconds=late)
    monkeypatch.setattr(services.clock, "now", lambda: moment)
    assert services.deadlines.erase_expired() == (0 if works else 1)
    outcome = services.activation.activate(code, NEW_ADDRESS)
    assert isinstance(outcome, Activated) is works
    assert opens(services, NEW_ADDRESS, NEW_PASSWORD) is works
    assert opens(services, lila.address, lila.password) is not works
    if not works:
        assert codes(outcome) == [Code.CODE_EXPIRED]
        assert services.credentials_change.change(account_id, twice(NEW_ADDRESS), None, "fr") != outcome


@pytest.mark.rows(210)
def test_the_address_of_an_expired_change_is_free(
    services: Services, account_id: UUID, lila: Person, clock: Clock
) -> None:
    sent = ask(services, account_id, NEW_ADDRESS)
    clock.set_to(sent.deadline + timedelta(seconds=1))
    assert isinstance(services.registration.register(application(lila, NEW_ADDRESS), "fr"), Registered)


# --- both


@pytest.mark.rows(190, 191, 195)
def test_both_take_effect_together(services: Services, account_id: UUID, lila: Person, clock: Clock) -> None:
    ask(services, account_id, NEW_ADDRESS, NEW_PASSWORD)
    code = code_in_mail(services)
    assert services.mailbox.page(None, "inbox").total == 2  # no message about the password yet
    clock.set_to(from_paris("2023-08-26T09:00"))
    assert isinstance(services.activation.activate(code, NEW_ADDRESS, "fr"), Activated)
    assert opens(services, NEW_ADDRESS, NEW_PASSWORD)
    assert not opens(services, NEW_ADDRESS, lila.password)
    message = newest_message(services)
    assert (message.subject, message.recipient) == ("Espace professionnel - Modification du mot de passe", NEW_ADDRESS)
    assert "25 août 2026" in message.text


def test_a_password_set_meanwhile_is_the_last_wish(services: Services, account_id: UUID, lila: Person) -> None:
    ask(services, account_id, NEW_ADDRESS, NEW_PASSWORD)
    code, later = code_in_mail(services), "Passerelle75Debilly99"
    assert isinstance(services.credentials_change.change(account_id, None, twice(later), "fr"), PasswordChanged)
    services.activation.activate(code, NEW_ADDRESS)
    assert opens(services, NEW_ADDRESS, later)
    assert not opens(services, NEW_ADDRESS, NEW_PASSWORD)


# --- another window


def test_a_change_is_seen_by_the_other_window(
    services: Services, another_window: Services, account_id: UUID, lila: Person
) -> None:
    before = another_window.sign_in.sign_in(lila.address, lila.password)
    assert isinstance(before, SignedIn)
    ask(services, account_id, NEW_ADDRESS)
    assert another_window.accounts.session_is_current(account_id, before.token)
    services.activation.activate(code_in_mail(services), NEW_ADDRESS)
    assert not another_window.accounts.session_is_current(account_id, before.token)
    overview = another_window.accounts.overview(account_id)
    assert overview is not None and overview.address == NEW_ADDRESS
    outcome = another_window.credentials_change.change(account_id, None, twice(NEW_PASSWORD), "fr")
    assert isinstance(outcome, PasswordChanged) and outcome.address == NEW_ADDRESS
    assert another_window.accounts.session_is_current(account_id, outcome.token)


def test_a_password_changed_while_the_new_one_is_compared_is_not_overwritten(
    services: Services, another_window: Services, account_id: UUID, lila: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    from guichet.procedures import credentials_change

    def slow(kept: str, text: str, verify: Callable[[str, str], bool] = credentials_change.verify) -> bool:
        monkeypatch.undo()
        another_window.credentials_change.change(account_id, None, twice("Passerelle75Debilly99"), "fr")
        return verify(kept, text)

    monkeypatch.setattr(credentials_change, "verify", slow)
    outcome = services.credentials_change.change(account_id, None, twice(NEW_PASSWORD), "fr")
    assert codes(outcome) == [Code.CHANGED_MEANWHILE]
    assert opens(services, lila.address, "Passerelle75Debilly99")


def test_without_a_key_nothing_changes(
    services: Services, account_id: UUID, lila: Person, lose_key: Callable[[], Services]
) -> None:
    without = lose_key()
    assert opens(without, lila.address, lila.password)  # a lost key never blocks the sign-in
    for address, password in ((None, twice(NEW_PASSWORD)), (twice(NEW_ADDRESS), None)):
        assert codes(without.credentials_change.change(account_id, address, password, "fr")) == [Code.KEY_MISSING]
    assert opens(without, lila.address, lila.password)
    assert without.accounts.overview(account_id).pending_change is None  # type: ignore[union-attr]
