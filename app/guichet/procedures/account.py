"""The account from inside: home screens, companies, contact details, closing (B§2, rows 151-176, 219-221)."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from guichet.clock import Clock
from guichet.procedures.homes import Home, home_of
from guichet.procedures.identity import token_of
from guichet.rules import contact_details, security_question
from guichet.rules.contact_details import ContactDetails
from guichet.rules.mode import Mode
from guichet.rules.paris import paris_day
from guichet.rules.password import validity
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.security_question import SecurityAnswer
from guichet.store import accounts, address_changes, companies, erasing, journal
from guichet.store.models import Account, AddressChange
from guichet.store.models import Company as CompanyRow
from guichet.store.store import Store
from guichet.store.vault import KeyMissing, Unreadable


@dataclass(frozen=True)
class Company:
    """A company (dossier). ``address`` is its own e-mail address, "" if it has none; so is ``name`` if not known."""

    siren: str
    name: str
    address: str


@dataclass(frozen=True)
class Page:
    """Some companies of a list that has ``total``."""

    companies: tuple[Company, ...]
    total: int


@dataclass(frozen=True)
class PendingChange:
    """A change of address that waits for its code."""

    address: str
    deadline: datetime
    with_password: bool


@dataclass(frozen=True)
class Overview:
    """What the home screens and the left panel print (rows 152, 158, 170). ``country`` is an ISO code."""

    account_id: UUID
    surname: str
    first_name: str
    city: str
    country: str
    address: str
    subscriber_number: str
    mode: Mode
    password_valid_until: date
    days_left: int
    must_change_password: bool
    warns: bool
    home: Home
    companies_count: int
    first_company: Company | None
    pending_change: PendingChange | None


@dataclass(frozen=True)
class Details:
    """« Gérer vos coordonnées ». ``security`` is None when the key that sealed the answer is lost."""

    address: str
    subscriber_number: str
    details: ContactDetails
    security: SecurityAnswer | None = field(repr=False)


class Accounts:
    """What is asked once signed in. None, or ACCOUNT_GONE, where another window closed the account."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def overview(self, account_id: UUID) -> Overview | None:
        """What the account is now, whatever a window remembers of it."""
        now = self._clock.now()
        with self._store.reading() as session:
            account = accounts.by_id(session, account_id)
            return _overview(session, account, now) if account else None

    def session_is_current(self, account_id: UUID, token: str) -> bool:
        """Whether the credentials that gave ``token`` still hold: false once address or password were changed, or the
        account closed, be it in another window."""
        with self._store.reading() as session:
            account = accounts.by_id(session, account_id)
            return account is not None and token_of(account) == token

    def companies(self, account_id: UUID, search: str = "", offset: int = 0, limit: int = 50) -> Page:
        """Companies in the order of their names. ``search`` is looked for in name and SIREN, whatever its case."""
        wanted = search.strip()
        with self._store.reading() as session:
            rows = companies.page(session, account_id, wanted, offset, limit)
            return Page(tuple(map(_company, rows)), companies.total(session, account_id, wanted))

    def details(self, account_id: UUID) -> Details | None:
        """Contact details, question and answer (row 219)."""
        with self._store.reading() as session:
            account = accounts.by_id(session, account_id)
            if account is None:
                return None
            details = ContactDetails(**{each.name: getattr(account, each.name) for each in fields(ContactDetails)})
            try:
                answer = self._store.vault.unseal(account.answer, account.id.bytes).decode()
                security = SecurityAnswer(account.question, answer)
            except Unreadable:
                security = None
            return Details(account.address_text, account.subscriber_number, details, security)

    def change_details(self, account_id: UUID, details: ContactDetails, security: SecurityAnswer) -> Refused | None:
        """Keep new contact details, question and answer; the address is not among them (ruling C14).

        Refusals: those of the registration form (rows 76-90), KEY_MISSING, ACCOUNT_GONE.
        """
        refusals = contact_details.check(details) + security_question.check(security)
        if refusals:
            return Refused(tuple(refusals))
        try:
            sealed = self._store.vault.seal(security.answer.strip().encode(), account_id.bytes)
        except KeyMissing:
            return Refused((Refusal(Code.KEY_MISSING, Field.ANSWER),))
        with self._store.writing() as session:
            account = accounts.by_id(session, account_id)
            if account is None:
                return Refused((Refusal(Code.ACCOUNT_GONE, Field.SURNAME),))
            for name, value in vars(details.cleaned()).items():
                setattr(account, name, value)
            account.question, account.answer = security.question, sealed
            journal.append(session, self._clock.now(), "details_changed", account.address_key, account_id)
        return None

    def close(self, account_id: UUID, typed_number: str) -> Refused | None:
        """« Supprimer votre espace professionnel »: erase all that is kept of the person, messages included.

        The messages go although a real mailbox would keep them: they hold name, codes and dates of an account of which
        nothing is to be left. The address is free at once, and so is one that a pending change had reserved.
        Refusals: MISSING, NUMBER_WRONG (the subscriber number has to be typed), ACCOUNT_GONE.
        """
        number = "".join(typed_number.split())
        now = self._clock.now()
        with self._store.writing() as session:
            account = accounts.by_id(session, account_id)
            if account is None:
                return Refused((Refusal(Code.ACCOUNT_GONE, Field.SUBSCRIBER_NUMBER),))
            if number != account.subscriber_number:
                code = Code.NUMBER_WRONG if number else Code.MISSING
                journal.append(session, now, "closing_refused", account.address_key, account_id, (code,))
                return Refused((Refusal(code, Field.SUBSCRIBER_NUMBER),))
            erasing.person(session, account)
            journal.append(session, now, "account_closed", account_id=account_id)
        return None


def _overview(session: Session, account: Account, now: datetime) -> Overview:
    state = validity(paris_day(account.password_set_at), paris_day(now))
    count = companies.total(session, account.id)
    first = companies.page(session, account.id, "", 0, 1)
    change = address_changes.of_account(session, account.id)
    return Overview(
        account_id=account.id,
        surname=account.surname,
        first_name=account.first_name,
        city=account.city,
        country=account.country,
        address=account.address_text,
        subscriber_number=account.subscriber_number,
        mode=account.mode,
        password_valid_until=state.until,
        days_left=state.days_left,
        must_change_password=state.expired,
        warns=state.warns,
        home=home_of(count),
        companies_count=count,
        first_company=_company(first[0]) if first else None,
        pending_change=_pending(change) if change is not None and now <= change.deadline else None,
    )


def _pending(change: AddressChange) -> PendingChange:
    return PendingChange(change.address_text, change.deadline, change.password_hash is not None)


def _company(row: CompanyRow) -> Company:
    return Company(row.siren, row.name, row.address)
