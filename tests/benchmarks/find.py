"""How long a keystroke of « Que lit l'appelant ? » takes, and how often the right screen comes first.

``uv run python tests/benchmarks/find.py``
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from guichet.atlas import corpus
from guichet.atlas.corpus import Origin
from guichet.atlas.search import Finder, index
from tests.atlas.callers import Caller, callers


def main() -> None:
    begin = time.perf_counter()
    ours = index()
    print(f"index over {len(corpus.sentences())} sentences: {1000 * (time.perf_counter() - begin):.0f} ms")  # noqa: T201
    times = sorted(_keystrokes(ours, callers()))
    at_95 = times[int(0.95 * len(times))]
    print(  # noqa: T201
        f"{len(times)} keystrokes: median {statistics.median(times):.2f} ms, 95th percentile {at_95:.2f} ms, "
        f"longest {times[-1]:.1f} ms"
    )
    told = Finder([each for each in corpus.sentences() if each.origin is not Origin.HEARD])
    for name in ("callers", "unheard"):
        print(f"{name}: {_hits(ours, callers(name))}; by written words alone: {_hits(told, callers(name))}")  # noqa: T201


def _keystrokes(ours: Finder, said: list[Caller]) -> list[float]:
    times = []
    for each in said:
        for end in range(1, len(each.says) + 1):
            begin = time.perf_counter()
            ours.find(each.says[:end])
            times.append(1000 * (time.perf_counter() - begin))
    return times


def _hits(ours: Finder, said: list[Caller]) -> str:
    first = among = 0
    for each in said:
        found = [line.key for line in ours.find(each.says, 3)]
        first += bool(found) and found[0] in each.wanted
        among += any(key in each.wanted for key in found)
    return f"{first} of {len(said)} first, {among} among three"


if __name__ == "__main__":
    main()
