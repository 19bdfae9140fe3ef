"""Refusals are written down, for whoever judges an exercise: a procedure's, and those of a page by itself."""

from collections.abc import Iterable
from uuid import UUID

from guichet.clock import Clock
from guichet.rules.email_address import EmailAddress, parse
from guichet.rules.refusals import Refusal
from guichet.store import journal
from guichet.store.store import Store


class Mistakes:
    """The codes of the refusals are kept, and never what was typed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def in_registration(self, refusals: Iterable[Refusal], address: str = "") -> None:
        """On « Conditions générales » or on « Formulaire inscription », where the ``address`` has been chosen."""
        self.write_refusals("registration_refused", refusals, parse(address))

    def in_activation(self, refusals: Iterable[Refusal]) -> None:
        """On « Code d'activation », where nobody has said yet whose it is."""
        self.write_refusals("activation_refused", refusals)

    def write_refusals(
        self,
        event: str,
        refusals: Iterable[Refusal],
        address: EmailAddress | None = None,
        account_id: UUID | None = None,
    ) -> None:
        """Write down that ``event``, a word of the journal, was refused, in a transaction of its own."""
        codes, key = [refusal.code for refusal in refusals], address.key if address else None
        with self._store.writing() as session:
            journal.append(session, self._clock.now(), event, key, account_id, codes)
