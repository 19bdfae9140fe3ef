"""What a page refuses by itself, without a question to the store: written down, for whoever judges an exercise."""

from collections.abc import Iterable

from guichet.clock import Clock
from guichet.rules.email_address import parse
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
        self._write_down("registration_refused", refusals, address)

    def in_activation(self, refusals: Iterable[Refusal]) -> None:
        """On « Code d'activation », where nobody has said yet whose it is."""
        self._write_down("activation_refused", refusals)

    def _write_down(self, event: str, refusals: Iterable[Refusal], address: str = "") -> None:
        parsed = parse(address)
        codes = [refusal.code for refusal in refusals]
        with self._store.writing() as session:
            journal.append(session, self._clock.now(), event, parsed.key if parsed else None, refusals=codes)
