"""The sample situations of « Exemples »: resources/samples.json, which says what each person did, and when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from guichet import resource

Step = Mapping[str, Any]  # what to « do », how many « hours_ago », and what that step needs


@dataclass(frozen=True)
class Part:
    """What one person of a situation did, and to how many companies' services they have access."""

    person: str
    companies: int
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Sample:
    """A situation. ``name`` is its key; the titles are in both languages; the first of ``parts`` is who calls."""

    name: str
    title_fr: str
    title_en: str
    parts: tuple[Part, ...]

    def title(self, language: str) -> str:
        """What the menu shows, in ``language`` (``fr`` or ``en``)."""
        return self.title_en if language == "en" else self.title_fr


@cache
def samples() -> tuple[Sample, ...]:
    """All situations in the order of the menu."""
    entries = json.loads(resource.path("samples.json").read_text("utf-8"))
    return tuple(Sample(each["name"], each["fr"], each["en"], tuple(map(_part, each["people"]))) for each in entries)


def sample(name: str) -> Sample:
    """The situation of that name (KeyError if there is none)."""
    return {each.name: each for each in samples()}[name]


def _part(entry: dict[str, Any]) -> Part:
    return Part(entry["person"], entry["companies"], tuple(entry["steps"]))
