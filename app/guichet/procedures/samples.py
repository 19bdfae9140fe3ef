"""Sample situations (« Exemples »): fictitious people, each one click away from a named state of the account."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from guichet import resource
from guichet.clock import Clock
from guichet.procedures.sample_player import SamplePlayer
from guichet.rules.email_address import parse
from guichet.rules.refusals import Code, Field, Refusal, Refused
from guichet.rules.sample_people import person
from guichet.store import accounts, certificates, erasing, journal
from guichet.store.store import Store


@dataclass(frozen=True)
class Sample:
    """A situation of resources/samples.json. ``name`` is its key; the texts are in both languages."""

    name: str
    title_fr: str
    title_en: str

    def title(self, language: str) -> str:
        """What the menu shows, in ``language`` (``fr`` or ``en``)."""
        return self.title_en if language == "en" else self.title_fr


@dataclass(frozen=True)
class SamplePut:
    """A situation as it stands now: what the trainer needs to play it. ``subscriber_number`` is "" before there is one.

    The password is fictitious and meant to be shown.
    """

    name: str
    address: str
    password: str = field(repr=False)
    subscriber_number: str


class Samples:
    """Puts the simulator into a named situation, as of the clock's moment."""

    def __init__(self, store: Store, clock: Clock, backup: Callable[[], Path | None]) -> None:
        self._store = store
        self._clock = clock
        self._backup = backup

    def names(self) -> tuple[Sample, ...]:
        """All situations in the order of the menu."""
        return tuple(Sample(entry["name"], entry["fr"], entry["en"]) for entry in _entries())

    def put(self, name: str, language: str = "fr") -> SamplePut | Refused:
        """Make the people of that situation anew; who was there under their addresses before is erased.

        Takes up to three seconds. Refuses with KEY_MISSING where nothing can be encrypted (KeyError: no such name).
        """
        entry = {each["name"]: each for each in _entries()}[name]
        if self._store.key_is_missing:
            return Refused((Refusal(Code.KEY_MISSING, Field.ADDRESS),))
        self._erase(entry["people"])
        now = self._clock.now()
        for each in entry["people"]:
            SamplePlayer(self._store, person(each["person"]), now, language).play(each["steps"], each["companies"])
        return self._standing(name, entry["people"][0]["person"])

    def reset_all(self) -> Path | None:
        """« Tout remettre à zéro »: copy the database, then erase all accounts, messages and events. Answers the copy
        (None on a server, whose backups are its keeper's). If it cannot be copied (``StoreProblem``), nothing goes."""
        copy = self._backup()
        with self._store.writing() as session:
            erasing.everything(session)
            journal.append(session, self._clock.now(), "all_erased")
        return copy

    def _erase(self, people: list[dict[str, Any]]) -> None:
        addresses = [person(each["person"]).address for each in people]
        addresses += [step["to"] for each in people for step in each["steps"] if "to" in step]
        with self._store.writing() as session:
            for address in filter(None, map(parse, addresses)):
                erasing.address(session, address.key)

    def _standing(self, name: str, who: str) -> SamplePut:
        someone = person(who)
        address = parse(someone.address)
        number = ""
        with self._store.reading() as session:
            if address is not None:
                holders = [accounts.by_address(session, address.key), *certificates.of_address(session, address.key)]
                number = next((each.subscriber_number for each in holders if each), "")
        return SamplePut(name, someone.address, someone.password, number)


def first_person(name: str) -> str:
    """The name (in resources/people.json) of whom the situation ``name`` is about."""
    people = {entry["name"]: entry["people"] for entry in _entries()}[name]
    return str(people[0]["person"])


@cache
def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(resource.path("samples.json").read_text("utf-8"))
    return entries
