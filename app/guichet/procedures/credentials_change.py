"""Changing the login address, the password, or both (B§3, B§4; rows 177-215; rulings C18, C19, C22, C24)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guichet.clock import Clock
from guichet.procedures.new_password import PasswordChanged
from guichet.rules.refusals import Refused
from guichet.store.store import Store


@dataclass(frozen=True)
class AddressChangeSent:
    """A change that waits for its code: what the end page prints (rows 203-206). ``name`` is « ROSEMONDE Lila »."""

    name: str
    address: str
    sent_at: datetime
    deadline: datetime


class CredentialsChange:
    """The credential panel's question to the store."""

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._to_junk = to_junk

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
        raise NotImplementedError
