"""Everything that is written on any screen in any state, in both languages, by the entry of the atlas it belongs to."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cache
from typing import Any

from guichet import resource
from guichet.rules import atlas, refusal_limits, refusal_texts
from guichet.rules.atlas_entry import Action, Entry, Phrases, Procedure, Refusing, State

_PLACE = re.compile(r"\{\w*\}|\$\w+")  # for a name, a date: what stands there is the caller's own
_NEXT = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀÉ])")  # where another sentence begins
_LABEL = re.compile(r"\[\[(.+?)\]\]")
_AFTER_PLACE = re.compile(r"(?<=…)\.$")


class Use(IntEnum):
    """What a label is for whoever is on its screen: it stands there; the entry is called so, or its steps or advice
    quote it; it is chosen there among many."""

    STANDS = 0
    QUOTED = 1
    CHOSEN = 2


class Origin(Enum):
    """Where a sentence comes from."""

    REFUSAL = "refusal"
    MAIL = "mail"
    SCREEN = "screen"
    HELP = "help"  # speaks of a trouble; whoever is in it reads another screen
    CLOSING = "closing"  # ends every message, and warns of false ones
    SHOWN = "shown"
    OURS = "ours"  # the simulator says it of itself; no caller reads it
    TITLE = "title"
    HEARD = "heard"

    @property
    def is_written(self) -> bool:
        """Whether a caller can read it on a screen or in a message."""
        return self not in (Origin.HEARD, Origin.TITLE, Origin.OURS)

    @property
    def weight(self) -> float:
        """How much a sentence of it counts: callers read refusals first, and seldom what stands around."""
        return _WEIGHTS.get(self, 1.0)


_WEIGHTS = {
    Origin.REFUSAL: 1.2,
    Origin.HEARD: 1.1,
    Origin.TITLE: 0.9,
    Origin.HELP: 0.85,
    Origin.CLOSING: 0.6,
    Origin.SHOWN: 0.8,
    Origin.OURS: 0.8,
}


@dataclass(frozen=True)
class Sentence:
    """One sentence of the entry ``key``, in ``fr`` or ``en``; « … » for what is another for every caller."""

    key: str
    text: str
    origin: Origin
    language: str
    use: Use = Use.STANDS


@cache
def sentences() -> tuple[Sentence, ...]:
    """All of them in the order in which the guides come to their screens; each once an entry."""
    return tuple(dict.fromkeys(each for name in sorted(atlas.names(), key=_place) for each in _of(name)))


def _place(name: str) -> tuple[int, int]:
    entry = atlas.entry(name)
    return list(Procedure).index(entry.procedure), entry.step


def _of(name: str) -> Iterator[Sentence]:
    entry = atlas.entry(name)
    yield from _both(name, ((entry.title.fr, entry.title.en),), Origin.TITLE)
    origin = Origin.HELP if entry.procedure is Procedure.HELP else Origin.SCREEN
    elsewhere = atlas.elsewhere(name)
    uses = _uses(entry)
    shown = sorted(
        (pair for pair in own(entry) if pair[0] not in elsewhere), key=lambda pair: pair[0] != entry.title.fr
    )
    for pair in shown:
        yield from _both(name, (pair,), origin, uses.get(pair[0], Use.STANDS))
    yield from _both(name, _headed(entry.form, shown), origin)
    yield from _mail(name, entry.mail)
    yield from _phrases(name, entry.written, Origin.SCREEN)
    yield from _phrases(name, entry.heard, Origin.HEARD)
    for state in entry.states:
        if not _is_twin(state, entry):
            yield from _of_state(f"{name}/{state.id}", state, entry)


def _is_twin(state: State, entry: Entry) -> bool:
    """Whether another screen of the same form and procedure is found by the same words: the three homes of an account
    show the same notices, and one answer is enough."""
    model = atlas.entry(atlas.screen_of(state.like)) if state.like else None
    return model is not None and (model.form, model.procedure) == (entry.form, entry.procedure)


def _of_state(key: str, state: State, entry: Entry) -> Iterator[Sentence]:
    yield from _both(key, ((state.title.fr, state.title.en),), Origin.TITLE)
    yield from _both(key, map(_refusal, (*state.refusals, *state.reads)), Origin.REFUSAL)
    shown = ((each, english(screen, each)) for each in state.shows for screen in entry.screens)
    yield from _both(key, shown, Origin.SHOWN)
    yield from _phrases(key, state.heard, Origin.HEARD)


def _refusal(shown: Refusing) -> tuple[str, str]:
    """Its sentence in both languages, with the number that it names: that is the same for every caller."""
    source, limit = refusal_texts.source(shown.code, shown.field), refusal_limits.limit(shown.code, shown.field)
    texts = source, english(refusal_texts.CONTEXT, source)
    return texts if limit is None else (texts[0].format(limit=limit), texts[1].format(limit=limit))


def own(entry: Entry) -> Iterator[tuple[str, str]]:
    """What the entry's form says, and the parts of it that are no entry of their own (the CAPTCHA). The frame around
    a message is not what tells one from another."""
    form = _screen_of_form(entry.form)
    others = {_screen_of_form(atlas.entry(name).form) for name in atlas.names()} - {form}
    for screen in dict.fromkeys([form, *entry.screens]):
        if screen not in others and not (entry.mail and screen == form):
            yield from _screens().get(screen, [])


def _uses(entry: Entry) -> dict[str, Use]:
    """The labels of the entry that do more than stand there."""
    chosen = [step for step in entry.do if step.action is Action.CHOOSE]
    quoted = {label: Use.QUOTED for text in (*entry.do, *entry.say) for label in _LABEL.findall(text.fr)}
    return {
        entry.title.fr: Use.QUOTED,
        **quoted,
        **{each: Use.CHOSEN for text in chosen for each in _LABEL.findall(text.fr)},
    }


def _headed(stem: str, shown: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The entries of a menu with the heading above them, which callers name together: « payer la CFE »."""
    screen, of = _screen_of_form(stem), dict(shown)
    for heading, entries in atlas.headings().items():
        if heading in of:
            for label in filter(of.__contains__, entries):
                yield f"{heading} : {label}", f"{english(screen, heading)}: {of[label]}"


def _screen_of_form(stem: str) -> str:
    form: dict[str, str] = written()["forms"].get(stem, {})
    return form.get("screen", "")


def _both(key: str, pairs: Iterable[tuple[str, str]], origin: Origin, use: Use = Use.STANDS) -> Iterator[Sentence]:
    for french, english in pairs:
        of = Origin.OURS if french in atlas.ours() else origin
        yield from _said(key, (french,), of, "fr", use)
        yield from _said(key, (english,), of, "en", use)


def _phrases(key: str, phrases: Phrases, origin: Origin) -> Iterator[Sentence]:
    yield from _said(key, phrases.fr, origin, "fr")
    yield from _said(key, phrases.en, origin, "en")


def _mail(key: str, template: str) -> Iterator[Sentence]:
    for language in ("fr", "en") if template else ():
        text, closing = (
            resource.path("mail", f"{name}.{language}.txt").read_text("utf-8") for name in (template, "closing")
        )
        lines = (line.removeprefix("Subject: ").strip() for line in text.splitlines() if line.strip() != "$closing")
        yield from _said(key, lines, Origin.MAIL, language)
        *_, warning = closing.strip().splitlines()
        yield from _said(key, _NEXT.split(warning), Origin.CLOSING, language)


def _said(key: str, texts: Iterable[str], origin: Origin, language: str, use: Use = Use.STANDS) -> Iterator[Sentence]:
    for text in texts:
        shown = _AFTER_PLACE.sub("", _PLACE.sub("…", text))
        if any(map(str.isalnum, shown)):
            yield Sentence(key, shown, origin, language, use)


def english(screen: str, french: str) -> str:
    """What ``screen`` shows in English for ``french``; "" where it says no such thing."""
    return dict(_screens().get(screen, [])).get(french, "")


def label(stem: str, control: str, language: str) -> str:
    """What the widget of that object name says in the form ``stem``."""
    form = written()["forms"][stem]
    french: str = form["controls"][control]
    return french if language == "fr" else english(form["screen"], french) or french


@cache
def _screens() -> dict[str, list[tuple[str, str]]]:
    return {name: [(fr, en) for fr, en in pairs] for name, pairs in written()["screens"].items()}


@cache
def written() -> dict[str, Any]:
    """What the build found in forms and translations (packaging/build_hook.py)."""
    content: dict[str, Any] = json.loads(resource.path("written.json").read_text("utf-8"))
    return content
