"""What the tests of living with an account share: people who have one, and what they read in their mail."""

from uuid import UUID

from guichet.messages.read_message import ReadMessage
from guichet.procedures.activation import Activated
from guichet.procedures.services import Services
from guichet.rules.refusals import Code, Refused
from guichet.rules.sample_people import Person
from tests.procedures.conftest import application, code_in_mail

NEW_ADDRESS = "lila.rosemonde2@orange.fr"
NEW_PASSWORD = "Trocadero16Passy2023"
WRONG_PASSWORD = "CeNestPasLeBon123456"


def open_account(services: Services, person: Person, address: str = "") -> UUID:
    """Register and activate, as the first guide does."""
    services.registration.register(application(person, address), "fr")
    activated = services.activation.activate(code_in_mail(services), address or person.address)
    assert isinstance(activated, Activated)
    return activated.account_id


def codes(outcome: object) -> list[Code]:
    """Why something was refused."""
    assert isinstance(outcome, Refused), outcome
    return [refusal.code for refusal in outcome.refusals]


def events(services: Services, whom: str | UUID) -> list[str]:
    """The words of a timeline, the oldest first."""
    return [event.event for event in reversed(services.timeline.of(whom, limit=1000).events)]


def newest_message(services: Services, address_key: str | None = None) -> ReadMessage:
    """The message that came last, as the mailbox shows it."""
    message = services.mailbox.open(services.mailbox.page(address_key, "inbox").lines[0].id)
    assert isinstance(message, ReadMessage)
    return message


def twice(text: str) -> tuple[str, str]:
    return text, text
