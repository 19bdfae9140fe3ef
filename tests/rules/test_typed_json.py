"""A slip in a file of resources/ is refused with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import pytest

from guichet.rules.typed_json import Malformed, read


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Leaf:
    text: str
    count: int = 1


@dataclass(frozen=True)
class Branch:
    ask: str
    yes: "Branch | Leaf"
    colours: tuple[Colour, ...] = ()
    given: Mapping[str, str | int] = field(default_factory=dict)
    more: Leaf | None = None


def test_what_is_right_becomes_what_it_says() -> None:
    value = {"ask": "?", "yes": {"ask": "??", "yes": {"text": "!"}}, "colours": ["red"], "given": {"a": 1, "b": "x"}}
    assert read(Branch, value) == Branch("?", Branch("??", Leaf("!")), (Colour.RED,), {"a": 1, "b": "x"})
    assert read(Branch, {"ask": "?", "yes": {"text": "!"}, "more": None}).more is None


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({"ask": "?", "yes": {"text": "!"}, "colour": []}, "unknown colour"),
        ({"ask": "?"}, "yes"),
        ({"ask": 1, "yes": {"text": "!"}}, "ask"),
        ({"ask": "?", "yes": {"text": "!", "count": True}}, r"yes\.count"),
        ({"ask": "?", "yes": {"text": "!"}, "colours": ["blue"]}, r"colours\[0\]"),
        ({"ask": "?", "yes": {"text": "!"}, "colours": "red"}, "colours"),
        ({"ask": "?", "yes": {"text": "!"}, "given": {"a": 1.5}}, r"given\.a"),
        ({"ask": "?", "yes": {"ask": "?", "yes": []}}, r"yes\.yes"),
        ([], "not an object"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(value: object, where: str) -> None:
    with pytest.raises(Malformed, match=where):
        read(Branch, value)
