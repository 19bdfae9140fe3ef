"""Opting for an account accessible with an e-mail address and password, as far as the guides describe it
(A§1.2, A§2 l.279-309; rows 6, 70-74)."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from guichet.clock import Clock
from guichet.procedures.registration import Registered
from guichet.rules.contact_details import ContactDetails
from guichet.rules.credentials import Credentials
from guichet.rules.refusals import Refused
from guichet.rules.security_question import SecurityAnswer
from guichet.store.store import Store


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
        self._to_junk = to_junk

    def holders(self, address: str = "") -> tuple[Holder, ...]:
        """The holders of certificates with that address; all of them if none is given."""
        raise NotImplementedError

    def opt(
        self, holder_id: UUID, credentials: Credentials, security: SecurityAnswer, language: str
    ) -> Registered | Refused:
        """Send the code that will open the account without certificate: same person, number, companies and services.

        The holder's own address may be kept unless another holder of it was faster (row 74). Refusals: those of the
        registration (ADDRESS_TAKEN, ADDRESS_PENDING …), CHANGE_PENDING (deadline) when this holder has already opted,
        ACCOUNT_GONE, KEY_MISSING.
        """
        raise NotImplementedError
