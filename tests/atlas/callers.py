"""The sentences of callers (callers.json, written before the search was tuned), and what was found for them."""

import json
from dataclasses import dataclass
from pathlib import Path

from guichet.rules import atlas


@dataclass(frozen=True)
class Caller:
    """What somebody says, and the entries that may come first; ``first`` is false where among three is good enough."""

    says: str
    wanted: tuple[str, ...]
    first: bool


def callers(name: str = "callers") -> list[Caller]:
    """Those whose screens exist."""
    lines = json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))
    known = set(atlas.keys())
    said = [
        Caller(
            line["says"],
            tuple(each for each in (line.get("first"), line.get("among"), line.get("or")) if each in known),
            "first" in line,
        )
        for line in lines
    ]
    return [each for each in said if each.wanted]
