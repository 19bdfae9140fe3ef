"""The security question (question de confiance) and its answer (rows 87-91; rulings C20, C33)."""

import json
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from guichet import resource
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.typed_text import check_line

ANSWER_LIMIT = 100


@dataclass(frozen=True)
class SecurityQuestion:
    """A question of the drop-down list. ``from_guide`` is false for those that we had to invent (ruling C20)."""

    code: str
    fr: str
    en: str
    from_guide: bool

    def text(self, language: str) -> str:
        """The question in ``language`` (``fr`` or ``en``)."""
        return self.en if language == "en" else self.fr


@dataclass(frozen=True)
class SecurityAnswer:
    """What the user chose and typed; the answer stays out of any representation."""

    question: str
    answer: str = field(repr=False)


@cache
def questions() -> tuple[SecurityQuestion, ...]:
    """The list in its order: the first is the default (row 88)."""
    entries = json.loads(resource.path("security_questions.json").read_text("utf-8"))
    return tuple(SecurityQuestion(**entry) for entry in entries)


def question(code: str) -> SecurityQuestion:
    """The question of that code (KeyError if there is none)."""
    return {each.code: each for each in questions()}[code]


def fold(answer: str) -> str:
    """The form in which answers are compared: without case, accents, nor white space around or doubled (C33)."""
    letters = unicodedata.normalize("NFKD", answer.casefold())
    return " ".join("".join(char for char in letters if not unicodedata.combining(char)).split())


def check(given: SecurityAnswer) -> list[Refusal]:
    """Judge question and answer."""
    refusals = []
    if given.question not in {each.code for each in questions()}:
        refusals.append(Refusal(Code.CHOICE_UNKNOWN, Field.QUESTION))
    line = check_line(given.answer, Field.ANSWER, required=True, limit=ANSWER_LIMIT)
    if line:
        refusals.append(line)
    elif not fold(given.answer):  # « ¨ » alone would equal any other lone accent
        refusals.append(Refusal(Code.MISSING, Field.ANSWER))
    return refusals
