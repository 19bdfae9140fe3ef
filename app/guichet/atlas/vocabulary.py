"""The words of the atlas as they sound, how much each tells, and which of them may be meant by one that was said."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guichet.atlas.folding import FILLERS, sound, words

_LEAST_ALIKE = 0.75  # of two words: 1 is the same
_SHORT = 5  # letters: shorter words are the same or others,
_FEWEST = 3  # and those that are shorter still are not begun either
_BEGUN = 0.9  # the last word may not be finished
_STRANGE = 0.6  # of a rare word: what one weighs that is not in the atlas


@dataclass(frozen=True)
class Said:
    """A word of the query as it sounds; the last one may not be finished."""

    word: str
    is_last: bool


class Vocabulary:
    """Each word with its weight: the fewer entries have it, the more it tells."""

    def __init__(self, entries: Mapping[str, Collection[str]]) -> None:
        """``entries`` are the keys of those that have a word, by the word."""
        total = len(set().union(*entries.values()))
        self.weights = {word: math.log(1 + total / len(keys)) for word, keys in entries.items()}
        self.rarest = math.log(1 + total)
        self._words = list(entries)
        self.alike = lru_cache(4096)(self._alike)

    def most(self, said: Said) -> float:
        """What a sentence gets that says this very word; where none does, what the likest gets."""
        likest = max((weight for _, weight in self.alike(said)), default=self.rarest / 2)
        return self.weights.get(said.word, likest)

    def whole(self, said: Said) -> float:
        """What the word weighs in the query, be it in the atlas or strange to it."""
        return self.weights.get(said.word) or max(self.most(said), _STRANGE * self.rarest)

    def _alike(self, said: Said) -> tuple[tuple[str, float], ...]:
        """The words of the atlas that may be meant, with their weights: less for those that are less alike."""
        return tuple((word, self.weights[word] * alike) for word, alike in self._alike_words(said).items())

    def _alike_words(self, said: Said) -> dict[str, float]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        word = said.word
        found = {word: 1.0} if word in self.weights else {}
        if word.isdigit() or len(word) < _FEWEST:
            return found
        if len(word) >= _SHORT:
            alike = process.extract(
                word, self._words, scorer=OSA.normalized_similarity, score_cutoff=_LEAST_ALIKE, limit=20
            )
            found = {each: score**2 for each, score, _place in alike if not each.isdigit()}
        if said.is_last:
            begun = (each for each in self._words if each.startswith(word))
            found = {**dict.fromkeys(begun, _BEGUN), **found}
        return found


def said_in(query: str) -> list[Said]:
    """The words of ``query`` that say something, each once; all where none does."""
    asked = telling(query)
    return list(dict.fromkeys(Said(sound(word), place == len(asked) - 1) for place, word in enumerate(asked)))


def telling(text: str) -> list[str]:
    """The words that say something; all where none does."""
    found = words(text)
    return [word for word in found if word not in FILLERS] or found
