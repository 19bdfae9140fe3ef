"""« Pourquoi ? »: from the code of a refusal to the rule, the guide's section and the ruling behind it."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from guichet import resource
from guichet.rules.refusals import Code


@dataclass(frozen=True)
class Why:
    """The reason of a refusal.

    ``rule`` is a sentence; ``guide`` a section and line such as « A§2 l.262 », "" where the guides say nothing;
    ``rows`` are the inventory's; ``rulings`` (« C24 ») say where the guides disagree or are silent.
    """

    rule: str
    guide: str
    rows: tuple[int, ...]
    rulings: tuple[str, ...]


def why(code: Code, language: str) -> Why:
    """What is behind a refusal, in ``language`` (``fr`` or ``en``)."""
    entry = _entries()[code.value]
    rule = entry["en" if language == "en" else "fr"]
    return Why(rule, entry["guide"], tuple(entry["rows"]), tuple(entry["rulings"]))


@cache
def _entries() -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = json.loads(resource.path("why.json").read_text("utf-8"))
    return entries
