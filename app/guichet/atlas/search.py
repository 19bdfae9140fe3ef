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

from guichet.atlas import corpus
from guichet.atlas.corpus import Sentence
from guichet.atlas.folding import FILLERS, fold, sound, words
from guichet.rules import atlas

_LEAST_ALIKE = 0.7  # of two words: 1 is the same
_SHORT = 3  # letters: shorter words are the same or others
_BEGUN = 0.9  # the last word may not be finished
_WHOLE = 0.4  # share of a sentence's score that depends on how much of it was said
_TOGETHER = 0.25  # what an entry's other sentences add
_PHRASE = 0.35  # what the words in their order add
_CANDIDATES = 24


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

    def __init__(self, sentences: Sequence[Sentence], frequent: Sequence[str] = ()) -> None:
        """``frequent`` entries come first among equals."""
        self._sentences = sentences
        self._frequent = frozenset(frequent)
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
        said = [_Said(sound(word), is_last) for word, is_last in _marked(asked)]
        if not said:
            return []
        tally = self._tally(said)
        most = sum(max((weight for _, weight in self._alike(each)), default=self._rarest / 2) for each in said)
        best = {key: self._best(places) for key, places in tally.sentences.items()}
        scores = {key: score + _TOGETHER * sum(tally.entries[key].values()) for key, (score, _) in best.items()}
        first = sorted(scores, key=lambda key: -scores[key])[:_CANDIDATES]
        asked_for = fold(query)
        percent = {key: self._percent(scores[key], best[key][1], asked_for, most) for key in first}
        ranked = sorted(first, key=lambda key: (-percent[key], key not in self._frequent))[:limit]
        return [Found(key, self._written_near(key, best[key][1], tally.sentences[key]), percent[key]) for key in ranked]

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

    def _best(self, places: Mapping[int, Mapping["_Said", float]]) -> tuple[float, int]:
        """The sentence of an entry that fits best: its score and its place."""
        return max((self._score(place, weights), place) for place, weights in places.items())

    def _score(self, place: int, weights: Mapping["_Said", float]) -> float:
        common = sum(weights.values())
        whole = min(common / self._lengths[place], 1.0)
        return common * (1 - _WHOLE + _WHOLE * whole) * self._sentences[place].origin.weight

    def _percent(self, score: float, place: int, query: str, most: float) -> float:
        from rapidfuzz import fuzz

        in_order = _PHRASE * most * fuzz.partial_ratio(query, self._folded[place]) / 100
        return round(min(100.0, 100 * (score + in_order) / (most * (1 + _TOGETHER + _PHRASE))), 1)

    def _written_near(self, key: str, place: int, places: Mapping[int, Mapping["_Said", float]]) -> str:
        """The sentence at ``place`` if it stands on a screen; else the one of the entry that comes nearest to it."""
        if self._sentences[place].origin.is_written:
            return self._sentences[place].text
        on_screen = self._written[key]
        near = max(on_screen, key=lambda each: self._score(each, places.get(each, {})), default=place)
        return self._sentences[near].text

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


@lru_cache(1)
def index() -> Index:
    """The index over the whole atlas: made in some hundredths of a second, once."""
    return Index(corpus.sentences(), atlas.frequent())


def _telling(found: list[str]) -> list[str]:
    """The words that say something; all where none does."""
    return [word for word in found if word not in FILLERS] or found


def _marked(asked: list[str]) -> list[tuple[str, bool]]:
    return [(word, place == len(asked) - 1) for place, word in enumerate(asked)]
