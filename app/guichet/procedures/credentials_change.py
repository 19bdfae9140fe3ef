"""Changing the login address, the password, or both (B§3, B§4; rows 177-215; rulings C18, C19, C22, C24)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.addresses import free_expired, refusal_if_taken
from guichet.procedures.identity import formal_name
from guichet.procedures.new_password import PasswordChanged, set_password
from guichet.procedures.post import DrawnCode, Post
from guichet.rules import email_address, password
from guichet.rules.activation_code import deadline
from guichet.rules.email_address import EmailAddress
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.store import accounts, address_changes, journal
from guichet.store.hashing import hash_secret, verify
from guichet.store.models import Account, AddressChange, Purpose
from guichet.store.store import Store
from guichet.store.vault import KeyMissing


@dataclass(frozen=True)
class AddressChangeSent:
    """A change that waits for its code: what the end page prints (rows 203-206). ``name`` is « ROSEMONDE Lila »."""

    name: str
    address: str
    sent_at: datetime
    deadline: datetime


@dataclass(frozen=True)
class _Draft:
    """What was asked, and what takes long to make, made before the transaction begins.

    ``compared_with`` is the hash from which the new password was found to differ.
    """

    address: EmailAddress | None
    code: DrawnCode | None
    password_hash: str | None = field(repr=False)
    compared_with: str = field(repr=False)


class CredentialsChange:
    """The credential panel's question to the store."""

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._post = Post(store, to_junk)

    def change(
        self,
        account_id: UUID,
        new_address: tuple[str, str] | None,
        new_password: tuple[str, str] | None,
        language: str,
    ) -> PasswordChanged | AddressChangeSent | Refused:
        """« Valider les modifications »: each pair is what was typed and its confirmation, None where its box is not
        ticked.

        A password alone counts at once (row 194). With an address, nothing changes before the code that is sent to the
        **new** address was used (rows 202, 209; ruling C18).
        Refusals: NOTHING_CHOSEN; the rules of rows 58 and 59; ADDRESS_UNCHANGED; ADDRESS_TAKEN, ADDRESS_PENDING
        (deadline); CHANGE_PENDING (deadline); PASSWORD_REUSED; CHANGED_MEANWHILE, ACCOUNT_GONE (another window);
        KEY_MISSING.
        """
        address = email_address.parse(new_address[0]) if new_address else None
        refusals = _check(new_address, new_password)
        with self._store.reading() as session:
            account = accounts.by_id(session, account_id)
            if account is None:
                return Refused((Refusal(Code.ACCOUNT_GONE, Field.ADDRESS),))
            present = account.password_hash
            if address is not None:
                refusals = _not_allowed(session, account, address, self._clock.now()) + refusals
        if new_password and not refusals and verify(present, new_password[0]):
            refusals.append(Refusal(Code.PASSWORD_REUSED, Field.PASSWORD))
        if refusals:
            return self._refuse(account_id, refusals)
        draft = self._draft(account_id, address, new_password, present, language)
        try:
            with self._store.writing() as session:
                outcome = self._apply(session, account_id, draft, language)
        except KeyMissing:
            outcome = Refused((Refusal(Code.KEY_MISSING, Field.ADDRESS if address else Field.PASSWORD),))
        return self._refuse(account_id, list(outcome.refusals)) if isinstance(outcome, Refused) else outcome

    def _draft(
        self,
        account_id: UUID,
        address: EmailAddress | None,
        new_password: tuple[str, str] | None,
        present: str,
        language: str,
    ) -> _Draft:
        password_hash = hash_secret(new_password[0]) if new_password else None
        now = self._clock.now()
        code = DrawnCode.draw(account_id, Purpose.ADDRESS_CHANGE, now, address, language) if address else None
        return _Draft(address, code, password_hash, present)

    def _apply(
        self, session: Session, account_id: UUID, draft: _Draft, language: str
    ) -> PasswordChanged | AddressChangeSent | Refused:
        """Judge again what another window may have changed in between, then write."""
        now = self._clock.now()
        account = accounts.by_id(session, account_id)
        if account is None:
            return Refused((Refusal(Code.ACCOUNT_GONE, Field.ADDRESS),))
        if draft.password_hash is not None and account.password_hash != draft.compared_with:
            return Refused((Refusal(Code.CHANGED_MEANWHILE, Field.PASSWORD),))
        if draft.address is not None and draft.code is not None:
            return self._send(session, account, draft.address, draft.code, draft.password_hash)
        assert draft.password_hash is not None  # noqa: S101 - one of the two was ticked
        return set_password(session, self._post, account, draft.password_hash, now, "password_changed", language)

    def _send(
        self,
        session: Session,
        account: Account,
        address: EmailAddress,
        code: DrawnCode,
        password_hash: str | None,
    ) -> AddressChangeSent | Refused:
        refusals = _not_allowed(session, account, address, code.sent_at)
        if refusals:
            return Refused(tuple(refusals))
        free_expired(session, address, code.sent_at)
        _give_up_expired(session, account)
        change = AddressChange(
            account_id=account.id,
            address_text=address.text,
            address_key=address.key,
            password_hash=password_hash,
            sent_at=code.sent_at,
            deadline=deadline(code.sent_at),
        )
        if not address_changes.add(session, change):
            return Refused((Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS),))
        journal.append(session, code.sent_at, "address_change_asked", account.address_key, account.id)
        self._post.send_code(session, code, address)
        return AddressChangeSent(formal_name(account), address.text, code.sent_at, change.deadline)

    def _refuse(self, account_id: UUID, refusals: list[Refusal]) -> Refused:
        reasons = [refusal.code for refusal in refusals]
        with self._store.writing() as session:
            account = accounts.by_id(session, account_id)
            key = account.address_key if account else None
            journal.append(session, self._clock.now(), "credentials_change_refused", key, account_id, reasons)
        return Refused(tuple(refusals))


def _check(new_address: tuple[str, str] | None, new_password: tuple[str, str] | None) -> list[Refusal]:
    """The rules of the panel itself (row 185), in its order."""
    if new_address is None and new_password is None:
        return [Refusal(Code.NOTHING_CHOSEN, Field.ADDRESS)]
    verdicts: list[Refusal | None] = []
    if new_address is not None:
        verdicts += [email_address.check(new_address[0]), email_address.check_confirmation(*new_address)]
    if new_password is not None:
        verdicts += [password.check(new_password[0]), password.check_confirmation(*new_password)]
    return [verdict for verdict in verdicts if verdict]


def _not_allowed(session: Session, account: Account, address: EmailAddress, now: datetime) -> list[Refusal]:
    """What ruling C24 refuses of a new address, the first reason alone."""
    if address.key == account.address_key:
        return [Refusal(Code.ADDRESS_UNCHANGED, Field.ADDRESS)]
    pending = address_changes.of_account(session, account.id)
    if pending is not None and now <= pending.deadline:
        return [Refusal(Code.CHANGE_PENDING, Field.ADDRESS, {"deadline": pending.deadline})]
    taken = refusal_if_taken(session, address, now)
    return [taken] if taken else []


def _give_up_expired(session: Session, account: Account) -> None:
    """Make room for a new change of the same account (row 210)."""
    change = address_changes.of_account(session, account.id)
    if change is not None:
        journal.append(session, change.deadline, "address_change_expired", change.address_key, account.id)
        address_changes.give_up(session, change)
