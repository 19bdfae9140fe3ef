"""« Résumé de l'appel »: what was done, what is next, until when, and whom to turn to. Nothing of the caller."""

import re
from collections.abc import Iterator
from datetime import datetime

from guichet.atlas import corpus
from guichet.atlas.call_texts import AGAIN, BEFORE, OUTCOMES, OVER, SENT, TEXTS
from guichet.rules import atlas, hotline
from guichet.rules.atlas_entry import Conclusion, Question, Step, Text
from guichet.rules.call import Call, Decided, Outcome, is_looked_up, next_step, ruling
from guichet.rules.code_screens import sent_for, waits_for_code
from guichet.rules.paris import spoken_moment, to_paris

# « Sinon, saisissez … »: what is done where the step before it did not help.
_OTHERWISE = re.compile(r"^(?:sinon|else|otherwise|if not),? ", re.IGNORECASE)


def summary(call: Call, now: datetime, language: str) -> str:
    """The summary as plain text, as of ``now``, in ``language`` (``fr`` or ``en``) throughout. Loads the calendar of
    holidays: on a worker."""
    say = TEXTS[language]
    start = f"{to_paris(call.started_at):%d/%m/%Y %H:%M}"
    parts = [
        (say["reason"], [atlas.title(call.reason, language)] if call.reason else []),
        (say["visited"], _visits(call, language) or [say["none"]]),
        (say["tried"], list(_tried(call, language)) or [say["none"]]),
        (say["decided"], [line for each in call.decided for line in _decided(each, language)]),
        (say["next"], [_next(call, now, language)]),
        (say["deadline"], _deadline(call, now, language)),
        (say["escalation"], _escalation(now, language)),
    ]
    told = (part for part in parts if part[1])
    body = "\n\n".join("\n".join([heading, *(f"  - {line}" for line in lines)]) for heading, lines in told)
    return f"{say['title'].format(number=call.number, start=start)}\n\n{body}\n\n{say['private']}\n"


def plain(line: str, language: str) -> str:
    """``[[Continuer]]`` as it is quoted in a text without a screen."""
    opening, closing = ("“", "”") if language == "en" else ("« ", " »")
    return line.replace("[[", opening).replace("]]", closing)


def _visits(call: Call, language: str) -> list[str]:
    looked_up = TEXTS[language]["looked_up"]
    titles = ((each, atlas.title(each.key, language)) for each in call.seen)
    return [
        f"{to_paris(each.at):%H:%M}  {looked_up.format(title=title) if is_looked_up(each.key) else title}"
        for each, title in titles
    ]


def _tried(call: Call, language: str) -> Iterator[str]:
    """In order; the screen is told where it is not the only one."""
    say, screen = TEXTS[language], call.here if len(call.seen) == 1 else ""
    for each in call.tried:
        if each.key != screen:
            screen = each.key
            yield say["on"].format(title=atlas.title(screen, language))
        step = _alone(atlas.do(each.key)[each.step], language).rstrip(".")
        yield say["step"].format(step=step, outcome=OUTCOMES[language][each.outcome])


def _decided(decided: Decided, language: str) -> Iterator[str]:
    say, conclusion = TEXTS[language], None
    for node, answer in zip(_way(decided), (*decided.answers, None), strict=False):
        if isinstance(node, Question):
            question = plain(node.ask.text(language), language)
            yield say["asked"].format(question=question, answer=say["yes" if answer else "no"])
        else:
            conclusion = node
    if conclusion is not None:
        yield say["concluded"].format(conclusion=plain(conclusion.then.text(language), language))


def _way(decided: Decided) -> Iterator[Question | Conclusion]:
    """The questions that were answered, and what they came to."""
    state = atlas.state(decided.key)
    node = state.decide if state is not None else None
    for answer in decided.answers:
        if isinstance(node, Question):
            yield node
            node = node.yes if answer else node.no
    if isinstance(node, Conclusion):
        yield node


def _next(call: Call, now: datetime, language: str) -> str:
    """What the deadline says stands before what the questions came to, which know of none, and both before the steps
    in their order."""
    say, decided = TEXTS[language], ruling(call)
    if not call.here:
        return say["find"]
    if call.is_over(now) and waits_for_code(call.here) and not _has_begun_anew(call):
        return AGAIN[language][sent_for(call)]
    conclusion = list(_way(decided))[-1:] if decided is not None else []
    if conclusion and isinstance(conclusion[0], Conclusion):
        return plain(conclusion[0].then.text(language), language)
    steps = atlas.do(call.here)
    others = {place for place, step in enumerate(steps) if step.simulator or _is_spared(call, place, steps)}
    number = next_step(call, len(steps), passed_over=others)
    if number is not None:
        return _as_the_case_is(steps, language) if steps[number].instead else _alone(steps[number], language)
    has_failed = bool(steps) and call.outcome(call.here, len(steps) - 1) is Outcome.FAILED
    return say["all_failed" if has_failed else "nothing_next"]


def _has_begun_anew(call: Call) -> bool:
    """Whether starting again was marked as worked once the deadline had passed: what is told of it is done."""
    done = (each for each in call.tried if each.outcome is Outcome.WORKED and call.is_over(each.at))
    return any(atlas.do(each.key)[each.step].anew for each in done)


def _is_spared(call: Call, number: int, steps: tuple[Step, ...]) -> bool:
    """A « Sinon … » whose step before worked, or one of several ways of which another did."""
    if steps[number].instead:
        ways = (place for place, step in enumerate(steps) if step.instead)
        return any(call.outcome(call.here, way) is Outcome.WORKED for way in ways)
    worked = number > 0 and call.outcome(call.here, number - 1) is Outcome.WORKED
    return worked and _OTHERWISE.match(steps[number].fr) is not None


def _as_the_case_is(steps: tuple[Step, ...], language: str) -> str:
    """All ways of which one is gone."""
    ways = (_alone(step, language).rstrip(".") for step in steps if step.instead)
    return TEXTS[language]["one_of"].format(ways=" ; ".join(ways) if language == "fr" else "; ".join(ways))


def _alone(text: Text, language: str) -> str:
    """A step without those before it: nothing that it would be otherwise than."""
    said = _OTHERWISE.sub("", plain(text.text(language), language), count=1)
    return said[:1].upper() + said[1:]


def _deadline(call: Call, now: datetime, language: str) -> list[str]:
    """Nothing where no screen of the call has to do with a code."""
    if call.sent_at is None or call.deadline is None:
        return [TEXTS[language]["no_deadline"]] if any(map(waits_for_code, call.keys)) else []
    until = OVER[language] if call.is_over(now) else BEFORE[language][sent_for(call)]
    return [
        SENT[language][call.known].format(moment=spoken_moment(call.sent_at, language)),
        until.format(moment=spoken_moment(call.deadline, language)),
    ]


def _escalation(now: datetime, language: str) -> list[str]:
    """The online form: who answers the hotline cannot send callers there. Its hours are told while it is closed, to
    whoever is called outside them (rows 222, 223)."""
    say, state = TEXTS[language], hotline.state(now, language)
    lines = [say["form"].format(path=corpus.label("troubleshooting_page", "path_label", language))]
    if not state.is_open and state.opens_at is not None:
        lines.append(say["closed"].format(number=hotline.NUMBER, moment=spoken_moment(state.opens_at, language)))
    if state.holiday:
        lines.append(say["holiday"].format(day=state.holiday))
    return lines
