"""The summary (récapitulatif): the personal data of an active account as a PDF (A§4, rows 145-150)."""

from dataclasses import dataclass, fields
from uuid import UUID

from guichet.clock import Clock
from guichet.documents.summary import SummaryData, summary_pdf
from guichet.rules.contact_details import ContactDetails
from guichet.store import accounts, journal
from guichet.store.store import Store


@dataclass(frozen=True)
class Summary:
    """A summary as it was made: the PDF's bytes and the number that names the file."""

    pdf: bytes
    subscriber_number: str


class Summaries:
    """Makes summaries; nothing of them is kept."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def make(self, account_id: UUID, language: str) -> Summary | None:
        """The summary of that account as of now; None if the account is not there any more.

        Raises ``store.vault.Unreadable`` when the key that sealed the security answer is lost.
        """
        now = self._clock.now()
        with self._store.reading() as session:
            account = accounts.by_id(session, account_id)
            if account is None:
                return None
            details = ContactDetails(**{each.name: getattr(account, each.name) for each in fields(ContactDetails)})
            answer = self._store.vault.unseal(account.answer, account.id.bytes).decode()
            data = SummaryData(details, account.address_text, account.subscriber_number, account.question, answer, now)
            key = account.address_key
        pdf = summary_pdf(data, language)
        with self._store.writing() as session:
            journal.append(session, now, "summary_made", key, account_id=account_id)
        return Summary(pdf, data.subscriber_number)
