"""Spaces that no line may break at, for texts that wrap."""

import re

_BEFORE_HIGH_MARKS = re.compile(r" (?=[:;?!»])")
_WITHIN_A_TIME = re.compile(r"(?<=\d) (?=h\b)|(?<=\d h) (?=\d\d\b)")  # « 19 h 30 »
_WITHIN_A_NUMBER = re.compile(r"(?<=\b\d{4}) (?=\d{3} \d{3}\b)|(?<=\b\d{4} \d{3}) (?=\d{3}\b)")  # « 0809 400 210 »


def typeset(text: str, language: str) -> str:
    """``text`` whose lines will not begin with « * » or end with « § » nor, in French, part a mark from its word,
    and that leave telephone numbers and times of day whole."""
    text = text.replace("§ ", "§\u00a0").replace(" : *", "\u00a0:\u00a0*")
    text = _WITHIN_A_NUMBER.sub("\u00a0", text)
    if language != "fr":
        return text
    text = _WITHIN_A_TIME.sub("\u00a0", text)
    return _BEFORE_HIGH_MARKS.sub("\u00a0", text).replace("« ", "«\u00a0")
