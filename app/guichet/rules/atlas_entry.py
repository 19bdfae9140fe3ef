"""What the atlas knows of a screen and of each state that a caller can be stuck in: frozen values, read from JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Union

from guichet.rules.refusals import Code, Field


class Guide(StrEnum):
    """One of the two guides: A sets an account up, B changes its login details."""

    A = "A"
    B = "B"


@dataclass(frozen=True)
class Text:
    """A text of ours in both languages. ``[[Continuer]]`` in it quotes a label of the entry's ``screens``."""

    fr: str
    en: str

    def text(self, language: str) -> str:
        """The text in ``language`` (``fr`` or ``en``)."""
        return self.en if language == "en" else self.fr


class Action(StrEnum):
    """What is done with a control."""

    PRESS = "press"
    TYPE = "type"
    TICK = "tick"
    CHOOSE = "choose"
    READ = "read"


class Procedure(StrEnum):
    """What the caller is about, the most frequent first."""

    CREATION = "creation"
    ACTIVATION = "activation"
    ACCESS = "access"
    CREDENTIALS = "credentials"
    CONTACT = "contact"
    CLOSING = "closing"
    OPTING = "opting"
    HELP = "help"


@dataclass(frozen=True)
class Step(Text):
    """One thing to do. ``control`` is the object name of what is used, "" where nothing is touched; ``also`` are the
    fields that are filled in together with it, in their order. ``simulator``: nobody on the telephone has that control,
    which the guides do not show; it is done here alone and is never the next step of a call. ``instead``: one of
    several things, of which the caller does what their case wants; they do not follow one another. ``anew``: with it
    the caller starts again from the beginning, and gets another code."""

    control: str = ""
    action: Action = Action.READ
    also: tuple[str, ...] = ()
    simulator: bool = False
    instead: bool = False
    anew: bool = False

    @property
    def controls(self) -> tuple[str, ...]:
        """Everything that is used."""
        return (self.control, *self.also) if self.control else ()


@dataclass(frozen=True)
class Phrases:
    """Words that callers use and that stand on no screen (« j'ai rien reçu »): the search knows them."""

    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conclusion:
    """Where a decision ends: what to do; ``not_promise`` what not to promise; ``go`` the entry to look at next."""

    then: Text
    not_promise: Text | None = None
    go: str = ""


@dataclass(frozen=True)
class Question:
    """One question to the caller; never for a password or an answer."""

    ask: Text
    yes: Union["Question", Conclusion]
    no: Union["Question", Conclusion]


@dataclass(frozen=True)
class Build:
    """How the simulator is put there: a builder's ``name`` (gui/sandbox), the ``sample`` to begin with ("" for
    nobody), and what the builder is given."""

    name: str
    sample: str = ""
    given: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Refusing:
    """The refusal that a state shows: its code and the field beside which it stands."""

    code: Code
    field: Field


@dataclass(frozen=True)
class State:
    """A state of a screen in which a caller can be stuck.

    ``refusals`` are what it shows, ``shows`` further labels that stand there, ``reads`` a refusal that another state is
    known by; ``after`` the state of the same screen that it becomes once its deadline has passed. ``frequent`` states
    are proposed first, in one of ``success`` nothing is wrong. ``say`` and ``ours`` are told apart as on the screen.
    ``like`` is the state that it took what it does not say itself from; ``guide`` the only one of the two that can lead
    to it, where the screen belongs to both; ``section`` where that one speaks of it, if not where it has the screen.
    """

    id: str
    title: Text
    build: Build
    decide: Question | Conclusion
    refusals: tuple[Refusing, ...] = ()
    shows: tuple[str, ...] = ()
    reads: tuple[Refusing, ...] = ()
    after: str = ""
    like: str = ""
    guide: Guide | None = None
    section: Text | None = None
    frequent: bool = False
    success: bool = False
    heard: Phrases = Phrases()
    do: tuple[Step, ...] = ()
    check: tuple[Text, ...] = ()
    say: tuple[Text, ...] = ()
    not_promise: tuple[Text, ...] = ()
    ours: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Followed:
    """A screen that both guides have, as one of them has it: its section there, and the keys of that guide's steps that
    are under way."""

    section: Text
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One screen: where the guide has it, what to do there, what to tell the caller, where the guides disagree.

    ``say`` holds what the guides, or a ruling, let one tell a caller; ``ours`` what the guides do not say: rules of the
    simulator, controls of it, advice. That is for the agent alone. ``not_promise`` holds in all its states too.

    ``screens`` are the translation contexts whose labels are quoted, ``form`` the stem of the Designer form where the
    words are written, ``mail`` the template of resources/mail/, ``written`` the words of a document; ``steps`` are keys
    of the guide's steps that are under way there, ``rows`` the inventory's, ``rulings`` the contradictions. ``step``
    counts within ``procedure``. Of a screen that both guides have, ``section`` names both and ``guides`` tells what
    holds where one of them is followed (:meth:`followed`).
    """

    title: Text
    section: Text
    screens: tuple[str, ...]
    steps: tuple[str, ...]
    do: tuple[Step, ...]
    rulings: tuple[str, ...]
    form: str = ""
    mail: str = ""
    written: Phrases = Phrases()
    rows: tuple[int, ...] = ()
    procedure: Procedure = Procedure.HELP
    step: int = 0
    arrive: tuple[Text, ...] = ()
    check: tuple[Text, ...] = ()
    say: tuple[Text, ...] = ()
    not_promise: tuple[Text, ...] = ()
    ours: tuple[Text, ...] = ()
    heard: Phrases = Phrases()
    build: Build | None = None
    states: tuple[State, ...] = ()
    guides: Mapping[str, Followed] = field(default_factory=dict, hash=False)

    def followed(self, guide: Guide | None) -> Followed:
        """Section and steps for whoever follows ``guide``; where nobody knows which it is (None), or there is but one,
        the entry's own."""
        return self.guides.get(guide or "", Followed(self.section, self.steps))
