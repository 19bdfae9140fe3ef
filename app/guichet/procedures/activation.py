"""Activation: the code from the mail and the address it was sent to open the account (A§3), or give it that address
(B§4.2; ruling C10)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.followed import guide_of
from guichet.procedures.new_password import set_password
from guichet.procedures.post import Post
from guichet.rules import activation_code, email_address
from guichet.rules.atlas_entry import Guide
from guichet.rules.attempts import Attempt
from guichet.rules.paris import paris_day
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.store import accounts, address_changes, attempts, certificates, codes, journal
from guichet.store.hashing import verify, verify_nothing
from guichet.store.models import Account, ActivationCode, AddressChange, Purpose, State
from guichet.store.store import Store
from guichet.store.vault import KeyMissing


@dataclass(frozen=True)
class Activated:
    """An account that can be used at once: what the last page prints (rows 135-137), and which guide was followed; None
    where somebody opted, whose guide is another."""

    account_id: UUID
    name: str
    registered_on: date
    subscriber_number: str
    followed: Guide | None = None


class Activation:
    """The activation window's question to the store."""

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._post = Post(store, to_junk)

    def activate(self, typed_code: str, typed_address: str, language: str = "fr") -> Activated | Refused:
        """Judge code and address together (rows 123-136, 211, safety.md « Codes »).

        The code of a change of address opens nothing: it gives the account its new address, with the number and the
        date that it had (row 212), and the new password if one was chosen with it, which is then confirmed by a message
        in ``language`` (ruling C18).
        Refusals: a malformed code or address; SLOWED_DOWN after too many wrong codes; CODE_UNKNOWN, CODE_USED,
        CODE_EXPIRED; NEW_ADDRESS_EXPECTED (address) for the old address (ruling C10); KEY_MISSING. An address without
        an account costs and reads the same as one whose code is another.
        """
        malformed = [activation_code.check(typed_code), email_address.check(typed_address)]
        address = email_address.parse(typed_address)
        if any(malformed) or address is None:
            return Refused(tuple(refusal for refusal in malformed if refusal))
        with self._store.reading() as session:
            until = attempts.wait_until(session, Attempt.CODE, address.key, self._clock.now())
            sent = [*codes.all_of(session, address.key), *codes.of_change_from(session, address.key)]
            candidates = [_Candidate.of(row) for row in sent]
        if until:
            return Refused((Refusal(Code.SLOWED_DOWN, Field.CODE, {"until": until}),))
        found = _matching(candidates, activation_code.clean(typed_code))
        try:
            with self._store.writing() as session:
                return self._judge(session, address.key, found, language)
        except KeyMissing:
            return Refused((Refusal(Code.KEY_MISSING, Field.CODE),))

    def _judge(
        self, session: Session, address_key: str, found: "_Candidate | None", language: str
    ) -> Activated | Refused:
        now = self._clock.now()
        until = attempts.wait_until(session, Attempt.CODE, address_key, now)  # others may have tried meanwhile
        if until:
            return Refused((Refusal(Code.SLOWED_DOWN, Field.CODE, {"until": until}),))
        refusal = None
        if found is None:
            refusal = Refusal(Code.CODE_UNKNOWN, Field.CODE)
            attempts.failed(session, Attempt.CODE, address_key, now)
        elif found.used_at is not None:
            refusal = Refusal(Code.CODE_USED, Field.CODE)
        elif not activation_code.is_alive(found.sent_at, now):
            refusal = Refusal(Code.CODE_EXPIRED, Field.CODE, {"deadline": activation_code.deadline(found.sent_at)})
        elif found.address_key != address_key:
            change = address_changes.of_account(session, found.account_id)
            expected = change.address_text if change else found.address_key
            refusal = Refusal(Code.NEW_ADDRESS_EXPECTED, Field.ADDRESS, {"address": expected})
        elif not codes.use(session, found.id, now):
            refusal = Refusal(Code.CODE_USED, Field.CODE)  # somebody else was faster
        account = accounts.by_id(session, found.account_id) if found and refusal is None else None
        change = address_changes.of_account(session, account.id) if account else None
        changes = found is not None and found.purpose is Purpose.ADDRESS_CHANGE
        if account is None or (changes and change is None):
            refusal = refusal or Refusal(Code.CODE_UNKNOWN, Field.CODE)
            account_id = found.account_id if found else None
            journal.append(session, now, "activation_refused", address_key, account_id, refusals=(refusal.code,))
            return Refused((refusal,))
        attempts.succeeded(session, Attempt.CODE, address_key)
        followed = guide_of(session, account.id, Purpose.ADDRESS_CHANGE if changes else Purpose.CREATION)
        if changes and change is not None:
            self._change_address(session, account, change, now, language)
        else:
            _activate(session, account, now)
        name = f"{account.first_name} {account.surname.upper()}"
        return Activated(account.id, name, paris_day(account.registered_at), account.subscriber_number, followed)

    def _change_address(
        self, session: Session, account: Account, change: AddressChange, now: datetime, language: str
    ) -> None:
        """Both take effect together (ruling C18): the address, then the password that is confirmed to it."""
        password_hash = change.password_hash
        address_changes.apply(session, account, change)
        journal.append(session, now, "address_changed", account.address_key, account.id)
        if password_hash is not None:
            set_password(session, self._post, account, password_hash, now, "password_changed", language)


@dataclass(frozen=True)
class _Candidate:
    """A code once sent to an address, apart from its session: the slow comparison runs outside any transaction."""

    id: int
    account_id: UUID
    address_key: str
    purpose: Purpose
    code_hash: str
    sent_at: datetime
    used_at: datetime | None

    @classmethod
    def of(cls, row: ActivationCode) -> "_Candidate":
        return cls(row.id, row.account_id, row.address_key, row.purpose, row.code_hash, row.sent_at, row.used_at)


def _matching(candidates: list[_Candidate], code: str) -> _Candidate | None:
    """The code that was typed, the latest first. At least one comparison is made, so that silence costs the same."""
    if not candidates:
        verify_nothing(code)
    for candidate in candidates:
        if verify(candidate.code_hash, activation_code.bound(code, candidate.account_id, candidate.purpose)):
            return candidate
    return None


def _activate(session: Session, account: Account, now: datetime) -> None:
    """Open the account; somebody who opted for it has no certificate any more (row 73)."""
    account.state = State.ACTIVE
    account.activated_at = now
    certificate = certificates.locked(session, account.id)
    if certificate is not None:
        session.delete(certificate)
    journal.append(session, now, "activated", account.address_key, account_id=account.id)
