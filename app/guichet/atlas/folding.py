"""Words as they sound: what the accents, capitals, doubled letters and mute endings of a caller do not change."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss", "@": " arobase ", "ﬁ": "fi"})
_WORD = re.compile(r"[a-z0-9]+")
_PLACEHOLDER = re.compile(r"\{\w*\}")
_SOUNDS = (  # in this order; « assossié » and « associée » come out the same
    (re.compile(r"eaux?|aux?$|au"), "o"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"qu?|ck|c(?![eiyh])"), "k"),
    (re.compile(r"c(?=[eiy])|sc(?=[eiy])|t(?=ion)"), "s"),
    (re.compile(r"y"), "i"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(?<![cs])h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=..)(es|ent|ez|er|e|s|x|t)$"), ""),
)
_NUMBERS = {
    **dict.fromkeys(("one",), "1"),  # « un » is an article far more often
    **dict.fromkeys(("deux", "two"), "2"),
    **dict.fromkeys(("trois", "three"), "3"),
    **dict.fromkeys(("quatre", "four"), "4"),
    **dict.fromkeys(("cinq", "five"), "5"),
    **dict.fromkeys(("six",), "6"),
    **dict.fromkeys(("huit", "eight"), "8"),
    **dict.fromkeys(("neuf", "nine"), "9"),
    **dict.fromkeys(("dix", "ten"), "10"),
    **dict.fromkeys(("douze", "twelve"), "12"),
    **dict.fromkeys(("vingt", "twenty"), "20"),
}
# Words that stand everywhere, and those with which people begin to speak. They are passed over unless nothing else is.
_FRENCH = """
    a ai as au aux avec c ca ce ces cet cette d dans de des dit du elle en est et euh eu il ils j je l la le les
    leur lui m ma mais marque me mes mon n ne non on ou oui par pas plus pour qu que qui s sa sais se ses son sont
    sur t tu un une vos votre vous y ben voila alors donc etre fait faire apparemment aussi avais avait bah bien
    car celle celui cela comme comment crois accord depuis dire disent doit dois enfin etais etait etaient faut
    faudrait hein ici instant maintenant mets met mis moi ouais parce peu peut peux pourquoi pourtant puis quand
    quel quelle quoi refuse refusee sauf si sinon soit suis tiens toi toujours tout toute tous trop trouve truc va
    vais veut veux voudrais voulais vraiment laquelle lequel
"""
_ENGLISH = """
    the a an of to in is it i you my your this that and or for on at be has have was me says are how hello hi please can
    do does just so well am its
"""
FILLERS_OF = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}
FILLERS = FILLERS_OF["fr"] | FILLERS_OF["en"]


def fold(text: str) -> str:
    """Small letters without accents, ligatures or punctuation; words apart by one space."""
    plain = unicodedata.normalize("NFKD", _PLACEHOLDER.sub(" ", text).translate(_LIGATURES)).lower()
    return " ".join(_WORD.findall("".join(char for char in plain if not unicodedata.combining(char))))


def words(text: str) -> list[str]:
    """The words of ``text``, folded; numbers as digits."""
    return [_NUMBERS.get(word, word) for word in fold(text).split()]


def sound(word: str) -> str:
    """A folded word as it is heard, more or less; the same for both sides of a comparison."""
    if word.isdigit():
        return word
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return word
