"""Spelling aloud: a word for every letter, capital or small said, look-alikes told apart, in groups of four.

The French words are those of the post office (« M comme Marie »), the English ones those of NATO.
"""

import unicodedata
from dataclasses import dataclass

from guichet.rules import activation_code

GROUP = 4  # characters that are said in one breath

_FRENCH = """
    Anatole Berthe Célestin Désiré Eugène François Gaston Henri Irma Joseph Kléber Louis Marie Nicolas Oscar Pierre
    Quintal Raoul Suzanne Thérèse Ursule Victor William Xavier Yvonne Zoé
"""
_ENGLISH = """
    Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo
    Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu
"""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORDS = {
    "fr": dict(zip(_LETTERS, _FRENCH.split(), strict=True)),
    "en": dict(zip(_LETTERS, _ENGLISH.split(), strict=True)),
}
_DIGITS = {
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
_MARKS = {
    "@": ("arobase", "at sign"),
    ".": ("point", "dot"),
    "-": ("tiret", "hyphen"),
    "_": ("tiret bas", "underscore"),
    "+": ("plus", "plus"),
    "/": ("barre oblique", "slash"),
    " ": ("espace", "space"),
    "'": ("apostrophe", "apostrophe"),
    "’": ("apostrophe", "apostrophe"),
    ",": ("virgule", "comma"),
    ":": ("deux-points", "colon"),
    "!": ("point d'exclamation", "exclamation mark"),
    "?": ("point d'interrogation", "question mark"),
    "#": ("dièse", "hash"),
    "&": ("et commercial", "ampersand"),
    "%": ("pour cent", "percent"),
}
_ACCENTS = {
    "\u0301": ("accent aigu", "acute accent"),
    "\u0300": ("accent grave", "grave accent"),
    "\u0302": ("accent circonflexe", "circumflex"),
    "\u0308": ("tréma", "diaeresis"),
    "\u0327": ("cédille", "cedilla"),
}
LOOK_ALIKES = ("lI1|i", "O0oQ", "S5s", "Z2z", "B8", "G6", "vu", "-_")
_CONFUSED = ("lI1", "O0o")  # those that really are, by eye and by ear: each is told what else it could be


@dataclass(frozen=True)
class Spelled:
    """One character: how it is said (« H majuscule comme Henri ») and, for a look-alike, all that it is not."""

    char: str
    said: str
    hint: str = ""


def spell(text: str, language: str = "fr") -> tuple[Spelled, ...]:
    """Every character of ``text`` (white space around it dropped), in ``language`` (``fr`` or ``en``). A code in groups
    (« mHPs tewG kBYj ») is spelled without what parts them: whoever hears « espace » types one."""
    composed = unicodedata.normalize("NFC", activation_code.joined(text))
    return tuple(Spelled(char, _said(char, language), _hint(char, language)) for char in composed)


def named(text: str, language: str = "fr") -> str:
    """Every character of ``text`` within a sentence: « l minuscule comme Louis, puis le chiffre un »."""
    article = _in(language, ("le ", "the "))
    named = (f"{article if _is_digit(char) else ''}{_said(char, language)}" for char in text)
    return _in(language, (", puis ", ", then ")).join(named)


def groups(spelled: tuple[Spelled, ...]) -> tuple[tuple[Spelled, ...], ...]:
    """Four by four, as they are said."""
    return tuple(spelled[start : start + GROUP] for start in range(0, len(spelled), GROUP))


def look_alike(one: str, other: str) -> bool:
    """Whether two different characters are taken for each other on a screen or on paper."""
    return one != other and any(one in alike and other in alike for alike in LOOK_ALIKES)


def _said(char: str, language: str) -> str:
    if char in _MARKS:
        return _in(language, _MARKS[char])
    bare = _bare(char, language)
    word = "" if _is_digit(char) else _WORDS[language].get(_plain(char).lower(), "")
    return f"{bare} {_in(language, ('comme', 'as in'))} {word}" if word else bare


def _bare(char: str, language: str) -> str:
    """Without its word: « é » is « e minuscule accent aigu », 4 « chiffre quatre »."""
    if _is_digit(char):
        return f"{_in(language, ('chiffre', 'digit'))} {_DIGITS[language][int(char)]}"
    plain, *marks = list(unicodedata.normalize("NFD", char))
    if plain.lower() not in _WORDS[language]:
        return unicodedata.name(char, char).lower()
    accents = "".join(f" {_in(language, _ACCENTS[mark])}" for mark in marks if mark in _ACCENTS)
    case = _in(language, ("majuscule", "capital") if plain.isupper() else ("minuscule", "small"))
    return f"{case} {plain}{accents}" if language == "en" else f"{plain} {case}{accents}"


def _hint(char: str, language: str) -> str:
    others = next((each.replace(char, "") for each in _CONFUSED if char in each), "")
    first, between = ("neither ", " nor ") if language == "en" else ("ni ", ", ni ")
    return first + between.join(_bare(other, language) for other in others) if others else ""


def _plain(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]


def _is_digit(char: str) -> bool:
    return char.isascii() and char.isdigit()


def _in(language: str, pair: tuple[str, str]) -> str:
    return pair[1] if language == "en" else pair[0]
