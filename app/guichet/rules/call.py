"""A call: which screens were visited, what was tried, until when. It holds no caller's identity and no free text, so
that none can get into it; it is kept in memory alone."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from guichet.rules import atlas
from guichet.rules.activation_code import deadline
from guichet.rules.atlas_entry import Procedure


class Outcome(StrEnum):
    """What became of something that was tried."""

    WORKED = "worked"
    FAILED = "failed"


class Known(StrEnum):
    """What callers know of the moment when their code was sent (rows 103, 107)."""

    MESSAGE = "message"
    REGISTRATION = "registration"
    CHANGE = "change"


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
class Decided:
    """The questions of the state ``key`` were answered (True is « Oui ») until they came to a conclusion; what had been
    tried ``before`` tells which of the two came last."""

    key: str
    answers: tuple[bool, ...]
    before: tuple[Tried, ...] = ()


@dataclass(frozen=True)
class Call:
    """One call. ``number`` tells it from those that go on at the same time; ``reason`` is a key of the atlas, "" while
    there is none; ``sent_at`` is when the caller's code was sent, if that is known, and ``known`` by what."""

    number: int
    started_at: datetime
    visits: tuple[Visit, ...] = ()
    tried: tuple[Tried, ...] = ()
    decided: tuple[Decided, ...] = ()
    parked: bool = False
    sent_at: datetime | None = None
    known: Known = Known.MESSAGE
    reason: str = ""

    @property
    def here(self) -> str:
        """Where the caller stands; "" before any screen. What the agent looked up is no place of the caller's."""
        return next((each.key for each in reversed(self.visits) if not is_looked_up(each.key)), "")

    @property
    def seen(self) -> tuple[Visit, ...]:
        """The visits, each screen or state once, when it came on show first."""
        first = {each.key: each for each in reversed(self.visits)}
        return tuple(each for each in self.visits if first[each.key] is each)

    @property
    def deadline(self) -> datetime | None:
        """Until when the code works, if it is known when it was sent."""
        return deadline(self.sent_at) if self.sent_at is not None else None

    def is_over(self, now: datetime) -> bool:
        """Whether the deadline is known and has passed."""
        return self.deadline is not None and now > self.deadline

    def outcome(self, key: str, step: int) -> Outcome | None:
        """What became of that step."""
        return next((each.outcome for each in self.tried if (each.key, each.step) == (key, step)), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every screen and state that it is about, each once."""
        visited = (each.key for each in self.visits)
        return tuple(dict.fromkeys((*visited, *([self.reason] if self.reason else []))))


def is_looked_up(key: str) -> bool:
    """Whether that screen is opened to read in it, whoever calls about whatever: help, assistance."""
    return atlas.entry(atlas.screen_of(key)).procedure is Procedure.HELP


def visited(call: Call, key: str, at: datetime) -> Call:
    """The call once ``key`` is on show. A parked call does not follow; the same screen again is no visit. The first
    one is the reason, until another is chosen."""
    if call.parked or key in (call.here, call.visits[-1].key if call.visits else ""):
        return call
    is_first = not call.here and not call.reason and not is_looked_up(key)
    return replace(call, visits=(*call.visits, Visit(key, at)), reason=key if is_first else call.reason)


def tried(call: Call, key: str, step: int, outcome: Outcome, at: datetime) -> Call:
    """The call once a step was tried. Marked otherwise, the first mark goes; marked the same again, both do: a slip."""
    others = tuple(each for each in call.tried if (each.key, each.step) != (key, step))
    if call.outcome(key, step) is outcome:
        return replace(call, tried=others)
    return replace(call, tried=(*others, Tried(key, step, outcome, at)))


def decided(call: Call, key: str, answers: tuple[bool, ...]) -> Call:
    """The call once questions came to a conclusion; to another one of the same state, if it is asked again."""
    if call.parked:
        return call
    others = tuple(each for each in call.decided if each.key != key)
    return replace(call, decided=(*others, Decided(key, answers, call.tried)))


def ruling(call: Call) -> Decided | None:
    """The conclusion on the screen on show that says what is next: none once a step has worked since."""
    found = next((each for each in call.decided if each.key == call.here), None)
    has_moved_on = any(each.outcome is Outcome.WORKED for each in _since_decided(call))
    return None if has_moved_on else found


def next_step(call: Call, steps: int, passed_over: Collection[int] = ()) -> int | None:
    """The one of the ``steps`` of the screen on show that follows the furthest which was tried, since the questions
    were answered if they were, and is none of those ``passed_over``; None at the end."""
    begin = max((each.step for each in _since_decided(call)), default=-1) + 1
    return next((step for step in range(begin, steps) if step not in passed_over), None)


def _since_decided(call: Call) -> list[Tried]:
    """What was tried on the screen on show after the questions there came to their conclusion."""
    before = next((each.before for each in call.decided if each.key == call.here), ())
    return [each for each in call.tried if each.key == call.here and each not in before]
