"""Spaces that no line may break at, for texts that wrap."""

import re

_BEFORE_HIGH_MARKS = re.compile(r" (?=[:;?!»])")


def typeset(text: str, language: str) -> str:
    """``text`` whose lines will not begin with « * » or end with « § » nor, in French, part a mark from its word."""
    text = text.replace("§ ", "§\u00a0").replace(" : *", "\u00a0:\u00a0*")
    if language != "fr":
        return text
    return _BEFORE_HIGH_MARKS.sub("\u00a0", text).replace("« ", "«\u00a0")
