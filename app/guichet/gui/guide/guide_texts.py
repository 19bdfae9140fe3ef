"""What the guide pane says of every place: data in resources/guide/{fr,en}.json."""

import json
import re
from dataclasses import dataclass
from functools import cache

from guichet import resource

_LABEL = re.compile(r"\[\[(.+?)\]\]")  # [[Continuer]]: a label on screen, quoted to the letter


@dataclass(frozen=True)
class Ruling:
    """Where the guides contradict themselves or are silent: what they say, what the simulator does."""

    code: str
    title: str
    guides: str
    simulator: str


@dataclass(frozen=True)
class PlaceText:
    """What somebody who stands at a place of the portal is told."""

    title: str
    section: str
    steps: frozenset[str]
    do: tuple[str, ...]
    tell: tuple[str, ...]
    rulings: tuple[Ruling, ...]


@dataclass(frozen=True)
class GuideTexts:
    """All texts of one language. ``steps`` are the guide's own three: code → title."""

    steps: dict[str, str]
    places: dict[str, PlaceText]


@cache
def load(language: str) -> GuideTexts:
    """The texts in ``fr`` or ``en``."""
    data = json.loads(resource.path("guide", f"{language}.json").read_text("utf-8"))
    rulings = {code: Ruling(code, **entry) for code, entry in data["rulings"].items()}
    places = {
        key: PlaceText(
            entry["title"],
            entry["section"],
            frozenset(entry["steps"]),
            tuple(map(_quoted, entry["do"])),
            tuple(map(_quoted, entry["tell"])),
            tuple(rulings[code] for code in entry["rulings"]),
        )
        for key, entry in data["places"].items()
    }
    return GuideTexts({code: step["title"] for code, step in data["steps"].items()}, places)


def _quoted(text: str) -> str:
    return _LABEL.sub(r"« \1 »", text)
