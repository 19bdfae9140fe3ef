"""The atlas: what there is to know of every screen and of each of its states, files of resources/atlas/.

Data, so that wording is no code. The file's place is the entry's identity: resources/atlas/registration/terms.json is
« registration.terms »; terms.states.json beside it lists the states that a caller can be stuck in, one of which is
« registration.terms/captcha_wrong ».
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from guichet import resource
from guichet.rules.atlas_entry import Entry, Guide, Procedure, State, Step, Text
from guichet.rules.refusals import Refusal
from guichet.rules.typed_json import read

_STATES = ".states"


@dataclass(frozen=True)
class Ruling:
    """A contradiction or a silence of the guides (C1-C34): what they say, what the simulator does."""

    title: Text
    guides: Text
    simulator: Text


@cache
def entry(name: str) -> Entry:
    """The entry of that identity; one that does not exist is a KeyError."""
    path = resource.path("atlas", *name.split(".")).with_suffix(".json")
    if not path.is_file():
        raise KeyError(name)
    content = json.loads(path.read_text("utf-8"))
    return read(Entry, {**content, "states": [_whole(each) for each in _written_states(name)]}, name)


@cache
def names() -> tuple[str, ...]:
    """The identities of all screens."""
    root = resource.path("atlas")
    files = (path for path in sorted(root.rglob("*.json")) if not path.stem.endswith(_STATES))
    return tuple(".".join(path.relative_to(root).with_suffix("").parts) for path in files)


def entries() -> dict[str, Entry]:
    """All entries by their identity."""
    return {name: entry(name) for name in names()}


def screen_of(key: str) -> str:
    """« registration.terms » of « registration.terms/captcha_wrong », and of itself."""
    return key.partition("/")[0]


def state(key: str) -> State | None:
    """The state of that identity; None where ``key`` names a screen. A KeyError if there is no such state."""
    name, _, wanted = key.partition("/")
    found = {each.id: each for each in entry(name).states}
    return found[wanted] if wanted else None


def do(key: str) -> tuple[Step, ...]:
    """What is to be done on that screen, or in that state of it, in order."""
    wanted = state(key)
    return wanted.do if wanted is not None else entry(key).do


def keys() -> Iterator[str]:
    """The identities of all screens and all their states."""
    for name in names():
        yield name
        yield from (f"{name}/{each.id}" for each in entry(name).states)


def title(key: str, language: str) -> str:
    """How the screen or state is called."""
    name, wanted = entry(screen_of(key)).title.text(language), state(key)
    return name if wanted is None else f"{name} – {wanted.title.text(language)}"


def key_of(screen: str, refusals: tuple[Refusal, ...], condition: str = "") -> str:
    """The identity of what is on show on ``screen`` with these refusals: that of the first which has a state; where
    nothing is refused, that of the ``condition`` in which the page says it is."""
    states = entry(screen).states
    for refusal in refusals:
        for each in states:
            if any((shown.code, shown.field) == (refusal.code, refusal.field) for shown in each.refusals):
                return f"{screen}/{each.id}"
    return f"{screen}/{condition}" if any(each.id == condition for each in states) else screen


def in_order() -> tuple[str, ...]:
    """All keys: those of the problems that are told most often, then as procedures and their steps go."""
    procedures = tuple(Procedure)
    told_often = frozenset(frequent())
    screens = {name: (procedures.index(each.procedure), each.step) for name, each in entries().items()}
    return tuple(sorted(keys(), key=lambda key: (key not in told_often, screens[screen_of(key)])))


def neighbours(key: str) -> tuple[str, ...]:
    """What lies next to a screen or state: the states of the same screen, then the screens before and after it."""
    screen = screen_of(key)
    here = entry(screen)
    own = [f"{screen}/{each.id}" for each in here.states]
    same = [name for name in names() if entry(name).procedure is here.procedure and name != screen]
    near = sorted(same, key=lambda name: (abs(entry(name).step - here.step), -entry(name).step))
    screens = [name for name in near if abs(entry(name).step - here.step) <= 1]
    return tuple(each for each in [screen, *own, *screens] if each != key)


def frequent() -> tuple[str, ...]:
    """The problems that are told most often."""
    return tuple(f"{name}/{each.id}" for name in names() for each in entry(name).states if each.frequent)


@cache
def steps(guide: Guide) -> dict[str, Text]:
    """The three steps of a guide by their key, in their order (rows 13, 14, 200)."""
    return {key: Text(**value) for key, value in _guide("steps")[guide].items()}


def guide_of(under_way: tuple[str, ...]) -> Guide:
    """The guide that has the steps of these keys."""
    return Guide.B if set(under_way) <= steps(Guide.B).keys() else Guide.A


@cache
def rulings() -> dict[str, Ruling]:
    """The contradictions by their code."""
    return {
        code: Ruling(**{name: Text(**value) for name, value in parts.items()})
        for code, parts in _guide("rulings").items()
    }


@cache
def elsewhere(name: str) -> frozenset[str]:
    """Labels of a screen's form that it does not show: another screen of the same form does, or one of its states."""
    return frozenset(_guide("elsewhere").get(name, ()))


@cache
def headings() -> dict[str, list[str]]:
    """The headings of a home screen with the entries below each."""
    found: dict[str, list[str]] = _guide("headings")
    return found


@cache
def ours() -> frozenset[str]:
    """Labels that are the simulator's own: what it says of itself, of the computer, of what it added to a page."""
    return frozenset(_guide("ours"))


def _guide(name: str) -> Any:
    return json.loads(resource.path("guide", f"{name}.json").read_text("utf-8"))


def _written_states(name: str) -> list[dict[str, Any]]:
    """What the file of states beside the screen's says; nothing where there is none."""
    path = resource.path("atlas", *name.split(".")).with_suffix(f"{_STATES}.json")
    states: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.is_file() else []
    return states


def _whole(state: dict[str, Any]) -> dict[str, Any]:
    """A state with what it takes from the one that it is ``like``: two screens may have the same form, or the same
    part of one. Which is frequent is not taken: the callers of one screen are not those of the other."""
    model = state.get("like", "")
    if not model:
        return state
    others = {each["id"]: each for each in _written_states(screen_of(model))}
    return {**_whole(others[model.partition("/")[2]]), "frequent": False, **state}
