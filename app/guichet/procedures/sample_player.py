"""How a sample person came into their situation: the real procedures, played at moments of the past.

So a sample has its messages, its codes and its timeline like anybody else.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from guichet.clock import standing
from guichet.messages.reading import read
from guichet.procedures.activation import Activation
from guichet.procedures.credentials_change import CredentialsChange
from guichet.procedures.mailbox import Mailbox, Unopened
from guichet.procedures.registration import Application, Registration
from guichet.procedures.sign_in import SignIn
from guichet.rules import subscriber_number
from guichet.rules.company import CompanyApplication
from guichet.rules.email_address import EmailAddress, parse
from guichet.rules.mode import Mode
from guichet.rules.paris import paris_day
from guichet.rules.sample_companies import companies as sample_companies
from guichet.rules.sample_people import Person
from guichet.rules.sample_situations import Step
from guichet.store import accounts, certificates, companies, journal, sequences
from guichet.store.models import CertificateHolder, Folder
from guichet.store.store import Store


class SamplePlayer:
    """Plays the steps of one person; each ends ``hours_ago`` before ``now``. Their messages land where a trainer lets
    them (``to_junk``)."""

    def __init__(self, store: Store, person: Person, now: datetime, language: str, *, to_junk: bool) -> None:
        self._store = store
        self._person = person
        self._now = now
        self._language = language
        self._folder = Folder.JUNK if to_junk else Folder.INBOX
        self._clock = standing()
        address = parse(person.address)
        assert address is not None  # noqa: S101 - our own data, held by a test
        self._address: EmailAddress = address

    def play(self, steps: Sequence[Step], companies_count: int) -> None:
        """Do one step after the other, then give access to so many companies."""
        for step in steps:
            self._clock.set_to(self._now - timedelta(hours=step["hours_ago"]))
            getattr(self, f"_{step['do']}")(step)
        if companies_count:
            self._give_companies(companies_count)

    def _register(self, step: Step) -> None:
        """In expert mode, or with a « company » in basic mode (row 34)."""
        company = CompanyApplication(**step["company"]) if "company" in step else None
        mode = Mode.BASIC if company else Mode.EXPERT
        application = Application(self._person.credentials, self._person.details, self._person.security, mode, company)
        Registration(self._store, self._clock, self._to_junk).register(application, self._language)

    def _activate(self, _step: Step) -> None:
        mailbox = Mailbox(self._store, self._clock)
        line = mailbox.page(self._address.key, self._folder, limit=1).lines[0]
        raw = mailbox.raw(line.id)
        code = None if isinstance(raw, Unopened) else read(raw, line.sent_at).code
        Activation(self._store, self._clock, self._to_junk).activate(code or "", self._person.address, self._language)

    def _change_address(self, step: Step) -> None:
        change = CredentialsChange(self._store, self._clock, self._to_junk)
        change.change(self._owner(), (step["to"], step["to"]), None, self._language)

    def _wrong_password(self, step: Step) -> None:
        sign_in = SignIn(self._store, self._clock)
        for _ in range(step["times"]):
            sign_in.sign_in(self._person.address, "not the password 1234")

    def _hold_certificate(self, _step: Step) -> None:
        """What no procedure of these guides does: somebody has an account with a certificate."""
        now = self._clock.now().replace(microsecond=0)
        with self._store.writing() as session:
            day = paris_day(now)
            holder = CertificateHolder(
                id=uuid4(),
                address_text=self._address.text,
                address_key=self._address.key,
                subscriber_number=subscriber_number.compose(day, sequences.next_of_day(session, day)),
                registered_at=now,
                **vars(self._person.details.cleaned()),
            )
            session.add(holder)
            journal.append(session, now, "certificate_held", self._address.key, holder.id)

    def _give_companies(self, count: int) -> None:
        owner = self._owner()
        with self._store.writing() as session:
            for siren, name in sample_companies(count):
                companies.add(session, owner, siren, name)

    def _owner(self) -> UUID:
        """The account of the person, or their certificate: among those who share an address, the one of that name."""
        with self._store.reading() as session:
            account = accounts.by_address(session, self._address.key)
            if account is not None:
                return account.id
            holder = certificates.named(session, self._address.key, self._person.details.surname)
            assert holder is not None  # noqa: S101 - made in an earlier step
            return holder.id

    def _to_junk(self) -> bool:
        return self._folder is Folder.JUNK
