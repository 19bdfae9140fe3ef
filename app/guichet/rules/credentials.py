"""The credentials (identifiants): address and password, each typed twice (rows 53-59)."""

from dataclasses import dataclass, field

from guichet.rules import email_address, password
from guichet.rules.refusals import Refusal


@dataclass(frozen=True)
class Credentials:
    """What was typed on the page « Identifiants »; passwords stay out of any representation."""

    address: str
    address_confirmation: str
    password: str = field(repr=False)
    password_confirmation: str = field(repr=False)


def check(credentials: Credentials) -> list[Refusal]:
    """Judge all four fields, in the order of the page. Whether the address is free is for the store to say."""
    verdicts = (
        email_address.check(credentials.address),
        email_address.check_confirmation(credentials.address, credentials.address_confirmation),
        password.check(credentials.password),
        password.check_confirmation(credentials.password, credentials.password_confirmation),
    )
    return [verdict for verdict in verdicts if verdict]
