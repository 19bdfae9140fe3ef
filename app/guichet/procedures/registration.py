"""Registration (pre-registration): from the four fields of « Identifiants » to the code in the mail (A§2)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.addresses import free_expired, refusal_if_taken
from guichet.procedures.mistakes import Mistakes
from guichet.procedures.post import DrawnCode, Post
from guichet.rules import company, contact_details, credentials, security_question, subscriber_number
from guichet.rules.activation_code import deadline
from guichet.rules.company import CompanyApplication
from guichet.rules.contact_details import ContactDetails
from guichet.rules.credentials import Credentials
from guichet.rules.email_address import EmailAddress, parse
from guichet.rules.mode import Mode
from guichet.rules.paris import paris_day
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import SecurityAnswer
from guichet.store import accounts, companies, journal, sequences
from guichet.store.hashing import hash_secret
from guichet.store.models import Account, Purpose, State
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
    """What takes long to make, made before the transaction begins: the code and both hashes."""

    account_id: UUID
    code: DrawnCode
    password_hash: str = field(repr=False)
    now: datetime


class Registration:
    """The registration wizard's questions to the store. ``to_junk`` tells where the trainer lets messages land."""

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._post = Post(store, to_junk)
        self._mistakes = Mistakes(store, clock)

    def check_credentials(self, given: Credentials) -> Refused | None:
        """Judge the page « Identifiants »: its own rules, then whether the address is free (rows 53-60)."""
        refusals = credentials.check(given)
        address = parse(given.address)
        if address:
            with self._store.reading() as session:
                taken = refusal_if_taken(session, address, self._clock.now())
            if taken:
                refusals.insert(0, taken)
        if not refusals:
            return None
        self._mistakes.write_refusals("registration_refused", refusals, address)
        return Refused(tuple(refusals))

    def check_form(
        self, details: ContactDetails, security: SecurityAnswer, asked: CompanyApplication | None = None
    ) -> Refused | None:
        """Judge the page « Formulaire inscription » (rows 76-90), and the company that basic mode asks for (row 34);
        asks nothing of the store."""
        refusals = company.check(asked) if asked is not None else []
        refusals += contact_details.check(details) + security_question.check(security)
        return Refused(tuple(refusals)) if refusals else None

    def register(self, application: Application, language: str) -> Registered | Refused:
        """Keep the registration, draw and send the code (« Valider », row 96).

        All is judged again: minutes have passed, and somebody else may have taken the address in between. Refuses with
        ``store.vault.KeyMissing`` where answers and messages cannot be encrypted.
        """
        refusals = credentials.check(application.credentials)
        refusals += contact_details.check(application.details) + security_question.check(application.security)
        refusals += _check_mode(application)
        address = parse(application.credentials.address)
        if refusals or address is None:
            return Refused(tuple(refusals))
        draft = self._draft(application, address, language)
        with self._store.writing() as session:
            taken = refusal_if_taken(session, address, draft.now)
            if taken is None and not self._keep(session, application, address, draft):
                taken = refusal_if_taken(session, address, draft.now) or Refusal(Code.ADDRESS_TAKEN, Field.ADDRESS)
            if taken is None:
                self._post.send_code(session, draft.code, address)
        if taken:
            self._mistakes.write_refusals("registration_refused", [taken], address)
            return Refused((taken,))
        return Registered(application.details.cleaned().display_name, address.text, draft.now, deadline(draft.now))

    def _draft(self, application: Application, address: EmailAddress, language: str) -> _Draft:
        account_id, password_hash = uuid4(), hash_secret(application.credentials.password)
        code = DrawnCode.draw(account_id, Purpose.CREATION, self._clock.now(), address, language)
        return _Draft(account_id, code, password_hash, code.sent_at)

    def _keep(self, session: Session, application: Application, address: EmailAddress, draft: _Draft) -> bool:
        """Add the account; False if somebody took the address at the same moment."""
        free_expired(session, address, draft.now)
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
        if application.company is not None:
            asked = application.company.cleaned()
            companies.add(session, draft.account_id, asked.siren, asked.name, asked.address)
        journal.append(session, draft.now, "registered", address.key, draft.account_id)
        return True


def _check_mode(application: Application) -> list[Refusal]:
    """Basic mode is for one company, which it names; expert mode begins without any (rows 11, 34)."""
    if application.mode is Mode.EXPERT:
        return [] if application.company is None else [Refusal(Code.CHOICE_UNKNOWN, Field.SIREN)]
    return company.check(application.company or CompanyApplication("", ""))
