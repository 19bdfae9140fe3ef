"""Spelling aloud: a word for every letter, capitals said, look-alikes told apart, in groups of four.

The French words are those of the post office (« M comme Marie »), the English ones those of NATO.
"""

import unicodedata
from dataclasses import dataclass

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
# What is said of those that are really confused: small l, capital I and 1; O and 0.
_HINTS = {
    "l": ("la lettre, pas le chiffre un", "the letter, not the digit one"),
    "I": ("la lettre, pas le chiffre un", "the letter, not the digit one"),
    "1": ("le chiffre, pas la lettre", "the digit, not the letter"),
    "O": ("la lettre, pas le chiffre zéro", "the letter, not the digit zero"),
    "o": ("la lettre, pas le chiffre zéro", "the letter, not the digit zero"),
    "0": ("le chiffre, pas la lettre", "the digit, not the letter"),
}


@dataclass(frozen=True)
class Spelled:
    """One character: how it is said (« H majuscule comme Henri ») and, for a look-alike, what it is not."""

    char: str
    said: str
    hint: str = ""


def spell(text: str, language: str = "fr") -> tuple[Spelled, ...]:
    """Every character of ``text`` (white space around it dropped), in ``language`` (``fr`` or ``en``)."""
    composed = unicodedata.normalize("NFC", text.strip())
    return tuple(
        Spelled(char, _said(char, language), _in(language, _HINTS[char]) if char in _HINTS else "") for char in composed
    )


def named(text: str, language: str = "fr") -> str:
    """Every character of ``text`` so that none is taken for another: « L minuscule comme Louis », « le chiffre un »."""
    return (", then " if language == "en" else ", puis ").join(_named(char, language) for char in text)


def groups(spelled: tuple[Spelled, ...]) -> tuple[tuple[Spelled, ...], ...]:
    """Four by four, as they are said."""
    return tuple(spelled[start : start + GROUP] for start in range(0, len(spelled), GROUP))


def look_alike(one: str, other: str) -> bool:
    """Whether two different characters are taken for each other on a screen or on paper."""
    return one != other and any(one in alike and other in alike for alike in LOOK_ALIKES)


def _named(char: str, language: str) -> str:
    if char.isascii() and char.isdigit():
        return f"{_in(language, ('le chiffre', 'the digit'))} {_DIGITS[language][int(char)]}"
    plain, *marks = list(unicodedata.normalize("NFD", char))
    word = _WORDS[language].get(plain.lower())
    if word is None:
        return _said(char, language)
    case = _in(language, ("majuscule", "capital") if plain.isupper() else ("minuscule", "small"))
    accents = _accents(marks, language)
    if language == "en":
        return f"{case} {plain.upper()}{accents} as in {word}"
    return f"{plain.upper()} {case}{accents} comme {word}"


def _accents(marks: list[str], language: str) -> str:
    return "".join(f" {_in(language, _ACCENTS[mark])}" for mark in marks if mark in _ACCENTS)


def _said(char: str, language: str) -> str:
    if char in _MARKS:
        return _in(language, _MARKS[char])
    if char.isascii() and char.isdigit():
        return _DIGITS[language][int(char)]
    plain, *marks = list(unicodedata.normalize("NFD", char))
    if plain.lower() not in _WORDS[language]:
        return unicodedata.name(char, char).lower()
    accents = _accents(marks, language)
    word = _WORDS[language][plain.lower()]
    if language == "en":
        return f"{'capital' if plain.isupper() else 'small'} {plain}{accents} as in {word}"
    return f"{plain}{' majuscule' if plain.isupper() else ''}{accents} comme {word}"


def _in(language: str, pair: tuple[str, str]) -> str:
    return pair[1] if language == "en" else pair[0]
