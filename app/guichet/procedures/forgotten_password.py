"""« Mot de passe oublié »: the security answer sets a new password (B l.399, rows 216-218; rulings C21, C33)."""

from collections.abc import Callable
from dataclasses import dataclass

from guichet.clock import Clock
from guichet.procedures.new_password import PasswordChanged
from guichet.rules.refusals import Refused
from guichet.store.store import Store


@dataclass(frozen=True)
class Question:
    """The question to be answered: a code of ``rules.security_question``, for the address as it was typed."""

    code: str
    address: str


class ForgottenPassword:
    """The questions of « Mot de passe oublié » to the store.

    An address without an account gets a question as well, always the same, and every answer to it is wrong: whoever
    tries addresses learns nothing that the sign-in would not tell.
    """

    def __init__(self, store: Store, clock: Clock, to_junk: Callable[[], bool]) -> None:
        self._store = store
        self._clock = clock
        self._to_junk = to_junk

    def question_for(self, address: str) -> Question | Refused:
        """The question of the account of ``address``.

        Refusals: MISSING, ADDRESS_INVALID, SLOWED_DOWN (until), KEY_MISSING.
        """
        raise NotImplementedError

    def reset(
        self, address: str, answer: str, new_password: str, confirmation: str, language: str
    ) -> PasswordChanged | Refused:
        """Set the password if the answer is right.

        Refusals: those of the fields, all at once, before the answer is judged; SLOWED_DOWN (until) after five wrong
        answers; ANSWER_WRONG; with the right answer NOT_ACTIVATED (deadline), PASSWORD_REUSED; KEY_MISSING where the
        answer cannot be read or the message not be sealed.
        """
        raise NotImplementedError
