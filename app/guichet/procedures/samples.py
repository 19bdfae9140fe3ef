"""Sample situations (« Exemples »): fictitious people, each one click away from a named state of the account."""

from collections.abc import Callable
from dataclasses import dataclass, field

from guichet.clock import Clock
from guichet.procedures.deadlines import Deadlines
from guichet.rules.email_address import parse
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.sample_people import Person, person
from guichet.rules.sample_situations import Sample, sample, samples
from guichet.store import accounts, certificates, erasing, journal
from guichet.store.backups import Copy
from guichet.store.hashing import verify
from guichet.store.store import Store


@dataclass(frozen=True)
class SamplePut:
    """A situation as it stands now: what the trainer needs to play it.

    ``holder`` is « Lila ROSEMONDE ». The password is fictitious and meant to be shown; without an account
    (``has_password``), it is the one that the person will choose. ``subscriber_number`` is "" before there is one.
    """

    name: str
    holder: str
    address: str
    password: str = field(repr=False)
    has_password: bool
    subscriber_number: str


class Samples:
    """Puts the simulator into a named situation, as of the clock's moment.

    ``to_junk`` tells where messages land; ``backup`` copies the database, None on a server, whose backups are its
    keeper's.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        deadlines: Deadlines,
        to_junk: Callable[[], bool],
        backup: Callable[[], Copy] | None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._deadlines = deadlines
        self._to_junk = to_junk
        self._backup = backup

    @property
    def makes_copies(self) -> bool:
        """Whether :meth:`reset_all` copies everything first."""
        return self._backup is not None

    def names(self) -> tuple[Sample, ...]:
        """All situations in the order of the menu."""
        return samples()

    def put(self, name: str, language: str = "fr", companies: int | None = None) -> SamplePut | Refused:
        """Make the people of that situation anew, with so many ``companies`` where it is not to be the situation's own
        number; who was there under their addresses before is erased.

        Takes up to three seconds; a clock that is set meanwhile lets nothing expire before the end. Refuses with
        KEY_MISSING where nothing can be encrypted (KeyError: no such name).
        """
        from guichet.procedures.sample_player import SamplePlayer  # and all that it plays with

        wanted = sample(name)
        if self._store.key_is_missing:
            return Refused((Refusal(Code.KEY_MISSING, Field.ADDRESS),))
        with self._deadlines.held():
            self._erase(wanted)
            now, to_junk = self._clock.now(), self._to_junk()
            for part in wanted.parts:
                player = SamplePlayer(self._store, person(part.person), now, language, to_junk=to_junk)
                player.play(part.steps, part.companies if companies is None else companies)
            return self._standing(name, person(wanted.parts[0].person))

    def still_signs_in(self, put: SamplePut) -> bool:
        """Whether address and password are still those that were told: an exercise may have been to change them. Takes
        the time of a sign-in."""
        address = parse(put.address)
        if address is None or not put.has_password:
            return True
        with self._store.reading() as session:
            account = accounts.by_address(session, address.key)
            kept = account.password_hash if account is not None else None
        return kept is not None and verify(kept, put.password)

    def reset_all(self) -> Copy | None:
        """« Tout remettre à zéro »: copy the database, then erase all accounts, messages and events. Answers the copy
        (None where none is made). If it cannot be copied (``StoreProblem``), nothing goes."""
        with self._store.writing() as session:
            session.connection()  # from here on nobody else writes: all that goes is in the copy
            copy = self._backup() if self._backup is not None else None
            erasing.everything(session)
            journal.append(session, self._clock.now(), "all_erased")
        return copy

    def _erase(self, wanted: Sample) -> None:
        addresses = [person(part.person).address for part in wanted.parts]
        addresses += [step["to"] for part in wanted.parts for step in part.steps if "to" in step]
        with self._store.writing() as session:
            for address in filter(None, map(parse, addresses)):
                erasing.address(session, address.key)

    def _standing(self, name: str, someone: Person) -> SamplePut:
        address = parse(someone.address)
        assert address is not None  # noqa: S101 - our own data, held by a test
        with self._store.reading() as session:
            account = accounts.by_address(session, address.key)
            certificate = certificates.named(session, address.key, someone.details.surname)
            holder = account or certificate
            number = holder.subscriber_number if holder else ""
        return SamplePut(
            name, someone.details.display_name, someone.address, someone.password, account is not None, number
        )
