"""Signing in: address and password open one of three home screens (B§2, rows 22-30, 151; ruling C19)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from guichet.clock import Clock
from guichet.procedures.homes import Home
from guichet.rules.refusals import Refused
from guichet.store.store import Store


@dataclass(frozen=True)
class SignedIn:
    """Who has signed in. ``token`` belongs to the credentials used: see ``Accounts.session_is_current``.

    ``name`` is « ROSEMONDE Lila » (ruling C16). ``days_left`` counts to the password's last day: 0 on that day itself,
    negative after it, when all that can be done is to change it (``must_change_password``). ``warns`` from 30 days
    before.
    """

    account_id: UUID
    token: str
    name: str
    address: str
    subscriber_number: str
    password_valid_until: date
    days_left: int
    must_change_password: bool
    warns: bool
    home: Home


class SignIn:
    """The authentication page's question to the store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def sign_in(self, address: str, password: str) -> SignedIn | Refused:
        """Judge address and password.

        Refusals: MISSING, ADDRESS_INVALID; SLOWED_DOWN (until) after five wrong tries; CREDENTIALS_WRONG, the same for
        an unknown address, a wrong password and an account with a certificate; with the right password NOT_ACTIVATED
        (deadline).
        """
        raise NotImplementedError

    def sign_out(self, account_id: UUID) -> None:
        """Note in the journal that « Quitter » was clicked."""
        raise NotImplementedError
