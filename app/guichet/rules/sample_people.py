"""The sample people of the situations, the demonstrations and the tests: resources/people.json, all fictitious."""

import json
from dataclasses import dataclass, field
from functools import cache

from guichet import resource
from guichet.rules.contact_details import ContactDetails
from guichet.rules.credentials import Credentials
from guichet.rules.paris import from_paris
from guichet.rules.security_question import SecurityAnswer

MOMENT = from_paris("2023-08-22T13:00")  # of guide A's own e-mail: where rehearsals begin


@dataclass(frozen=True)
class Person:
    """Somebody who registers: everything that is typed in the wizard."""

    address: str
    password: str = field(repr=False)
    details: ContactDetails
    security: SecurityAnswer

    @property
    def credentials(self) -> Credentials:
        """Address and password, each typed twice."""
        return Credentials(self.address, self.address, self.password, self.password)


@cache
def person(name: str) -> Person:
    """The sample person of that name (KeyError if there is none)."""
    entry = json.loads(resource.path("people.json").read_text("utf-8"))[name]
    return Person(
        entry["address"], entry["password"], ContactDetails(**entry["details"]), SecurityAnswer(**entry["security"])
    )
