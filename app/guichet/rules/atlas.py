"""The atlas: what there is to know of every screen, one file of resources/atlas/ each.

Data, so that wording is no code.

The file's place is the entry's identity: resources/atlas/registration/terms.json is « registration.terms ».
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from guichet import resource


@dataclass(frozen=True)
class Text:
    """A text of ours in both languages. ``[[Continuer]]`` in it quotes a label of the entry's ``screens``."""

    fr: str
    en: str

    def text(self, language: str) -> str:
        """The text in ``language`` (``fr`` or ``en``)."""
        return self.en if language == "en" else self.fr


@dataclass(frozen=True)
class Ruling:
    """A contradiction or a silence of the guides (C1-C34): what they say, what the simulator does."""

    title: Text
    guides: Text
    simulator: Text


@dataclass(frozen=True)
class Entry:
    """One screen: where the guide has it, what to do there, what to tell the caller, where the guides disagree.

    ``screens`` are the translation contexts whose labels are quoted; ``steps`` are keys of the guide's steps that are
    under way there, ``rulings`` of its contradictions.
    """

    title: Text
    section: Text
    screens: tuple[str, ...]
    steps: tuple[str, ...]
    do: tuple[Text, ...]
    tell: tuple[Text, ...]
    rulings: tuple[str, ...]


@cache
def entry(name: str) -> Entry:
    """The entry of that identity; one that does not exist is a KeyError."""
    path = resource.path("atlas", *name.split(".")).with_suffix(".json")
    if not path.is_file():
        raise KeyError(name)
    return _entry(json.loads(path.read_text("utf-8")))


@cache
def names() -> tuple[str, ...]:
    """All identities."""
    root = resource.path("atlas")
    return tuple(".".join(path.relative_to(root).with_suffix("").parts) for path in sorted(root.rglob("*.json")))


def entries() -> dict[str, Entry]:
    """All entries by their identity."""
    return {name: entry(name) for name in names()}


@cache
def steps() -> dict[str, Text]:
    """The guides' steps by their key, in their order (rows 13, 14)."""
    return {key: Text(**value) for key, value in _guide("steps").items()}


@cache
def rulings() -> dict[str, Ruling]:
    """The contradictions by their code."""
    return {
        code: Ruling(**{name: Text(**value) for name, value in parts.items()})
        for code, parts in _guide("rulings").items()
    }


def _entry(values: dict[str, Any]) -> Entry:
    return Entry(
        title=Text(**values["title"]),
        section=Text(**values["section"]),
        screens=tuple(values["screens"]),
        steps=tuple(values["steps"]),
        do=tuple(Text(**line) for line in values["do"]),
        tell=tuple(Text(**line) for line in values["tell"]),
        rulings=tuple(values["rulings"]),
    )


def _guide(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resource.path("guide", f"{name}.json").read_text("utf-8"))
    return content
