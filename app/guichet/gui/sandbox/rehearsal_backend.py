"""The sandbox's workers: what a builder types is printed in the atlas, what a visitor types is theirs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from guichet.gui.backend import Backend

if TYPE_CHECKING:
    from guichet.procedures.services import Services

T = TypeVar("T")


class RehearsalBackend(Backend):
    """While it ``is_building``, passwords and codes are hashed at the least cost (``hashing.printed_secrets``): whoever
    jumps to the end of a procedure would wait for a hash that hides nothing. From arrival on, at full cost."""

    is_building = False

    def as_done(self, work: "Callable[[Services], T]") -> "Callable[[Services], T]":
        if not self.is_building:
            return work

        def job(services: "Services") -> T:
            from guichet.store.hashing import printed_secrets

            with printed_secrets():
                return work(services)

        return job
