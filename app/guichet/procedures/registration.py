"""Registration (pre-registration): from the four fields of « Identifiants » to the code in the mail (A§2)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.messages import activation_message
from guichet.rules import activation_code, contact_details, credentials, security_question, subscriber_number
from guichet.rules.activation_code import deadline
from guichet.rules.company import CompanyApplication
from guichet.rules.contact_details import ContactDetails
from guichet.rules.credentials import Credentials
from guichet.rules.email_address import EmailAddress, parse
from guichet.rules.paris import paris_day
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import SecurityAnswer
from guichet.store import accounts, journal, mail, sequences
from guichet.store.hashing import hash_secret
from guichet.store.models import Account, ActivationCode, Folder, Mode, Purpose, State
from guichet.store.store import Store


@dataclass(frozen=True)
class Application:
    """All that the wizard has gathered when « Valider » is clicked."""

    credentials: Credentials
    details: ContactDetails
    security: SecurityAnswer
    mode: Mode = Mode.EXPERT
    company: CompanyApplication | None = None  # in basic mode alone, and there always (row 34)


@dataclass(frozen=True)
class Registered:
    """A registration that now waits for its activation: what the end page prints (rows 97-103)."""

    name: str
    address: str
    sent_at: datetime
    deadline: datetime


@dataclass(frozen=True)
class _Draft:
    """What takes long to make, made before the transaction begins: identity, code and both hashes."""

    account_id: UUID
    code: str = field(repr=False)
    code_hash: str
    password_hash: str
    now: datetime


class Registration:
    """The registration wizard's questions to the store. ``to_junk`` tells where the trainer lets messages land."""

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._to_junk = to_junk

    def check_credentials(self, given: Credentials) -> Refused | None:
        """Judge the page « Identifiants »: its own rules, then whether the address is free (rows 53-60)."""
        refusals = credentials.check(given)
        address = parse(given.address)
        if address:
            with self._store.reading() as session:
                taken = self._refusal_if_taken(session, address)
            if taken:
                refusals.insert(0, taken)
                self._note_refusal(address, refusals)
        return Refused(tuple(refusals)) if refusals else None

    def check_form(self, details: ContactDetails, security: SecurityAnswer) -> Refused | None:
        """Judge the page « Formulaire inscription » (rows 76-90); asks nothing of the store."""
        refusals = contact_details.check(details) + security_question.check(security)
        return Refused(tuple(refusals)) if refusals else None

    def register(self, application: Application, language: str) -> Registered | Refused:
        """Keep the registration, draw and send the code (« Valider », row 96).

        All is judged again: minutes have passed, and somebody else may have taken the address in between. Refuses with
        ``store.vault.KeyMissing`` where answers and messages cannot be encrypted.
        """
        refusals = credentials.check(application.credentials)
        refusals += contact_details.check(application.details) + security_question.check(application.security)
        address = parse(application.credentials.address)
        if refusals or address is None:
            return Refused(tuple(refusals))
        draft = self._draft(application)
        with self._store.writing() as session:
            taken = self._refusal_if_taken(session, address)
            if taken is None and not self._keep(session, application, address, draft):
                taken = Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS)
            if taken is None:
                self._send_code(session, address, draft, language)
        if taken:
            self._note_refusal(address, [taken])
            return Refused((taken,))
        return Registered(application.details.cleaned().display_name, address.text, draft.now, deadline(draft.now))

    def _draft(self, application: Application) -> _Draft:
        account_id, code = uuid4(), activation_code.draw()
        return _Draft(
            account_id,
            code,
            hash_secret(activation_code.bound(code, account_id, Purpose.CREATION)),
            hash_secret(application.credentials.password),
            self._clock.now().replace(microsecond=0),  # the second that the message shows is the one that counts
        )

    def _refusal_if_taken(self, session: Session, address: EmailAddress) -> Refusal | None:
        """Row 60; a pending one also tells until when it is reserved (row 107, ruling C23)."""
        account = accounts.by_address(session, address.key)
        if account is None:
            return None
        if account.state is State.ACTIVE:
            return Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS)
        sent_at = account.registered_at
        if activation_code.is_alive(sent_at, self._clock.now()):
            return Refusal(Code.ADDRESS_PENDING, Field.ADDRESS, {"deadline": deadline(sent_at)})
        return None

    def _keep(self, session: Session, application: Application, address: EmailAddress, draft: _Draft) -> bool:
        """Add the account; False if somebody took the address at the same moment."""
        expired = accounts.by_address(session, address.key)
        if expired is not None:  # judged before: pending and out of time, so the address is free again (ruling C23)
            journal.append(session, draft.now, "registration_expired", address.key, expired.id)
            accounts.erase(session, expired)
        day, answer = paris_day(draft.now), application.security.answer.strip()
        account = Account(
            id=draft.account_id,
            address_text=address.text,
            address_key=address.key,
            mode=application.mode,
            state=State.PENDING,
            password_hash=draft.password_hash,
            password_set_at=draft.now,
            question=application.security.question,
            answer=self._store.vault.seal(answer.encode(), draft.account_id.bytes),
            subscriber_number=subscriber_number.compose(day, sequences.next_of_day(session, day)),
            registered_at=draft.now,
            activated_at=None,
            **vars(application.details.cleaned()),
        )
        if not accounts.add(session, account):
            return False
        journal.append(session, draft.now, "registered", address.key, draft.account_id)
        return True

    def _send_code(self, session: Session, address: EmailAddress, draft: _Draft, language: str) -> None:
        session.add(
            ActivationCode(
                account_id=draft.account_id,
                address_key=address.key,
                purpose=Purpose.CREATION,
                code_hash=draft.code_hash,
                sent_at=draft.now,
                deadline=deadline(draft.now),
                used_at=None,
            )
        )
        message = activation_message.compose(address.text, draft.code, draft.now, language)
        folder = Folder.JUNK if self._to_junk() else Folder.INBOX
        mail.add(session, self._store.vault, message, address, folder, draft.now)
        journal.append(session, draft.now, "code_sent", address.key, draft.account_id)

    def _note_refusal(self, address: EmailAddress, refusals: list[Refusal]) -> None:
        reasons = [refusal.code for refusal in refusals]
        with self._store.writing() as session:
            journal.append(session, self._clock.now(), "registration_refused", address.key, refusals=reasons)
