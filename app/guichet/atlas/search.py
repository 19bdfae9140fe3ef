"""« Que lit l'appelant ? »: from half a sentence, misheard and misspelt, to the screens where it is written.

Every word of the query is compared with all words of the atlas as they sound. A sentence counts by the words it has in
common with the query, rare ones most, and by how much of it was said; an entry by its best sentence, a little by the
others.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from guichet.atlas import corpus
from guichet.atlas.corpus import Sentence
from guichet.atlas.folding import FILLERS, FILLERS_OF, fold, sound, words
from guichet.atlas.languages import Languages
from guichet.rules import atlas

_LEAST_ALIKE = 0.7  # of two words: 1 is the same
_SHORT = 3  # letters: shorter words are the same or others
_BEGUN = 0.9  # the last word may not be finished
_WHOLE = 0.4  # share of a sentence's score that depends on how much of it was said
_TOGETHER = 0.25  # what an entry's other sentences add
_PHRASE = 0.35  # what the words in their order add
_CANDIDATES = 24
_SENTENCES = 2  # of each, that are compared with the query in its order


@dataclass(frozen=True)
class Found:
    """An entry: its identity, the sentence written there that is meant, and how well it fits (0 to 100)."""

    key: str
    sentence: str
    score: float


@dataclass(frozen=True)
class _Said:
    """A word of the query as it sounds; the last one may not be finished."""

    word: str
    is_last: bool


@dataclass(frozen=True)
class _Tally:
    """What of the query was found, with its weight: by entry and sentence, and by entry alone."""

    sentences: dict[str, dict[int, dict[_Said, float]]]
    entries: dict[str, dict[_Said, float]]


class Index:
    """The words of all sentences, made once; it does not change."""

    def __init__(self, sentences: Sequence[Sentence], order: Sequence[str] = ()) -> None:
        """Among equals (the same words stand on several screens) that comes first which does in ``order``."""
        self._sentences = sentences
        self._order = {key: place for place, key in enumerate(order)}
        self._folded = [fold(each.text) for each in sentences]
        self._places: dict[str, list[int]] = defaultdict(list)
        entries: dict[str, set[str]] = defaultdict(set)
        heard = [list(dict.fromkeys(map(sound, _telling(words(each.text))))) for each in sentences]
        self._written: dict[str, list[int]] = defaultdict(list)
        for place, (sentence, sounds) in enumerate(zip(sentences, heard, strict=True)):
            if sentence.origin.is_written:
                self._written[sentence.key].append(place)
            for each in sounds:
                self._places[each].append(place)
                entries[each].add(sentence.key)
        total = len({each.key for each in sentences})
        self._weights = {each: math.log(1 + total / len(keys)) for each, keys in entries.items()}
        self._rarest = math.log(1 + total)
        self._lengths = [sum(self._weights[each] for each in sounds) or 1.0 for sounds in heard]
        self._vocabulary = list(self._places)
        self._alike = lru_cache(4096)(self._look_up)

    def find(self, query: str, limit: int = 10) -> list[Found]:
        """The entries that ``query`` may be read from, the best first; none for a query without words."""
        asked = _telling(words(query))
        said = list(dict.fromkeys(_Said(sound(word), is_last) for word, is_last in _marked(asked)))
        if not said:
            return []
        tally = self._tally(said)
        most = sum(map(self._most, said))
        best = {key: self._best(places) for key, places in tally.sentences.items()}
        together = {key: _TOGETHER * sum(weights.values()) for key, weights in tally.entries.items()}
        first = sorted(best, key=lambda key: -(best[key][0][0] + together[key]))[:_CANDIDATES]
        asked_for = fold(query)
        percent = {
            key: max(self._percent(score + together[key], place, asked_for, most) for score, place in best[key])
            for key in first
        }
        ranked = sorted(first, key=lambda key: (-percent[key], self._order.get(key, len(self._order))))[:limit]
        return [
            Found(key, self._written_near(key, best[key][0][1], tally.sentences[key]), min(100.0, percent[key]))
            for key in ranked
        ]

    def _tally(self, said: Sequence["_Said"]) -> "_Tally":
        tally = _Tally(defaultdict(dict), defaultdict(dict))
        for each in said:
            for word, weight in self._alike(each):
                for place in self._places[word]:
                    key = self._sentences[place].key
                    of_sentence = tally.sentences[key].setdefault(place, {})
                    for weights in (of_sentence, tally.entries[key]):
                        weights[each] = max(weights.get(each, 0.0), weight)
        return tally

    def _best(self, places: Mapping[int, Mapping["_Said", float]]) -> list[tuple[float, int]]:
        """The sentences of an entry that fit best, with score and place: two, for the words' order has yet to count."""
        return nlargest(_SENTENCES, ((self._score(place, weights), place) for place, weights in places.items()))

    def _score(self, place: int, weights: Mapping["_Said", float]) -> float:
        common = sum(weights.values())
        whole = min(common / self._lengths[place], 1.0)
        return common * (1 - _WHOLE + _WHOLE * whole) * self._sentences[place].origin.weight

    def _percent(self, score: float, place: int, query: str, most: float) -> float:
        from rapidfuzz import fuzz

        in_order = _PHRASE * most * fuzz.partial_ratio(query, self._folded[place]) / 100
        return round(100 * (score + in_order) / (most * (1 + _TOGETHER + _PHRASE)), 1)

    def _written_near(self, key: str, place: int, places: Mapping[int, Mapping["_Said", float]]) -> str:
        """The sentence at ``place`` if it stands on a screen; else the one of the entry that comes nearest to it."""
        if self._sentences[place].origin.is_written:
            return self._sentences[place].text
        on_screen = self._written[key]
        near = max(on_screen, key=lambda each: self._score(each, places.get(each, {})), default=place)
        return self._sentences[near].text

    def _most(self, said: "_Said") -> float:
        """What a sentence gets that says this very word; where none does, what the likest gets."""
        likest = max((weight for _, weight in self._alike(said)), default=self._rarest / 2)
        return self._weights.get(said.word, likest)

    def _look_up(self, said: "_Said") -> tuple[tuple[str, float], ...]:
        """The words of the atlas that may be meant, with their weights: less for those that are less alike."""
        return tuple((word, self._weights[word] * alike) for word, alike in self._alike_words(said).items())

    def _alike_words(self, said: "_Said") -> dict[str, float]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        word = said.word
        if len(word) < _SHORT or word.isdigit():
            return {word: 1.0} if word in self._places else {}
        alike = process.extract(
            word, self._vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_LEAST_ALIKE, limit=20
        )
        found = {each: score**2 for each, score, _place in alike if not each.isdigit()}
        if said.is_last:
            begun = (each for each in self._vocabulary if each.startswith(word))
            found = {**dict.fromkeys(begun, _BEGUN), **found}
        return found


class Finder:
    """One index a language: words of the other one are no likeness. What is asked in a language is found in it."""

    def __init__(self, sentences: Sequence[Sentence], order: Sequence[str] = ()) -> None:
        of = {code: [each for each in sentences if each.language == code] for code in FILLERS_OF}
        self._indexes = {code: Index(said, order) for code, said in of.items()}
        self._languages = Languages({code: [each.text for each in said] for code, said in of.items()})

    def find(self, query: str, limit: int = 10, language: str = "fr") -> list[Found]:
        """As :meth:`Index.find`; in ``language`` unless more of the query is in the other one."""
        return self._indexes[self._languages.of(query, language)].find(query, limit)


@lru_cache(1)
def index() -> Finder:
    """The index over the whole atlas: made in some hundredths of a second, once."""
    return Finder(corpus.sentences(), atlas.in_order())


def _telling(found: list[str]) -> list[str]:
    """The words that say something; all where none does."""
    return [word for word in found if word not in FILLERS] or found


def _marked(asked: list[str]) -> list[tuple[str, bool]]:
    return [(word, place == len(asked) - 1) for place, word in enumerate(asked)]
