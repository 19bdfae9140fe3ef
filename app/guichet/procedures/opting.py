"""Opting for an account accessible with an e-mail address and password, as far as the guides describe it
(A§1.2, A§2 l.279-309; rows 6, 70-74)."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.addresses import free_expired, refusal_if_taken
from guichet.procedures.mistakes import Mistakes
from guichet.procedures.post import DrawnCode, Post
from guichet.procedures.registration import Registered
from guichet.rules import credentials as credential_rules
from guichet.rules import security_question
from guichet.rules.activation_code import deadline
from guichet.rules.contact_details import ContactDetails
from guichet.rules.credentials import Credentials
from guichet.rules.email_address import EmailAddress, parse
from guichet.rules.mode import Mode
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import SecurityAnswer
from guichet.store import accounts, certificates, codes, companies, journal
from guichet.store.hashing import hash_secret
from guichet.store.models import Account, CertificateHolder, Purpose, State
from guichet.store.store import Store
from guichet.store.vault import KeyMissing


@dataclass(frozen=True)
class Holder:
    """Somebody whose account has an invalid certificate. ``is_sole`` if nobody else holds the address (rows 70, 71)."""

    holder_id: UUID
    address: str
    details: ContactDetails
    subscriber_number: str
    companies_count: int
    is_sole: bool
    address_is_free: bool


class Opting:
    """The questions of the option to the store. Who asks is told by a certificate on the site, by a choice here."""

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._post = Post(store, to_junk)
        self._mistakes = Mistakes(store, clock)

    def holders(self, address: str = "") -> tuple[Holder, ...]:
        """The holders of certificates with that address; all of them if none is given."""
        parsed = parse(address)
        if address.strip() and parsed is None:
            return ()
        with self._store.reading() as session:
            rows = certificates.of_address(session, parsed.key if parsed else None)
            return tuple(_holder(session, row) for row in rows)

    def check_credentials(self, holder_id: UUID, given: Credentials) -> Refused | None:
        """Judge the login details that this holder chooses, before anything else is asked: the refusals of ``opt``."""
        refusals = credential_rules.check(given)
        address = parse(given.address)
        if address:
            with self._store.reading() as session:
                holder = certificates.by_id(session, holder_id)
                refusal = self._refusal(session, holder, address, self._clock.now())
            if refusal is not None:
                refusals.insert(0, refusal)
        if not refusals:
            return None
        self._mistakes.write_refusals("option_refused", refusals, address, holder_id)
        return Refused(tuple(refusals))

    def opt(
        self, holder_id: UUID, credentials: Credentials, security: SecurityAnswer, language: str
    ) -> Registered | Refused:
        """Send the code that will open the account without certificate: same person, number, companies and services.

        The holder's own address may be kept unless another holder of it was faster (row 74). Refusals: those of the
        registration (ADDRESS_TAKEN, ADDRESS_PENDING …), CHANGE_PENDING (deadline) when this holder has already opted,
        ACCOUNT_GONE, KEY_MISSING.
        """
        refusals = credential_rules.check(credentials) + security_question.check(security)
        address = parse(credentials.address)
        if refusals or address is None:
            return Refused(tuple(refusals))
        password_hash = hash_secret(credentials.password)
        code = DrawnCode.draw(holder_id, Purpose.CREATION, self._clock.now(), address, language)
        holder: CertificateHolder | None = None
        refusal: Refusal | None = None
        try:
            sealed = self._store.vault.seal(security.answer.strip().encode(), holder_id.bytes)
            with self._store.writing() as session:
                holder = certificates.locked(session, holder_id)
                refusal = self._refusal(session, holder, address, code.sent_at)
                if holder is not None and refusal is None:
                    account = _account(holder, address, password_hash, security.question, sealed, code.sent_at)
                    refusal = self._keep(session, account, address, code)
        except KeyMissing:
            refusal = Refusal(Code.KEY_MISSING, Field.ANSWER)
        if holder is None or refusal is not None:
            refusal = refusal or Refusal(Code.ACCOUNT_GONE, Field.ADDRESS)
            self._mistakes.write_refusals("option_refused", [refusal], address, holder_id)
            return Refused((refusal,))
        return Registered(_details(holder).display_name, address.text, code.sent_at, deadline(code.sent_at))

    def _refusal(
        self, session: Session, holder: CertificateHolder | None, address: EmailAddress, now: datetime
    ) -> Refusal | None:
        if holder is None:
            return Refusal(Code.ACCOUNT_GONE, Field.ADDRESS)
        pending = codes.creation_deadline(session, holder.id) if accounts.by_id(session, holder.id) else None
        if pending is not None and now <= pending:
            return Refusal(Code.CHANGE_PENDING, Field.ADDRESS, {"deadline": pending})
        return refusal_if_taken(session, address, now, holder)

    def _keep(self, session: Session, account: Account, address: EmailAddress, code: DrawnCode) -> Refusal | None:
        free_expired(session, address, code.sent_at)
        before = accounts.by_id(session, account.id)
        if before is not None:  # opted before with another address, and let the code die
            died = codes.creation_deadline(session, before.id) or code.sent_at
            journal.append(session, died, "registration_expired", before.address_key, before.id)
            accounts.erase(session, before)
        if not accounts.add(session, account):
            return Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS)
        journal.append(session, code.sent_at, "opted", address.key, account.id)
        self._post.send_code(session, code, address)
        return None


def _account(
    holder: CertificateHolder, address: EmailAddress, password_hash: str, question: str, answer: bytes, now: datetime
) -> Account:
    """The account that the certificate's becomes: number and date do not change (ruling C1)."""
    return Account(
        id=holder.id,
        address_text=address.text,
        address_key=address.key,
        mode=Mode.EXPERT,
        state=State.PENDING,
        password_hash=password_hash,
        password_set_at=now,
        question=question,
        answer=answer,
        subscriber_number=holder.subscriber_number,
        registered_at=holder.registered_at,
        activated_at=None,
        **vars(_details(holder)),
    )


def _details(holder: CertificateHolder) -> ContactDetails:
    return ContactDetails(**{each.name: getattr(holder, each.name) for each in fields(ContactDetails)})


def _holder(session: Session, row: CertificateHolder) -> Holder:
    return Holder(
        holder_id=row.id,
        address=row.address_text,
        details=_details(row),
        subscriber_number=row.subscriber_number,
        companies_count=companies.total(session, row.id),
        is_sole=certificates.count(session, row.address_key) == 1,
        address_is_free=not accounts.is_taken(session, row.address_key),
    )
