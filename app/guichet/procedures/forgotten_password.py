"""« Mot de passe oublié »: the security answer sets a new password (B l.399, rows 216-218; rulings C21, C33)."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.new_password import PasswordChanged, set_password
from guichet.procedures.post import Post
from guichet.rules import email_address, password, security_question
from guichet.rules.attempts import Attempt
from guichet.rules.email_address import EmailAddress
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import ANSWER_LIMIT
from guichet.rules.typed_text import check_line
from guichet.store import accounts, attempts, codes, info, journal
from guichet.store.hashing import hash_secret, verify
from guichet.store.models import Account, State
from guichet.store.store import Store
from guichet.store.vault import KeyMissing, Unreadable


@dataclass(frozen=True)
class Question:
    """The question to be answered: a code of ``rules.security_question``, for the address as it was typed."""

    code: str
    address: str


@dataclass(frozen=True)
class _Kept:
    """What is compared outside any transaction."""

    account_id: UUID
    answer: str | None = field(repr=False)  # None: the key that sealed it is lost
    password_hash: str = field(repr=False)


class ForgottenPassword:
    """The questions of « Mot de passe oublié » to the store.

    An address without an account gets a question as well, always the same, and every answer to it is wrong: whoever
    tries addresses learns nothing that the sign-in would not tell. Only a lost key tells them apart.
    """

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._post = Post(store, to_junk)

    def question_for(self, address: str) -> Question | Refused:
        """The question of the account of ``address``.

        Refusals: MISSING, ADDRESS_INVALID, SLOWED_DOWN (until), KEY_MISSING.
        """
        malformed, parsed = email_address.check(address), email_address.parse(address)
        if parsed is None or malformed is not None:
            return Refused((malformed,) if malformed else ())
        if self._store.key_is_missing:
            return Refused((Refusal(Code.KEY_MISSING, Field.ADDRESS),))
        with self._store.reading() as session:
            until = attempts.wait_until(session, Attempt.ANSWER, parsed.key, self._clock.now())
            account = accounts.by_address(session, parsed.key)
            code = account.question if account else _decoy(session, parsed)
        if until:
            return Refused((Refusal(Code.SLOWED_DOWN, Field.ADDRESS, {"until": until}),))
        return Question(code, parsed.text)

    def reset(
        self, address: str, answer: str, new_password: str, confirmation: str, language: str
    ) -> PasswordChanged | Refused:
        """Set the password if the answer is right.

        Refusals: those of the fields, all at once, before the answer is judged; SLOWED_DOWN (until) after five wrong
        answers; ANSWER_WRONG; with the right answer NOT_ACTIVATED (deadline), PASSWORD_REUSED; KEY_MISSING where the
        answer cannot be read or the message not be sealed.
        """
        parsed = email_address.parse(address)
        malformed = [
            email_address.check(address),
            check_line(answer, Field.ANSWER, required=True, limit=ANSWER_LIMIT),
            password.check(new_password),
            password.check_confirmation(new_password, confirmation),
        ]
        if any(malformed) or parsed is None:
            return Refused(tuple(refusal for refusal in malformed if refusal))
        with self._store.reading() as session:
            until = attempts.wait_until(session, Attempt.ANSWER, parsed.key, self._clock.now())
            kept = self._kept(session, parsed)
        if until:
            return _slowed_down(until)
        if kept is not None and kept.answer is None:
            return self._refuse(parsed, Refusal(Code.KEY_MISSING, Field.ANSWER))
        password_hash = hash_secret(new_password)  # for an unknown address, too: it costs the same
        right = _same(kept.answer if kept else None, answer)
        if kept is not None and right and verify(kept.password_hash, new_password):
            return self._refuse(parsed, Refusal(Code.PASSWORD_REUSED, Field.PASSWORD))
        try:
            with self._store.writing() as session:
                outcome = self._judge(session, parsed, kept if right else None, password_hash, language)
        except KeyMissing:
            outcome = Refusal(Code.KEY_MISSING, Field.ANSWER)
        return self._refuse(parsed, outcome) if isinstance(outcome, Refusal) else outcome

    def _kept(self, session: Session, address: EmailAddress) -> _Kept | None:
        account = accounts.by_address(session, address.key)
        if account is None:
            return None
        try:
            answer = self._store.vault.unseal(account.answer, account.id.bytes).decode()
        except Unreadable:
            return _Kept(account.id, None, account.password_hash)
        return _Kept(account.id, answer, account.password_hash)

    def _judge(
        self, session: Session, address: EmailAddress, proven: _Kept | None, password_hash: str, language: str
    ) -> PasswordChanged | Refusal:
        """``proven`` is the account as it was when the answer was found right, None if it was wrong."""
        now = self._clock.now()
        until = attempts.wait_until(session, Attempt.ANSWER, address.key, now)  # others may have tried meanwhile
        if until:
            return Refusal(Code.SLOWED_DOWN, Field.ANSWER, {"until": until})
        account = accounts.by_id(session, proven.account_id) if proven else None
        if account is None or account.address_key != address.key:
            attempts.failed(session, Attempt.ANSWER, address.key, now)
            return Refusal(Code.ANSWER_WRONG, Field.ANSWER)
        if account.state is State.PENDING:
            return _not_activated(session, account)
        return set_password(session, self._post, account, password_hash, now, "password_reset", language)

    def _refuse(self, address: EmailAddress, refusal: Refusal) -> Refused:
        with self._store.writing() as session:
            account = accounts.by_address(session, address.key)
            account_id = account.id if account else None
            journal.append(
                session, self._clock.now(), "password_reset_refused", address.key, account_id, (refusal.code,)
            )
        return Refused((refusal,))


def _same(kept: str | None, typed: str) -> bool:
    """Ruling C33: case, accents and white space do not count."""
    expected = security_question.fold(kept or "").encode("utf-8", "surrogatepass")
    given = security_question.fold(typed).encode("utf-8", "surrogatepass")
    return hmac.compare_digest(expected, given) and kept is not None


def _decoy(session: Session, address: EmailAddress) -> str:
    """A question for an address without an account: drawn from address and store, so that it never changes."""
    store_id = info.read(session, info.STORE_ID) or ""
    digest = hashlib.sha256(f"{store_id}\n{address.key}".encode()).digest()
    choices = security_question.questions()
    return choices[digest[0] % len(choices)].code


def _not_activated(session: Session, account: Account) -> Refusal:
    until = codes.creation_deadline(session, account.id)
    return Refusal(Code.NOT_ACTIVATED, Field.ADDRESS, {"deadline": until} if until else {})


def _slowed_down(until: datetime) -> Refused:
    return Refused((Refusal(Code.SLOWED_DOWN, Field.ANSWER, {"until": until}),))
