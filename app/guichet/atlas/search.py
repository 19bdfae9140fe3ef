"""« Que lit l'appelant ? »: from half a sentence, misheard and misspelt, to the screens where it is written.

Every word of the query is compared with all words of the atlas as they sound. A sentence counts by the words it has in
common with the query, rare ones most, and by how much of it was said; an entry by its best sentence, a little by the
others. Where little of the query is known, nothing is found.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from guichet.atlas import corpus
from guichet.atlas.corpus import Origin, Sentence, Use
from guichet.atlas.folding import FILLERS_OF, fold, sound
from guichet.atlas.languages import Languages
from guichet.atlas.vocabulary import Said, Vocabulary, said_in, telling
from guichet.rules import atlas

_WHOLE = 0.4  # share of a sentence's score that depends on how much of it was said
_TOGETHER = 0.25  # what an entry's other sentences add
_PHRASE = 0.35  # what the words in their order add
_LABEL = 2  # spaces: what has fewer lies whole in any long query, and says little by that
_NEARLY = 0.99  # of what the fullest sentence of a screen has of the query: of as full ones, what is used is told
_LATE = 0.04  # what the last in order loses
_LEAST = 20.0  # of a hundred: what fits less was not meant
_SURE = 0.5  # of the query must be known somewhere,
_ENOUGH = 1.05  # or as much of it as one rare word weighs: callers say much that no screen says
_OURS = 2  # or so many of its words, as they are
_CANDIDATES = 24
_SENTENCES = 2  # of each, that are compared with the query in its order


@dataclass(frozen=True)
class Found:
    """An entry: its identity, the sentence written there that is meant, and how well it fits (0 to 100)."""

    key: str
    sentence: str
    score: float


@dataclass(frozen=True)
class _Tally:
    """What of the query was found, with its weight: by entry and sentence, and by entry alone."""

    sentences: dict[str, dict[int, dict[Said, float]]]
    entries: dict[str, dict[Said, float]]


class Index:
    """The words of all sentences, made once; it does not change."""

    def __init__(self, sentences: Sequence[Sentence], order: Sequence[str] = ()) -> None:
        """Among equals (the same words stand on several screens) that comes first which does in ``order``."""
        self._sentences = sentences
        self._order = {key: place for place, key in enumerate(order)}
        self._folded = [fold(each.text) for each in sentences]
        self._standing = Counter(self._folded)
        self._places: dict[str, list[int]] = defaultdict(list)
        entries: dict[str, set[str]] = defaultdict(set)
        heard = [list(dict.fromkeys(map(sound, telling(each.text)))) for each in sentences]
        self._written: dict[str, list[int]] = defaultdict(list)
        for place, (sentence, sounds) in enumerate(zip(sentences, heard, strict=True)):
            if sentence.origin.is_written:
                self._written[sentence.key].append(place)
            for each in sounds:
                self._places[each].append(place)
                entries[each].add(sentence.key)
        self._vocabulary = Vocabulary(entries)
        self._lengths = [sum(self._vocabulary.weights[each] for each in sounds) or 1.0 for sounds in heard]

    def find(self, query: str, limit: int = 10) -> list[Found]:
        """The entries that ``query`` may be read from, the best first; none for a query without words."""
        said = said_in(query)
        if not said:
            return []
        tally = self._tally(said)
        most, enough = sum(map(self._vocabulary.most, said)), self._enough(said)
        best = {key: self._best(places) for key, places in tally.sentences.items()}
        together = {key: _TOGETHER * sum(weights.values()) for key, weights in tally.entries.items()}
        if max(together.values(), default=0.0) < _TOGETHER * enough and not self._is_ours(said):
            return []
        first = sorted(best, key=lambda key: -(best[key][0][0] + together[key]))[:_CANDIDATES]
        asked_for = fold(query)
        percent = {
            key: max(self._percent(score + together[key], place, asked_for, most) for score, place in best[key])
            for key in first
        }
        ranked = sorted(first, key=lambda key: (-percent[key], self._order.get(key, len(self._order))))[:limit]
        return [
            Found(key, self._excerpt(key, tally.sentences[key], len(said)), min(100.0, round(percent[key], 1)))
            for key in ranked
            if percent[key] >= _LEAST
        ]

    def _tally(self, said: Sequence[Said]) -> "_Tally":
        tally = _Tally(defaultdict(dict), defaultdict(dict))
        for each in said:
            for word, weight in self._vocabulary.alike(each):
                for place in self._places[word]:
                    key = self._sentences[place].key
                    of_sentence = tally.sentences[key].setdefault(place, {})
                    for weights in (of_sentence, tally.entries[key]):
                        weights[each] = max(weights.get(each, 0.0), weight)
        return tally

    def _best(self, places: Mapping[int, Mapping[Said, float]]) -> list[tuple[float, int]]:
        """The sentences of an entry that fit best, with score and place: two, for the words' order has yet to count."""
        return nlargest(_SENTENCES, ((self._score(place, weights), place) for place, weights in places.items()))

    def _score(self, place: int, weights: Mapping[Said, float]) -> float:
        common = sum(weights.values())
        whole = min(common / self._lengths[place], 1.0)
        return common * (1 - _WHOLE + _WHOLE * whole) * self._sentences[place].origin.weight

    def _percent(self, score: float, place: int, query: str, most: float) -> float:
        from rapidfuzz import fuzz

        part = 1.0 if self._folded[place].count(" ") >= _LABEL else len(self._folded[place]) / max(len(query), 1)
        in_order = _PHRASE * most * min(part, 1.0) * fuzz.partial_ratio(query, self._folded[place]) / 100
        return 100 * (score + in_order) / (most * (1 + _TOGETHER + _PHRASE)) * self._prior(self._sentences[place].key)

    def _prior(self, key: str) -> float:
        """Of screens that say the same, the one that callers come to first or most often is meant."""
        return 1 - _LATE * self._order.get(key, len(self._order)) / max(len(self._order), 1)

    def _excerpt(self, key: str, places: Mapping[int, Mapping[Said, float]], asked: int) -> str:
        """The sentence on the screen that has most of the query, of several the one that is used there; where none has
        any of it, the one by which the screen is known. A single word is no sentence, unless a single one was asked
        for."""
        told = [place for place in self._written[key] if asked == 1 or " " in self._folded[place]]
        common = {place: sum(places[place].values()) for place in told if place in places}
        if common:
            fullest = _NEARLY * max(common.values())
            best = max(
                self._meant(common, places) or (place for place in common if common[place] >= fullest),
                key=lambda place: (self._sentences[place].use, self._score(place, places[place])),
            )
        elif told:
            best = told[0] if self._sentences[told[0]].origin is Origin.REFUSAL else self._known_by(told)
        else:
            return ""
        return self._sentences[best].text

    def _meant(self, common: Mapping[int, float], places: Mapping[int, Mapping[Said, float]]) -> list[int]:
        """What is to be chosen on a screen that callers ask for in words which it has not: of a menu's many entries the
        likest need not be the one that they want."""
        heard = (place for place in places if self._sentences[place].origin is Origin.HEARD)
        most_heard = max((sum(places[place].values()) for place in heard), default=0.0)
        if most_heard * _NEARLY <= max(common.values()):
            return []
        return [place for place in common if self._sentences[place].use is Use.CHOSEN]

    def _known_by(self, told: Sequence[int]) -> int:
        """Of an entry's sentences the first of those that stand on the fewest others, one that is used there if it can
        be: it is read aloud."""
        return min(
            told,
            key=lambda place: (
                " " not in self._folded[place],
                self._standing[self._folded[place]],
                -self._sentences[place].use,
            ),
        )

    def _is_ours(self, said: Sequence[Said]) -> bool:
        """Whether some words of it are the atlas' own: common ones weigh little, and a caller's others are strange."""
        return sum(each.word in self._vocabulary.weights for each in said) >= _OURS

    def _enough(self, said: Sequence[Said]) -> float:
        """How much of the query one entry must have: where none has it, nothing of what was said is known here."""
        whole = sum(map(self._vocabulary.whole, said))
        return min(_SURE * whole, _ENOUGH * self._vocabulary.rarest)


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
