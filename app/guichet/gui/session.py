"""Who is signed in to the portal of this window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from guichet.gui.backend import Backend
from guichet.rules.refusals import Code, Field, Refusal, Refused

if TYPE_CHECKING:
    from uuid import UUID

    from guichet.procedures.account import Overview
    from guichet.procedures.new_password import PasswordChanged
    from guichet.procedures.services import Services
    from guichet.procedures.sign_in import SignedIn

T = TypeVar("T")
_GONE = Refused((Refusal(Code.ACCOUNT_GONE, Field.ADDRESS),))


class Session(QObject):
    """Begins with « Connexion », ends with « Quitter », or when another window changes the credentials it began with.

    Pages ask nothing of it but whose account it is: what the account holds is asked of the store each time.
    """

    changed = Signal()  # somebody signed in or out
    lost = Signal()  # the credentials no longer hold; ``changed`` comes first

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._current: SignedIn | None = None
        self._token = ""

    @property
    def current(self) -> "SignedIn | None":
        """As they signed in; None where nobody is."""
        return self._current

    def begin(self, signed_in: "SignedIn") -> None:
        """Somebody signed in; whoever was signed in before is out."""
        if self._current is not None:
            self._forget()
        self._current, self._token = signed_in, signed_in.token
        self.changed.emit()

    def renew(self, changed: "PasswordChanged") -> None:
        """They changed their password in this window: the session goes on with the new one."""
        self._token = changed.token

    def end(self) -> None:
        """« Quitter », wherever it stands, or the account has another address now; noted in the journal."""
        if self._current is None:
            return
        account_id = self._current.account_id
        self._forget()
        self._backend.run(self, lambda services: services.sign_in.sign_out(account_id), lambda _none: None)

    def drop(self) -> None:
        """The data are about to be others, or are already: nothing of this session belongs into their journal."""
        if self._current is not None:
            self._forget()

    def lose(self) -> None:
        """The account is gone, or its credentials are others."""
        if self._current is not None:
            self._forget()
            self.lost.emit()

    def overview(self, services: "Services") -> "Overview | None":
        """On a worker: what the account is now; None if the session no longer holds."""
        current, token = self._current, self._token  # the window may end it meanwhile
        if current is None or not services.accounts.session_is_current(current.account_id, token):
            return None
        return services.accounts.overview(current.account_id)

    def ask(self, owner: QObject, work: "Callable[[Services, UUID], T]", done: Callable[[T], Any]) -> None:
        """Let a worker do ``work`` on the account, one at a time an owner; ``done`` gets the answer.

        Where another window has changed the credentials or closed the account since, nothing is done and the session
        is lost: no page may tell of a success that is none.
        """
        asking = self._current

        def checked(services: "Services") -> "T | Refused":
            overview = self.overview(services)
            return work(services, overview.account_id) if overview is not None else _GONE

        def answer(outcome: "T | Refused") -> None:
            if isinstance(outcome, Refused) and any(each.code is Code.ACCOUNT_GONE for each in outcome.refusals):
                if asking is self._current:
                    self.lose()
            else:
                done(cast("T", outcome))

        self._backend.ask(owner, checked, answer)

    def _forget(self) -> None:
        self._current, self._token = None, ""
        self.changed.emit()
