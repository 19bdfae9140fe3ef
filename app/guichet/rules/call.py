"""A call: which screens were visited, what was tried, until when. It holds no caller's identity and no free text, so
that none can get into it; it is kept in memory alone."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from guichet.rules.activation_code import deadline


class Outcome(StrEnum):
    """What became of something that was tried."""

    WORKED = "worked"
    FAILED = "failed"


@dataclass(frozen=True)
class Visit:
    """A screen or state of the atlas, and when it came on show."""

    key: str
    at: datetime


@dataclass(frozen=True)
class Tried:
    """The step number ``step`` (from 0) of the atlas entry ``key`` was tried on the telephone."""

    key: str
    step: int
    outcome: Outcome
    at: datetime


@dataclass(frozen=True)
class Call:
    """One call. ``number`` tells it from those that go on at the same time; ``reason`` is a key of the atlas, "" while
    none was chosen; ``sent_at`` is when the caller's code was sent, if that is known."""

    number: int
    started_at: datetime
    visits: tuple[Visit, ...] = ()
    tried: tuple[Tried, ...] = ()
    parked: bool = False
    sent_at: datetime | None = None
    reason: str = ""

    @property
    def here(self) -> str:
        """Where the call stands; "" before any screen."""
        return self.visits[-1].key if self.visits else ""

    @property
    def deadline(self) -> datetime | None:
        """Until when the code works, if it is known when it was sent."""
        return deadline(self.sent_at) if self.sent_at is not None else None

    def outcome(self, key: str, step: int) -> Outcome | None:
        """What became of that step."""
        return next((each.outcome for each in self.tried if (each.key, each.step) == (key, step)), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every screen and state that it is about, each once."""
        visited = (each.key for each in self.visits)
        return tuple(dict.fromkeys((*visited, *([self.reason] if self.reason else []))))


def visited(call: Call, key: str, at: datetime) -> Call:
    """The call once ``key`` is on show. A parked call does not follow; the same screen again is no visit."""
    if call.parked or key == call.here:
        return call
    return replace(call, visits=(*call.visits, Visit(key, at)))


def tried(call: Call, key: str, step: int, outcome: Outcome, at: datetime) -> Call:
    """The call once a step was tried. Marked otherwise, the first mark goes; marked the same again, both do: a slip."""
    others = tuple(each for each in call.tried if (each.key, each.step) != (key, step))
    if call.outcome(key, step) is outcome:
        return replace(call, tried=others)
    return replace(call, tried=(*others, Tried(key, step, outcome, at)))


def next_step(call: Call, steps: int, passed_over: Collection[int] = ()) -> int | None:
    """The one of the ``steps`` of the screen on show that follows the furthest which was tried, and is none of those
    ``passed_over``; None at the end."""
    begin = max((each.step for each in call.tried if each.key == call.here), default=-1) + 1
    return next((step for step in range(begin, steps) if step not in passed_over), None)
