"""Which of the two languages a query is in, by the words that stand on the screens in each."""

from collections.abc import Iterable, Mapping

from guichet.atlas.folding import FILLERS_OF, fold

_BEGUN = 0.5  # what the last word counts that is not finished
_FEWEST = 3  # letters of it


class Languages:
    """The words of each language."""

    def __init__(self, texts: Mapping[str, Iterable[str]]) -> None:
        """``texts`` are all that is written or heard, by language."""
        self._known = {code: FILLERS_OF[code].union(*(fold(text).split() for text in texts[code])) for code in texts}

    def of(self, query: str, users: str) -> str:
        """The language that has most words of ``query``; ``users`` where none has more than the other. English has no
        accents."""
        said = fold(query).split()
        if any(char.isalpha() and not char.isascii() for char in query):
            return "fr"
        return max(self._known, key=lambda code: (self._count(code, said), code == users))

    def _count(self, code: str, said: list[str]) -> float:
        known = self._known[code]
        count = float(sum(word in known for word in said))
        if said and said[-1] not in known and len(said[-1]) >= _FEWEST:
            count += _BEGUN * any(word.startswith(said[-1]) for word in known)
        return count
