"""Activation: the code from the mail and the address it was sent to open the account (A§3)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.rules import activation_code, email_address
from guichet.rules.attempts import Attempt
from guichet.rules.paris import paris_day
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.store import accounts, attempts, codes, journal
from guichet.store.hashing import verify, verify_nothing
from guichet.store.models import Account, ActivationCode, Purpose, State
from guichet.store.store import Store


@dataclass(frozen=True)
class Activated:
    """An account that can be used at once: what the last page prints (rows 135-137)."""

    account_id: UUID
    name: str
    registered_on: date
    subscriber_number: str


class Activation:
    """The activation window's questions to the store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def activate(self, typed_code: str, typed_address: str) -> Activated | Refused:
        """Judge code and address together (rows 123-136, safety.md « Codes »).

        Refusals: a malformed code or address; SLOWED_DOWN after too many wrong codes; CODE_UNKNOWN, CODE_USED,
        CODE_EXPIRED. An address without an account costs and reads the same as one whose code is another.
        """
        malformed = [activation_code.check(typed_code), email_address.check(typed_address)]
        address = email_address.parse(typed_address)
        if any(malformed) or address is None:
            return Refused(tuple(refusal for refusal in malformed if refusal))
        with self._store.reading() as session:
            until = attempts.wait_until(session, Attempt.CODE, address.key, self._clock.now())
            candidates = [_Candidate.of(row) for row in codes.all_of(session, address.key)]
        if until:
            return Refused((Refusal(Code.SLOWED_DOWN, Field.CODE, {"until": until}),))
        found = _matching(candidates, activation_code.clean(typed_code))
        with self._store.writing() as session:
            return self._judge(session, address.key, found)

    def _judge(self, session: Session, address_key: str, found: "_Candidate | None") -> Activated | Refused:
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
        elif not codes.use(session, found.id, now):
            refusal = Refusal(Code.CODE_USED, Field.CODE)  # somebody else was faster
        account = accounts.by_id(session, found.account_id) if found and refusal is None else None
        if account is None:
            refusal = refusal or Refusal(Code.CODE_UNKNOWN, Field.CODE)
            journal.append(session, now, "activation_refused", address_key, refusals=(refusal.code,))
            return Refused((refusal,))
        attempts.succeeded(session, Attempt.CODE, address_key)
        return _activate(session, account, now)


@dataclass(frozen=True)
class _Candidate:
    """A code once sent to an address, apart from its session: the slow comparison runs outside any transaction."""

    id: int
    account_id: UUID
    purpose: Purpose
    code_hash: str
    sent_at: datetime
    used_at: datetime | None

    @classmethod
    def of(cls, row: ActivationCode) -> "_Candidate":
        return cls(row.id, row.account_id, row.purpose, row.code_hash, row.sent_at, row.used_at)


def _matching(candidates: list[_Candidate], code: str) -> _Candidate | None:
    """The code that was typed, the latest first. At least one comparison is made, so that silence costs the same."""
    if not candidates:
        verify_nothing(code)
    for candidate in candidates:
        if verify(candidate.code_hash, activation_code.bound(code, candidate.account_id, candidate.purpose)):
            return candidate
    return None


def _activate(session: Session, account: Account, now: datetime) -> Activated:
    account.state = State.ACTIVE
    account.activated_at = now
    journal.append(session, now, "activated", account.address_key, account_id=account.id)
    name = f"{account.first_name} {account.surname.upper()}"
    return Activated(account.id, name, paris_day(account.registered_at), account.subscriber_number)
