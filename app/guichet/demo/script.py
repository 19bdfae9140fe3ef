"""What a demonstration plays: files of resources/demo/, a sequence of screens of the atlas with what is typed there."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatchcase
from functools import cache

from guichet import resource
from guichet.rules import atlas
from guichet.rules.atlas_entry import Step, Text
from guichet.rules.paris import from_paris
from guichet.rules.typed_json import read


@dataclass(frozen=True)
class Scene:
    """One screen. ``at`` is its key in the atlas; « account.home.* » is whichever of these screens comes.

    ``do`` names, by a control of theirs, the steps of the entry that are done, in order; all of them where it is
    missing. ``given`` is what is typed or chosen, by object name (see ``player.Player``). A scene without ``picture``
    goes on from a screen that was seen already.
    """

    at: str
    do: tuple[str, ...] | None = None
    given: Mapping[str, str] = field(default_factory=dict, hash=False)
    picture: bool = True

    def is_at(self, key: str) -> bool:
        """Whether the screen or state ``key`` is meant."""
        return fnmatchcase(key, self.at) and ("/" in key) is ("/" in self.at)

    def steps(self, key: str) -> tuple[Step, ...]:
        """What is done on the screen ``key`` of the atlas. A name that none of its steps has is a KeyError."""
        steps = atlas.do(key)
        return steps if self.do is None else tuple(_step(key, name, steps) for name in self.do)


@dataclass(frozen=True)
class Script:
    """A guide: who plays it, from when on, in which situation (resources/samples.json; "" for nobody yet), and the
    file name of the summary at its end."""

    person: str
    moment: str
    summary: Text
    scenes: tuple[Scene, ...]
    sample: str = ""

    @property
    def begins_at(self) -> datetime:
        """The guide's own moment."""
        return from_paris(self.moment)

    @property
    def pictures(self) -> int:
        """How many there will be."""
        return sum(scene.picture for scene in self.scenes)


@cache
def script(name: str) -> Script:
    """The script of that name: « creating » (guide A), « changing » (guide B)."""
    return read(Script, json.loads(resource.path("demo", f"{name}.json").read_text("utf-8")), name)


def _step(key: str, name: str, steps: tuple[Step, ...]) -> Step:
    for step in steps:
        if step.control == name:
            return step
    raise KeyError(f"{key}: {name}")
