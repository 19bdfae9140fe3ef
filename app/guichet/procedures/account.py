"""The account from inside: home screens, companies, contact details, closing (B§2, rows 151-176, 219-221)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from guichet.clock import Clock
from guichet.procedures.homes import Home
from guichet.rules.contact_details import ContactDetails
from guichet.rules.refusals import Refused
from guichet.rules.security_question import SecurityAnswer
from guichet.store.models import Mode
from guichet.store.store import Store


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
        raise NotImplementedError

    def session_is_current(self, account_id: UUID, token: str) -> bool:
        """Whether the credentials that gave ``token`` still hold: false once address or password were changed, or the
        account closed, be it in another window."""
        raise NotImplementedError

    def companies(self, account_id: UUID, search: str = "", offset: int = 0, limit: int = 50) -> Page:
        """Companies in the order of their names. ``search`` is looked for in name and SIREN, whatever its case."""
        raise NotImplementedError

    def details(self, account_id: UUID) -> Details | None:
        """Contact details, question and answer (row 219)."""
        raise NotImplementedError

    def change_details(self, account_id: UUID, details: ContactDetails, security: SecurityAnswer) -> Refused | None:
        """Keep new contact details, question and answer; the address is not among them (ruling C14).

        Refusals: those of the registration form (rows 76-90), KEY_MISSING, ACCOUNT_GONE.
        """
        raise NotImplementedError

    def close(self, account_id: UUID, typed_number: str) -> Refused | None:
        """« Supprimer votre espace professionnel »: erase all that is kept of the person, messages included.

        Refusals: MISSING, NUMBER_WRONG (the subscriber number has to be typed), ACCOUNT_GONE.
        """
        raise NotImplementedError
