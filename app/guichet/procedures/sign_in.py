"""Signing in: address and password open one of three home screens (B§2, rows 22-30, 151; ruling C19)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.homes import Home, home_of
from guichet.procedures.identity import formal_name, token_of
from guichet.rules import email_address
from guichet.rules.attempts import Attempt
from guichet.rules.email_address import EmailAddress
from guichet.rules.paris import paris_day
from guichet.rules.password import MAX_LENGTH, normalise, validity
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.store import accounts, attempts, codes, companies, journal
from guichet.store.hashing import hash_secret, needs_rehash, verify, verify_nothing
from guichet.store.models import Account, State
from guichet.store.store import Store


@dataclass(frozen=True)
class SignedIn:
    """Who has signed in. ``token`` belongs to the credentials used: see ``Accounts.session_is_current``.

    ``name`` is « ROSEMONDE Lila » (ruling C16). ``days_left`` counts to the password's last day: 0 on that day itself,
    negative after it, when all that can be done is to change it (``must_change_password``). ``warns`` from 30 days
    before.
    """

    account_id: UUID
    token: str
    name: str
    address: str
    subscriber_number: str
    password_valid_until: date
    days_left: int
    must_change_password: bool
    warns: bool
    home: Home


@dataclass(frozen=True)
class _Found:
    """What is compared outside any transaction."""

    account_id: UUID
    password_hash: str = field(repr=False)


class SignIn:
    """The authentication page's question to the store. It ``renews`` hashes that cost less than today's; not those of
    a rehearsal, which hide nothing (``hashing.printed_secrets``)."""

    def __init__(self, store: Store, clock: Clock, *, renews: bool = True) -> None:
        self._store = store
        self._clock = clock
        self._renews = renews

    def sign_in(self, address: str, password: str) -> SignedIn | Refused:
        """Judge address and password.

        Refusals: MISSING, ADDRESS_INVALID; SLOWED_DOWN (until) after five wrong tries; CREDENTIALS_WRONG, the same for
        an unknown address, a wrong password and an account with a certificate; with the right password NOT_ACTIVATED
        (deadline). Raises ``store.hashing.HashDamaged`` for a hash that is none: that is not a wrong password.
        """
        malformed = [email_address.check(address), None if password else Refusal(Code.MISSING, Field.PASSWORD)]
        parsed = email_address.parse(address)
        if any(malformed) or parsed is None:
            return Refused(tuple(refusal for refusal in malformed if refusal))
        with self._store.reading() as session:
            until = attempts.wait_until(session, Attempt.PASSWORD, parsed.key, self._clock.now())
            account = self._account(session, parsed)
            found = _Found(account.id, account.password_hash) if account else None
        if until:
            return self._slowed_down(parsed, until)
        password = normalise(password)[: MAX_LENGTH + 1]  # a longer one is wrong, and not worth the time to hash it
        right = _matches(found, password)
        is_old = self._renews and found and right and needs_rehash(found.password_hash)
        renewed = hash_secret(password) if is_old else None
        with self._store.writing() as session:
            account = self._account(session, parsed)
            if (account and _Found(account.id, account.password_hash)) == found:
                return self._judge(session, parsed, account if right else None, renewed)
        return self.sign_in(address, password)  # the password was changed while it was being compared

    def sign_out(self, account_id: UUID) -> None:
        """Note in the journal that « Quitter » was clicked."""
        with self._store.writing() as session:
            account = accounts.by_id(session, account_id)
            if account is not None:
                journal.append(session, self._clock.now(), "signed_out", account.address_key, account_id)

    def _slowed_down(self, address: EmailAddress, until: datetime) -> Refused:
        with self._store.writing() as session:
            return _refuse(session, address, self._clock.now(), _wait(until))

    def _account(self, session: Session, address: EmailAddress) -> Account | None:
        """The account of that address; a registration whose code has died is none any more (ruling C23)."""
        account = accounts.by_address(session, address.key)
        if account is not None and account.state is State.PENDING:
            deadline = codes.creation_deadline(session, account.id)
            return account if deadline and self._clock.now() <= deadline else None
        return account

    def _judge(
        self, session: Session, address: EmailAddress, account: Account | None, renewed: str | None
    ) -> SignedIn | Refused:
        """Count, write down, answer. ``account`` is None unless the password was right."""
        now = self._clock.now()
        until = attempts.wait_until(session, Attempt.PASSWORD, address.key, now)  # others may have tried meanwhile
        if until:
            return _refuse(session, address, now, _wait(until))
        if account is None:
            attempts.failed(session, Attempt.PASSWORD, address.key, now)
            return _refuse(session, address, now, Refusal(Code.CREDENTIALS_WRONG, Field.PASSWORD))
        attempts.succeeded(session, Attempt.PASSWORD, address.key)
        if account.state is State.PENDING:
            deadline = codes.creation_deadline(session, account.id)
            details = {"deadline": deadline} if deadline else {}
            return _refuse(session, address, now, Refusal(Code.NOT_ACTIVATED, Field.ADDRESS, details))
        if renewed:
            account.password_hash = renewed
        journal.append(session, now, "signed_in", address.key, account.id)
        return _signed_in(session, account, now)


def _matches(found: _Found | None, password: str) -> bool:
    """Whether the password is the account's; without an account the comparison costs the same."""
    if found is None:
        verify_nothing(password)
        return False
    return verify(found.password_hash, password)


def _signed_in(session: Session, account: Account, now: datetime) -> SignedIn:
    state = validity(paris_day(account.password_set_at), paris_day(now))
    return SignedIn(
        account_id=account.id,
        token=token_of(account),
        name=formal_name(account),
        address=account.address_text,
        subscriber_number=account.subscriber_number,
        password_valid_until=state.until,
        days_left=state.days_left,
        must_change_password=state.expired,
        warns=state.warns,
        home=home_of(companies.total(session, account.id)),
    )


def _refuse(session: Session, address: EmailAddress, now: datetime, refusal: Refusal) -> Refused:
    account = accounts.by_address(session, address.key)
    account_id = account.id if account else None
    journal.append(session, now, "sign_in_refused", address.key, account_id, refusals=(refusal.code,))
    return Refused((refusal,))


def _wait(until: datetime) -> Refusal:
    return Refusal(Code.SLOWED_DOWN, Field.PASSWORD, {"until": until})
