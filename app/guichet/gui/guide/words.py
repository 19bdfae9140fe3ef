"""What the guide pane says: resources/guide/<language>.json read into dataclasses. Data, so that wording is no code."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from guichet import resource


@dataclass(frozen=True)
class Ruling:
    """A contradiction or a silence of the guides (C1-C34): what they say, what the simulator does."""

    title: str
    guides: str
    simulator: str


@dataclass(frozen=True)
class Words:
    """What is said at one place.

    ``[[Continuer]]`` in ``do`` and ``tell`` is a label of one of ``screens`` (translation contexts); ``steps`` are
    keys of the guide's steps that are under way there, ``rulings`` of its contradictions.
    """

    title: str
    section: str
    screens: tuple[str, ...]
    steps: tuple[str, ...]
    do: tuple[str, ...]
    tell: tuple[str, ...]
    rulings: tuple[str, ...]


@dataclass(frozen=True)
class GuideWords:
    """Everything, in one language; ``steps`` are the three of guide A § 1.4 (row 13)."""

    steps: dict[str, str]
    places: dict[str, Words]
    rulings: dict[str, Ruling]


@cache
def guide_words(language: str) -> GuideWords:
    """The words of ``language`` (``fr`` or ``en``)."""
    content = json.loads(resource.path("guide", f"{language}.json").read_text("utf-8"))
    return GuideWords(
        content["steps"],
        {key: Words(**_frozen(value)) for key, value in content["places"].items()},
        {key: Ruling(**value) for key, value in content["rulings"].items()},
    )


def _frozen(values: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
